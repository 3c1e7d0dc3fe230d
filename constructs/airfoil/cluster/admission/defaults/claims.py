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
