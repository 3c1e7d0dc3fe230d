"""Which part of the old object a part of the new one is compared with, when a custom resource changes.

Source: pkg/cel/common/equality.go of k8s.io/apiserver v0.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.cluster.admission.structure.node import Schema

ABSENT = object()
"""Nothing to compare with."""


def old_field(old: Any, schema: Schema, key: str) -> Any:
    """The old value of a field; none if the mapping is one atom."""
    if not isinstance(old, Mapping) or schema.get("x-kubernetes-map-type") == "atomic":
        return ABSENT
    return old.get(key, ABSENT)


def old_item(old: Any, schema: Schema, item: Any) -> Any:
    """The old item with the same keys; none if the list has no keys."""
    keys = schema.get("x-kubernetes-list-map-keys") or ()
    if not isinstance(old, list) or schema.get("x-kubernetes-list-type") != "map" or not isinstance(item, Mapping):
        return ABSENT
    wanted = [item.get(key) for key in keys]
    for each in old:
        if isinstance(each, Mapping) and [each.get(key) for key in keys] == wanted:
            return each
    return ABSENT
