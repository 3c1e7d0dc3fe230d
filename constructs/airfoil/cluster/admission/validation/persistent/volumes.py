"""PersistentVolumes.

Source: ValidatePersistentVolumeSpec in pkg/apis/core/validation (read).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import no_steps_back, one_of, positive_quantity
from airfoil.cluster.admission.validation.persistent.claims import VOLUME_MODES, access_modes
from airfoil.cluster.admission.validation.pods.scheduling import node_selector
from airfoil.cluster.admission.validation.pods.volumes import ALIASES, SURPLUS, Check, csi_driver, host_path, nfs
from airfoil.cluster.admission.validation.remote_volumes import IN_VOLUME
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, required, unsupported, wrong
from airfoil.cluster.quantity import Quantity

_RECLAIM = ("Delete", "Recycle", "Retain")
_SECRETS = ("controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeExpandSecretRef")


def _local(source: Body, field: str) -> Iterator[Cause]:
    path = source.get("path", "")
    if not path:
        yield required(f"{field}.path")
    yield from no_steps_back(path, f"{field}.path")


def _csi(source: Body, field: str) -> Iterator[Cause]:
    yield from csi_driver(source.get("driver", ""), f"{field}.driver")
    if not source.get("volumeHandle"):
        yield required(f"{field}.volumeHandle")
    for key in _SECRETS:
        if key in source:
            yield from _secret(source[key], f"{field}.{key}")


def _secret(reference: Body, field: str) -> Iterator[Cause]:
    for key, rule in (("name", names.dns_subdomain), ("namespace", names.dns_label)):
        value = reference.get(key, "")
        if not value:
            yield required(f"{field}.{key}")
        else:
            yield from wrong(f"{field}.{key}", value, rule(value))


# In the order in which the API server looks: the first counts, each further one is refused.
SOURCES: Mapping[str, Check] = {
    "hostPath": host_path,
    "gcePersistentDisk": IN_VOLUME["gcePersistentDisk"],
    "awsElasticBlockStore": IN_VOLUME["awsElasticBlockStore"],
    "glusterfs": IN_VOLUME["glusterfs"],
    "flocker": IN_VOLUME["flocker"],
    "nfs": nfs,
    "rbd": IN_VOLUME["rbd"],
    "quobyte": IN_VOLUME["quobyte"],
    "cephfs": IN_VOLUME["cephfs"],
    "iscsi": IN_VOLUME["iscsi"],
    "cinder": IN_VOLUME["cinder"],
    "fc": IN_VOLUME["fc"],
    "flexVolume": IN_VOLUME["flexVolume"],
    "azureFile": IN_VOLUME["azureFile"],
    "vsphereVolume": IN_VOLUME["vsphereVolume"],
    "photonPersistentDisk": IN_VOLUME["photonPersistentDisk"],
    "portworxVolume": IN_VOLUME["portworxVolume"],
    "azureDisk": IN_VOLUME["azureDisk"],
    "scaleIO": IN_VOLUME["scaleIO"],
    "local": _local,
    "storageos": IN_VOLUME["storageos"],
    "csi": _csi,
}


def volume_spec(spec: Body) -> Iterator[Cause]:
    """A PersistentVolume's spec after defaulting."""
    if not spec.get("accessModes"):
        yield required("spec.accessModes")
    yield from access_modes(spec.get("accessModes") or (), "spec.accessModes")
    yield from _capacity(spec.get("capacity") or {})
    yield from one_of(spec.get("persistentVolumeReclaimPolicy"), "spec.persistentVolumeReclaimPolicy", _RECLAIM)
    affinity = spec.get("nodeAffinity")
    if affinity is not None:
        if "required" not in affinity:
            yield required("spec.nodeAffinity.required", "must specify required node constraints")
        else:
            yield from node_selector(affinity["required"], "spec.nodeAffinity.required")
    yield from _source(spec)
    path = (spec.get("hostPath") or {}).get("path", "")
    if path and posixpath.normpath(path) == "/" and spec.get("persistentVolumeReclaimPolicy") == "Recycle":
        text = "may not be 'recycle' for a hostPath mount of '/'"
        yield forbidden("spec.persistentVolumeReclaimPolicy", text)
    name = spec.get("storageClassName", "")
    if name:
        yield from wrong("spec.storageClassName", name, names.dns_subdomain(name))
    yield from one_of(spec.get("volumeMode"), "spec.volumeMode", VOLUME_MODES)
    yield from _attributes(spec)


def _capacity(capacity: Body) -> Iterator[Cause]:
    if not capacity:
        yield required("spec.capacity")
    if set(capacity) != {"storage"}:
        yield unsupported("spec.capacity", dict(capacity), ("storage",))
    for name, value in sorted(capacity.items()):
        amount = Quantity.of(value).value()
        if amount < 0:
            yield Cause(
                f"spec.capacity[{name}]",
                f"Invalid value: {amount}: must be a valid resource quantity",
                "FieldValueInvalid",
            )
        yield from positive_quantity(value, f"spec.capacity[{name}]")


def _source(spec: Body) -> Iterator[Cause]:
    used = [key for key in SOURCES if key in spec]
    if not used:
        yield required("spec", "must specify a volume type")
    for key in used[:1]:
        yield from SOURCES[key](spec[key], f"spec.{ALIASES.get(key, key)}")
    for key in used[1:]:
        if key == "flexVolume":
            yield from SOURCES[key](spec[key], f"spec.{key}")  # it is never one too many
        else:
            yield forbidden(f"spec.{SURPLUS.get(key, key)}", "may not specify more than 1 volume type")
    if used[:1] == ["local"] and "nodeAffinity" not in spec:
        yield required("spec.nodeAffinity", "Local volume requires node affinity")


def _attributes(spec: Body) -> Iterator[Cause]:
    name = spec.get("volumeAttributesClassName")
    if name is None:
        return
    if not name:
        yield required("spec.volumeAttributesClassName", "an empty string is disallowed")
    else:
        yield from wrong("spec.volumeAttributesClassName", name, names.dns_subdomain(name))
    if "csi" not in spec:
        yield required("spec.csi", "has to be specified when using volumeAttributesClassName")
