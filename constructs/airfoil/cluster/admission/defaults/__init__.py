"""The object that the API server goes on with: decoded, and with its defaults filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from airfoil.cluster.admission.decode import normal
from airfoil.cluster.admission.defaults import claims, others, pods, workloads
from airfoil.cluster.admission.structure import Resource
from airfoil.cluster.admission.verdict import Body

Fill = Callable[[dict[str, Any]], None]

_FILL: Mapping[tuple[str, str], Fill] = {
    ("", "Pod"): pods.pod,
    ("", "PodTemplate"): lambda body: pods.pod_template(body.setdefault("template", {})),
    ("", "Service"): others.service,
    ("", "Secret"): others.secret,
    ("", "Namespace"): others.namespace,
    ("", "PersistentVolume"): claims.volume,
    ("", "PersistentVolumeClaim"): claims.claim,
    ("", "LimitRange"): others.limit_range,
    ("apps", "Deployment"): workloads.deployment,
    ("apps", "ReplicaSet"): workloads.replica_set,
    ("apps", "StatefulSet"): workloads.stateful_set,
    ("apps", "DaemonSet"): workloads.daemon_set,
    ("batch", "Job"): workloads.job,
    ("batch", "CronJob"): workloads.cron_job,
    ("autoscaling", "HorizontalPodAutoscaler"): others.autoscaler,
    ("networking.k8s.io", "NetworkPolicy"): others.network_policy,
    ("networking.k8s.io", "IngressClass"): others.ingress_class,
    ("rbac.authorization.k8s.io", "RoleBinding"): others.binding,
    ("rbac.authorization.k8s.io", "ClusterRoleBinding"): others.binding,
    ("scheduling.k8s.io", "PriorityClass"): others.priority_class,
    ("storage.k8s.io", "StorageClass"): claims.storage_class,
    ("apiextensions.k8s.io", "CustomResourceDefinition"): others.crd,
}


def defaulted(body: Body, resource: Resource, form: dict[str, Any] | None = None) -> dict[str, Any]:
    """A built-in object after decoding and defaulting, as a new value; ``form`` is its decoded form, if that is known."""
    found = normal(body, resource.node) if form is None else form
    key = (resource.group, resource.kind)
    fill = _FILL.get(key)
    if fill is not None:
        fill(found)
    if key == ("autoscaling", "HorizontalPodAutoscaler"):
        others.without_policies(found, body)
    return found
