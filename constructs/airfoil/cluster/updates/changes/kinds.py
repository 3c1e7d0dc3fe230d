"""Which rules of change belong to which kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from airfoil.cluster.admission import custom
from airfoil.cluster.admission.validation.kinds import content_faults
from airfoil.cluster.admission.validation.metadata import object_meta_update
from airfoil.cluster.admission.verdict import Cause
from airfoil.cluster.updates.changes import jobs, pods, services, settings, storage, workloads
from airfoil.cluster.updates.changes.change import Change

Rule = Callable[[Change], Iterator[Cause]]

_RULES: Mapping[tuple[str, str], Rule] = {
    ("", "Pod"): pods.pod,
    ("", "Service"): services.service,
    ("", "ConfigMap"): settings.config_map,
    ("", "Secret"): settings.secret,
    ("", "PersistentVolume"): storage.volume,
    ("", "PersistentVolumeClaim"): storage.claim,
    ("", "ResourceQuota"): settings.quota,
    ("apps", "Deployment"): workloads.selector,
    ("apps", "ReplicaSet"): workloads.selector,
    ("apps", "DaemonSet"): workloads.selector,
    ("apps", "StatefulSet"): workloads.stateful_set,
    ("batch", "Job"): jobs.job,
    ("networking.k8s.io", "IngressClass"): settings.ingress_class,
    ("rbac.authorization.k8s.io", "RoleBinding"): settings.binding,
    ("rbac.authorization.k8s.io", "ClusterRoleBinding"): settings.binding,
    ("scheduling.k8s.io", "PriorityClass"): settings.priority_class,
    ("storage.k8s.io", "StorageClass"): storage.storage_class,
    ("apiextensions.k8s.io", "CustomResourceDefinition"): settings.crd,
}
"""Kinds whose changes are restricted; all others may change in any way that leaves them valid."""

_RULES_FIRST = frozenset(_RULES) - {
    ("apps", "Deployment"),
    ("apps", "ReplicaSet"),
    ("apps", "StatefulSet"),
    ("batch", "Job"),
    ("", "Pod"),
    ("", "PersistentVolume"),
    ("", "PersistentVolumeClaim"),
    ("", "ResourceQuota"),
    ("rbac.authorization.k8s.io", "RoleBinding"),
    ("rbac.authorization.k8s.io", "ClusterRoleBinding"),
    ("storage.k8s.io", "StorageClass"),
}
"""Kinds whose new content is judged after the change; it decides the order of the faults, no more."""

_UNJUDGED = ("scheduling.k8s.io", "PriorityClass")
"""The kind whose new content is not judged when it is changed."""


def update_faults(change: Change) -> Iterator[Cause]:
    """Everything the API server holds against a change."""
    if change.resource.is_custom:
        yield from custom.update_faults(change.new, change.old, change.resource)
        return
    key = (change.resource.group, change.resource.kind)
    yield from object_meta_update(change.new, change.old)
    rule = _RULES.get(key)
    if rule is not None and key in _RULES_FIRST:
        yield from rule(change)
    if key == ("apps", "StatefulSet"):
        yield from workloads.stateful_set_content(change)
    elif key != _UNJUDGED:
        yield from content_faults(change.new, change.old, change.resource, change.features)
    if rule is not None and key not in _RULES_FIRST:
        yield from rule(change)
