"""Checks of the level `baseline`: known ways to break out of a pod.

Source: the Pod Security Standards of kubernetes.io, and k8s.io/pod-security-admission v0.36.3, package policy (read);
verdicts and words compared with a kube-apiserver v1.36.3 (run).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from airfoil.cluster.pod_security.pod import Body, Pod, Violation, containers, get, mappings, name, plural, quoted

_CAPABILITIES: Final = frozenset(
    (
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP",
        "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    )
)  # fmt: skip
_PROFILES: Final = frozenset(("RuntimeDefault", "Localhost"))
_SELINUX_TYPES: Final = frozenset(("", "container_t", "container_init_t", "container_kvm_t"))
_APPARMOR: Final = "container.apparmor.security.beta.kubernetes.io/"
_SECCOMP_POD: Final = "seccomp.security.alpha.kubernetes.io/pod"
_SECCOMP_CONTAINER: Final = "container.seccomp.security.alpha.kubernetes.io/"

_SYSCTLS_1_0: Final = frozenset(
    (
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
        "net.ipv4.ip_unprivileged_port_start",
    )
)  # fmt: skip
_SYSCTLS_1_27: Final = _SYSCTLS_1_0 | {"net.ipv4.ip_local_reserved_ports"}
_SYSCTLS_1_29: Final = _SYSCTLS_1_27 | {
    f"net.ipv4.tcp_{name}" for name in ("keepalive_time", "fin_timeout", "keepalive_intvl", "keepalive_probes")
}
_SYSCTLS_1_32: Final = _SYSCTLS_1_29 | {"net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"}


def app_armor(pod: Pod) -> Violation | None:
    """No profile that switches AppArmor off, neither by field nor by annotation."""
    own = {name(each): _app_armor_of(each, pod) for each in pod.containers}
    by_pod = pod.context("appArmorProfile", "type")
    bad = {who: str(kind) for who, kind in own.items() if kind is not None and kind not in _PROFILES}
    by_annotation = sorted(
        f'{key}="{value}"'
        for key, value in pod.annotations.items()
        if key.startswith(_APPARMOR)
        and value not in {"", "runtime/default"}
        and not str(value).startswith("localhost/")
    )
    who = ["pod"] if by_pod is not None and by_pod not in _PROFILES else []
    every = [*sorted({*bad.values(), *([str(by_pod)] if who else [])}), *by_annotation]
    who += [containers(list(bad))] if bad else []
    who += [plural("annotation", by_annotation)] if by_annotation else []
    if not who:
        return None
    detail = f"{' and '.join(who)} must not set AppArmor profile type to {quoted(every)}"
    return Violation(plural("forbidden AppArmor profile", every), detail)


def _app_armor_of(container: Body, pod: Pod) -> Any:
    """A container's profile. What the old annotation says, the API server writes in the field, if nothing is there (run)."""
    kind = get(container, "securityContext", "appArmorProfile", "type")
    by_annotation = pod.annotations.get(_APPARMOR + name(container)) == "unconfined" and not pod.is_windows
    needs_it = kind is None and pod.context("appArmorProfile", "type") != "Unconfined"
    return "Unconfined" if by_annotation and needs_it else kind


def capabilities(pod: Pod) -> Violation | None:
    """No capability beyond those that container runtimes give by default."""
    named: list[str] = []
    beyond: set[str] = set()
    for container in pod.containers:
        added = {str(each) for each in get(container, "securityContext", "capabilities", "add") or ()} - _CAPABILITIES
        named += [name(container)] if added else []
        beyond |= added
    if not named:
        return None
    detail = f"{containers(named)} must not include {quoted(sorted(beyond))} in securityContext.capabilities.add"
    return Violation("non-default capabilities", detail)


def host_namespaces(pod: Pod) -> Violation | None:
    """No network, processes or IPC of the node."""
    found = [f"{key}=true" for key in ("hostNetwork", "hostPID", "hostIPC") if pod.spec.get(key) is True]
    return Violation("host namespaces", ", ".join(found)) if found else None


def host_paths(pod: Pod) -> Violation | None:
    """No folder of the node. One behind a claim is none."""
    named = [name(volume) for volume in mappings(pod.spec.get("volumes")) if volume.get("hostPath") is not None]
    return Violation("hostPath volumes", f"{plural('volume', named)} {quoted(named)}") if named else None


def host_ports(pod: Pod) -> Violation | None:
    """No port of the node."""
    named: list[str] = []
    ports: set[str] = set()
    on_host = pod.spec.get("hostNetwork") is True
    for container in pod.containers:
        # in the node's network each port is one of the node's: the API server fills it in (run)
        given = (
            port.get("hostPort") or (on_host and port.get("containerPort")) for port in mappings(container.get("ports"))
        )
        own = {str(port) for port in given if port}
        named += [name(container)] if own else []
        ports |= own
    if not named:
        return None
    uses = "uses" if len(named) == 1 else "use"
    return Violation("hostPort", f"{containers(named)} {uses} {plural('hostPort', ports)} {', '.join(sorted(ports))}")


