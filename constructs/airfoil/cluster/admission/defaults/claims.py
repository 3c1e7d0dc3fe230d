"""What the API server fills into claims and volumes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Part = dict[str, Any]

_SOURCES: Mapping[str, Mapping[str, Any]] = {
    "hostPath": {"type": ""},
    "iscsi": {"iscsiInterface": "default"},
    "rbd": {"pool": "rbd", "user": "admin", "keyring": "/etc/ceph/keyring"},
    "azureDisk": {"cachingMode": "ReadWrite", "kind": "Shared", "fsType": "ext4", "readOnly": False},
    "scaleIO": {"storageMode": "ThinProvisioned", "fsType": "xfs"},
}


def claim_spec(spec: Part) -> None:
    spec.setdefault("volumeMode", "Filesystem")


def claim(body: Part) -> None:
    claim_spec(body.setdefault("spec", {}))
    body.setdefault("status", {}).setdefault("phase", "Pending")


def volume(body: Part) -> None:
    spec = body.setdefault("spec", {})
    spec.setdefault("persistentVolumeReclaimPolicy", "Retain")
    spec.setdefault("volumeMode", "Filesystem")
    volume_source(spec)
    body.setdefault("status", {}).setdefault("phase", "Pending")


def volume_source(source: Part) -> None:
    """What a volume of a pod and a PersistentVolume have in common."""
    for key, values in _SOURCES.items():
        for name, value in values.items() if key in source else ():
            source[key].setdefault(name, value)


def storage_class(body: Part) -> None:
    body.setdefault("reclaimPolicy", "Delete")
    body.setdefault("volumeBindingMode", "Immediate")
