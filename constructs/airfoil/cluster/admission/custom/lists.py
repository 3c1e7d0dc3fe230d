"""Lists of custom resources that are sets or maps: no item twice.

Source: pkg/apiserver/schema/listtype of k8s.io/apiextensions-apiserver v0.36.3 (read).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.cluster.admission.structure.node import Schema
from airfoil.cluster.admission.verdict import Cause, duplicate


def list_faults(value: Any, schema: Schema, path: str = "") -> Iterator[Cause]:
    """Each item that is there twice, named once."""
    if isinstance(value, list):
        items = schema.get("items")
        yield from _twins(value, schema, path)
        for index, item in enumerate(value if isinstance(items, Mapping) else ()):
            yield from list_faults(item, items or {}, f"{path}[{index}]")
    elif isinstance(value, Mapping):
        properties: Mapping[str, Schema] = schema.get("properties") or {}
        values = schema.get("additionalProperties")
        for key, child in value.items():
            if key in properties:
                yield from list_faults(child, properties[key], f"{path}.{key}" if path else key)
            elif isinstance(values, Mapping):
                yield from list_faults(child, values, f"{path}[{key}]")


def _twins(value: list[Any], schema: Schema, path: str) -> Iterator[Cause]:
    kind, keys = schema.get("x-kubernetes-list-type"), schema.get("x-kubernetes-list-map-keys") or ()
    if kind not in ("set", "map"):
        return
    seen: dict[str, int] = {}
    for index, item in enumerate(value):
        shown = {key: item[key] for key in keys if key in item} if kind == "map" and isinstance(item, Mapping) else item
        identity = json.dumps(shown, sort_keys=True)
        seen[identity] = seen.get(identity, 0) + 1
        if seen[identity] == 2:
            yield duplicate(f"{path}[{index}]", shown)
