"""ResourceQuotas and LimitRanges.

Source: pkg/apis/core/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.cluster import names
from airfoil.cluster.admission.validation.pods.resources import (
    STANDARD_QUOTA,
    container_resource_name,
    is_quota_huge_page,
    may_overcommit,
    resource_amount,
    resource_name,
)
from airfoil.cluster.admission.verdict import Body, Cause, duplicate, forbidden, invalid, required, wrong
from airfoil.cluster.quantity import Quantity

_SCOPES = (
    "Terminating",
    "NotTerminating",
    "BestEffort",
    "NotBestEffort",
    "PriorityClass",
    "VolumeAttributesClass",
    "CrossNamespacePodAffinity",
)
_EXISTS_ONLY = ("BestEffort", "NotBestEffort", "Terminating", "NotTerminating", "CrossNamespacePodAffinity")
_OF_PODS = frozenset(["pods", "cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory"])
_OF_CLAIMS = frozenset(("persistentvolumeclaims", "requests.storage"))
_OPPOSITES = (("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating"))
_BOUNDS = ("min", "max", "default", "defaultRequest", "maxLimitRequestRatio")


def quota_spec(spec: Body) -> Iterator[Cause]:
    hard: Body = spec.get("hard") or {}
    for name, value in sorted(hard.items()):
        place = f"spec.hard[{name}]"
        yield from resource_name(name, place)
        if "/" not in name and name not in STANDARD_QUOTA and not is_quota_huge_page(name):
            yield invalid(place, name, "must be a standard resource for quota")
        yield from resource_amount(name, value, place)
    scopes = spec.get("scopes") or []
    for scope in scopes:
        if scope not in _SCOPES:
            yield invalid("spec.scopes", scopes, "unsupported scope")
        for name in sorted(hard):
            if _is_quota(name) and not _applies(scope, name):
                yield invalid("spec.scopes", scopes, "unsupported scope applied to resource")
    for pair in _OPPOSITES:
        if set(pair) <= set(scopes):
            yield invalid("spec.scopes", scopes, "conflicting scopes")
    if "scopeSelector" in spec:
        yield from _scope_selector(spec, hard)


def _is_quota(name: str) -> bool:
    return name in STANDARD_QUOTA or is_quota_huge_page(name)


def _applies(scope: str, name: str) -> bool:
    if scope == "BestEffort":
        return name == "pods"
    if scope == "VolumeAttributesClass":
        return name in _OF_CLAIMS
    return scope not in _SCOPES or name in _OF_PODS


def _scope_selector(spec: Body, hard: Body) -> Iterator[Cause]:
    found, field = spec["scopeSelector"], "spec.scopeSelector.matchExpressions"
    for term in found.get("matchExpressions") or ():
        scope, operator, values = term.get("scopeName", ""), term.get("operator", ""), term.get("values") or []
        if scope not in _SCOPES:
            yield invalid(f"{field}.scopeName", scope, "unsupported scope")
        for name in sorted(hard):
            if _is_quota(name) and not _applies(scope, name):
                yield invalid(field, found, "unsupported scope applied to resource")
        if scope in _EXISTS_ONLY and operator != "Exists":
            text = (
                "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, "
                "ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or "
                "ResourceQuotaScopeCrossNamespacePodAffinity"
            )
            yield invalid(f"{field}.operator", operator, text)
        if operator in ("In", "NotIn"):
            if not values:
                text = "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector"
                yield required(f"{field}.values", text)
        elif operator in ("Exists", "DoesNotExist"):
            if values:
                text = "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector"
                yield invalid(f"{field}.values", values, text)
        else:
            yield invalid(f"{field}.operator", operator, "not a valid selector operator")


def limit_range_spec(spec: Body) -> Iterator[Cause]:
    seen: set[str] = set()
    for index, limit in enumerate(spec.get("limits") or ()):
        place, kind = f"spec.limits[{index}]", limit.get("type", "")
        yield from _limit_type(kind, f"{place}.type")
        if kind in seen:
            yield duplicate(f"{place}.type", kind)
        seen.add(kind)
        yield from _limit(limit, kind, place)


def _limit_type(kind: str, field: str) -> Iterator[Cause]:
    complaints = names.qualified_name(kind)
    yield from wrong(field, kind, complaints)
    if not complaints and "/" not in kind and kind not in ("Pod", "Container", "PersistentVolumeClaim"):
        yield invalid(field, kind, "must be a standard limit type or fully qualified")


def _limit(limit: Body, kind: str, field: str) -> Iterator[Cause]:
    rule = container_resource_name if kind in ("Pod", "Container") else resource_name
    bounds: dict[str, Mapping[str, Quantity]] = {}
    for key in _BOUNDS:
        found: Body = limit.get(key) or {}
        if kind == "Pod" and key.startswith("default") and found:
            yield forbidden(f"{field}.{key}", "may not be specified when `type` is 'Pod'")
            found = {}
        for name in sorted(found):
            yield from rule(name, f"{field}.{key}[{name}]")
        bounds[key] = {name: Quantity.of(value) for name, value in found.items()}
    if kind == "PersistentVolumeClaim" and not any("storage" in bounds[key] for key in ("min", "max")):
        text = "either minimum or maximum storage value is required, but neither was provided"
        yield required(f"{field}.limits", text)
    for name in sorted({name for found in bounds.values() for name in found}):
        yield from _order({key: found.get(name) for key, found in bounds.items()}, name, field)


def _order(values: Mapping[str, Quantity | None], name: str, field: str) -> Iterator[Cause]:
    low, high, default, request, ratio = (values[key] for key in _BOUNDS)
    for smaller, larger, key, shown, text in (
        (low, high, "min", low, "min value {} is greater than max value {}"),
        (low, request, "defaultRequest", request, "min value {} is greater than default request value {}"),
        (request, high, "defaultRequest", request, "default request value {} is greater than max value {}"),
        (
            request,
            default,
            "defaultRequest",
            request,
            "default request value {} is greater than default limit value {}",
        ),
        (low, default, "default", low, "min value {} is greater than default value {}"),
        (default, high, "default", high, "default value {} is greater than max value {}"),
    ):
        if smaller is not None and larger is not None and smaller > larger:
            yield invalid(f"{field}.{key}[{name}]", str(shown), text.format(smaller, larger))
    if ratio is not None:
        yield from _ratio(ratio, low, high, f"{field}.maxLimitRequestRatio[{name}]")
    if not may_overcommit(name) and default is not None and request is not None and default != request:
        text = f"default value {default} must equal to defaultRequest value {request} in {name}"
        yield invalid(f"{field}.defaultRequest[{name}]", str(request), text)


def _ratio(ratio: Quantity, low: Quantity | None, high: Quantity | None, field: str) -> Iterator[Cause]:
    if ratio < Quantity(1):
        yield invalid(field, str(ratio), f"ratio {ratio} is less than 1")
    if low is None or high is None or low.sign() <= 0:
        return
    limit = _amount(high) / _amount(low)
    if _amount(ratio) > limit:
        yield invalid(field, str(ratio), f"ratio {ratio} is greater than max/min = {limit:f}")


def _amount(quantity: Quantity) -> float:
    return float(quantity.mantissa) * 10.0**quantity.exponent
