"""Volumes of clouds and storage systems, in pods and in PersistentVolumes.

Source: the validate…VolumeSource functions in pkg/apis/core/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import one_of
from airfoil.cluster.admission.verdict import Body, Cause, invalid, required, unsupported, wrong

Check = Callable[[Body, str], Iterator[Cause]]

_INITIATORS = {
    "iqn": re.compile(r"iqn\.\d{4}-\d{2}\.([A-Za-z0-9-.]+)(:[^,;*&$|\s]+)$"),
    "eui": re.compile(r"^eui.[0-9A-Fa-f]{16}$"),
    "naa": re.compile(r"^naa.[0-9A-Fa-f]{32}$"),
}
_RANGE = "must be between 0 and 255, inclusive"
_PAIRS = "must be a host:port pair or multiple pairs separated by commas"
_MANAGED = "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}"
_BLOB = "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"


def _needs(*keys: str) -> Check:
    def check(source: Body, field: str) -> Iterator[Cause]:
        for key in keys:
            if not source.get(key):
                yield required(f"{field}.{key}")

    return check


def _reference(source: Body, field: str, *, in_namespace: bool) -> Iterator[Cause]:
    reference = source.get("secretRef")
    if reference is not None:
        yield from _needs("name", *(("namespace",) if in_namespace else ()))(reference, f"{field}.secretRef")


def disk(key: str) -> Check:
    """A disk of a cloud, which may have partitions."""

    def check(source: Body, field: str) -> Iterator[Cause]:
        yield from _needs(key)(source, field)
        if not 0 <= source.get("partition", 0) <= 255:
            yield invalid(f"{field}.partition", source["partition"], "must be between 1 and 255, inclusive")

    return check


def _iscsi(*, in_volume: bool) -> Check:
    prefixed = "must be valid format" if in_volume else "must be valid format starting with iqn, eui, or naa"

    def check(source: Body, field: str) -> Iterator[Cause]:
        yield from _needs("targetPortal", "iqn")(source, field)
        if source.get("iqn"):
            yield from _initiator(source["iqn"], f"{field}.iqn", prefixed)
        if not 0 <= source.get("lun", 0) <= 255:
            yield invalid(f"{field}.lun", source["lun"], _RANGE)
        if (source.get("chapAuthDiscovery") or source.get("chapAuthSession")) and "secretRef" not in source:
            yield required(f"{field}.secretRef")
        if in_volume:
            yield from _reference(source, field, in_namespace=False)
        if "initiatorName" in source:
            yield from _initiator(source["initiatorName"], f"{field}.initiatorname", prefixed)

    return check


def _initiator(name: str, field: str, prefixed: str) -> Iterator[Cause]:
    pattern = _INITIATORS.get(name[:3])
    if pattern is None:
        yield invalid(field, name, prefixed)
    elif not pattern.search(name):
        yield invalid(field, name, "must be valid format")


def _fibre_channel(source: Body, field: str) -> Iterator[Cause]:
    names_, ids = source.get("targetWWNs"), source.get("wwids")
    if not names_ and not ids:
        yield required(f"{field}.targetWWNs", "must specify either targetWWNs or wwids, but not both")
    if names_ and ids:
        yield invalid(f"{field}.targetWWNs", names_, "targetWWNs and wwids can not be specified simultaneously")
    if names_ and "lun" not in source:
        yield required(f"{field}.lun", "lun is required if targetWWNs is specified")
    elif names_ and not 0 <= source["lun"] <= 255:
        yield invalid(f"{field}.lun", source["lun"], _RANGE)


def _quobyte(source: Body, field: str) -> Iterator[Cause]:
    registry = source.get("registry", "")
    if not registry:
        yield required(f"{field}.registry", _PAIRS)
    elif len(source.get("tenant", "")) > 64:
        yield required(f"{field}.tenant", "must be a UUID and may not exceed a length of 64 characters")
    else:
        for pair in registry.split(","):
            if pair.count(":") != 1 and not re.fullmatch(r"\[[^\]]*\]:[^:]*", pair):
                yield invalid(f"{field}.registry", registry, _PAIRS)
    yield from _needs("volume")(source, field)


def _gluster_volume(source: Body, field: str) -> Iterator[Cause]:
    yield from _needs("endpoints", "path")(source, field)
    namespace = source.get("endpointsNamespace")
    if namespace == "":
        text = "if the endpointnamespace is set, it must be a valid namespace name"
        yield invalid(f"{field}.endpointsNamespace", namespace, text)
    elif namespace is not None:
        yield from wrong(f"{field}.endpointsNamespace", namespace, names.dns_label(namespace))


def _flocker(source: Body, field: str) -> Iterator[Cause]:
    name, uid = source.get("datasetName", ""), source.get("datasetUUID", "")
    if not name and not uid:
        yield required(field, "one of datasetName and datasetUUID is required")
    if name and uid:
        yield invalid(field, "resource", "datasetName and datasetUUID can not be specified simultaneously")
    if "/" in name:
        yield invalid(f"{field}.datasetName", name, "must not contain '/'")


def _cinder(*, in_volume: bool) -> Check:
    def check(source: Body, field: str) -> Iterator[Cause]:
        yield from _needs("volumeID")(source, field)
        yield from _reference(source, field, in_namespace=in_volume)

    return check


def _flex(source: Body, field: str) -> Iterator[Cause]:
    yield from _needs("driver")(source, field)
    for key in sorted(source.get("options") or ()):
        domain = "." + key.partition("/")[0].lower()
        if domain.endswith((".kubernetes.io", ".k8s.io")):
            text = "kubernetes.io and k8s.io namespaces are reserved"
            yield invalid(f"{field}.options[{key}]", key, text)


def _azure_file_volume(source: Body, field: str) -> Iterator[Cause]:
    yield from _needs("secretName", "shareName")(source, field)
    if source.get("secretNamespace") == "":
        yield required(f"{field}.secretNamespace")


def _azure_disk(source: Body, field: str) -> Iterator[Cause]:
    yield from _needs("diskName", "diskURI")(source, field)
    yield from one_of(source.get("cachingMode"), f"{field}.cachingMode", ("None", "ReadOnly", "ReadWrite"))
    kind, address = source.get("kind"), source.get("diskURI", "")
    yield from one_of(kind, f"{field}.kind", ("Dedicated", "Managed", "Shared"))
    if kind == "Managed" and not address.startswith("/subscriptions/"):
        yield unsupported(f"{field}.diskURI", address, (_MANAGED,))
    if kind is not None and kind != "Managed" and not address.startswith("https://"):
        yield unsupported(f"{field}.diskURI", address, (_BLOB,))


def _storage_os(*, in_volume: bool) -> Check:
    def check(source: Body, field: str) -> Iterator[Cause]:
        yield from _needs("volumeName")(source, field)
        for key in ("volumeName", "volumeNamespace"):
            if source.get(key):
                yield from wrong(f"{field}.{key}", source[key], names.dns_label(source[key]))
        yield from _reference(source, field, in_namespace=in_volume)

    return check


_BOTH: Mapping[str, Check] = {
    "gcePersistentDisk": disk("pdName"),
    "awsElasticBlockStore": disk("volumeID"),
    "flocker": _flocker,
    "rbd": _needs("monitors", "image"),
    "cephfs": _needs("monitors"),
    "quobyte": _quobyte,
    "fc": _fibre_channel,
    "flexVolume": _flex,
    "vsphereVolume": _needs("volumePath"),
    "photonPersistentDisk": _needs("pdID"),
    "portworxVolume": _needs("volumeID"),
    "azureDisk": _azure_disk,
    "scaleIO": _needs("gateway", "system", "volumeName"),
}
IN_POD: Mapping[str, Check] = {
    **_BOTH,
    "iscsi": _iscsi(in_volume=False),
    "glusterfs": _needs("endpoints", "path"),
    "cinder": _cinder(in_volume=False),
    "azureFile": _needs("secretName", "shareName"),
    "storageos": _storage_os(in_volume=False),
}
IN_VOLUME: Mapping[str, Check] = {
    **_BOTH,
    "iscsi": _iscsi(in_volume=True),
    "glusterfs": _gluster_volume,
    "cinder": _cinder(in_volume=True),
    "azureFile": _azure_file_volume,
    "storageos": _storage_os(in_volume=True),
}
