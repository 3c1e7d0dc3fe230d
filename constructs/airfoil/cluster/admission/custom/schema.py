"""Judges a custom resource by the schema of its CRD, with the API server's words.

Source: k8s.io/kube-openapi, pkg/validation/validate, and pkg/apiserver/validation of k8s.io/apiextensions-apiserver
v0.36.3 (read; texts compared with a real server, run). Structural schemas have no references.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from airfoil.cluster.admission.custom.correlation import ABSENT, old_field, old_item
from airfoil.cluster.admission.custom.scalars import (
    at,
    enum_faults,
    number_faults,
    size_faults,
    string_faults,
    type_fault,
)
from airfoil.cluster.admission.structure.node import Schema
from airfoil.cluster.admission.verdict import Cause, quoted, required

NO_FIELD = "<nil>"
"""How the API server names the field where it names none."""


class _Result(Struct):
    """Faults, and how many checks were passed: the best of several alternatives is the one with most."""

    faults: list[Cause] = field(default_factory=list)
    passed: int = 0

    def merge(self, other: _Result) -> None:
        self.faults += other.faults
        self.passed += other.passed


def schema_faults(value: Any, schema: Schema, old: Any = ABSENT) -> list[Cause]:
    """What is wrong with a value. Parts that were the same in ``old`` are not judged again."""
    return _validate(value, schema, "", old).faults


def _validate(value: Any, schema: Schema, path: str, old: Any, *, is_alternative: bool = False) -> _Result:
    result = _Result()
    kind = type_fault(value, schema, path)
    result.faults += kind
    result.passed += not kind
    if value is not None:
        result.merge(_combinations(value, schema, path, old))
        if isinstance(value, str):
            result.faults += string_faults(value, schema, path)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            result.faults += number_faults(value, schema, path)
        elif isinstance(value, list):
            result.merge(_list(value, schema, path, old))
        result.passed += 1
    result.faults += enum_faults(value, schema, path)
    if isinstance(value, Mapping):
        result.merge(_object(value, schema, path, old))
    if result.faults and not is_alternative and old is not ABSENT and old == value:
        return _Result(passed=result.passed)
    return result


def _list(value: list[Any], schema: Schema, path: str, old: Any) -> _Result:
    result = _Result(passed=1)
    items = schema.get("items")
    if isinstance(items, Mapping):
        for index, item in enumerate(value):
            result.merge(_validate(item, items, f"{path}[{index}]", old_item(old, schema, item)))
    result.faults += size_faults(len(value), schema, path, "Items")
    unique: list[Any] = [item for index, item in enumerate(value) if item not in value[:index]]
    if schema.get("uniqueItems") and len(unique) < len(value):
        text = f'Invalid value: "": {path} in body shouldn\'t contain duplicates'
        result.faults.append(Cause(at(path), text, "FieldValueInvalid"))
    return result


def _object(value: Mapping[str, Any], schema: Schema, path: str, old: Any) -> _Result:
    result = _Result()
    result.faults += size_faults(len(value), schema, path, "Properties")
    properties: Mapping[str, Schema] = schema.get("properties") or {}
    values = schema.get("additionalProperties")
    for key, child in value.items():
        place = f"{path}.{key}" if path or key not in properties else key
        known = properties.get(key, values)
        if isinstance(known, Mapping):
            result.merge(_validate(child, known, place, old_field(old, schema, key)))
    result.faults += [required(at(f"{path}.{key}")) for key in schema.get("required") or () if key not in value]
    return result


def _combinations(value: Any, schema: Schema, path: str, old: Any) -> _Result:
    """``anyOf``, ``oneOf``, ``allOf`` and ``not``."""
    result = _Result(passed=1)
    for part in (
        _any_of(value, schema, path, old),
        _one_of(value, schema, path, old),
        _all_of(value, schema, path, old),
    ):
        result.merge(part)
    unwanted = schema.get("not")
    if unwanted is not None and not _validate(value, unwanted, path, old, is_alternative=True).faults:
        result.faults.append(_composite(f"{quoted(path)} must not validate the schema (not)"))
    return result


def _alternatives(value: Any, schema: Schema, key: str, path: str, old: Any) -> Iterator[_Result]:
    for alternative in schema.get(key) or ():
        yield _validate(value, alternative, path, old, is_alternative=True)


def _any_of(value: Any, schema: Schema, path: str, old: Any) -> _Result:
    found = list(_alternatives(value, schema, "anyOf", path, old))
    fitting = [result for result in found if not result.faults]
    if not found or fitting:
        return fitting[0] if fitting else _Result()
    result = _Result([_composite(f"{quoted(path)} must validate at least one schema (anyOf)")])
    result.merge(max(found, key=lambda each: each.passed))
    return result


def _one_of(value: Any, schema: Schema, path: str, old: Any) -> _Result:
    found = list(_alternatives(value, schema, "oneOf", path, old))
    fitting = [result for result in found if not result.faults]
    if not found or len(fitting) == 1:
        return fitting[0] if fitting else _Result()
    text = f"Found {len(fitting)} valid alternatives" if fitting else "Found none valid"
    result = _Result([_composite(f"{quoted(path)} must validate one and only one schema (oneOf). {text}")])
    if not fitting:
        result.merge(max(found, key=lambda each: each.passed))
    return result


def _all_of(value: Any, schema: Schema, path: str, old: Any) -> _Result:
    found, result = list(_alternatives(value, schema, "allOf", path, old)), _Result()
    for each in found:
        result.merge(each)
    failed = [each for each in found if each.faults]
    if failed:
        none = ". None validated" if len(failed) == len(found) else ""
        result.faults.append(_composite(f"{quoted(path)} must validate all the schemas (allOf){none}"))
    return result


def _composite(text: str) -> Cause:
    return Cause(NO_FIELD, f'Invalid value: "": {text}', "FieldValueInvalid")
