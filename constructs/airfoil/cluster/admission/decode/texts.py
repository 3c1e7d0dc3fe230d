"""The sentences in which the API server says that it cannot decode an object, one set for each way of sending it."""

from __future__ import annotations

from airfoil.cluster.admission.decode.walk import Misfit, Trouble
from airfoil.cluster.admission.structure import Node, Shape

_JSON_NAMES = {bool: "bool", int: "number", float: "number", str: "string", dict: "object", list: "array"}
_GO_NAMES = {bool: "bool", int: "int64", float: "float64", str: "string", dict: "map", list: "slice"}


def in_json(misfit: Misfit) -> str:
    """As Go's JSON decoder says it (POST, PUT)."""
    if misfit.trouble is Trouble.UNKNOWN:
        return f'unknown field "{misfit.path}"'
    if misfit.trouble is Trouble.TEXT:
        return misfit.text
    got = _JSON_NAMES.get(type(misfit.value), "object")
    if got == "number" and misfit.node.shape in (Shape.INTEGER, Shape.INT_OR_STRING):
        got = f"number {misfit.value}"
    where = f"struct field {json_field(misfit)} of" if misfit.names else "value of"
    return f"json: cannot unmarshal {got} into Go {where} type {_go_type(misfit.node)}"


def json_field(misfit: Misfit) -> str:
    """The field as Go's JSON decoder names it: the struct, then the names on the way, without indices."""
    return f"{misfit.owner}.{'.'.join(misfit.names)}"


def in_conversion(misfit: Misfit) -> str:
    """As the converter of plain data says it (PATCH of a built-in kind)."""
    if misfit.trouble is Trouble.UNKNOWN:
        return f'unknown field "{misfit.path}"'
    if misfit.trouble is Trouble.TEXT:
        return f"error decoding from json: {misfit.text}" if misfit.node.shape is Shape.BYTES else misfit.text
    got = _GO_NAMES.get(type(misfit.value), "map")
    match misfit.node.shape:
        case Shape.STRUCT:
            return f"cannot restore struct from: {got}"
        case Shape.MAP | Shape.LIST | Shape.BYTES:
            target = "map" if misfit.node.shape is Shape.MAP else "slice"
            return f"cannot restore {target} from {got}"
        case Shape.INT_OR_STRING:
            kind = _JSON_NAMES.get(type(misfit.value), "object")
            got = f"number {misfit.value}" if kind == "number" else kind
            return f"json: cannot unmarshal {got} into Go value of type int32"
        case Shape.TIME:
            return (
                f"json: cannot unmarshal {_JSON_NAMES.get(type(misfit.value), 'object')} into Go value of type string"
            )
        case _:
            return f"cannot convert {got} to {misfit.node.type or 'string'}"


def _go_type(node: Node) -> str:
    match node.shape:
        case Shape.STRUCT:
            return f"v1.{node.type}" if node.type else "map[string]interface {}"
        case Shape.LIST:
            return f"[]{_go_type(node.item)}"
        case Shape.MAP:
            return f"map[string]{_go_type(node.item)}"
        case Shape.BYTES:
            return "[]uint8"
        case Shape.TIME:
            return "string"
        case Shape.INT_OR_STRING:
            return "int32"
        case _:
            return node.type or "string"
