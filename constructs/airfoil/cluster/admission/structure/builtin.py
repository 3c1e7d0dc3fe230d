"""Types of the built-in kinds, read from the OpenAPI definitions that kubernetes-validate carries for each version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from airfoil.cluster.admission.structure.node import Node, Order, Schema, Shape
from airfoil.cluster.admission.structure.pointers import SCALAR_POINTERS, STRUCT_VALUES
from airfoil.cluster.definitions import definitions_of
from airfoil.cluster.versions import KubernetesVersion

_REFERENCE = "#/$defs/"
_META = "io.k8s.apimachinery.pkg.apis.meta.v1."

_SPECIAL = {
    "io.k8s.apimachinery.pkg.api.resource.Quantity": Shape.QUANTITY,
    "io.k8s.apimachinery.pkg.util.intstr.IntOrString": Shape.INT_OR_STRING,
    _META + "Time": Shape.TIME,
    _META + "MicroTime": Shape.TIME,
    _META + "FieldsV1": Shape.ANY,
    "io.k8s.apimachinery.pkg.runtime.RawExtension": Shape.ANY,
}
_SCALARS = {"string": Shape.STRING, "boolean": Shape.BOOLEAN, "integer": Shape.INTEGER, "number": Shape.NUMBER}
_GO_NAMES = {Shape.STRING: "string", Shape.BOOLEAN: "bool", Shape.INTEGER: "int64", Shape.NUMBER: "float64"}


class Definitions:
    """The named types of one Kubernetes version; :meth:`node` gives each once."""

    def __init__(self, definitions: Mapping[str, Schema]) -> None:
        self._definitions = definitions
        self._named: dict[str, Node] = {}
        self._read: dict[int, tuple[Schema, Node]] = {}

    def node(self, name: str) -> Node:
        """The type with that definition's name. Raises ``KeyError`` where there is none."""
        if name not in self._named:
            short = name.rpartition(".")[2]
            self._named[name] = self._inline(self._definitions[name], short, _SPECIAL.get(name))
        return self._named[name]

    def read(self, schema: Schema) -> Node:
        """The type of a field: a reference to a named type with its own merge rules, or a type in place."""
        known = self._read.get(id(schema))
        if known is None or known[0] is not schema:
            reference = _reference(schema)
            node = _with_rules(self.node(reference), schema) if reference else self._inline(schema, "", None)
            known = self._read[id(schema)] = (schema, node)
        return known[1]

    def _inline(self, schema: Schema, name: str, special: Shape | None) -> Node:
        shape = special or _shape(schema)
        properties = {key: _marked(name, key, value) for key, value in schema.get("properties", {}).items()}
        element = schema.get("items") if shape is Shape.LIST else _values(schema)
        node = Node(shape, name or _go_name(shape, schema), self.read, schema, properties, element)
        return _with_rules(node, schema)


def _reference(schema: Schema) -> str:
    reference = schema.get("$ref")
    if reference is None and len(schema.get("allOf") or ()) == 1:
        reference = schema["allOf"][0].get("$ref")
    return str(reference).partition(_REFERENCE)[2] if reference else ""


def _shape(schema: Schema) -> Shape:
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = next(iter(one for one in kind if one != "null"), None)
    if kind == "string" and schema.get("format") == "byte":
        return Shape.BYTES
    if kind == "array":
        return Shape.LIST
    if kind == "object" or "properties" in schema:
        return Shape.STRUCT if "properties" in schema or not schema.get("additionalProperties") else Shape.MAP
    return _SCALARS.get(str(kind), Shape.ANY)


def _values(schema: Schema) -> Schema | None:
    values = schema.get("additionalProperties")
    return values if isinstance(values, Mapping) else None


def _go_name(shape: Shape, schema: Schema) -> str:
    if shape in (Shape.INTEGER, Shape.NUMBER) and schema.get("format") in ("int32", "int64"):
        return str(schema["format"])
    return _GO_NAMES.get(shape, "")


def _marked(owner: str, field: str, schema: Schema) -> Schema:
    """The schema of a field with a note of whether Go holds it by pointer."""
    by_pointer = field in SCALAR_POINTERS.get(owner, ())
    if _reference(schema):
        by_value = field == "metadata" or field in STRUCT_VALUES.get(owner, ())
        by_pointer = by_pointer or not by_value
    return {**schema, "x-pointer": by_pointer}


def _with_rules(node: Node, schema: Schema) -> Node:
    strategy = str(schema.get("x-kubernetes-patch-strategy") or "").split(",")
    return replace(
        node,
        order=Order(schema.get("x-kubernetes-list-type", node.order.value)),
        keys=tuple(schema.get("x-kubernetes-list-map-keys", node.keys)),
        merge_key=str(schema.get("x-kubernetes-patch-merge-key", node.merge_key)),
        merged="merge" in strategy or node.merged,
        retains_keys="retainKeys" in strategy or node.retains_keys,
        atomic=schema.get("x-kubernetes-map-type") == "atomic" or node.atomic,
        pointer=bool(schema.get("x-pointer", node.pointer)),
    )


@lru_cache(maxsize=4)
def definitions(version: KubernetesVersion) -> Definitions:
    """The types of a version. Raises ``KeyError`` where its schemas are not installed."""
    return Definitions(definitions_of(version))
