"""The Pod Security levels, as far as a pod's specification breaks them (Kubernetes' Pod Security Standards, read)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.airflow.rendered import containers

_BASELINE_CAPABILITIES = {
    "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID",
    "SETPCAP", "SETUID", "SYS_CHROOT",
}  # fmt: skip


def violations(level: str, pod: Mapping[str, Any]) -> list[str]:
    """What a level refuses in a pod."""
    found = list(_baseline(pod))
    return found + list(_restricted(pod)) if level == "restricted" else found


def _baseline(pod: Mapping[str, Any]) -> Iterator[str]:
    for volume in pod.get("volumes") or []:
        if "hostPath" in volume:
            yield f"hostPath {volume['name']}"
    for each in containers(pod):
        context = each.get("securityContext") or {}
        if context.get("privileged"):
            yield f"{each['name']} is privileged"
        for capability in set((context.get("capabilities") or {}).get("add") or []) - _BASELINE_CAPABILITIES:
            yield f"{each['name']} adds {capability}"


def _restricted(pod: Mapping[str, Any]) -> Iterator[str]:
    own = pod.get("securityContext") or {}
    for each in containers(pod):
        context = each.get("securityContext") or {}
        name = each["name"]
        if context.get("allowPrivilegeEscalation") is not False:
            yield f"{name}: allowPrivilegeEscalation"
        if "ALL" not in ((context.get("capabilities") or {}).get("drop") or []):
            yield f"{name}: capabilities"
        if context.get("runAsNonRoot", own.get("runAsNonRoot")) is not True:
            yield f"{name}: runAsNonRoot"
        if context.get("runAsUser", own.get("runAsUser")) == 0:
            yield f"{name}: runAsUser 0"
        profile = (context.get("seccompProfile") or own.get("seccompProfile") or {}).get("type")
        if profile not in {"RuntimeDefault", "Localhost"}:
            yield f"{name}: seccompProfile"
