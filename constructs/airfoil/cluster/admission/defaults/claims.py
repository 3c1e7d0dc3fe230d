"""What the API server fills into claims and volumes."""

from __future__ import annotations

from typing import Any

Part = dict[str, Any]


def claim_spec(spec: Part) -> None:
    spec.setdefault("volumeMode", "Filesystem")


def claim(body: Part) -> None:
    claim_spec(body.setdefault("spec", {}))
    body.setdefault("status", {}).setdefault("phase", "Pending")


def volume(body: Part) -> None:
    spec = body.setdefault("spec", {})
    spec.setdefault("persistentVolumeReclaimPolicy", "Retain")
    spec.setdefault("volumeMode", "Filesystem")
    if "hostPath" in spec:
        spec["hostPath"].setdefault("type", "")
    if "iscsi" in spec:
        spec["iscsi"].setdefault("iscsiInterface", "default")
    body.setdefault("status", {}).setdefault("phase", "Pending")


def storage_class(body: Part) -> None:
    body.setdefault("reclaimPolicy", "Delete")
    body.setdefault("volumeBindingMode", "Immediate")


def normalize_sources(spec: Part) -> None:
    """``dataSource`` and ``dataSourceRef`` say the same (pkg/api/persistentvolumeclaim/util.go, read)."""
    reference = spec.get("dataSourceRef")
    if reference is not None and reference.get("namespace"):
        # CrossNamespaceVolumeDataSource is off by default: the reference is dropped.
        del spec["dataSourceRef"]
        reference = None
    if "dataSource" in spec and reference is None:
        spec["dataSourceRef"] = dict(spec["dataSource"])
    elif reference is not None and "dataSource" not in spec:
        spec["dataSource"] = dict(reference)
