"""What the API server changes in a custom resource before it looks at it: defaults in, unknown fields out.

Source: pkg/apiserver/schema/defaulting and pruning of k8s.io/apiextensions-apiserver v0.36.3 (read).
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from airfoil.cluster.admission.structure.node import Schema

_OPEN = "x-kubernetes-preserve-unknown-fields"
_EMBEDDED = "x-kubernetes-embedded-resource"
_TYPE_META = ("apiVersion", "kind", "metadata")
_ANYTHING, _UNKNOWN = object(), object()


def coerced(body: Mapping[str, Any], schema: Schema) -> dict[str, Any]:
    """The object with its defaults and without the fields that the schema does not know."""
    found = _pruned(_defaulted(_fresh(body), schema), {**schema, _EMBEDDED: True}, "", [])
    return dict(found)


def pruned_nulls(body: Mapping[str, Any], schema: Schema) -> dict[str, Any]:
    """Without the nulls that stand where null is not allowed: the same as if they were not there.

    Requests are cleaned so as they are decoded; what server-side apply makes by merging is not.
    """
    return dict(_without_nulls(body, {**schema, "nullable": True}))


def _fresh(value: Any) -> Any:
    """A copy in which nothing is one object in two places, as YAML's anchors make it."""
    if isinstance(value, Mapping):
        return {key: _fresh(child) for key, child in value.items()}
    return [_fresh(item) for item in value] if isinstance(value, list) else value


def _defaulted(value: Any, schema: Schema) -> Any:
    if isinstance(value, list):
        items = schema.get("items") or {}
        return [_with_default(item, items) for item in value]
    if not isinstance(value, dict):
        return value
    properties: Mapping[str, Schema] = schema.get("properties") or {}
    for key, child in properties.items():
        missing = key not in value or (value[key] is None and not child.get("nullable"))
        if missing and "default" in child:
            value[key] = copy.deepcopy(child["default"])
    values = schema.get("additionalProperties")
    for key in value:
        known = properties.get(key, values)
        if isinstance(known, Mapping):
            value[key] = _with_default(value[key], known)
    return value


def _with_default(value: Any, schema: Schema) -> Any:
    if value is None and not schema.get("nullable") and "default" in schema:
        value = copy.deepcopy(schema["default"])
    return _defaulted(value, schema)


def unknown_fields(body: Mapping[str, Any], schema: Schema) -> list[str]:
    """The fields that are pruned, sorted, as ``spec.routes[0].syntax``; also those below a value of another type."""
    found: list[str] = []
    _pruned(body, {**schema, _EMBEDDED: True}, "", found)
    return sorted(found)


def _pruned(value: Any, schema: Schema | None, path: str, unknown: list[str]) -> Any:
    known = schema or {}
    if isinstance(value, list):
        items = known.get("items")
        if known.get(_OPEN) and not isinstance(items, Mapping):
            return value
        return [_pruned(item, items, f"{path}[{index}]", unknown) for index, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    kept = {}
    for key, child in value.items():
        place = f"{path}.{key}" if path else key
        if known.get(_EMBEDDED) and key in _TYPE_META:
            kept[key] = child
            continue
        found = _schema_of(key, known)
        if found is _UNKNOWN:
            unknown.append(place)
        else:
            kept[key] = child if found is _ANYTHING else _pruned(child, found, place, unknown)
    return kept


def _schema_of(key: str, schema: Schema) -> Any:
    properties: Mapping[str, Schema] = schema.get("properties") or {}
    values = schema.get("additionalProperties")
    if key in properties:
        return properties[key]
    if isinstance(values, Mapping):
        return values
    return _ANYTHING if values or schema.get(_OPEN) else _UNKNOWN


def _without_nulls(value: Any, schema: Schema) -> Any:
    if isinstance(value, list):
        items = schema.get("items") or {}
        return [_without_nulls(item, items) for item in value]
    if not isinstance(value, Mapping):
        return value
    properties: Mapping[str, Schema] = schema.get("properties") or {}
    values, kept = schema.get("additionalProperties"), {}
    for key, child in value.items():
        known = properties.get(key, values if isinstance(values, Mapping) else None)
        if known is None:
            kept[key] = child
        elif child is not None or known.get("nullable") or "default" in known:
            kept[key] = _without_nulls(child, known)
    return kept
