"""The hand-written checks of the API server, kind by kind, on decoded and defaulted objects."""

from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.validation.kinds import content_faults, creation_faults

__all__ = ["Features", "content_faults", "creation_faults"]
