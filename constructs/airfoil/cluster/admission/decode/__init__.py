"""How the API server turns what it is sent into an object, and what it says when it cannot."""

from airfoil.cluster.admission.decode.form import decoded_form
from airfoil.cluster.admission.decode.normal import normal, same
from airfoil.cluster.admission.decode.texts import in_conversion, in_json, json_field
from airfoil.cluster.admission.decode.typed import item_key, typed_faults
from airfoil.cluster.admission.decode.walk import Misfit, Trouble, misfits

__all__ = [
    "Misfit",
    "Trouble",
    "decoded_form",
    "in_conversion",
    "in_json",
    "item_key",
    "json_field",
    "misfits",
    "normal",
    "same",
    "typed_faults",
]
