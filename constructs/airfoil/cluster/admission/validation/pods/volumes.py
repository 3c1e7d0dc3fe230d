"""Volumes of a pod.

Source: ValidateVolumes and validateVolumeSource in pkg/apis/core/validation (read).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import (
    no_steps_back,
    one_of,
    relative,
    relative_visible,
    required_one_of,
)
from airfoil.cluster.admission.validation.persistent.claims import claim_template
from airfoil.cluster.admission.validation.pods.environment import FOR_VOLUMES, container_resource, object_field
from airfoil.cluster.admission.validation.pods.projections import file_items, file_mode, projections
from airfoil.cluster.admission.validation.remote_volumes import IN_POD
from airfoil.cluster.admission.verdict import Body, Cause, duplicate, forbidden, invalid, required, wrong
from airfoil.cluster.quantity import Quantity

_HOST_PATH_TYPES = (
    "",
    "BlockDevice",
    "CharDevice",
    "Directory",
    "DirectoryOrCreate",
    "File",
    "FileOrCreate",
    "Socket",
)

Check = Callable[[Body, str], Iterator[Cause]]


def host_path(source: Body, field: str) -> Iterator[Cause]:
    path = source.get("path", "")
    if not path:
        yield required(f"{field}.path")
        return
    yield from no_steps_back(path, f"{field}.path")
    yield from one_of(source.get("type"), f"{field}.type", _HOST_PATH_TYPES)


def nfs(source: Body, field: str) -> Iterator[Cause]:
    for key in ("server", "path"):
        if not source.get(key):
            yield required(f"{field}.{key}")
    if not source.get("path", "").startswith("/"):
        yield invalid(f"{field}.path", source.get("path", ""), "must be an absolute path")


def csi_driver(driver: str, field: str) -> Iterator[Cause]:
    if not driver:
        yield required(field)
        return
    if len(driver) > 63:
        yield Cause(field, "Too long: may not be more than 63 bytes", "FieldValueTooLong")
    yield from wrong(field, driver, names.dns_subdomain(driver.lower()))


def _empty_dir(source: Body, field: str) -> Iterator[Cause]:
    if "sizeLimit" in source and Quantity.of(source["sizeLimit"]).sign() < 0:
        yield forbidden(f"{field}.sizeLimit", "SizeLimit field must be a valid resource quantity")


def _git(source: Body, field: str) -> Iterator[Cause]:
    if not source.get("repository"):
        yield required(f"{field}.repository")
    yield from relative(source.get("directory", ""), f"{field}.directory")


def _secret(source: Body, field: str) -> Iterator[Cause]:
    if not source.get("secretName"):
        yield required(f"{field}.secretName")
    yield from file_mode(source.get("defaultMode"), f"{field}.defaultMode")
    yield from file_items(source, field)


def _config_map(source: Body, field: str) -> Iterator[Cause]:
    if not source.get("name"):
        yield required(f"{field}.name")
    yield from file_mode(source.get("defaultMode"), f"{field}.defaultMode")
    yield from file_items(source, field)


def _claim(source: Body, field: str) -> Iterator[Cause]:
    if not source.get("claimName"):
        yield required(f"{field}.claimName")


def downward_file(entry: Body, field: str) -> Iterator[Cause]:
    if not entry.get("path"):
        yield required(f"{field}.path")
    yield from relative_visible(entry.get("path", ""), f"{field}.path")
    if "fieldRef" in entry:
        yield from object_field(entry["fieldRef"], f"{field}.fieldRef", FOR_VOLUMES)
        if "resourceFieldRef" in entry:
            yield invalid(field, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously")
    elif "resourceFieldRef" in entry:
        yield from container_resource(entry["resourceFieldRef"], f"{field}.resourceFieldRef", in_volume=True)
    else:
        yield required(field, "one of fieldRef and resourceFieldRef is required")
    yield from file_mode(entry.get("mode"), f"{field}.mode")


def _downward(source: Body, field: str) -> Iterator[Cause]:
    yield from file_mode(source.get("defaultMode"), f"{field}.defaultMode")
    for entry in source.get("items") or ():
        yield from downward_file(entry, field)


def _projected(source: Body, field: str) -> Iterator[Cause]:
    yield from file_mode(source.get("defaultMode"), f"{field}.defaultMode")
    yield from projections(source, field, downward_file)


def _csi(source: Body, field: str) -> Iterator[Cause]:
    yield from csi_driver(source.get("driver", ""), f"{field}.driver")
    reference = source.get("nodePublishSecretRef")
    if reference is not None:
        name = reference.get("name", "")
        if not name:
            yield required(f"{field}.nodePublishSecretRef.name")
        else:
            yield from wrong(f"{field}.name", name, names.dns_subdomain(name))


def _ephemeral(source: Body, field: str) -> Iterator[Cause]:
    template = source.get("volumeClaimTemplate")
    if template is None:
        yield required(f"{field}.volumeClaimTemplate")
    else:
        yield from claim_template(template, f"{field}.volumeClaimTemplate")


def _image(source: Body, field: str) -> Iterator[Cause]:
    yield from required_one_of(source.get("pullPolicy"), f"{field}.pullPolicy", ("Always", "IfNotPresent", "Never"))


# In the order in which the API server looks: the first counts, each further one is refused.
SOURCES: Mapping[str, Check] = {
    "emptyDir": _empty_dir,
    "hostPath": host_path,
    "gitRepo": _git,
    "gcePersistentDisk": IN_POD["gcePersistentDisk"],
    "awsElasticBlockStore": IN_POD["awsElasticBlockStore"],
    "secret": _secret,
    "nfs": nfs,
    "iscsi": IN_POD["iscsi"],
    "glusterfs": IN_POD["glusterfs"],
    "flocker": IN_POD["flocker"],
    "persistentVolumeClaim": _claim,
    "rbd": IN_POD["rbd"],
    "cinder": IN_POD["cinder"],
    "cephfs": IN_POD["cephfs"],
    "quobyte": IN_POD["quobyte"],
    "downwardAPI": _downward,
    "fc": IN_POD["fc"],
    "flexVolume": IN_POD["flexVolume"],
    "configMap": _config_map,
    "azureFile": IN_POD["azureFile"],
    "vsphereVolume": IN_POD["vsphereVolume"],
    "photonPersistentDisk": IN_POD["photonPersistentDisk"],
    "portworxVolume": IN_POD["portworxVolume"],
    "azureDisk": IN_POD["azureDisk"],
    "storageos": IN_POD["storageos"],
    "projected": _projected,
    "scaleIO": IN_POD["scaleIO"],
    "csi": _csi,
    "ephemeral": _ephemeral,
    "image": _image,
}
# The names the API server gives them where they are not those of the fields: in a fault of its own, and as one too many.
ALIASES: Mapping[str, str] = {"gcePersistentDisk": "persistentDisk"}
SURPLUS: Mapping[str, str] = {"cephfs": "cephFS", "downwardAPI": "downwarAPI"}


def volumes(found: list[Body], field: str) -> tuple[dict[str, Body], list[Cause]]:
    """The volumes that mounts may name, and what is wrong with the others."""
    good: dict[str, Body] = {}
    causes: list[Cause] = []
    for index, volume in enumerate(found):
        place, name = f"{field}[{index}]", volume.get("name", "")
        faults = list(_source(volume, place))
        faults += wrong(f"{place}.name", name, names.dns_label(name)) if name else [required(f"{place}.name")]
        if name in good:
            faults.append(duplicate(f"{place}.name", name))
        if faults:
            causes += faults
        else:
            good[name] = volume
    return good, causes


def _source(volume: Body, field: str) -> Iterator[Cause]:
    used = [key for key in SOURCES if key in volume]
    if not used:
        yield required(field, "must specify a volume type")
    for key in used[:1]:
        yield from SOURCES[key](volume[key], f"{field}.{ALIASES.get(key, key)}")
    for key in used[1:]:
        yield forbidden(f"{field}.{SURPLUS.get(key, key)}", "may not specify more than 1 volume type")
