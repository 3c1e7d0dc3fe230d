"""Types, texts, numbers, sizes and enumerations in the schema of a CRD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from airfoil.cluster.admission.structure.node import Schema
from airfoil.cluster.admission.verdict import Cause, in_go, invalid, too_long, too_many, unsupported
from airfoil.cluster.formats import CUSTOM_FORMATS

_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string", dict: "object", list: "array"}
_INT32 = 2**31


def at(path: str) -> str:
    """The field of a path; the object itself has none."""
    return path.removeprefix(".") or "<nil>"


def type_fault(value: Any, schema: Schema, path: str) -> list[Cause]:
    """A value of another type; a text with a format, and an integral number, count as what is wanted."""
    wanted = ["integer", "string"] if schema.get("x-kubernetes-int-or-string") else [schema.get("type")]
    if wanted == [None] or (value is None and schema.get("nullable")):
        return []
    found = "null" if value is None else _TYPES.get(type(value), "string")
    is_whole = isinstance(value, float) and value.is_integer() and "integer" in wanted
    is_number = found == "integer" and "number" in wanted
    is_formatted = bool(schema.get("format")) and found in ("string", "array") and not {"integer", "number"} & {*wanted}
    if found in wanted or is_whole or is_number or is_formatted:
        return []
    return [_wrong_type(path, ",".join(str(name) for name in wanted), found)]


def _wrong_type(path: str, wanted: str, found: str) -> Cause:
    text = f"Invalid value: {in_go(found)}: {path} in body must be of type {wanted}: {in_go(found)}"
    return Cause(at(path), text, "FieldValueTypeInvalid")


def string_faults(value: str, schema: Schema, path: str) -> Iterator[Cause]:
    """Length and pattern, of which the first fault counts, and the format."""
    longest, shortest, pattern = (schema.get(key) for key in ("maxLength", "minLength", "pattern"))
    if longest is not None and len(value) > longest:
        yield too_long(at(path), longest)
    elif shortest is not None and len(value) < shortest:
        yield invalid(at(path), value, f"{path} in body should be at least {shortest} chars long")
    elif pattern and not _matches(pattern, value):
        yield invalid(at(path), value, f"{path} in body should match '{pattern}'")
    name = str(schema.get("format") or "")
    check = CUSTOM_FORMATS.get(name.replace("-", ""))
    if check is not None and not check(value):
        yield _wrong_type(path, name, value)


def _matches(pattern: str, value: str) -> bool:
    # Go's $ is the end of the text, Python's also stands before a last line break.
    try:
        return re.search(re.sub(r"(?<!\\)\$(?=$|\))", r"\\Z", pattern), value) is not None
    except re.error:
        return True


def number_faults(value: float, schema: Schema, path: str) -> Iterator[Cause]:
    if schema.get("type") == "integer" and schema.get("format") == "int32" and not -_INT32 <= value < _INT32:
        text = f'Invalid value: "": Checked value must be of type integer with format int32 in {path}'
        yield Cause("<nil>", text, "FieldValueInvalid")
    factor = schema.get("multipleOf")
    if factor and value % factor:
        yield invalid(at(path), value, f"{path} in body should be a multiple of {factor}")
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and (value <= low if schema.get("exclusiveMinimum") else value < low):
        words = "greater than" if schema.get("exclusiveMinimum") else "greater than or equal to"
        yield invalid(at(path), value, f"{path} in body should be {words} {low}")
    if high is not None and (value >= high if schema.get("exclusiveMaximum") else value > high):
        words = "less than" if schema.get("exclusiveMaximum") else "less than or equal to"
        yield invalid(at(path), value, f"{path} in body should be {words} {high}")


def size_faults(size: int, schema: Schema, path: str, what: str) -> Iterator[Cause]:
    """The number of ``Items`` in a list or of ``Properties`` in an object."""
    low, high = schema.get(f"min{what}"), schema.get(f"max{what}")
    if low is not None and size < low:
        yield invalid(at(path), size, f"{path} in body should have at least {low} {what.lower()}")
    if high is not None and size > high:
        yield too_many(at(path), size, high)


def enum_faults(value: Any, schema: Schema, path: str) -> Iterator[Cause]:
    allowed = schema.get("enum")
    if allowed and not any(type(value) is type(each) and value == each for each in allowed):
        shown = [each if isinstance(each, str) else in_go(each) for each in allowed]
        yield unsupported(at(path), value, shown)
