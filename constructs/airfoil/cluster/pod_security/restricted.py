"""Checks of the level `restricted`: what a hardened pod has to say of itself, besides the checks of `baseline`.

Source: as in `baseline.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from airfoil.cluster.pod_security.baseline import seccomp as forbidden_seccomp
from airfoil.cluster.pod_security.pod import Body, Pod, Violation, containers, get, mappings, name, plural, quoted

Check = Callable[[Pod], Violation | None]

_VOLUMES: Final = frozenset(
    (
        "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected",
        "secret",
    )
)  # fmt: skip
_OTHER_VOLUMES: Final = (
    "hostPath", "gcePersistentDisk", "awsElasticBlockStore", "gitRepo", "nfs", "iscsi", "glusterfs", "rbd", "flexVolume",
    "cinder", "cephfs", "flocker", "fc", "azureFile", "vsphereVolume", "quobyte", "azureDisk", "photonPersistentDisk",
    "portworxVolume", "scaleIO", "storageos",
)  # fmt: skip


def privilege_escalation(pod: Pod) -> Violation | None:
    """No process may get more rights than its parent."""
    field = "allowPrivilegeEscalation"
    named = [name(each) for each in pod.containers if get(each, "securityContext", field) is not False]
    return (
        Violation(f"{field} != false", f"{containers(named)} must set securityContext.{field}=false") if named else None
    )


def capabilities(pod: Pod) -> Violation | None:
    """All capabilities dropped, and only NET_BIND_SERVICE added."""
    kept: list[str] = []
    adding: list[str] = []
    beyond: set[str] = set()
    for container in pod.containers:
        own = get(container, "securityContext", "capabilities")
        if "ALL" not in (get(own, "drop") or ()):
            kept.append(name(container))
        added = {str(each) for each in get(own, "add") or ()} - {"NET_BIND_SERVICE"}
        adding += [name(container)] if added else []
        beyond |= added
    said = [f'{containers(kept)} must set securityContext.capabilities.drop=["ALL"]'] if kept else []
    if adding:
        said.append(
            f"{containers(adding)} must not include {quoted(sorted(beyond))} in securityContext.capabilities.add"
        )
    return Violation("unrestricted capabilities", "; ".join(said)) if said else None


def volumes(pod: Pod) -> Violation | None:
    """Only volumes that belong to the pod, and claims."""
    bad = [volume for volume in mappings(pod.spec.get("volumes")) if not _has_any(volume)]
    if not bad:
        return None
    kinds = {next((kind for kind in _OTHER_VOLUMES if volume.get(kind) is not None), "unknown") for volume in bad}
    who = f"{plural('volume', bad)} {quoted(map(name, bad))}"
    uses = "uses" if len(bad) == 1 else "use"
    return Violation(
        "restricted volume types", f"{who} {uses} {plural('restricted volume type', kinds)} {quoted(sorted(kinds))}"
    )


def _has_any(volume: Body) -> bool:
    sources = {key for key, value in volume.items() if key != "name" and value is not None}
    return not sources or bool(sources & _VOLUMES)  # one without a source is an emptyDir by default


def non_root(pod: Pod) -> Violation | None:
    """The kubelet has to refuse images that run as root."""
    who = pod.setters(lambda value: value is False, "runAsNonRoot")
    if who:
        return Violation("runAsNonRoot != true", f"{who} must not set securityContext.runAsNonRoot=false")
    silent = _silent(pod, pod.context("runAsNonRoot") is True, "runAsNonRoot")
    detail = f"pod or {containers(silent)} must set securityContext.runAsNonRoot=true"
    return Violation("runAsNonRoot != true", detail) if silent else None


def user(pod: Pod) -> Violation | None:
    """Nobody asks for root."""
    who = pod.setters(_is_root, "runAsUser")
    return Violation("runAsUser=0", f"{who} must not set runAsUser=0") if who else None


def seccomp(pod: Pod) -> Violation | None:
    """A seccomp profile for each container."""
    forbidden = forbidden_seccomp(pod)
    if forbidden is not None:
        return forbidden
    silent = _silent(pod, pod.context("seccompProfile") is not None, "seccompProfile")
    detail = (
        f'pod or {containers(silent)} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"'
    )
    return Violation("seccompProfile", detail) if silent else None


def but_windows(check: Check) -> Check:
    """The same check, but for pods of Windows, which have no such field."""
    return lambda pod: None if pod.is_windows else check(pod)


def but_own_users(check: Check) -> Check:
    """The same check, but for pods in a user namespace."""
    return lambda pod: None if pod.has_own_users else check(pod)


def _silent(pod: Pod, covered: bool, field: str) -> list[str]:
    """Containers that don't set a field which the pod doesn't set for them."""
    return [] if covered else [name(each) for each in pod.containers if get(each, "securityContext", field) is None]


def _is_root(value: Any) -> bool:
    return value == 0 and value is not False
