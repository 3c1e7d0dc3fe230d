"""Deployments, StatefulSets, DaemonSets and ReplicaSets.

Source: pkg/apis/apps/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.validation.fields import amount, at_most_all, not_negative, number_of, one_of
from airfoil.cluster.admission.validation.metadata import is_empty_selector, selector, selects
from airfoil.cluster.admission.validation.persistent.claims import claim_spec
from airfoil.cluster.admission.validation.pods.spec import pod_annotations, pod_template
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required, unsupported, wrong

NO_MATCH = "`selector` does not match template `labels`"


def deployment_spec(spec: Body, features: Features) -> Iterator[Cause]:
    yield from not_negative(spec.get("replicas"), "spec.replicas")
    yield from _selector(spec, "deployment", "invalid label selector")
    if selects(spec.get("selector"), {}) is not None:
        yield from _template(spec, features)
        yield from _always(spec, "ReplicaSet")
    yield from _deployment_strategy(spec.get("strategy") or {})
    yield from not_negative(spec.get("minReadySeconds"), "spec.minReadySeconds")
    yield from not_negative(spec.get("revisionHistoryLimit"), "spec.revisionHistoryLimit")
    deadline = spec.get("progressDeadlineSeconds")
    if deadline is not None:
        yield from not_negative(deadline, "spec.progressDeadlineSeconds")
        if deadline <= spec.get("minReadySeconds", 0):
            yield invalid("spec.progressDeadlineSeconds", deadline, "must be greater than minReadySeconds")


def replica_set_spec(spec: Body, features: Features) -> Iterator[Cause]:
    yield from not_negative(spec.get("replicas"), "spec.replicas")
    yield from not_negative(spec.get("minReadySeconds"), "spec.minReadySeconds")
    yield from _selector(spec, "deployment", "invalid label selector")
    if selects(spec.get("selector"), {}) is not None:
        yield from _template(spec, features)
        yield from _always(spec, "ReplicaSet")


def daemon_set_spec(spec: Body, features: Features) -> Iterator[Cause]:
    found = spec.get("selector")
    yield from selector(found, "spec.selector")
    yield from _matches(spec)
    if found is not None and is_empty_selector(found):
        yield invalid("spec.selector", found, "empty selector is invalid for daemonset")
    yield from pod_template(spec.get("template") or {}, "spec.template", features)
    yield from _always(spec, "DaemonSet")
    yield from not_negative(spec.get("minReadySeconds"), "spec.minReadySeconds")
    yield from _daemon_strategy(spec.get("updateStrategy") or {})
    yield from not_negative(spec.get("revisionHistoryLimit"), "spec.revisionHistoryLimit")


def stateful_set_spec(spec: Body, features: Features, *, created: bool = True) -> Iterator[Cause]:
    """A StatefulSet's spec; its service name and claim templates count at creation only."""
    yield from _pod_management(spec.get("podManagementPolicy", ""))
    yield from _stateful_strategy(spec.get("updateStrategy") or {})
    for key in ("whenDeleted", "whenScaled"):
        policy = (spec.get("persistentVolumeClaimRetentionPolicy") or {}).get(key)
        yield from one_of(policy, f"spec.persistentVolumeClaimRetentionPolicy.{key}", ("Retain", "Delete"))
    if created:
        for index, template in enumerate(spec.get("volumeClaimTemplates") or ()):
            yield from claim_spec(template.get("spec") or {}, f"spec.volumeClaimTemplates[{index}].spec")
    yield from not_negative(spec.get("replicas"), "spec.replicas")
    yield from not_negative(spec.get("minReadySeconds"), "spec.minReadySeconds")
    yield from not_negative((spec.get("ordinals") or {}).get("start"), "spec.ordinals.start")
    service = spec.get("serviceName", "")
    if created and service:
        yield from wrong("spec.serviceName", service, names.dns_label(service))
    yield from _selector(spec, "statefulset", "")
    if selects(spec.get("selector"), {}) is not None:
        yield from _template({**spec, "template": with_claims(spec)}, features)
        meta = (spec.get("template") or {}).get("metadata") or {}
        yield from pod_annotations(meta, "spec.template.annotations")
    yield from _always(spec, "StatefulSet")


def with_claims(spec: Body) -> Body:
    """The pod template as it is checked: each claim template is a volume of its name, and takes precedence."""
    template: Body = spec.get("template") or {}
    pod = template.get("spec") or {}
    claims = [item.get("metadata", {}).get("name", "") for item in spec.get("volumeClaimTemplates") or ()]
    added = [{"name": name, "persistentVolumeClaim": {"claimName": name}} for name in dict.fromkeys(claims)]
    own = [volume for volume in pod.get("volumes") or () if volume.get("name") not in claims]
    pod = {key: value for key, value in pod.items() if key not in ("hostname", "subdomain")}
    return {**template, "spec": {**pod, "volumes": [*added, *own]}}


