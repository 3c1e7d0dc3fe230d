"""Whether the schema in a CRD is structural, and says only what the API server supports.

Rules in it are not compiled, defaults in it are not judged. Source: k8s.io/apiextensions-apiserver v0.36.3,
pkg/apiserver/schema/validation.go and pkg/apis/apiextensions/validation (read).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required, unsupported

_TYPES = ("array", "boolean", "integer", "number", "object", "string")
_UNSUPPORTED = ("id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref")
_JUNCTORS = ("allOf", "anyOf", "oneOf")
_ROOT, _ITEM, _FIELD = "at the root", "for specified array items", "for specified object fields"
_OPEN, _EITHER = "x-kubernetes-preserve-unknown-fields", "x-kubernetes-int-or-string"
_EMBEDDED = "x-kubernetes-embedded-resource"
_LISTS, _MAPS = ("atomic", "set", "map"), ("atomic", "granular")


def schema_faults(schema: Body, field: str) -> Iterator[Cause]:
    """What is wrong with an ``openAPIV3Schema``."""
    kind = schema.get("type", "")
    if kind and kind != "object":
        yield invalid(f"{field}.type", kind, "must be object at the root")
    if schema.get("additionalProperties"):
        yield forbidden(f"{field}.additionalProperties", "must not be used at the root")
    if schema.get("nullable"):
        yield forbidden(f"{field}.nullable", "nullable cannot be true at the root")
    yield from _structural(schema, field, _ROOT)
    yield from _standard(schema, field)


def _structural(schema: Body, field: str, level: str) -> Iterator[Cause]:
    """Every place has a type, and everything is specified outside of value validations."""
    kind = schema.get("type", "")
    if schema.get(_EMBEDDED) and kind != "object":
        text = f"must be object if {_EMBEDDED} is true"
        yield invalid(f"{field}.type", kind, text) if kind else required(f"{field}.type", text)
    elif not kind and not schema.get(_EITHER) and not schema.get(_OPEN):
        yield required(f"{field}.type", f"must not be empty {level}")
    if kind == "array" and "items" not in schema:
        yield required(f"{field}.items", "must be specified")
    if schema.get(_EITHER) and schema.get(_OPEN):
        yield invalid(f"{field}.{_OPEN}", True, f"must be false if {_EITHER} is true")
    for key in _JUNCTORS:
        for index, part in enumerate(schema.get(key) or ()):
            yield from _validation(part, f"{field}.{key}[{index}]", may_type=bool(schema.get(_EITHER)))
    if isinstance(schema.get("not"), Mapping):
        yield from _validation(schema["not"], f"{field}.not", may_type=False)
    for place, child, below in _children(schema, field):
        yield from _structural(child, place, below)


def _children(schema: Body, field: str) -> Iterator[tuple[str, Body, str]]:
    for name, child in sorted((schema.get("properties") or {}).items()):
        yield f"{field}.properties[{name}]", child or {}, _FIELD
    for key, level in (("items", _ITEM), ("additionalProperties", _FIELD)):
        if isinstance(schema.get(key), Mapping):
            yield f"{field}.{key}", schema[key], level


def _validation(schema: Body, field: str, *, may_type: bool) -> Iterator[Cause]:
    """A part under ``anyOf`` and the like must not specify, only restrict."""
    if schema.get("type") and not may_type:
        yield forbidden(f"{field}.type", "must be empty to be structural")
    if "additionalProperties" in schema:
        yield forbidden(f"{field}.additionalProperties", "must be undefined to be structural")
    for key in ("title", "description", "default", "nullable"):
        if schema.get(key):
            shown = "must be empty" if key in ("title", "description") else "must be undefined"
            shown = "must be false" if key == "nullable" else shown
            yield forbidden(f"{field}.{key}", f"{shown} to be structural")
    for key in _JUNCTORS:
        for index, part in enumerate(schema.get(key) or ()):
            yield from _validation(part, f"{field}.{key}[{index}]", may_type=may_type)
    for place, child, _ in _children({**schema, "additionalProperties": None}, field):
        yield from _validation(child, place, may_type=False)


def _standard(schema: Body, field: str) -> Iterator[Cause]:
    """What of OpenAPI is not supported."""
    kind = schema.get("type", "")
    if kind and kind not in _TYPES:
        yield unsupported(f"{field}.type", kind, _TYPES)
    if kind == "null":
        yield forbidden(f"{field}.type", "type cannot be set to null, use nullable as an alternative")
    for key in _UNSUPPORTED:
        if schema.get(key) or (key in ("$ref", "dependencies") and key in schema):
            yield forbidden(f"{field}.{key}", f"{key} is not supported")
    if schema.get("uniqueItems"):
        text = "uniqueItems cannot be set to true since the runtime complexity becomes quadratic"
        yield forbidden(f"{field}.uniqueItems", text)
    if schema.get("properties") and schema.get("additionalProperties", True) is not True:
        yield forbidden(f"{field}.additionalProperties", "additionalProperties and properties are mutual exclusive")
    if schema.get(_OPEN) is False:
        yield invalid(f"{field}.{_OPEN}", False, "must be true or undefined")
    yield from _extensions(schema, field)
    for key in _JUNCTORS:
        for index, part in enumerate(schema.get(key) or ()):
            yield from _standard(part, f"{field}.{key}[{index}]")
    for place, child, _ in _children(schema, field):
        yield from _standard(child, place)
    for name, child in sorted((schema.get("definitions") or {}).items()):
        yield from _standard(child, f"{field}.definitions[{name}]")


def _extensions(schema: Body, field: str) -> Iterator[Cause]:
    """How lists and maps are merged."""
    kind = schema.get("type", "")
    for name, wanted, allowed in (("map-type", "object", _MAPS), ("list-type", "array", _LISTS)):
        key = f"x-kubernetes-{name}"
        value = schema.get(key)
        if value is not None and kind != wanted:
            text = f"must be {wanted} if {key} is specified"
            yield invalid(f"{field}.type", kind, text) if kind else required(f"{field}.type", text)
        if value is not None and value not in allowed:
            yield unsupported(f"{field}.{key}", value, allowed)
    order, keys = schema.get("x-kubernetes-list-type"), schema.get("x-kubernetes-list-map-keys")
    if keys and order != "map":
        text, place = "must be map if x-kubernetes-list-map-keys is non-empty", f"{field}.x-kubernetes-list-type"
        yield required(place, text) if order is None else invalid(place, order, text)
    if order == "map" and not keys:
        text = "must not be empty if x-kubernetes-list-type is map"
        yield required(f"{field}.x-kubernetes-list-map-keys", text)
