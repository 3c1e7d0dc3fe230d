"""The rules in a CRD's schema (``x-kubernetes-validations``).

Source: pkg/apiserver/schema/cel/validation.go of k8s.io/apiextensions-apiserver v0.36.3 (read). A rule that uses what
:mod:`airfoil.cluster.cel` does not know counts as kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.cluster.admission.custom.correlation import ABSENT, old_field, old_item
from airfoil.cluster.admission.structure.node import Schema
from airfoil.cluster.admission.verdict import Cause, in_go
from airfoil.cluster.cel import EvaluationError, Old, UnsupportedError, evaluate, is_transition, parse

_RULES = "x-kubernetes-validations"
_WORDS = {
    "FieldValueForbidden": "Forbidden: ",
    "FieldValueRequired": "Required value: ",
    "FieldValueDuplicate": "Duplicate value",
}


def rule_faults(value: Any, schema: Schema, path: str = "", old: Any = ABSENT) -> Iterator[Cause]:
    """The rules that a value breaks; with ``old`` also those about the change."""
    if value is None:
        return
    for rule in schema.get(_RULES) or ():
        yield from _rule(rule, value, schema, path, old)
    if isinstance(value, list):
        items = schema.get("items")
        if isinstance(items, Mapping):
            for index, item in enumerate(value):
                yield from rule_faults(item, items, f"{path}[{index}]", old_item(old, schema, item))
    elif isinstance(value, Mapping):
        yield from _fields(value, schema, path, old)


def _fields(value: Mapping[str, Any], schema: Schema, path: str, old: Any) -> Iterator[Cause]:
    properties: Mapping[str, Schema] = schema.get("properties") or {}
    values = schema.get("additionalProperties")
    for key, child in value.items():
        if key in properties:
            place = f"{path}.{key}" if path else key
            yield from rule_faults(child, properties[key], place, old_field(old, schema, key))
        elif isinstance(values, Mapping):
            yield from rule_faults(child, values, f"{path}[{key}]", old_field(old, schema, key))


def _rule(rule: Mapping[str, Any], value: Any, schema: Schema, path: str, old: Any) -> Iterator[Cause]:
    text, is_optional = str(rule.get("rule", "")), bool(rule.get("optionalOldSelf"))
    compares = is_transition(text)
    if compares and old is ABSENT and not is_optional:
        return
    if not compares and old is not ABSENT and old == value:
        return
    names = {"self": value}
    if compares:
        names["oldSelf"] = Old(() if old is ABSENT else (old,)) if is_optional else old
    message = str(rule.get("message", "")).strip() or f"failed rule: {text}"
    where = path + str(rule.get("fieldPath", "")) or "<nil>"
    try:
        if evaluate(parse(text), names) is not False:
            return
    except UnsupportedError:
        return
    except EvaluationError as error:
        shown = str(schema.get("type", ""))
        about = str(rule.get("message", "")).strip() or text
        yield Cause(
            path or "<nil>", f"Invalid value: {in_go(shown)}: {error} evaluating rule: {about}", "FieldValueInvalid"
        )
        return
    yield _broken(rule, value, schema, where.removeprefix("."), message, names)


def _broken(
    rule: Mapping[str, Any], value: Any, schema: Schema, where: str, message: str, names: Mapping[str, Any]
) -> Cause:
    if rule.get("messageExpression"):
        message = _worded(str(rule["messageExpression"]), names) or message
    reason = str(rule.get("reason") or "FieldValueInvalid")
    is_whole = schema.get("type") in ("object", "array")
    if reason in ("FieldValueForbidden", "FieldValueRequired"):
        return Cause(where, _WORDS[reason] + message, reason)
    if reason == "FieldValueDuplicate":
        return Cause(where, _WORDS[reason] if is_whole else f"{_WORDS[reason]}: {in_go(value)}", reason)
    shown = "" if is_whole else f"{in_go(value)}: "
    return Cause(where, f"Invalid value: {shown}{message}", reason)


def _worded(expression: str, names: Mapping[str, Any]) -> str:
    try:
        found = evaluate(parse(expression), names)
    except (EvaluationError, UnsupportedError):
        return ""
    return found.strip() if isinstance(found, str) else ""
