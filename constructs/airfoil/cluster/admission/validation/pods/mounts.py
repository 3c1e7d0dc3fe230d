"""Where a container mounts the pod's volumes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.cluster.admission.validation.fields import one_of, relative, steps_back
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, not_found, required

_PROPAGATION = ("Bidirectional", "HostToContainer", "None")
_READ_ONLY = ("Disabled", "Enabled", "IfPossible")


def mounts(container: Body, volumes: Mapping[str, Body], field: str) -> Iterator[Cause]:
    """``volumeMounts``. The API server names some faults without the index of the mount; so do we."""
    devices = {device.get("name", ""): device.get("devicePath", "") for device in container.get("volumeDevices") or ()}
    seen: set[str] = set()
    for index, mount in enumerate(container.get("volumeMounts") or ()):
        place, name, path = f"{field}[{index}]", mount.get("name", ""), mount.get("mountPath", "")
        if not name:
            yield required(f"{place}.name")
        if name not in volumes:
            yield not_found(f"{place}.name", name)
        if not path:
            yield required(f"{place}.mountPath")
        if path in seen:
            yield invalid(f"{place}.mountPath", path, "must be unique")
        seen.add(path)
        if name in devices:
            yield invalid(f"{place}.name", name, "must not already exist in volumeDevices")
        if path in devices.values():
            yield invalid(f"{place}.mountPath", path, "must not already exist as a path in volumeDevices")
        yield from _part(mount, field, place)
        yield from _propagation(mount, container, field)


def _part(mount: Body, field: str, place: str) -> Iterator[Cause]:
    path, expression = mount.get("subPath", ""), mount.get("subPathExpr", "")
    if path:
        yield from relative(path, f"{field}.subPath")
    if expression:
        if path:
            text = "subPathExpr and subPath are mutually exclusive"
            yield invalid(f"{place}.subPathExpr", expression, text)
        yield from relative(expression, f"{field}.subPathExpr")


def _propagation(mount: Body, container: Body, field: str) -> Iterator[Cause]:
    mode = mount.get("mountPropagation")
    yield from one_of(mode, f"{field}.mountPropagation", _PROPAGATION)
    if mode == "Bidirectional" and not (container.get("securityContext") or {}).get("privileged"):
        text = "Bidirectional mount propagation is available only to privileged containers"
        yield forbidden(f"{field}.mountPropagation", text)
    recursive = mount.get("recursiveReadOnly")
    yield from one_of(recursive, f"{field}.recursiveReadOnly", _READ_ONLY)
    if recursive in ("Enabled", "IfPossible"):
        if not mount.get("readOnly"):
            yield forbidden(f"{field}.recursiveReadOnly", "may only be specified when readOnly is true")
        if mode not in (None, "None"):
            text = "may only be specified when mountPropagation is None or not specified"
            yield forbidden(f"{field}.recursiveReadOnly", text)


def devices(container: Body, volumes: Mapping[str, Body], field: str) -> Iterator[Cause]:
    """``volumeDevices``: raw block volumes."""
    mounted = {mount.get("name", ""): mount.get("mountPath", "") for mount in container.get("volumeMounts") or ()}
    names: set[str] = set()
    paths: set[str] = set()
    for index, device in enumerate(container.get("volumeDevices") or ()):
        place, name, path = f"{field}[{index}]", device.get("name", ""), device.get("devicePath", "")
        if not name:
            yield required(f"{place}.name")
        if name in names:
            yield invalid(f"{place}.name", name, "must be unique")
        names.add(name)
        if name not in volumes:
            yield not_found(f"{place}.name", name)
        elif not volumes[name].keys() & {"persistentVolumeClaim", "ephemeral"}:
            text = "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode"
            yield invalid(f"{place}.name", name, text)
        if not path:
            yield required(f"{place}.devicePath")
        if path in paths:
            yield invalid(f"{place}.devicePath", path, "must be unique")
        if steps_back(path):
            yield invalid(f"{place}.devicePath", path, "can not contain backsteps ('..')")
        paths.add(path)
        if name in mounted:
            yield invalid(f"{place}.name", name, "must not already exist in volumeMounts")
        if path in mounted.values():
            yield invalid(f"{place}.devicePath", path, "must not already exist as a path in volumeMounts")
