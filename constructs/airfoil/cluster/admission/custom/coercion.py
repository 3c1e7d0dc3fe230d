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


def coerced(body: Mapping[str, Any], schema: Schema) -> dict[str, Any]:
    """The object with its defaults and without the fields that the schema does not know."""
    found = _pruned(_defaulted(copy.deepcopy(dict(body)), schema), {**schema, _EMBEDDED: True})
    return dict(found)


def pruned_nulls(body: Mapping[str, Any], schema: Schema) -> dict[str, Any]:
    """Without the nulls that stand where null is not allowed: the same as if they were not there.

    Requests are cleaned so as they are decoded; what server-side apply makes by merging is not.
    """
    return dict(_without_nulls(body, {**schema, "nullable": True}))


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


def _pruned(value: Any, schema: Schema) -> Any:
    if isinstance(value, list):
        items = schema.get("items")
        return [_pruned(item, items) for item in value] if isinstance(items, Mapping) else value
    if not isinstance(value, dict):
        return value
    properties: Mapping[str, Schema] = schema.get("properties") or {}
    values, kept = schema.get("additionalProperties"), {}
    for key, child in value.items():
        if key in properties and not (schema.get(_EMBEDDED) and key in _TYPE_META):
            kept[key] = _pruned(child, properties[key])
        elif schema.get(_EMBEDDED) and key in _TYPE_META:
            kept[key] = child
        elif isinstance(values, Mapping):
            kept[key] = _pruned(child, values)
        elif values or schema.get(_OPEN):
            kept[key] = child
    return kept


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
