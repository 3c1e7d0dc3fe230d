"""Which checks belong to which built-in kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from airfoil.cluster import names
from airfoil.cluster.admission.structure import Resource
from airfoil.cluster.admission.validation import (
    autoscalers,
    budgets,
    configuration,
    crds,
    ingresses,
    jobs,
    networkpolicies,
    quotas,
    rbac,
    services,
    workloads,
)
from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.validation.metadata import object_meta, standard_finalizer
from airfoil.cluster.admission.validation.persistent.claims import claim_spec
from airfoil.cluster.admission.validation.persistent.classes import storage_class
from airfoil.cluster.admission.validation.persistent.volumes import volume_spec
from airfoil.cluster.admission.validation.pods.pod import pod
from airfoil.cluster.admission.validation.pods.spec import pod_template
from airfoil.cluster.admission.verdict import Body, Cause, wrong

Check = Callable[[Body, Body | None, Features], Iterator[Cause]]
"""The faults of a decoded and defaulted object; the second argument is what it was, None if it is new."""


def _spec(body: Body | None) -> Body:
    found: Body = (body or {}).get("spec") or {}
    return found


def _nothing(_body: Body, _old: Body | None, _features: Features) -> Iterator[Cause]:
    return iter(())


def _cron_job(body: Body, old: Body | None, features: Features) -> Iterator[Cause]:
    yield from jobs.cron_job_spec(_spec(body), features, None if old is None else _spec(old))
    if old is None:
        yield from jobs.cron_job_name((body.get("metadata") or {}).get("name", ""))


def _job(body: Body, _old: Body | None, features: Features) -> Iterator[Cause]:
    return jobs.job(body, features)


def _ingress(body: Body, old: Body | None, features: Features) -> Iterator[Cause]:
    yield from ingresses.ingress_spec(_spec(body), features)
    if old is None:
        yield from ingresses.class_annotation(body)


def _pod_template(body: Body, _old: Body | None, features: Features) -> Iterator[Cause]:
    return pod_template(body.get("template") or {}, "template", features)


def _stateful_set(body: Body, old: Body | None, features: Features) -> Iterator[Cause]:
    return workloads.stateful_set_spec(_spec(body), features, created=old is None)


def _crd(body: Body, old: Body | None, _features: Features) -> Iterator[Cause]:
    return crds.crd(body, created=old is None)


def _autoscaler(body: Body, old: Body | None, _features: Features) -> Iterator[Cause]:
    return autoscalers.autoscaler_spec(_spec(body), None if old is None else _spec(old))


def _namespace(body: Body, _old: Body | None, _features: Features) -> Iterator[Cause]:
    for finalizer in _spec(body).get("finalizers") or ():
        yield from wrong("spec.finalizers", finalizer, names.qualified_name(finalizer))
        yield from standard_finalizer(finalizer, "spec.finalizers")


class _Kind(Struct, frozen=True):
    """``generic``: its metadata is only looked at once nothing else is wrong.

    ``builtin``: its finalizers must be known ones or have a domain.
    """

    check: Check = _nothing
    name: names.NameRule = names.dns_subdomain
    generic: bool = False
    builtin: bool = True


_KINDS: Mapping[tuple[str, str], _Kind] = {
    ("", "Pod"): _Kind(lambda body, _old, features: pod(body, features)),
    ("", "PodTemplate"): _Kind(_pod_template),
    ("", "Service"): _Kind(lambda body, old, _features: services.service(body, old), names.dns_label),
    ("", "ConfigMap"): _Kind(lambda body, _old, _features: configuration.config_map(body)),
    ("", "Secret"): _Kind(lambda body, _old, _features: configuration.secret(body)),
    ("", "PersistentVolume"): _Kind(lambda body, _old, _features: volume_spec(_spec(body))),
    ("", "PersistentVolumeClaim"): _Kind(lambda body, _old, _features: claim_spec(_spec(body), "spec")),
    ("", "Namespace"): _Kind(_namespace, names.dns_label),
    ("", "ResourceQuota"): _Kind(lambda body, _old, _features: quotas.quota_spec(_spec(body))),
    ("", "LimitRange"): _Kind(lambda body, _old, _features: quotas.limit_range_spec(_spec(body))),
    ("apps", "Deployment"): _Kind(lambda body, _old, features: workloads.deployment_spec(_spec(body), features)),
    ("apps", "ReplicaSet"): _Kind(lambda body, _old, features: workloads.replica_set_spec(_spec(body), features)),
    ("apps", "DaemonSet"): _Kind(lambda body, _old, features: workloads.daemon_set_spec(_spec(body), features)),
    ("apps", "StatefulSet"): _Kind(_stateful_set, names.dns_label),
    ("batch", "Job"): _Kind(_job),
    ("batch", "CronJob"): _Kind(_cron_job),
    ("autoscaling", "HorizontalPodAutoscaler"): _Kind(_autoscaler),
    ("networking.k8s.io", "Ingress"): _Kind(_ingress),
    ("networking.k8s.io", "IngressClass"): _Kind(lambda body, _old, _f: ingresses.ingress_class_spec(_spec(body))),
    ("networking.k8s.io", "NetworkPolicy"): _Kind(
        lambda body, old, _features: networkpolicies.network_policy_spec(_spec(body), _spec(old))
    ),
    ("policy", "PodDisruptionBudget"): _Kind(
        lambda body, _old, _features: budgets.disruption_budget_spec(_spec(body)), names.path_segment, generic=True
    ),
    ("rbac.authorization.k8s.io", "Role"): _Kind(
        lambda body, _old, _features: rbac.role(body, namespaced=True), names.path_segment
    ),
    ("rbac.authorization.k8s.io", "ClusterRole"): _Kind(
        lambda body, _old, _features: rbac.role(body, namespaced=False), names.path_segment
    ),
    ("rbac.authorization.k8s.io", "RoleBinding"): _Kind(
        lambda body, _old, _features: rbac.binding(body, namespaced=True), names.path_segment
    ),
    ("rbac.authorization.k8s.io", "ClusterRoleBinding"): _Kind(
        lambda body, _old, _features: rbac.binding(body, namespaced=False), names.path_segment
    ),
    ("scheduling.k8s.io", "PriorityClass"): _Kind(lambda body, _old, _features: budgets.priority_class(body)),
    ("storage.k8s.io", "StorageClass"): _Kind(lambda body, _old, _features: storage_class(body)),
    ("apiextensions.k8s.io", "CustomResourceDefinition"): _Kind(_crd, builtin=False),
}


def creation_faults(body: Body, resource: Resource, features: Features) -> Iterator[Cause]:
    """What is wrong with a new built-in object: its metadata first, then the rest."""
    kind = _KINDS.get((resource.group, resource.kind), _Kind())
    faults = list(kind.check(body, None, features))
    if not (kind.generic and faults):
        rule = _name_rule(body, resource, kind, features)
        yield from object_meta(body, rule, namespaced=resource.namespaced, builtin=kind.builtin and not kind.generic)
    yield from faults


def content_faults(body: Body, old: Body, resource: Resource, features: Features) -> Iterator[Cause]:
    """What is wrong with a changed built-in object, its metadata apart."""
    kind = _KINDS.get((resource.group, resource.kind), _Kind())
    yield from kind.check(body, old, features)


def _name_rule(body: Body, resource: Resource, kind: _Kind, features: Features) -> names.NameRule:
    if resource.kind == "CustomResourceDefinition":
        return crds.crd_name(body)
    if resource.kind == "Service" and not features.relaxed_service_names:
        return names.dns_1035_label
    return kind.name
