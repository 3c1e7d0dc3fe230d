"""HorizontalPodAutoscalers, in the form of autoscaling/v2.

Source: pkg/apis/autoscaling/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import not_negative_quantity, one_of
from airfoil.cluster.admission.validation.pods.resources import container_resource_name
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required, unsupported, wrong
from airfoil.cluster.quantity import Quantity

_TYPES = ("ContainerResource", "External", "Object", "Pods", "Resource")
_SOURCES = {
    "Object": "object",
    "Pods": "pods",
    "Resource": "resource",
    "External": "external",
    "ContainerResource": "containerResource",
}
_LOOKED_AT = ("object", "external", "pods", "resource", "containerResource")
_LONGEST_WINDOW, _LONGEST_PERIOD = 3600, 1800


def autoscaler_spec(spec: Body, old: Body | None = None) -> Iterator[Cause]:
    """A spec after defaulting; the target's apiVersion is looked at if the target is new."""
    least, most = spec.get("minReplicas"), spec.get("maxReplicas", 0)
    if least is not None and least < 1:
        yield invalid("spec.minReplicas", least, "must be greater than or equal to 1")
    if most == 0:
        yield required("spec.maxReplicas", "must be set and greater than 0")
    elif most < 0:
        yield invalid("spec.maxReplicas", most, "must be greater than or equal to 1")
    if least is not None and most < least:
        yield invalid("spec.maxReplicas", most, "must be greater than or equal to `minReplicas`")
    target: Body = spec.get("scaleTargetRef") or {}
    before: Body = (old or {}).get("scaleTargetRef") or {}
    is_known = old is not None and all(target.get(key) == before.get(key) for key in ("apiVersion", "kind"))
    yield from _reference(target, "spec.scaleTargetRef")
    if not is_known:
        in_core = target.get("kind") == "ReplicationController"
        yield from _api_version(target, "spec.scaleTargetRef.apiVersion", group_needed=not in_core)
    metrics = spec.get("metrics") or []
    for index, metric in enumerate(metrics):
        yield from _metric(metric, f"spec.metrics[{index}]")
    if least == 0 and not any(metric.get("type") in ("Object", "External") for metric in metrics):
        text = "must specify at least one Object or External metric to support scaling to zero replicas"
        yield forbidden("spec.metrics", text)
    behavior = spec.get("behavior") or {}
    for direction in ("scaleUp", "scaleDown"):
        if direction in behavior:
            yield from _rules(behavior[direction], f"spec.behavior.{direction}")


def _reference(reference: Body, field: str) -> Iterator[Cause]:
    for key in ("kind", "name"):
        value = reference.get(key, "")
        if not value:
            yield required(f"{field}.{key}")
        else:
            yield from wrong(f"{field}.{key}", value, names.path_segment(value))


def _api_version(reference: Body, field: str, *, group_needed: bool) -> Iterator[Cause]:
    version = reference.get("apiVersion", "")
    if version.count("/") > 1:
        yield invalid(field, version, f"unexpected GroupVersion string: {version}")
    elif group_needed and not version.rpartition("/")[0]:
        yield invalid(field, version, "apiVersion must specify API group")


def _metric(metric: Body, field: str) -> Iterator[Cause]:
    kind = metric.get("type", "")
    if not kind:
        yield required(f"{field}.type", "must specify a metric source type")
    if kind not in _TYPES:
        yield unsupported(f"{field}.type", kind, _TYPES)
    present = [source for source in _LOOKED_AT if source in metric]
    for source in present[:1]:
        yield from _source(source, metric[source], f"{field}.{source}")
    expected = _SOURCES.get(kind, "")
    if expected and expected not in metric:
        yield required(f"{field}.{expected}", "must populate information for the given metric source")
    if len(present) != 1:
        for source in present:
            if source != expected:
                yield forbidden(f"{field}.{source}", "must populate the given metric source only")