def host_probes(pod: Pod) -> Violation | None:
    """No probe and no lifecycle hook that asks another host."""
    named: set[str] = set()
    hosts: set[str] = set()
    for container in pod.containers:
        handlers = [container.get(key) for key in ("livenessProbe", "readinessProbe", "startupProbe")]
        handlers += [get(container, "lifecycle", key) for key in ("postStart", "preStop")]
        own = {str(get(each, how, "host") or "") for each in handlers for how in ("httpGet", "tcpSocket")} - {""}
        named |= {name(container)} if own else set()
        hosts |= own
    if not named:
        return None
    uses = "uses" if len(named) == 1 else "use"
    who = f"{plural('container', named)} {quoted(sorted(named))}"
    return Violation(
        "probe or lifecycle host", f"{who} {uses} {plural('probe or lifecycle host', hosts)} {quoted(sorted(hosts))}"
    )


def privileged(pod: Pod) -> Violation | None:
    """No privileged container."""
    named = [name(each) for each in pod.containers if get(each, "securityContext", "privileged") is True]
    return (
        Violation("privileged", f"{containers(named)} must not set securityContext.privileged=true") if named else None
    )


def proc_mount(pod: Pod) -> Violation | None:
    """/proc with its usual masks."""
    kinds = {name(each): get(each, "securityContext", "procMount") for each in pod.containers}
    bad = {who: str(kind) for who, kind in kinds.items() if kind is not None and kind != "Default"}
    if not bad:
        return None
    detail = f"{containers(list(bad))} must not set securityContext.procMount to {quoted(sorted(set(bad.values())))}"
    return Violation("procMount", detail)


def proc_mount_1_35(pod: Pod) -> Violation | None:
    """The same, but for pods in a user namespace."""
    return None if pod.has_own_users else proc_mount(pod)


def selinux_of(types: frozenset[str]) -> Callable[[Pod], Violation | None]:
    """The check of SELinux options that allows some types, and neither user nor role."""

    def check(pod: Pod) -> Violation | None:
        def is_bad(options: Any) -> bool:
            return options is not None and bool(
                (get(options, "type") or "") not in types or get(options, "user") or get(options, "role")
            )

        who = pod.setters(is_bad, "seLinuxOptions")
        if not who:
            return None
        every = [options for options in pod.values("seLinuxOptions") if options is not None]
        bad = sorted({str(get(options, "type") or "") for options in every} - types)
        said = [f"{plural('type', bad)} {quoted(bad)}"] if bad else []
        said += [f"{key} may not be set" for key in ("user", "role") if any(get(options, key) for options in every)]
        return Violation("seLinuxOptions", f"{who} set forbidden securityContext.seLinuxOptions: {'; '.join(said)}")

    return check


selinux = selinux_of(_SELINUX_TYPES)
selinux_1_31 = selinux_of(_SELINUX_TYPES | {"container_engine_t"})


def seccomp_annotations(pod: Pod) -> Violation | None:
    """The annotations of Kubernetes before 1.19."""
    keys = [_SECCOMP_POD, *(_SECCOMP_CONTAINER + name(container) for container in pod.containers)]
    set_ = {key: str(pod.annotations[key]) for key in keys if key in pod.annotations}
    allowed = {"runtime/default", "docker/default"}
    bad = sorted(f'{k}="{v}"' for k, v in set_.items() if v not in allowed and not v.startswith("localhost/"))
    return Violation("seccompProfile", f"forbidden {plural('annotation', bad)} {', '.join(bad)}") if bad else None


def seccomp(pod: Pod) -> Violation | None:
    """No profile that switches seccomp off."""

    def is_bad(profile: Any) -> bool:
        return profile is not None and get(profile, "type") not in _PROFILES

    who = pod.setters(is_bad, "seccompProfile")
    if not who:
        return None
    values = sorted({str(get(profile, "type") or "") for profile in pod.values("seccompProfile") if is_bad(profile)})
    return Violation("seccompProfile", f"{who} must not set securityContext.seccompProfile.type to {quoted(values)}")


def sysctls_of(allowed: frozenset[str]) -> Callable[[Pod], Violation | None]:
    """The check of kernel parameters that allows some."""

    def check(pod: Pod) -> Violation | None:
        named = [name(sysctl) for sysctl in mappings(pod.context("sysctls")) if name(sysctl) not in allowed]
        return Violation("forbidden sysctls", ", ".join(named)) if named else None

    return check


sysctls, sysctls_1_27 = sysctls_of(_SYSCTLS_1_0), sysctls_of(_SYSCTLS_1_27)
sysctls_1_29, sysctls_1_32 = sysctls_of(_SYSCTLS_1_29), sysctls_of(_SYSCTLS_1_32)


def windows_host_process(pod: Pod) -> Violation | None:
    """No process of the node on Windows."""
    who = pod.setters(lambda value: value is True, "windowsOptions", "hostProcess")
    return (
        Violation("hostProcess", f"{who} must not set securityContext.windowsOptions.hostProcess=true") if who else None
    )
