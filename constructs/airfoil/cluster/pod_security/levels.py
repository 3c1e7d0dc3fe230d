"""Which checks a level has at which version, and what the labels of a namespace ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from msgspec import Struct

from airfoil.cluster.pod_security import baseline, restricted
from airfoil.cluster.pod_security.pod import Body, Pod, Violation
from airfoil.cluster.pod_security.restricted import Check, but_own_users, but_windows

Level = Literal["privileged", "baseline", "restricted"]

_PREFIX: Final = "pod-security.kubernetes.io/"

_Versions = tuple[tuple[int, Check], ...]

_BASELINE: Final[Mapping[str, _Versions]] = {
    "appArmorProfile": ((0, baseline.app_armor),),
    "capabilities_baseline": ((0, baseline.capabilities),),
    "hostNamespaces": ((0, baseline.host_namespaces),),
    "hostPathVolumes": ((0, baseline.host_paths),),
    "hostPorts": ((0, baseline.host_ports),),
    "hostProbesAndHostLifecycle": ((34, baseline.host_probes),),
    "privileged": ((0, baseline.privileged),),
    "procMount": ((0, baseline.proc_mount), (35, baseline.proc_mount_1_35)),
    "seLinuxOptions": ((0, baseline.selinux), (31, baseline.selinux_1_31)),
    "seccompProfile_baseline": ((0, baseline.seccomp_annotations), (19, baseline.seccomp)),
    "sysctls": (
        (0, baseline.sysctls), (27, baseline.sysctls_1_27), (29, baseline.sysctls_1_29), (32, baseline.sysctls_1_32),
    ),
    "windowsHostProcess": ((0, baseline.windows_host_process),),
}  # fmt: skip
"""Checks by their names, each with the minor versions from which it is as it is; in the order of the server's words."""

_RESTRICTED: Final[Mapping[str, _Versions]] = {
    "allowPrivilegeEscalation": (
        (8, restricted.privilege_escalation),
        (25, but_windows(restricted.privilege_escalation)),
    ),
    "capabilities_restricted": ((22, restricted.capabilities), (25, but_windows(restricted.capabilities))),
    "procMount_restricted": ((35, baseline.proc_mount),),
    "restrictedVolumes": ((0, restricted.volumes),),
    "runAsNonRoot": ((0, restricted.non_root), (35, but_own_users(restricted.non_root))),
    "runAsUser": ((23, restricted.user), (35, but_own_users(restricted.user))),
    "seccompProfile_restricted": ((19, restricted.seccomp), (25, but_windows(restricted.seccomp))),
}

_IN_PLACE_OF: Final = {
    "capabilities_restricted": "capabilities_baseline", "procMount_restricted": "procMount",
    "restrictedVolumes": "hostPathVolumes", "seccompProfile_restricted": "seccompProfile_baseline",
}  # fmt: skip
"""Checks of `restricted` that take the place of one of `baseline`."""


class Policy(Struct, frozen=True):
    """A level at a version.

    Args:
        level: what is asked for.
        version: the minor version of its checks; None is that of the server (`latest`).
    """

    level: Level
    version: int | None = None

    def __str__(self) -> str:
        return f"{self.level}:{'latest' if self.version is None else f'v1.{self.version}'}"

    def violations(self, template: Body, minor: int) -> tuple[Violation, ...]:
        """What a pod does that the policy forbids.

        Args:
            template: a pod, or the template of one: `metadata` and `spec`.
            minor: minor version of the API server, 34 for Kubernetes 1.34. A server knows no newer checks than its own.
        """
        metadata, spec = template.get("metadata"), template.get("spec")
        annotations = metadata.get("annotations") if isinstance(metadata, Mapping) else None
        pod = Pod(annotations if isinstance(annotations, Mapping) else {}, spec if isinstance(spec, Mapping) else {})
        at = minor if self.version is None else min(self.version, minor)
        found = (check(pod) for check in _checks(self.level, at))
        return tuple(violation for violation in found if violation is not None)

    def message(self, violations: tuple[Violation, ...]) -> str:
        """What the API server says of them, without the pod's name before."""
        return f'violates PodSecurity "{self}": {", ".join(map(str, violations))}'


def policy_of(labels: Mapping[str, str]) -> Policy:
    """What the labels of a namespace enforce: nothing without a level, and `latest` without a version."""
    level = labels.get(f"{_PREFIX}enforce", "privileged")
    version = re.fullmatch(r"v1\.(\d+)", labels.get(f"{_PREFIX}enforce-version", "latest"))
    known: dict[str, Level] = {"privileged": "privileged", "baseline": "baseline", "restricted": "restricted"}
    # the API server refuses a namespace with another word; one that has it from before counts as restricted
    return Policy(known.get(level, "restricted"), int(version[1]) if version else None)


def _checks(level: Level, minor: int) -> list[Check]:
    if level == "privileged":
        return []
    below = {key: check for key, versions in _BASELINE.items() if (check := _at(versions, minor)) is not None}
    if level == "baseline":
        return list(below.values())
    above = {key: check for key, versions in _RESTRICTED.items() if (check := _at(versions, minor)) is not None}
    replaced = {_IN_PLACE_OF[key] for key in above if key in _IN_PLACE_OF}
    return [*(check for key, check in below.items() if key not in replaced), *above.values()]


def _at(versions: _Versions, minor: int) -> Check | None:
    """The check as it was at a minor version; None before there was one."""
    return next((check for since, check in reversed(versions) if since <= minor), None)
