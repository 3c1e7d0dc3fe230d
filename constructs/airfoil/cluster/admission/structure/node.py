"""The type of one place in an object, as the API server knows it: a struct with these fields, a list merged by key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

Schema = Mapping[str, Any]
"""An OpenAPI schema, as it stands in a CRD or in the definitions of Kubernetes."""


_ANYTHING: Schema = {}


class Shape(Enum):
    """What Go holds in that place."""

    STRUCT = "struct"
    MAP = "map"
    LIST = "list"
    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    BYTES = "bytes"
    QUANTITY = "quantity"
    INT_OR_STRING = "int-or-string"
    TIME = "time"
    ANY = "any"


class Order(Enum):
    """How a list is merged by server-side apply."""

    ATOMIC = "atomic"
    SET = "set"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class Node:
    """The type of a place.

    Args:
        shape: what may stand there.
        type: the name Go gives the type, as it appears in messages: ``Container``, ``int32``.
        read: makes the node of a schema below this one.
        schema: the schema it was read from.
        properties: the schemas of a struct's fields.
        element: the schema of a list's items or a map's values.
        order, keys: how server-side apply merges a list, and by which fields of its items.
        merge_key, merged: how a strategic merge patch merges a list: by this field, or as a set of scalars.
        retains_keys: a strategic merge patch drops the fields that the manifest does not name (unions).
        atomic: server-side apply replaces the place as a whole.
        pointer: Go tells "absent" and "empty" apart here.
        is_open: fields without a schema are kept.
    """

    shape: Shape
    type: str
    read: Callable[[Schema], Node]
    schema: Schema
    properties: Mapping[str, Schema]
    element: Schema | None = None
    order: Order = Order.ATOMIC
    keys: tuple[str, ...] = ()
    merge_key: str = ""
    merged: bool = False
    retains_keys: bool = False
    atomic: bool = False
    pointer: bool = False
    is_open: bool = False
    _known: dict[str | None, Node | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The nodes below that were asked for; `*` are all other fields, None the items."""

    def field(self, name: str) -> Node | None:
        """The type of a field or of a map's value; None where the schema knows no such field."""
        known = self._known.get(name)
        if known is not None:
            return known
        key = name if name in self.properties else "*"
        if key not in self._known:
            self._known[key] = self._field(name)
        return self._known[key]

    def _field(self, name: str) -> Node | None:
        schema = self.properties.get(name)
        if schema is None and self.shape is Shape.ANY:
            schema = _ANYTHING
        elif schema is None and self.is_object:
            schema = self.element
        return None if schema is None else self.read(schema)

    @property
    def item(self) -> Node:
        """The type of a list's items or a map's values."""
        known = self._known.get(None)
        if known is None:
            known = self._known[None] = self.read(self.element or _ANYTHING)
        return known

    @property
    def is_object(self) -> bool:
        return self.shape in (Shape.STRUCT, Shape.MAP)