def _source(kind: str, source: Body, field: str) -> Iterator[Cause]:
    target: Body = source.get("target") or {}
    if kind == "object":
        described = source.get("describedObject") or {}
        yield from _reference(described, f"{field}.describedObject")
        yield from _api_version(described, f"{field}.describedObject.apiVersion", group_needed=False)
    if kind in ("object", "external", "pods"):
        name = (source.get("metric") or {}).get("name", "")
        if not name:
            yield required(f"{field}.metric.name", "must specify a metric name")
        else:
            yield from wrong(f"{field}.metric.name", name, names.path_segment(name))
    elif not source.get("name"):
        yield required(f"{field}.name", "must specify a resource name")
    elif kind == "containerResource":
        yield from container_resource_name(source["name"], f"{field}.name")
    if kind == "containerResource":
        container = source.get("container", "")
        if not container:
            yield required(f"{field}.container", "must specify a container")
        else:
            yield from wrong(f"{field}.container", container, names.dns_label(container))
    yield from _target(target, f"{field}.target")
    yield from _needed(kind, target, f"{field}.target")


def _target(target: Body, field: str) -> Iterator[Cause]:
    kind = target.get("type", "")
    if not kind:
        yield required(f"{field}.type", "must specify a metric target type")
    if kind not in ("Utilization", "Value", "AverageValue"):
        yield invalid(f"{field}.type", kind, "must be either Utilization, Value, or AverageValue")
    for key in ("value", "averageValue"):
        if key in target and Quantity.of(target[key]).sign() <= 0:
            yield invalid(f"{field}.{key}", str(Quantity.of(target[key])), "must be positive")
    share = target.get("averageUtilization")
    if share is not None and share < 1:
        yield invalid(f"{field}.averageUtilization", share, "must be greater than 0")


def _needed(kind: str, target: Body, field: str) -> Iterator[Cause]:
    value, average, share = (key in target for key in ("value", "averageValue", "averageUtilization"))
    match kind:
        case "object":
            if not value and not average:
                yield required(f"{field}.averageValue", "must set either a target value or averageValue")
        case "external":
            if not value and not average:
                text = "must set either a target value for metric or a per-pod target"
                yield required(f"{field}.averageValue", text)
            if value and average:
                text = "may not set both a target value for metric and a per-pod target"
                yield forbidden(f"{field}.value", text)
        case "pods":
            if not average:
                yield required(f"{field}.averageValue", "must specify a positive target averageValue")
        case _:
            if not share and not average:
                text = "must set either a target raw value or a target utilization"
                yield required(f"{field}.averageUtilization", text)
            if share and average:
                text = "may not set both a target raw value and a target utilization"
                yield forbidden(f"{field}.averageValue", text)


def _rules(rules: Body, field: str) -> Iterator[Cause]:
    window = rules.get("stabilizationWindowSeconds")
    if window is not None and window < 0:
        yield invalid(f"{field}.stabilizationWindowSeconds", window, "must be greater than or equal to zero")
    if window is not None and window > _LONGEST_WINDOW:
        text = f"must be less than or equal to {_LONGEST_WINDOW}"
        yield invalid(f"{field}.stabilizationWindowSeconds", window, text)
    yield from one_of(rules.get("selectPolicy"), f"{field}.selectPolicy", ("Disabled", "Max", "Min"))
    policies = rules.get("policies") or []
    if not policies:
        yield required(f"{field}.policies", "must specify at least one Policy")
    for index, policy in enumerate(policies):
        yield from _policy(policy, f"{field}.policies[{index}]")
    if "tolerance" in rules:
        yield from not_negative_quantity(rules["tolerance"], f"{field}.tolerance")


def _policy(policy: Body, field: str) -> Iterator[Cause]:
    if policy.get("type") not in ("Percent", "Pods"):
        yield unsupported(f"{field}.type", policy.get("type", ""), ("Percent", "Pods"))
    for key in ("value", "periodSeconds"):
        if policy.get(key, 0) <= 0:
            yield invalid(f"{field}.{key}", policy.get(key, 0), "must be greater than zero")
    if policy.get("periodSeconds", 0) > _LONGEST_PERIOD:
        text = f"must be less than or equal to {_LONGEST_PERIOD}"
        yield invalid(f"{field}.periodSeconds", policy["periodSeconds"], text)
