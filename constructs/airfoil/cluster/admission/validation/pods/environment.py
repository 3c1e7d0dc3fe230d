"""Environment variables of a container, and where they come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import no_steps_back
from airfoil.cluster.admission.verdict import Body, Cause, invalid, required, unsupported, wrong
from airfoil.cluster.quantity import Quantity

FOR_ENVIRONMENT = frozenset(
    (
        *("metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName"),
        *("status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs"),
    )
)
FOR_VOLUMES = frozenset(f"metadata.{name}" for name in ("name", "namespace", "labels", "annotations", "uid"))
_CONVERTIBLE = FOR_ENVIRONMENT | FOR_VOLUMES | {"spec.restartPolicy", "spec.schedulerName", "status.phase"}
_MEASURED = ("cpu", "ephemeral-storage", "memory")
_RESOURCES = tuple(f"{prefix}.{name}" for prefix in ("limits", "requests") for name in _MEASURED)
_SIZES = ("1", *(f"1{unit}" for unit in ["k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]))
_SOURCES = ("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef")


def variables(found: list[Body], field: str) -> Iterator[Cause]:
    for index, variable in enumerate(found):
        place, name = f"{field}[{index}]", variable.get("name", "")
        if not name:
            yield required(f"{place}.name")
        else:
            yield from wrong(f"{place}.name", name, names.environment_name(name))
        source = variable.get("valueFrom")
        if source is not None:
            yield from _value_from(source, variable.get("value", ""), f"{place}.valueFrom")


def _value_from(source: Body, value: str, field: str) -> Iterator[Cause]:
    used = [key for key in _SOURCES if key in source]
    for key in used:
        place = f"{field}.{key}"
        match key:
            case "fieldRef":
                yield from object_field(source[key], place, FOR_ENVIRONMENT)
            case "resourceFieldRef":
                yield from container_resource(source[key], place)
            case "fileKeyRef":
                yield from _file_key(source[key], place)
            case _:
                yield from _key(source[key], place)
    if not used:
        listed = "`fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`"
        yield invalid(field, "", f"must specify one of: {listed}")
    elif value:
        yield invalid(field, "", "may not be specified when `value` is not empty")
    elif len(used) > 1:
        yield invalid(field, "", "may not have more than one field specified at a time")


def _key(reference: Body, field: str) -> Iterator[Cause]:
    name, key = reference.get("name", ""), reference.get("key", "")
    yield from wrong(f"{field}.name", name, names.dns_subdomain(name))
    if not key:
        yield required(f"{field}.key")
    else:
        yield from wrong(f"{field}.key", key, names.config_key(key))


def _file_key(reference: Body, field: str) -> Iterator[Cause]:
    key, volume, path = (reference.get(name, "") for name in ("key", "volumeName", "path"))
    if not key:
        yield required(f"{field}.key")
    else:
        yield from wrong(f"{field}.key", key, names.environment_name(key))
    if not volume:
        yield required(f"{field}.volumeName")
    else:
        yield from wrong(f"{field}.volumeName", volume, names.dns_label(volume))
    if not path:
        yield required(f"{field}.path")
    else:
        yield from no_steps_back(path, f"{field}.path")


def object_field(reference: Body, field: str, allowed: frozenset[str]) -> Iterator[Cause]:
    """A field of the pod itself, also ``metadata.labels['key']``."""
    version, path = reference.get("apiVersion", ""), reference.get("fieldPath", "")
    if not version:
        yield required(f"{field}.apiVersion")
        return
    if not path:
        yield required(f"{field}.fieldPath")
        return
    base, bracket, rest = path.partition("['")
    if bracket and rest.endswith("']"):
        key = rest[:-2]
        if base in ("metadata.annotations", "metadata.labels"):
            key = key.lower() if base == "metadata.annotations" else key
            yield from wrong(field, key, names.qualified_name(key))
        else:
            text = f"error converting fieldPath: field label does not support subscript: {path}"
            yield invalid(f"{field}.fieldPath", path, text)
    elif version != "v1":
        yield invalid(f"{field}.fieldPath", path, f"error converting fieldPath: unsupported pod version: {version}")
    elif path not in _CONVERTIBLE:
        yield invalid(f"{field}.fieldPath", path, f"error converting fieldPath: field label not supported: {path}")
    elif path not in allowed:
        yield unsupported(f"{field}.fieldPath", path, sorted(allowed))


def container_resource(reference: Body, field: str, *, in_volume: bool = False) -> Iterator[Cause]:
    """A limit or request of a container."""
    name = reference.get("resource", "")
    if in_volume and not reference.get("containerName"):
        yield required(f"{field}.containerName")
    elif not name:
        yield required(f"{field}.resource")
    elif name not in _RESOURCES and not _is_huge_pages(name):
        yield unsupported(f"{field}.resource", name, _RESOURCES)
    yield from _divisor(name, reference.get("divisor", "0"), f"{field}.divisor")


def _is_huge_pages(name: str) -> bool:
    return name.startswith(("limits.hugepages-", "requests.hugepages-"))


def _divisor(name: str, divisor: object, field: str) -> Iterator[Cause]:
    unit = Quantity.of(divisor)
    if not unit.sign():
        return
    kind = name.removeprefix("limits.").removeprefix("requests.")
    if name not in _RESOURCES and not _is_huge_pages(name):
        return
    if kind == "cpu":
        if str(unit) not in ("1", "1m"):
            yield invalid(field, name, "only divisor's values 1m and 1 are supported with the cpu resource")
        return
    shown = {"ephemeral-storage": "local ephemeral storage"}.get(kind, "hugepages" if "hugepages" in kind else kind)
    if str(unit) not in _SIZES:
        values = ", ".join(_SIZES)
        yield invalid(field, name, f"only divisor's values {values} are supported with the {shown} resource")


def sources(found: list[Body], field: str) -> Iterator[Cause]:
    """``envFrom``; faults of the choice are said of the whole list."""
    for index, source in enumerate(found):
        place, prefix = f"{field}[{index}]", source.get("prefix", "")
        if prefix:
            yield from wrong(f"{place}.prefix", prefix, names.environment_name(prefix))
        used = [key for key in ("configMapRef", "secretRef") if key in source]
        for key in used:
            yield from _whole(source[key], f"{place}.{key}")
        if not used:
            yield invalid(field, "", "must specify one of: `configMapRef` or `secretRef`")
        elif len(used) > 1:
            yield invalid(field, "", "may not have more than one field specified at a time")


def _whole(reference: Mapping[str, str], field: str) -> Iterator[Cause]:
    name = reference.get("name", "")
    if not name:
        yield required(f"{field}.name")
    else:
        yield from wrong(f"{field}.name", name, names.generated(names.dns_subdomain, name))
