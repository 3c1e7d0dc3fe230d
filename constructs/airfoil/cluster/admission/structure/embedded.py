"""Structs that Go embeds in others: YAML does not show them, messages about types do.

``spec.volumes.VolumeSource.hostPath``. Source: the inline fields in k8s.io/api v0.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Mapping

_REFERENCES = (
    *("ConfigMapEnvSource", "ConfigMapKeySelector", "ConfigMapProjection", "ConfigMapVolumeSource"),
    *("SecretEnvSource", "SecretKeySelector", "SecretProjection"),
)
_OWN: Mapping[str, tuple[str, frozenset[str]]] = {
    "Volume": ("VolumeSource", frozenset({"name"})),
    "EphemeralContainer": ("EphemeralContainerCommon", frozenset({"targetContainerName"})),
    "PersistentVolumeSpec": (
        "PersistentVolumeSource",
        frozenset(
            (
                *("capacity", "accessModes", "claimRef", "persistentVolumeReclaimPolicy", "storageClassName"),
                *("mountOptions", "volumeMode", "nodeAffinity", "volumeAttributesClassName"),
            )
        ),
    ),
    "Probe": (
        "ProbeHandler",
        frozenset(
            (
                *("initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"),
                "terminationGracePeriodSeconds",
            )
        ),
    ),
    "IngressRule": ("IngressRuleValue", frozenset({"host"})),
    "PersistentVolumeClaim": ("TypeMeta", frozenset({"metadata", "spec", "status"})),
}
"""Type -> the struct embedded in it, and the fields that are its own."""


def embedded(owner: str, field: str) -> str:
    """The embedded struct that holds a field of a type; empty if it is the type's own."""
    if owner in _REFERENCES:
        return "LocalObjectReference" if field == "name" else ""
    name, own = _OWN.get(owner, ("", frozenset[str]()))
    return "" if field in own else name
