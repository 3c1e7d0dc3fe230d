"""Compiled schemas: one for each kind, made once and used for every object of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from airfoil.cluster.core_kinds import JsonSchema
from airfoil.cluster.crd_rules import Rules
from airfoil.cluster.formats import CORE_FORMATS, CUSTOM_FORMATS
from airfoil.cluster.list_types import UNIQUE_BY, UniqueBy
from airfoil.cluster.schema_faults import FaultKind, SchemaFault, faults_of

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

_DECODED = frozenset((FaultKind.UNKNOWN_FIELD, FaultKind.WRONG_TYPE, FaultKind.FORMAT, FaultKind.RANGE))
_PRUNED = frozenset((FaultKind.UNKNOWN_FIELD,))


class KindValidator(Struct, frozen=True):
    """The schema of one kind, compiled; ``in_status`` are the kinds of fault that count in an object's status."""

    compiled: Draft202012Validator
    schema: JsonSchema
    in_status: frozenset[FaultKind]
    rules: Rules | None = None

    @classmethod
    def of_core(cls, schema: JsonSchema) -> KindValidator:
        """Of a built-in kind. Its status is decoded on the way in, but dropped before it's validated (read)."""
        return cls(_compile(schema), schema, _DECODED)

    @classmethod
    def of_custom(cls, schema: JsonSchema, rules: Rules | None) -> KindValidator:
        """Of a custom kind; its status is dropped too, but fields that the schema lacks are reported before (read).

        A pattern that can't be compiled is left out: that Go, whose rules are nearly the same, takes it is unlikely,
        and then no object can be checked by it. Raises ``ValueError`` for what is no schema at all.
        """
        try:
            compiled = _compile(schema)
        except ValueError:
            schema = _without_odd_patterns(schema)
            compiled = _compile(schema)
        return cls(compiled, schema, _PRUNED, rules)

    def faults(self, body: Mapping[str, Any]) -> list[SchemaFault]:
        """What the schema has against an object, each thing once; its rules are asked last, as the server does."""
        try:
            errors = [] if self.compiled.is_valid(body) else list(self.compiled.iter_errors(body))
        except ValueError:  # a mapping that is no dict, a key that is no string, a date: not what JSON can say
            body = _json(body)
            errors = list(self.compiled.iter_errors(body))
        found = dict.fromkeys(faults_of(errors, body, self.schema)) if errors else {}
        faults = [fault for fault in found if fault.path[:1] != ("status",) or fault.kind in self.in_status]
        if faults or self.rules is None:
            return faults
        return [fault for fault in self.rules.broken(body) if fault.path[:1] != ("status",)]


def _compile(schema: JsonSchema) -> Draft202012Validator:
    import jsonschema_rs  # 20 ms (run), for those only who validate

    return jsonschema_rs.Draft202012Validator(
        schema,
        formats={**CORE_FORMATS, **CUSTOM_FORMATS},
        validate_formats=True,
        keywords={UNIQUE_BY: UniqueBy},
        pattern_options=jsonschema_rs.RegexOptions(),  # linear time and no look-around, as Go's own
        offline=True,
    )


def _without_odd_patterns(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_without_odd_patterns(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _without_odd_patterns(value) for key, value in schema.items()}
    if isinstance(kept.get("pattern"), str) and not _compiles(kept["pattern"]):
        del kept["pattern"]
    return kept


def _compiles(pattern: str) -> bool:
    try:
        _compile({"pattern": pattern})
    except ValueError:
        return False
    return True


def _json(value: object) -> Any:
    """The value in dicts, lists and scalars, with keys that are strings."""
    if isinstance(value, Mapping):
        return {_key(key): _json(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_json(each) for each in value]
    for scalar in (bool, int, float, str):
        if isinstance(value, scalar):
            return scalar(value)
    return None if value is None else str(value)


def _key(key: object) -> str:
    return str(key) if isinstance(key, str) else json.dumps(key, default=str)
