"""The form an object has once Go has decoded it: nothing where a manifest writes null or an empty value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.cluster.admission.structure import Node, Shape
from airfoil.cluster.admission.verdict import Body
from airfoil.cluster.quantity import Quantity

_SCALARS = (str, int, bool)
"""Types whose zero is nothing where Go holds no pointer."""

EMPTY = {Shape.STRING: "", Shape.BYTES: "", Shape.QUANTITY: "0", Shape.INTEGER: 0, Shape.BOOLEAN: False}
"""What null stands for as the value of a map."""


def normal(body: Body, node: Node) -> dict[str, Any]:
    """A decoded built-in object, written out again: quantities in canonical form, empty values left out.

    An empty struct behind a pointer stays (``emptyDir: {}``), an empty scalar behind a pointer too.
    """
    found = normal_value(body, node)
    return found if isinstance(found, dict) else {}


def same(left: object, right: object, node: Node) -> bool:
    """Whether two values are equal to the API server: as it holds them, sizes by amount, not by spelling."""
    return bool(normal_value(left, node) == normal_value(right, node))


def normal_value(value: object, node: Node) -> Any:
    """A value as Go holds it; None where it would hold nothing."""
    if value is None:
        return None
    if type(value) is str and node.shape is Shape.STRING:  # most values are
        return value if value or node.pointer else None
    if isinstance(value, dict):
        return _object(value, node)
    if isinstance(value, list):
        of = node.item
        return [_item(item, of) for item in value] or None
    if node.shape is Shape.QUANTITY:
        return str(Quantity.of(value))
    if node.shape is Shape.INTEGER and isinstance(value, int | float):
        value = int(value)
        if node.type == "int32":
            value = (value + 2**31) % 2**32 - 2**31
    if node.shape in (Shape.ANY, Shape.INT_OR_STRING) or node.pointer:
        return value
    return None if not value and type(value) in _SCALARS else value


def _item(item: object, node: Node) -> Any:
    return item_form(normal_value(item, node), item, node)


def _entry(value: object, node: Node) -> Any:
    return entry_form(normal_value(value, node), value, node)


def item_form(found: object, item: object, node: Node) -> Any:
    """An item of a list, by its own form: items stay, also empty ones, for their number counts. Null is the empty value of
    their type (v1.36.3, run).
    """
    if found is not None:
        return found
    if node.is_object:
        return {}
    return EMPTY.get(node.shape) if item is None else item


def entry_form(found: object, value: object, node: Node) -> Any:
    """The value of a key, by its own form: it stays, null as the empty value of its type."""
    form = item_form(found, value, node)
    return EMPTY.get(node.shape) if form is None else form


def _object(value: Mapping[str, Any], node: Node) -> dict[str, Any] | None:
    fields = {}
    below = normal_value if node.shape is Shape.STRUCT else _entry
    for key, child in value.items():
        kind = node.field(key)
        if kind is None:
            continue
        found = below(child, kind)
        if found is not None:
            fields[key] = found
    keeps_empty = node.shape is Shape.ANY or (node.shape is Shape.STRUCT and node.pointer)
    return fields if fields or keeps_empty else None
