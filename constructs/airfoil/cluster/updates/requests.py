"""Sends a changed manifest to an object that is there: by ``kubectl apply``, by PUT, by server-side apply."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from airfoil.cluster.admission import kubectl
from airfoil.cluster.admission.cluster import Cluster
from airfoil.cluster.admission.decode.refusals import require_conversion, require_json, require_typed
from airfoil.cluster.admission.registry.prepare import for_update
from airfoil.cluster.admission.requests import held_form, require_name
from airfoil.cluster.admission.structure import Resource
from airfoil.cluster.admission.validation.pod_security import security_labels
from airfoil.cluster.admission.verdict import ACCEPTED, Body, RefusedError, Verdict, invalid_object, refusal
from airfoil.cluster.updates.changes import update_faults
from airfoil.cluster.updates.changes.change import Change
from airfoil.cluster.updates.changes.storage import sizes
from airfoil.cluster.updates.live import Surroundings, live_object
from airfoil.cluster.updates.merging import UnmergeableError, applied, merged

_RESIZE = (
    "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize"
)


class Way(StrEnum):
    """How a changed manifest is sent."""

    APPLY = "apply"
    REPLACE = "replace"
    SERVER_SIDE = "ssa"


def send(old: Body, new: Body, way: Way, resource: Resource, cluster: Cluster, around: Surroundings) -> Verdict:
    """The answer to ``new`` where there is what was created from ``old``."""
    try:
        match way:
            case Way.APPLY:
                return _apply(old, new, resource, cluster, around)
            case Way.REPLACE:
                require_json(new, resource, strict=True)
                live = live_object(old, resource, cluster, around)
                return _judge(held_form(new, resource), live, resource, cluster, around)
            case Way.SERVER_SIDE:
                return _apply_on_server(old, new, resource, cluster, around)
    except RefusedError as error:
        return error.verdict


def _apply(old: Body, new: Body, resource: Resource, cluster: Cluster, around: Surroundings) -> Verdict:
    wanted = kubectl.checked(new, resource)
    live = live_object(kubectl.with_last_applied(old), resource, cluster, around)
    try:
        patched = merged(old, wanted, live, resource.node, by_keys=not resource.is_custom)
    except UnmergeableError as error:
        return refusal(0, f"error: error when applying patch: {error}")
    if patched == live:
        return ACCEPTED  # nothing to send
    try:
        require_conversion(patched, resource, strict=True)
        verdict = _judge(held_form(patched, resource), live, resource, cluster, around)
    except RefusedError as error:
        verdict = error.verdict
    return kubectl.worded(verdict, new, doing="patching")


def _apply_on_server(old: Body, new: Body, resource: Resource, cluster: Cluster, around: Surroundings) -> Verdict:
    require_name(new)
    require_typed(new, resource)
    live = live_object(old, resource, cluster, around)
    wanted = {**new, "metadata": _in_namespace(new, live)}
    found = applied(old, wanted, live, resource.node)
    return _judge(held_form(found, resource, requested=False), live, resource, cluster, around)


def _in_namespace(new: Body, live: Body) -> Mapping[str, Any]:
    meta = new.get("metadata") or {}
    namespace = live["metadata"].get("namespace")
    return {**meta, "namespace": namespace} if namespace else meta


def _judge(found: dict[str, Any], live: Body, resource: Resource, cluster: Cluster, around: Surroundings) -> Verdict:
    body = for_update(found, live, resource, cluster)
    change = Change(body, live, resource, cluster.features)
    faults = list(update_faults(change))
    if not faults and (resource.group, resource.kind) == ("", "Namespace"):
        faults = list(security_labels(body))
        faults = [] if faults == list(security_labels(live)) else faults
    verdict = invalid_object(resource.name, live["metadata"].get("name", ""), faults)
    return _resized(change, around) if verdict.accepted else verdict


def _resized(change: Change, around: Surroundings) -> Verdict:
    """A claim may grow if its class says so (plugin/pkg/admission/storage/persistentvolume/resize, read)."""
    if (change.resource.group, change.resource.kind) != ("", "PersistentVolumeClaim"):
        return ACCEPTED
    before, after = sizes(change)
    if after <= before:
        return ACCEPTED
    storage_class = around.storage_class(change.spec.get("storageClassName") or "")
    if storage_class is not None and storage_class.get("allowVolumeExpansion"):
        return ACCEPTED
    name = change.new["metadata"].get("name", "")
    text = f'persistentvolumeclaims "{name}" is forbidden: {_RESIZE}'
    return refusal(403, text, path="spec.resources.requests.storage")