def _selector(spec: Body, kind: str, malformed: str) -> Iterator[Cause]:
    found = spec.get("selector")
    if found is None:
        yield required("spec.selector")
        return
    yield from selector(found, "spec.selector")
    if is_empty_selector(found):
        yield invalid("spec.selector", found, f"empty selector is invalid for {kind}")
    if selects(found, {}) is None:
        yield invalid("spec.selector", found, malformed)


def _template(spec: Body, features: Features) -> Iterator[Cause]:
    if spec.get("selector") is None or not is_empty_selector(spec["selector"]):
        yield from _matches(spec)
    yield from pod_template(spec.get("template") or {}, "spec.template", features)


def _matches(spec: Body) -> Iterator[Cause]:
    found = ((spec.get("template") or {}).get("metadata") or {}).get("labels")
    if selects(spec.get("selector"), found or {}) is False:
        yield invalid("spec.template.metadata.labels", found, NO_MATCH)


def _always(spec: Body, kind: str) -> Iterator[Cause]:
    pod = (spec.get("template") or {}).get("spec") or {}
    if pod.get("restartPolicy") != "Always":
        yield unsupported("spec.template.spec.restartPolicy", pod.get("restartPolicy", ""), ("Always",))
    if "activeDeadlineSeconds" in pod:
        text = f"activeDeadlineSeconds in {kind} is not Supported"
        yield forbidden("spec.template.spec.activeDeadlineSeconds", text)


def _deployment_strategy(strategy: Body) -> Iterator[Cause]:
    kind, rolling = strategy.get("type", ""), strategy.get("rollingUpdate")
    field = "spec.strategy.rollingUpdate"
    if kind == "Recreate":
        if rolling is not None:
            yield forbidden(field, "may not be specified when strategy `type` is 'Recreate'")
    elif kind != "RollingUpdate":
        yield unsupported("spec.strategy", dict(strategy), ("Recreate", "RollingUpdate"))
    elif rolling is not None:
        unavailable, surge = rolling.get("maxUnavailable", 0), rolling.get("maxSurge", 0)
        yield from amount(unavailable, f"{field}.maxUnavailable")
        yield from amount(surge, f"{field}.maxSurge")
        if not number_of(unavailable) and not number_of(surge):
            yield invalid(f"{field}.maxUnavailable", unavailable, "may not be 0 when `maxSurge` is 0")
        yield from at_most_all(unavailable, f"{field}.maxUnavailable")


def _daemon_strategy(strategy: Body) -> Iterator[Cause]:
    kind, rolling, field = strategy.get("type", ""), strategy.get("rollingUpdate"), "spec.updateStrategy"
    if kind == "OnDelete":
        return
    if kind != "RollingUpdate":
        yield unsupported(field, dict(strategy), ("RollingUpdate", "OnDelete"))
        return
    if rolling is None:
        yield required(f"{field}.rollingUpdate")
        return
    limits = {key: rolling.get(key, 0) for key in ("maxUnavailable", "maxSurge")}
    for key, value in limits.items():
        yield from amount(value, f"{field}.rollingUpdate.{key}")
    for key, value in limits.items():
        yield from at_most_all(value, f"{field}.rollingUpdate.{key}")
    unavailable, surge = (number_of(value) for value in limits.values())
    if unavailable and surge:
        text = "may not be set when maxUnavailable is non-zero"
        yield invalid(f"{field}.rollingUpdate.maxSurge", limits["maxSurge"], text)
    elif not unavailable and not surge:
        yield required(f"{field}.rollingUpdate.maxUnavailable", "cannot be 0 when maxSurge is 0")


def _pod_management(policy: str) -> Iterator[Cause]:
    if not policy:
        yield required("spec.podManagementPolicy")
    elif policy not in ("OrderedReady", "Parallel"):
        yield invalid("spec.podManagementPolicy", policy, "must be 'OrderedReady' or 'Parallel'")


def _stateful_strategy(strategy: Body) -> Iterator[Cause]:
    kind, rolling, field = strategy.get("type", ""), strategy.get("rollingUpdate"), "spec.updateStrategy"
    if not kind:
        yield required(field)
    elif kind == "OnDelete":
        if rolling is not None:
            text = "only allowed for updateStrategy 'RollingUpdate'"
            yield invalid(f"{field}.rollingUpdate", rolling, text)
    elif kind != "RollingUpdate":
        yield invalid(field, dict(strategy), "must be 'RollingUpdate' or 'OnDelete'")
    elif rolling is not None:
        yield from not_negative(rolling.get("partition"), f"{field}.rollingUpdate.partition")
