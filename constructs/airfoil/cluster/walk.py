"""The faults of an object of a built-in kind, found by walking along its schema: the short way for few objects.

jsonschema-rs finds the same and takes a fifth of the time for an object, but its import, and what it makes of a kind's
schema first, took a tenth of the time of a small tree's check (run). Built-in kinds have schemas of a few words, those
that ``core_kinds`` writes; custom kinds, which may use all words of JSON schema, take the long way.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from airfoil.cluster.core_kinds import REFERENCE, CoreKinds, JsonSchema
from airfoil.cluster.formats import CORE_FORMATS
from airfoil.cluster.schema_faults import (
    SchemaFault,
    misformed,
    missing,
    not_allowed,
    out_of_bounds,
    unknown,
    wrong_type,
)


class _Kinds(dict[type[Any], frozenset[str]]):
    """What JSON schema calls the values of a type; a type of one's own is what it is made from."""

    def __missing__(self, kind: type[Any]) -> frozenset[str]:
        for each in kind.__mro__:
            if each in self:
                self[kind] = self[each]
                return self[kind]
        raise TypeError("not one of JSON's types")


_KINDS: Final = _Kinds(
    {
        type(None): frozenset({"null"}),
        bool: frozenset({"boolean"}),
        int: frozenset({"integer", "number"}),
        float: frozenset({"number"}),
        str: frozenset({"string"}),
        list: frozenset({"array"}),
        dict: frozenset({"object"}),
    }
)


def walk(core: CoreKinds, name: str, body: Mapping[str, Any]) -> list[SchemaFault]:
    """What the schema of a built-in kind has against an object.

    Args:
        core: the kinds of its version.
        name: of the kind's definition.
        body: the object.

    Raises:
        TypeError: for what is not of JSON's own types.
    """
    whole = _Walk(core, name)
    whole.value(core.definition(name), body)
    return whole.found


class _Walk:
    """``found`` so far, and the ``path`` of where it stands."""

    def __init__(self, core: CoreKinds, name: str) -> None:
        self._core = core
        self._name = name
        self._path: list[str | int] = []
        self.found: list[SchemaFault] = []

    def value(self, schema: JsonSchema, value: Any) -> None:
        """Looks at a value and what is below it."""
        if "$ref" in schema:
            self.value(self._core.definition(schema["$ref"].removeprefix(REFERENCE)), value)
        kinds = _kinds_of(value)
        if "type" in schema and kinds.isdisjoint(schema["type"]):
            self.found.append(wrong_type(tuple(self._path), value, schema["type"]))
        if "enum" in schema and not any(value == each and kinds & _kinds_of(each) for each in schema["enum"]):
            options = [each for each in schema["enum"] if each is not None]
            self.found.append(not_allowed(tuple(self._path), value, options))
        if "object" in kinds:
            self._mapping(schema, value)
        elif "array" in kinds:
            self._list(schema, value)
        elif "number" in kinds:
            self._number(schema, value)
        elif "format" in schema and "string" in kinds and not CORE_FORMATS[schema["format"]](value):
            self.found.append(misformed(tuple(self._path), value, schema["format"]))

    def _mapping(self, schema: JsonSchema, value: Mapping[str, Any]) -> None:
        for name in schema.get("required", ()):
            if name not in value:
                self.found.append(missing(tuple(self._path), name))
        known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
        for name, inner in value.items():
            if not isinstance(name, str):
                raise TypeError("keys are text in JSON")
            below = known.get(name, others)
            if below is False:
                self.found.append(unknown(tuple(self._path), name, schema, self._core.bundle(self._name)))
            elif below is not True:
                self._below(below, inner, name)

    def _list(self, schema: JsonSchema, items: list[Any]) -> None:
        for index, item in enumerate(items if "items" in schema else ()):
            self._below(schema["items"], item, index)

    def _below(self, schema: JsonSchema, value: Any, step: str | int) -> None:
        self._path.append(step)
        self.value(schema, value)
        self._path.pop()

    def _number(self, schema: JsonSchema, value: float) -> None:
        if "minimum" in schema and value < schema["minimum"]:
            self.found.append(out_of_bounds(tuple(self._path), "minimum", value, schema["minimum"]))
        if "maximum" in schema and value > schema["maximum"]:
            self.found.append(out_of_bounds(tuple(self._path), "maximum", value, schema["maximum"]))


def _kinds_of(value: Any) -> frozenset[str]:
    """What JSON schema calls a value; a whole float is an integer there."""
    return _KINDS[int] if isinstance(value, float) and value.is_integer() else _KINDS[type(value)]
