"""From the ``openAPIV3Schema`` of a CustomResourceDefinition to a JSON schema that refuses what the API server refuses.

Sources, read: k8s.io/apiextensions-apiserver v0.36.3 (``pkg/apiserver/schema``: pruning, defaulting, listtype,
objectmeta; ``pkg/apiserver/validation``) and k8s.io/kube-openapi (``pkg/validation/validate``).

- Fields that the schema doesn't name are unknown, unless ``x-kubernetes-preserve-unknown-fields`` or
  ``additionalProperties`` lets them in.
- Defaults are filled in before anything is required, and a ``null`` of a field that isn't nullable is dropped first.
- Formats that the server doesn't know count for nothing.
- ``x-kubernetes-validations`` (CEL rules) can't be said in JSON schema: the module ``crd_rules`` has them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from airfoil.cluster.core_kinds import OBJECT_META, JsonSchema
from airfoil.cluster.formats import CUSTOM_FORMATS
from airfoil.cluster.list_types import UNIQUE_BY

_META = {"$ref": f"#/$defs/{OBJECT_META}"}
_SAME = (
    "pattern", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
    "multipleOf",
)  # fmt: skip
_INT32 = (-(2**31), 2**31 - 1)
_INT64 = (-(2**63), 2**63 - 1)  # of every integer: the server decodes into Go's int64
_INT_OR_STRING = [{"type": "integer"}, {"type": "string"}]  # repeats what x-kubernetes-int-or-string says
_PLAIN_TYPES = ("boolean", "number", "string")
_TYPES = (*_PLAIN_TYPES, "integer", "array", "object")


def root_schema(schema: Mapping[str, Any]) -> JsonSchema:
    """The JSON schema of a whole custom resource; it refers to ObjectMeta under ``$defs``."""
    out = _structural({**schema, "type": "object"})
    metadata = _mapping(_mapping(schema.get("properties")).get("metadata"))
    # Of metadata a CRD can restrict the name only; the fields are those of every object.
    own = {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": _value(metadata, ()) | _META}
    return out | {"properties": {**out.get("properties", {}), **own}}


def _structural(schema: object) -> JsonSchema:
    schema = _mapping(schema)
    properties = _mapping(schema.get("properties"))
    defaults = frozenset(key for key, value in properties.items() if "default" in _mapping(value))
    required = {key for key in _strings(schema.get("required")) if key not in defaults}
    fields = {key: _structural(value) if key in required else _field(value) for key, value in properties.items()}
    out = _value(schema, defaults, fields)
    if schema.get("x-kubernetes-int-or-string") is True:
        out["type"] = ["integer", "string"]
    if schema.get("nullable") is True and "type" in out:
        out["type"] = [*_listed(out["type"]), "null"]
    if "items" in schema:
        out["items"] = _structural(schema["items"])
    return out | _openness(schema, out) | _uniqueness(schema)


def _field(schema: object) -> JsonSchema:
    """A schema of a named field: its null is dropped, or replaced by its default, before anything else looks at it."""
    field = _mapping(schema)
    if len(field) == 1 and field.get("type") in _PLAIN_TYPES:  # halves the time that Argo CD's kinds take (run)
        return {"type": [field["type"], "null"]}
    out = _structural(field)
    if field.get("nullable") is True or not out:
        return out
    if out.keys() & {"allOf", "anyOf", "oneOf", "not"}:
        return {"if": {"not": {"type": "null"}}, "then": out}
    if "type" in out:
        out["type"] = [*_listed(out["type"]), "null"]
    if "enum" in out:
        out["enum"] = [*out["enum"], None]
    return out


def _openness(schema: Mapping[str, Any], out: JsonSchema) -> JsonSchema:
    if schema.get("type") != "object":
        return {}
    added: JsonSchema = {}
    if schema.get("x-kubernetes-embedded-resource") is True:
        own = {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": _META}
        added["properties"] = {**out.get("properties", {}), **own}
        added["required"] = sorted({*out.get("required", ()), "apiVersion", "kind"})
    extra = schema.get("additionalProperties")
    if isinstance(extra, Mapping):
        added["additionalProperties"] = _field(extra)
    elif extra is not True and schema.get("x-kubernetes-preserve-unknown-fields") is not True:
        added["additionalProperties"] = False
        added.setdefault("properties", out.get("properties", {}))  # without it jsonschema-rs names no field (run)
    return added


def _uniqueness(schema: Mapping[str, Any]) -> JsonSchema:
    kind = schema.get("x-kubernetes-list-type")
    if kind == "set":
        return {UNIQUE_BY: {}}
    if kind != "map":
        return {}
    items = _mapping(_mapping(schema.get("items")).get("properties"))
    keys = _strings(schema.get("x-kubernetes-list-map-keys"))
    return {UNIQUE_BY: {key: _mapping(items.get(key)).get("default") for key in keys}}


def _value(
    schema: Mapping[str, Any], defaults: Collection[str], properties: Mapping[str, JsonSchema] | None = None
) -> JsonSchema:
    """What a schema says of values; also the whole of the schemas under allOf, anyOf, oneOf and not."""
    out: JsonSchema = {key: schema[key] for key in _SAME if schema.get(key) is not None}
    if schema.get("type") in _TYPES:
        out["type"] = schema["type"]
    if isinstance(schema.get("enum"), list | tuple):
        out["enum"] = list(schema["enum"])
    if properties is None:
        properties = {key: _value(_mapping(each), ()) for key, each in _mapping(schema.get("properties")).items()}
        if "items" in schema:
            out["items"] = _value(_mapping(schema["items"]), ())
    if properties:
        out["properties"] = dict(properties)
    required = [key for key in _strings(schema.get("required")) if key not in defaults]
    if required:
        out["required"] = required
    for key in ("allOf", "anyOf", "oneOf"):
        if schema.get(key) and isinstance(schema[key], list | tuple) and schema[key] != _INT_OR_STRING:
            out[key] = [_value(_mapping(branch), defaults) for branch in schema[key]]
    if "not" in schema:
        out["not"] = _value(_mapping(schema["not"]), ())
    return out | _range(schema) | _format(schema)


def _range(schema: Mapping[str, Any]) -> JsonSchema:
    """Bounds; exclusive ones are flags in OpenAPI v3.0, and numbers in JSON schema."""
    out: JsonSchema = {}
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if schema.get(bound) is not None:
            out[exclusive if schema.get(exclusive) is True else bound] = schema[bound]
    if schema.get("type") == "integer" or schema.get("x-kubernetes-int-or-string") is True:
        lowest, highest = _INT32 if schema.get("format") == "int32" else _INT64
        out = {"minimum": lowest, "maximum": highest} | out
    return out


def _format(schema: Mapping[str, Any]) -> JsonSchema:
    name = str(schema.get("format", "")).replace("-", "")
    return {"format": name} if schema.get("type") == "string" and name in CUSTOM_FORMATS else {}


def _mapping(value: object) -> Mapping[str, Any]:
    """A CRD in somebody's tree may hold anything; what isn't a mapping says nothing."""
    return value if isinstance(value, Mapping) else {}


def _strings(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list | tuple) else []


def _listed(kinds: str | list[str]) -> list[str]:
    return [kinds] if isinstance(kinds, str) else kinds
