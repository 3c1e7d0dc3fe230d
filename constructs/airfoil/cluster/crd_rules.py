"""The validation rules of CRDs (``x-kubernetes-validations``), as far as they can be told offline.

A rule that compares with the stored object (``oldSelf``) or says more than the package ``cel`` reads is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from airfoil.cluster.schema_faults import FaultKind, FieldPath, SchemaFault

if TYPE_CHECKING:
    from airfoil.cluster.cel import Rule

_KEY = "x-kubernetes-validations"


class _Told(Struct, frozen=True):
    rule: Rule
    message: str
    place: FieldPath


class Rules(Struct, frozen=True):
    """The rules of a schema and of what is below it; only the branches that hold rules are kept."""

    told: tuple[_Told, ...]
    properties: Mapping[str, Rules]
    each: Rules | None
    schema: Mapping[str, Any]

    @classmethod
    def of(cls, schema: object) -> Rules | None:
        """The rules of an ``openAPIV3Schema``; ``None`` if there are none."""
        if not isinstance(schema, Mapping):
            return None
        fields = schema.get("properties")
        below = {key: cls.of(value) for key, value in fields.items()} if isinstance(fields, Mapping) else {}
        kept = {key: rules for key, rules in below.items() if rules is not None}
        each = cls.of(schema.get("items")) or cls.of(schema.get("additionalProperties"))
        told = tuple(_told(schema.get(_KEY)))
        return cls(told, kept, each, schema) if told or kept or each else None

    def broken(self, value: object, path: FieldPath = ()) -> Iterator[SchemaFault]:
        """The rules that a value surely breaks. The value is one that its schema has nothing against."""
        if value is None:
            return
        if self.told:
            filled = _filled(value, self.schema)
            for each in self.told:
                if each.rule.holds(filled) is False:
                    yield SchemaFault((*path, *each.place), each.message, FaultKind.RULE)
        for key, part in _parts(value):
            rules = self.properties.get(key) if isinstance(key, str) else None
            below = rules or (self.each if not self.properties or isinstance(key, int) else None)
            if below is not None:
                yield from below.broken(part, (*path, key))


def _told(rules: object) -> Iterator[_Told]:
    for each in rules if isinstance(rules, list | tuple) else ():
        from airfoil.cluster.cel import Rule  # CEL is read for the few kinds that have such rules

        text = each.get("rule") if isinstance(each, Mapping) else None
        rule = Rule.parse(text) if isinstance(text, str) else None
        if rule is not None:
            message = each.get("message") or f"breaks the rule {text}"
            place = str(each.get("fieldPath", "")).strip(".")
            yield _Told(rule, str(message), tuple(place.split(".")) if place and "[" not in place else ())


def _parts(value: object) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, list | tuple):
        yield from enumerate(value)


def _filled(value: Any, schema: object) -> Any:
    """The value as rules see it: nulls dropped and defaults filled in."""
    if not isinstance(schema, Mapping):
        return value
    if isinstance(value, list | tuple):
        return [_filled(each, schema.get("items")) for each in value]
    if not isinstance(value, Mapping):
        return value
    fields = schema.get("properties")
    fields = fields if isinstance(fields, Mapping) else {}
    extra = schema.get("additionalProperties")
    out = {key: each for key, each in value.items() if each is not None or _nullable(fields.get(key, extra))}
    for key, field in fields.items():
        if key not in out and isinstance(field, Mapping) and "default" in field:
            out[key] = field["default"]
    return {key: _filled(each, fields.get(key, extra)) for key, each in out.items()}


def _nullable(schema: object) -> bool:
    return isinstance(schema, Mapping) and schema.get("nullable") is True
