"""Claims, volumes and storage classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.cluster.admission.decode import same
from airfoil.cluster.admission.validation.fields import IMMUTABLE
from airfoil.cluster.admission.validation.persistent.volumes import SOURCES
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid
from airfoil.cluster.quantity import Quantity
from airfoil.cluster.updates.changes.change import Change

_CLASS = "volume.beta.kubernetes.io/storage-class"
_CLAIM = "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims"
_VOLUME = "spec.persistentvolumesource is immutable after creation"
_GENERAL = {
    "failure-domain.beta.kubernetes.io/zone": "topology.kubernetes.io/zone",
    "failure-domain.beta.kubernetes.io/region": "topology.kubernetes.io/region",
    "beta.kubernetes.io/os": "kubernetes.io/os",
    "beta.kubernetes.io/arch": "kubernetes.io/arch",
    "beta.kubernetes.io/instance-type": "node.kubernetes.io/instance-type",
}
_SIZE = "spec.resources.requests.storage"


def claim(change: Change) -> Iterator[Cause]:
    new, old = dict(change.spec), dict(change.before)
    is_bound = (change.old.get("status") or {}).get("phase") == "Bound"
    annotation = _annotation(change.new)
    if annotation != _annotation(change.old):
        yield invalid(f"metadata.annotations.{_CLASS}", annotation, IMMUTABLE)
    if not old.get("volumeName"):
        _copy(new, old, "volumeName")
    if old.get("storageClassName") is None and not _annotation(change.old) and new.get("storageClassName") is not None:
        _copy(old, new, "storageClassName")  # given a class afterwards
    if is_bound:
        _copy(old, new, "volumeAttributesClassName")
        if (new.get("resources") or {}).get("requests") is not None:
            size = _requests(old).get("storage", "0")
            new["resources"] = {**new["resources"], "requests": {**_requests(new), "storage": size}}
    if not same(new, old, change.node("spec")):
        yield forbidden("spec", _CLAIM)
    yield from _shrink(change)
    yield from change.immutable("spec", "volumeMode", field="volumeMode")


def _annotation(body: Body) -> str:
    return str(((body.get("metadata") or {}).get("annotations") or {}).get(_CLASS, ""))


def _requests(spec: Body) -> Mapping[str, Any]:
    found: Mapping[str, Any] = (spec.get("resources") or {}).get("requests") or {}
    return found


def _copy(source: Body, onto: dict[str, Any], key: str) -> None:
    onto.pop(key, None)
    if key in source:
        onto[key] = source[key]


def sizes(change: Change) -> tuple[Quantity, Quantity]:
    """What a claim asks for, before and after."""
    before, after = (Quantity.of(_requests(spec).get("storage", "0")) for spec in (change.before, change.spec))
    return before, after


def _shrink(change: Change) -> Iterator[Cause]:
    before, after = sizes(change)
    there = Quantity.of(((change.old.get("status") or {}).get("capacity") or {}).get("storage", "0"))
    if after < before and after <= there:
        yield forbidden(_SIZE, "field can not be less than status.capacity")


def volume(change: Change) -> Iterator[Cause]:
    new = _source(change.spec)
    csi, was = new.get("csi"), change.before.get("csi")
    if csi and was and "controllerExpandSecretRef" not in was:
        new["csi"] = {key: value for key, value in csi.items() if key != "controllerExpandSecretRef"}
    if not same(new, _source(change.before), change.node("spec")):
        yield forbidden("spec.persistentvolumesource", _VOLUME)
    yield from change.immutable("spec", "volumeMode", field="volumeMode")
    affinity = change.before.get("nodeAffinity")
    if affinity is not None and not _same_affinity(change):
        text = f"{IMMUTABLE}, except for updating from beta label to GA"
        yield invalid("nodeAffinity", change.spec.get("nodeAffinity"), text)
    name = "volumeAttributesClassName"
    if name in change.before and name not in change.spec:
        yield forbidden(f"spec.{name}", "update from non-nil value to nil is forbidden")


def _source(spec: Body) -> dict[str, Any]:
    return {key: value for key, value in spec.items() if key in SOURCES}


def _same_affinity(change: Change) -> bool:
    new, old = change.spec.get("nodeAffinity"), change.before.get("nodeAffinity")
    node = change.node("spec", "nodeAffinity")
    return same(new, old, node) or same(new, _general(old), node)


def _general(value: Any) -> Any:
    """An affinity with the labels of today for those of beta times."""
    if isinstance(value, Mapping):
        return {key: _GENERAL.get(child, child) if key == "key" else _general(child) for key, child in value.items()}
    return [_general(item) for item in value] if isinstance(value, list) else value


def storage_class(change: Change) -> Iterator[Cause]:
    for key in ("parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"):
        yield from change.immutable(key)
