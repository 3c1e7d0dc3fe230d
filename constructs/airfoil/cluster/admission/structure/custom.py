"""Types of custom resources, read from the structural schema of their CustomResourceDefinition."""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.cluster.admission.structure.builtin import Definitions
from airfoil.cluster.admission.structure.node import Node, Order, Schema, Shape
from airfoil.cluster.core_kinds import OBJECT_META

_SHAPES = {
    "string": Shape.STRING,
    "boolean": Shape.BOOLEAN,
    "integer": Shape.INTEGER,
    "number": Shape.NUMBER,
    "array": Shape.LIST,
}
_OPEN = "x-kubernetes-preserve-unknown-fields"
_META = "x-airfoil-object-meta"
_TYPE_META: Mapping[str, Schema] = {
    "apiVersion": {"type": "string"},
    "kind": {"type": "string"},
    "metadata": {_META: True},
}


class CustomTypes:
    """Reads schemas of CRDs; ``metadata`` of an object, also of an embedded one, has the built-in type."""

    def __init__(self, definitions: Definitions) -> None:
        self._definitions = definitions
        self._read: dict[int, tuple[Schema, Node]] = {}

    def root(self, schema: Schema) -> Node:
        """The type of a whole object of a CRD's version."""
        return self.read({**schema, "type": "object", "x-kubernetes-embedded-resource": True})

    def read(self, schema: Schema) -> Node:
        """The type of a schema; one schema object gives one node."""
        if schema.get(_META):
            return self._definitions.node(OBJECT_META)
        known = self._read.get(id(schema))
        if known is None or known[0] is not schema:
            known = (schema, self._node(schema))
            self._read[id(schema)] = known
        return known[1]

    def _node(self, schema: Schema) -> Node:
        shape = _shape(schema)
        is_open = bool(schema.get(_OPEN))
        return Node(
            shape,
            "",
            self.read,
            schema,
            _properties(schema),
            _element(schema, shape),
            order=Order(schema.get("x-kubernetes-list-type", "atomic")),
            keys=tuple(schema.get("x-kubernetes-list-map-keys", ())),
            atomic=schema.get("x-kubernetes-map-type") == "atomic",
            pointer=True,
            is_open=is_open,
        )


def _shape(schema: Schema) -> Shape:
    kind = str(schema.get("type") or "")
    if kind == "object":
        return Shape.MAP if schema.get("additionalProperties") and not schema.get("properties") else Shape.STRUCT
    return _SHAPES.get(kind, Shape.ANY)


def _properties(schema: Schema) -> Mapping[str, Schema]:
    properties: Mapping[str, Schema] = schema.get("properties") or {}
    return {**properties, **_TYPE_META} if schema.get("x-kubernetes-embedded-resource") else properties


def _element(schema: Schema, shape: Shape) -> Schema | None:
    if shape is Shape.LIST:
        return schema.get("items") or {}
    values = schema.get("additionalProperties")
    if isinstance(values, Mapping):
        return values
    return {} if values or schema.get(_OPEN) else None
