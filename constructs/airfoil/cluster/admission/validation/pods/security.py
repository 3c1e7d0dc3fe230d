"""Security contexts of pods and containers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import one_of, relative
from airfoil.cluster.admission.validation.pods.windows import windows_options
from airfoil.cluster.admission.verdict import Body, Cause, duplicate, invalid, required, unsupported, wrong

_MAX_ID = 2**31 - 1
_PROFILES = ("Localhost", "RuntimeDefault", "Unconfined")
_SYSCTL_SEGMENT = "[a-z0-9]([-_a-z0-9]*[a-z0-9])?"
_SYSCTL = rf"^({_SYSCTL_SEGMENT}[\./])*{_SYSCTL_SEGMENT}$"


def _id(value: int | None, field: str) -> Iterator[Cause]:
    if value is not None:
        yield from wrong(field, value, names.in_range(value, 0, _MAX_ID))


def of_pod(context: Body, spec: Body, field: str) -> Iterator[Cause]:
    for key in ("fsGroup", "runAsUser", "runAsGroup"):
        yield from _id(context.get(key), f"{field}.{key}")
    for index, group in enumerate(context.get("supplementalGroups") or ()):
        yield from _id(group, f"{field}.supplementalGroups[{index}]")
    if spec.get("shareProcessNamespace") and spec.get("hostPID"):
        text = "ShareProcessNamespace and HostPID cannot both be enabled"
        yield invalid(f"{field}.shareProcessNamespace", True, text)
    yield from _sysctls(context.get("sysctls") or (), spec, f"{field}.sysctls")
    yield from one_of(context.get("fsGroupChangePolicy"), f"{field}.fsGroupChangePolicy", ("Always", "OnRootMismatch"))
    yield from _profiles(context, field)
    yield from one_of(context.get("supplementalGroupsPolicy"), f"{field}.supplementalGroupsPolicy", ("Merge", "Strict"))
    yield from one_of(context.get("seLinuxChangePolicy"), f"{field}.seLinuxChangePolicy", ("MountOption", "Recursive"))


def _sysctls(found: list[Body] | tuple[Body, ...], spec: Body, field: str) -> Iterator[Cause]:
    seen: set[str] = set()
    for index, sysctl in enumerate(found):
        place, name = f"{field}[{index}].name", sysctl.get("name", "")
        if not name:
            yield required(place)
        elif len(name) > 253 or not re.fullmatch(_SYSCTL, name):
            yield invalid(place, name, f"must have at most 253 characters and match regex {_SYSCTL}")
        elif name in seen:
            yield duplicate(place, name)
        seen.add(name)
        dotted = name.replace("/", ".")
        if spec.get("hostNetwork") and dotted.startswith("net."):
            yield invalid(place, name, "may not be specified when 'hostNetwork' is true")
        if spec.get("hostIPC") and dotted.startswith(("kernel.shm", "kernel.msg", "kernel.sem", "fs.mqueue.")):
            yield invalid(place, name, "may not be specified when 'hostIPC' is true")


def of_container(context: Body, field: str, *, host_users: bool) -> Iterator[Cause]:
    for key in ("runAsUser", "runAsGroup"):
        yield from _id(context.get(key), f"{field}.{key}")
    mount = context.get("procMount")
    yield from one_of(mount, f"{field}.procMount", ("Default", "Unmasked"))
    if mount == "Unmasked" and host_users:
        yield invalid(f"{field}.procMount", mount, "`hostUsers` must be false to use `Unmasked`")
    yield from _profiles(context, field)
    if context.get("allowPrivilegeEscalation") is False:
        if context.get("privileged"):
            text = "cannot set `allowPrivilegeEscalation` to false and `privileged` to true"
            yield invalid(field, dict(context), text)
        if "CAP_SYS_ADMIN" in ((context.get("capabilities") or {}).get("add") or ()):
            text = "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN"
            yield invalid(field, dict(context), text)


def _profiles(context: Body, field: str) -> Iterator[Cause]:
    if "seccompProfile" in context:
        yield from _seccomp(context["seccompProfile"], f"{field}.seccompProfile")
    if "appArmorProfile" in context:
        yield from _app_armor(context["appArmorProfile"], f"{field}.appArmorProfile")
    if "windowsOptions" in context:
        yield from windows_options(context["windowsOptions"], f"{field}.windowsOptions")


def _seccomp(profile: Body, field: str) -> Iterator[Cause]:
    kind, path = profile.get("type", ""), profile.get("localhostProfile")
    if not kind:
        yield required(f"{field}.type", "type is required when seccompProfile is set")
    elif kind not in _PROFILES:
        yield unsupported(f"{field}.type", kind, _PROFILES)
    if kind != "Localhost":
        if path is not None:
            yield invalid(f"{field}.localhostProfile", dict(profile), "can only be set when seccomp type is Localhost")
    elif path is None:
        yield required(f"{field}.localhostProfile", "must be set when seccomp type is Localhost")
    else:
        yield from relative(path, f"{field}.localhostProfile")


def _app_armor(profile: Body, field: str) -> Iterator[Cause]:
    kind, path = profile.get("type", ""), profile.get("localhostProfile")
    if kind == "Localhost":
        if path is None or not path.strip():
            yield required(f"{field}.localhostProfile", "must be set when AppArmor type is Localhost")
        elif path != path.strip():
            yield invalid(f"{field}.localhostProfile", path, "must not be padded with whitespace")
    elif kind in _PROFILES:
        if path is not None:
            yield invalid(f"{field}.localhostProfile", path, "can only be set when AppArmor type is Localhost")
    elif not kind:
        yield required(f"{field}.type", "type is required when appArmorProfile is set")
    else:
        yield unsupported(f"{field}.type", kind, _PROFILES)
