"""What becomes of a decoded object before it is validated: as it is created, and as it is changed.

Source: BeforeCreate and BeforeUpdate in k8s.io/apiserver v0.36.3, pkg/registry/rest, and the strategies in
pkg/registry/*/*/strategy.go of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from airfoil.cluster.admission.cluster import Cluster
from airfoil.cluster.admission.defaults import defaulted
from airfoil.cluster.admission.registry.claims import link_sources
from airfoil.cluster.admission.registry.jobs import generate_selector
from airfoil.cluster.admission.registry.pods import fill_in, tolerate
from airfoil.cluster.admission.registry.services import allocate, drop_what_depends_on_type
from airfoil.cluster.admission.structure import Resource
from airfoil.cluster.admission.validation.configuration import with_string_data
from airfoil.cluster.admission.verdict import Body

Part = dict[str, Any]

UID = "00000000-0000-4000-8000-000000000000"
"""Stands for the uid that the API server makes up."""

DEFAULT_NAMESPACE = "default"
_LONGEST_PREFIX = 58
_COUNTED = frozenset(
    (
        *("Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob", "PodDisruptionBudget"),
        *("Ingress", "IngressClass", "NetworkPolicy", "PriorityClass", "CustomResourceDefinition"),
    )
)
"""Kinds whose changes are counted: a generation in a manifest is passed over."""


def decoded(body: Body, resource: Resource, form: Part | None = None) -> Part:
    """A built-in object with its defaults, as the API server holds it: a Secret has no ``stringData`` there."""
    found = defaulted(body, resource, form)
    return dict(with_string_data(found)) if (resource.group, resource.kind) == ("", "Secret") else found


def for_creation(body: Part, resource: Resource, cluster: Cluster) -> Part:
    """An object that is about to be created. Raises ``RefusedError`` where an address or a port cannot be had.

    ``body`` is changed: it must be one of the caller's own, as :func:`decoded` makes.
    """
    if resource.is_custom:  # filled in from what was read, and so not the caller's own
        body = _copied(body)
    meta = body.setdefault("metadata", {})
    _put_in_namespace(meta, resource)
    key = (resource.group, resource.kind)
    if key == ("", "Service"):
        allocate(body, cluster)
    _name(meta, resource)
    meta["uid"] = UID
    if resource.is_custom or resource.kind in _COUNTED:
        meta["generation"] = 1
    _drop_status(body, resource)
    prepare = _CREATION.get(key)
    if prepare is not None:
        prepare(body)
    return body


def for_update(body: Part, old: Body, resource: Resource, cluster: Cluster) -> Part:
    """An object that is about to replace ``old``."""
    body = _copied(body)
    meta, before = body.setdefault("metadata", {}), old["metadata"]
    _put_in_namespace(meta, resource)
    key = (resource.group, resource.kind)
    if key == ("", "Service"):
        allocate(body, cluster, old)
        drop_what_depends_on_type(body["spec"], old["spec"])
    meta.pop("generation", None)
    for name in ("uid", "creationTimestamp"):
        if name in before and (name == "creationTimestamp" or not meta.get(name)):
            meta[name] = before[name]
    _drop_status(body, resource)
    if "status" in old:
        body["status"] = old["status"]
    prepare = _UPDATE.get(key)
    if prepare is not None:
        prepare(body, old)
    return body


def _copied(body: Part) -> Part:
    # eight times as fast as `copy.deepcopy` (run), which also looks for cycles: there are none in what was read
    return {key: _copy_of(value) for key, value in body.items()}


def _copy_of(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy_of(each) for key, each in value.items()}
    return [_copy_of(each) for each in value] if isinstance(value, list) else value


def _name(meta: Part, resource: Resource) -> None:
    """Names are made up from a prefix, of a LimitRange out of nothing."""
    prefix = meta.get("generateName", "")
    if not meta.get("name") and prefix:
        meta["name"] = prefix[:_LONGEST_PREFIX] + "xxxxx"
    elif not meta.get("name") and (resource.group, resource.kind) == ("", "LimitRange"):
        meta["name"] = UID


def _put_in_namespace(meta: Part, resource: Resource) -> None:
    if resource.namespaced:
        meta["namespace"] = meta.get("namespace") or DEFAULT_NAMESPACE
    else:
        meta.pop("namespace", None)


def _drop_status(body: Part, resource: Resource) -> None:
    """Status is another resource; what a manifest says of it is passed over (a CRD may have it otherwise)."""
    if not resource.is_custom:
        body.pop("status", None)


def _created_volume(body: Part) -> None:
    body["status"] = {"phase": "Pending"}


def _created_namespace(body: Part) -> None:
    spec = body.setdefault("spec", {})
    spec["finalizers"] = list(dict.fromkeys([*(spec.get("finalizers") or ()), "kubernetes"]))


def _changed_namespace(body: Part, old: Body) -> None:
    body["spec"] = {**(body.get("spec") or {}), "finalizers": (old.get("spec") or {}).get("finalizers") or []}


def _changed_claim(body: Part, old: Body) -> None:
    link_sources(body["spec"], old["spec"])


def _changed_pod(body: Part, old: Body) -> None:
    """The priority that was worked out at creation stays; tolerations that every pod has are added again."""
    tolerate(body["spec"])
    for key in ("priority", "preemptionPolicy"):
        if key not in body["spec"] and key in old["spec"]:
            body["spec"][key] = old["spec"][key]


def _created_crd(body: Part) -> None:
    versions = (body.get("spec") or {}).get("versions") or ()
    body["status"] = {"storedVersions": [version.get("name", "") for version in versions if version.get("storage")]}


_CREATION: Mapping[tuple[str, str], Callable[[Part], None]] = {
    ("", "Namespace"): _created_namespace,
    ("", "PersistentVolume"): _created_volume,
    ("", "PersistentVolumeClaim"): lambda body: link_sources(body["spec"]),
    ("", "Pod"): fill_in,
    ("apiextensions.k8s.io", "CustomResourceDefinition"): _created_crd,
    ("batch", "Job"): generate_selector,
}
_UPDATE: Mapping[tuple[str, str], Callable[[Part, Body], None]] = {
    ("", "Namespace"): _changed_namespace,
    ("", "PersistentVolumeClaim"): _changed_claim,
    ("", "Pod"): _changed_pod,
}
