"""What a schema has against an object, in plain words."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from airfoil.cluster.core_kinds import JsonSchema
from airfoil.cluster.formats import FORMAT_WORDS
from airfoil.cluster.list_types import UNIQUE_BY

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

FieldPath = tuple[str | int, ...]


class FaultKind(StrEnum):
    """The kinds of fault; the last four say that there was no schema to check the object by."""

    UNKNOWN_FIELD = "unknown-field"
    MISSING_FIELD = "missing-field"
    WRONG_TYPE = "wrong-type"
    NOT_ALLOWED = "not-allowed"
    PATTERN = "pattern"
    FORMAT = "format"
    RANGE = "range"
    LENGTH = "length"
    DUPLICATE = "duplicate"
    COMBINATION = "combination"
    RULE = "rule"
    REMOVED_API = "removed-api"
    UNKNOWN_VERSION = "unknown-version"
    UNKNOWN_KIND = "unknown-kind"
    NO_SCHEMA = "no-schema"


class SchemaFault(Struct, frozen=True):
    """One thing that a schema has against an object.

    Args:
        path: the field, from the object's root; a field that is missing or unknown is its last part.
        message: what is wrong, in plain words, without the path.
        kind: what sort of fault it is.
        meant: what was probably meant: a field's name or an allowed value; empty if nothing is near.
    """

    path: FieldPath
    message: str
    kind: FaultKind
    meant: str = ""

    @property
    def field(self) -> str:
        """The path as the API server writes it: ``spec.ports[0].port``."""
        return dotted(self.path)

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" if self.path else self.message


def dotted(path: Iterable[str | int]) -> str:
    """``spec.ports[0].port``; a key with a dot in it goes in brackets, as the API server writes it."""
    text = ""
    for part in path:
        if isinstance(part, int) or "." in part:
            text += f"[{part}]"
        else:
            text += f".{part}" if text else part
    return text


def without_value(fault: SchemaFault) -> SchemaFault:
    """A fault of a Secret: it says what is wrong with a value, and not what the value is."""
    if fault.path[:1] not in {("data",), ("stringData",)}:
        return fault
    said, _, shown = fault.message.partition(", is the ")
    quotes = "; write it in quotes" if "; write it in quotes" in shown else ""
    return replace(fault, message=f"{said}{', and is not' if shown else ''}{quotes}")


def faults_of(errors: Iterable[ValidationError], body: object, bundle: JsonSchema) -> Iterator[SchemaFault]:
    """The faults behind the errors that jsonschema-rs reports for a body and a schema."""
    for error in errors:
        yield from _faults(error, _located(error.instance_path, body), bundle)


def _located(steps: Iterable[str | int], body: object) -> FieldPath:
    """The path of an error; jsonschema-rs gives the key "8080" of a mapping as a number (run)."""
    path: list[str | int] = []
    for step in steps:
        if isinstance(body, Mapping):
            path.append(str(step))
            body = body.get(str(step))
        else:
            path.append(step)
            body = body[step] if isinstance(body, Sequence) and isinstance(step, int) else None
    return tuple(path)


def _faults(error: ValidationError, path: FieldPath, bundle: JsonSchema) -> Iterator[SchemaFault]:
    about = error.kind.as_dict()
    match error.kind.name:
        case "additionalProperties":
            for name in about["unexpected"]:
                yield _unknown(path, name, _schema_at(bundle, error.evaluation_path[:-1]), bundle)
        case "required":
            yield SchemaFault((*path, about["property"]), "is missing, and required", FaultKind.MISSING_FIELD)
        case "type":
            yield _wrong_type(path, error.instance, about["types"])
        case "enum":
            yield _not_allowed(path, error.instance, [each for each in about["options"] if each is not None])
        case "pattern":
            message = f"{_value(error.instance)} does not match the pattern {about['pattern']}"
            yield SchemaFault(path, message, FaultKind.PATTERN)
        case "format":
            message = f"must be {FORMAT_WORDS[about['format']]}, is {_value(error.instance)}"
            yield SchemaFault(path, message, FaultKind.FORMAT)
        case name if name in _BOUND_WORDS:
            yield _out_of_bounds(path, name, error.instance, next(iter(about.values())))
        case name if name == UNIQUE_BY:
            twin = json.loads(about["message"])
            message = f"is the same as item {twin['first']}{twin['by']}; each may be there once"
            yield SchemaFault((*path, twin["second"]), message, FaultKind.DUPLICATE)
        case "anyOf" | "oneOf":
            yield SchemaFault(path, _no_branch(about.get("context", ()), len(path), bundle), FaultKind.COMBINATION)
        case name:
            message = "these fields are not allowed together" if name == "not" else str(error.message)
            yield SchemaFault(path, message, FaultKind.COMBINATION)


def _unknown(path: FieldPath, name: str, schema: JsonSchema, bundle: JsonSchema) -> SchemaFault:
    known = sorted(schema.get("properties", {}))
    meant = nearest_word(name, known)
    message = "unknown field"
    if meant:
        message += f"; did you mean {meant}?"
    elif (place := _home_of(name, bundle)) is not None:
        message += f"; a field of this name stands at {place}"
    elif 0 < len(known) <= 12:
        message += f"; the fields here are {', '.join(known)}"
    return SchemaFault((*path, name), message, FaultKind.UNKNOWN_FIELD, meant)


def nearest_word(word: str, words: Sequence[str]) -> str:
    """The word that was probably meant, or nothing."""
    folded = {each.lower(): each for each in words}
    near = difflib.get_close_matches(word.lower(), folded, n=1, cutoff=0.8)
    if near:
        return folded[near[0]]
    # storageClass for storageClassName, envs for env: one of the two starts with the other.
    longer = [each for each in words if len(word) >= 4 and each.lower().startswith(word.lower())]
    return longer[0] if len(longer) == 1 else ""


def _home_of(name: str, bundle: JsonSchema) -> str | None:
    """Where the same kind has a field of this name: what stands at the wrong depth is most often just mis-indented."""
    level: list[tuple[str, JsonSchema]] = [("", bundle)]
    seen: set[int] = set()
    for _ in range(8):
        below: list[tuple[str, JsonSchema]] = []
        for place, each in level:
            schema = _resolved(each.get("then", each), bundle)
            if id(schema) in seen or place in ("metadata", "status"):
                continue
            seen.add(id(schema))
            if name in schema.get("properties", {}):
                return f"{place}.{name}" if place else name
            below += [
                (f"{place}.{key}" if place else key, value) for key, value in schema.get("properties", {}).items()
            ]
            if isinstance(schema.get("items"), dict):
                below.append((f"{place}[]", schema["items"]))
        level = below
    return None


def _resolved(schema: JsonSchema, bundle: JsonSchema) -> JsonSchema:
    while "$ref" in schema:
        schema = bundle["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    return schema


def _schema_at(bundle: JsonSchema, steps: Iterable[str | int]) -> JsonSchema:
    schema: Any = bundle
    for step in steps:
        schema = _resolved(schema, bundle) if step == "$ref" else schema[step]
    return schema if isinstance(schema, dict) else {}


_TYPE_WORDS = {
    "string": "a string",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping",
}


def _wrong_type(path: FieldPath, instance: object, types: Sequence[str]) -> SchemaFault:
    if instance is None:
        return _empty(path)
    wanted = [kind for kind in _TYPE_WORDS if kind in types and not (kind == "integer" and "number" in types)]
    message = f"must be {' or '.join(_TYPE_WORDS[kind] for kind in wanted)}, is {_value(instance)}"
    if "string" in wanted and isinstance(instance, bool | int | float):
        message += f'; write it in quotes: "{_plain(instance)}"'
    elif isinstance(instance, str) and _reads_as(instance) in wanted:
        message += f"; write it without quotes: {instance}"
    elif wanted == ["array"]:
        message += "; write it as an item, after a dash"
    return SchemaFault(path, message, FaultKind.WRONG_TYPE)


def _empty(path: FieldPath) -> SchemaFault:
    return SchemaFault(path, "is empty (null), and required", FaultKind.MISSING_FIELD)


def _reads_as(text: str) -> str:
    if text in ("true", "false"):
        return "boolean"
    return "integer" if text.removeprefix("-").isdecimal() and text.isascii() and len(text) <= 20 else ""


def _not_allowed(path: FieldPath, instance: object, options: Sequence[object]) -> SchemaFault:
    if instance is None:
        return _empty(path)
    meant = nearest_word(instance, [str(each) for each in options]) if isinstance(instance, str) else ""
    listed = ", ".join(_plain(each) or '""' for each in options)
    message = f"must be {'one of ' if len(options) > 1 else ''}{listed}, is {_value(instance)}"
    return SchemaFault(path, message + (f"; did you mean {meant}?" if meant else ""), FaultKind.NOT_ALLOWED, meant)


_BOUND_WORDS = {
    "minimum": "must be at least {}",
    "maximum": "must be at most {}",
    "exclusiveMinimum": "must be more than {}",
    "exclusiveMaximum": "must be less than {}",
    "multipleOf": "must be a multiple of {}",
    "minLength": "must have at least {} characters",
    "maxLength": "must have at most {} characters",
    "minItems": "must have at least {} items",
    "maxItems": "must have at most {} items",
    "minProperties": "must have at least {} fields",
    "maxProperties": "must have at most {} fields",
}


def _out_of_bounds(path: FieldPath, keyword: str, instance: object, limit: object) -> SchemaFault:
    if keyword == "minLength" and instance == "":
        return SchemaFault(path, "must not be empty", FaultKind.LENGTH)
    message = _BOUND_WORDS[keyword].format(_plain(limit))
    if limit == 1:
        message = message.removesuffix("s")
    if isinstance(instance, str | list | dict):
        return SchemaFault(path, f"{message}, has {len(instance)}", FaultKind.LENGTH)
    return SchemaFault(path, f"{message}, is {_plain(instance)}", FaultKind.RANGE)


def _no_branch(context: Sequence[Sequence[ValidationError]], depth: int, bundle: JsonSchema) -> str:
    """What each branch of an anyOf or oneOf wants; none of them, or more than one, fits."""
    wants = []
    for errors in context:
        paths = [(error, tuple(error.instance_path)[depth:]) for error in errors]
        faults = [str(fault) for error, path in paths for fault in _faults(error, path, bundle)]
        if faults:
            wants.append(", ".join(faults))
    if not wants:
        return "fits more than one of the forms that exclude each other"
    return "fits none of the allowed forms: " + "; or ".join(dict.fromkeys(wants))


def _value(value: object) -> str:
    match value:
        case bool():
            return f"the boolean {_plain(value)}"
        case int() | float():
            return f"the number {_plain(value)}"
        case str():
            return f"the string {json.dumps(value if len(value) <= 60 else value[:57] + '…', ensure_ascii=False)}"
        case list():
            return "a list"
        case dict():
            return "a mapping"
        case _:
            return "null"


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
