"""The object as it is in the cluster, worked out from the manifest it was created from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from airfoil.cluster.admission.cluster import Cluster
from airfoil.cluster.admission.registry.prepare import UID, for_creation
from airfoil.cluster.admission.requests import held_form
from airfoil.cluster.admission.structure import Resource
from airfoil.cluster.admission.verdict import Body

_DEFAULT = "storageclass.kubernetes.io/is-default-class"


class Surroundings(Struct, frozen=True):
    """What else is in the cluster, as far as it matters for claims and volumes.

    Args:
        objects: other manifests: storage classes, volumes, claims.
        bound: the object is a claim that is bound to a volume, or a volume that is bound to a claim.
    """

    objects: Sequence[Body] = ()
    bound: bool = False

    def of(self, kind: str) -> list[Body]:
        return [body for body in self.objects if body.get("kind") == kind]

    def storage_class(self, name: str) -> Body | None:
        """The storage class of a name; None if it is not there."""
        return next((body for body in self.of("StorageClass") if _name(body) == name), None)


def live_object(old: Body, resource: Resource, cluster: Cluster, around: Surroundings) -> dict[str, Any]:
    """The object after it was created from ``old``. Raises ``RefusedError`` where it could not have been."""
    body = for_creation(held_form(old, resource), resource, cluster)
    if (resource.group, resource.kind) == ("", "PersistentVolumeClaim"):
        _classed(body, around)
        if around.bound:
            _bind_claim(body, around)
    elif (resource.group, resource.kind) == ("", "PersistentVolume") and around.bound:
        _bind_volume(body, around)
    return body


def _classed(body: dict[str, Any], around: Surroundings) -> None:
    """A claim without a class gets the default one."""
    if "storageClassName" in body["spec"]:
        return
    defaults = sorted(_name(each) for each in around.of("StorageClass") if _annotations(each).get(_DEFAULT) == "true")
    if defaults:
        body["spec"]["storageClassName"] = defaults[0]


def _bind_claim(body: dict[str, Any], around: Surroundings) -> None:
    volume = _volume_of(body, around.of("PersistentVolume"))
    spec = body["spec"]
    requests = (spec.get("resources") or {}).get("requests") or {}
    if volume is None:  # made by a provisioner
        spec.setdefault("volumeName", f"pvc-{UID}")
        capacity = dict(requests)
    else:
        spec["volumeName"] = _name(volume)
        capacity = dict((volume.get("spec") or {}).get("capacity") or {})
    body["status"] = {"phase": "Bound", "capacity": capacity, "accessModes": spec.get("accessModes") or []}


def _volume_of(claim: Body, volumes: Iterable[Body]) -> Body | None:
    """The volume that names the claim or is named by it, else the first of its class."""
    found = list(volumes)
    wanted = claim["spec"].get("volumeName")
    meta = claim["metadata"]
    for volume in found:
        reference = (volume.get("spec") or {}).get("claimRef") or {}
        mine = (reference.get("namespace"), reference.get("name")) == (meta.get("namespace"), meta.get("name"))
        if mine or (wanted and _name(volume) == wanted):
            return volume
    if wanted:
        return None
    name = claim["spec"].get("storageClassName") or ""
    open_ones = [volume for volume in found if not (volume.get("spec") or {}).get("claimRef")]
    return next((each for each in open_ones if (each["spec"].get("storageClassName") or "") == name), None)


def _bind_volume(body: dict[str, Any], around: Surroundings) -> None:
    spec = body["spec"]
    reference = dict(spec.get("claimRef") or {})
    claims = around.of("PersistentVolumeClaim")
    if not reference and claims:
        meta = claims[0].get("metadata") or {}
        reference = {"name": meta.get("name", ""), "namespace": meta.get("namespace", "default")}
    spec["claimRef"] = {"apiVersion": "v1", "kind": "PersistentVolumeClaim", "uid": UID} | reference
    body["status"] = {"phase": "Bound"}


def _name(body: Body) -> str:
    return str((body.get("metadata") or {}).get("name", ""))


def _annotations(body: Body) -> Body:
    found: Body = (body.get("metadata") or {}).get("annotations") or {}
    return found
