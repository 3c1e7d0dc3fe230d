"""Sources of a claim's data. Source: pkg/api/persistentvolumeclaim/util.go of Kubernetes v1.36.3 (read)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Part = dict[str, Any]

_SNAPSHOT = ("snapshot.storage.k8s.io", "VolumeSnapshot")
_CLAIM = ("", "PersistentVolumeClaim")


def link_sources(spec: Part, before: Mapping[str, Any] | None = None) -> None:
    """``dataSource`` and ``dataSourceRef`` say the same; what could never be a source is dropped in silence."""
    had = before or {}
    reference = spec.get("dataSourceRef")
    if reference is not None and reference.get("namespace") and "dataSourceRef" not in had:
        # CrossNamespaceVolumeDataSource is off by default.
        spec.pop("dataSourceRef")
        reference = None
    source = spec.get("dataSource")
    is_new = reference is None and not had.keys() & {"dataSource", "dataSourceRef"}
    if source is not None and is_new and (source.get("apiGroup") or "", source.get("kind")) not in (_SNAPSHOT, _CLAIM):
        spec.pop("dataSource")
        source = None
    if source is not None and reference is None:
        spec["dataSourceRef"] = dict(source)
    elif reference is not None and source is None and not reference.get("namespace"):
        spec["dataSource"] = dict(reference)
