"""Requests and limits of a pod as a whole, and how they go with those of its containers.

Source: validatePodResources in pkg/apis/core/validation, and AggregateContainerRequests in
k8s.io/component-helpers v0.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from airfoil.cluster.admission.validation.pods.resources import is_huge_page, requirements, resource_name
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, unsupported
from airfoil.cluster.quantity import Quantity

_SUPPORTED = ("cpu", "memory")
_FAR = 100

Amounts = dict[str, Quantity]


def pod_totals(spec: Body, field: str, claims: Collection[str]) -> Iterator[Cause]:
    """The ``resources`` of a pod's spec."""
    found: Body = spec["resources"]
    if found.get("claims"):
        yield forbidden(f"{field}.claims", "claims may not be set for Resources at pod-level")
    yield from requirements(found, field, claims, _name)
    requests, limits = _amounts(found, "requests"), _amounts(found, "limits")
    for name, needed in _aggregate(spec, "requests").items():
        if name in requests and needed > requests[name]:
            text = f"must be greater than or equal to aggregate container requests of {needed}"
            yield invalid(f"{field}.requests[{name}]", str(requests[name]), text)
    for name, needed in _aggregate(spec, "limits").items():
        if is_huge_page(name) and name in limits and needed > limits[name]:
            text = f"must be greater than or equal to aggregate container limits of {needed}"
            yield invalid(f"{field}.limits[{name}]", str(limits[name]), text)
    for index, container in enumerate(spec.get("containers") or ()):
        for name, limit in _amounts(container.get("resources") or {}, "limits").items():
            if name in limits and limit > limits[name]:
                text = f"must be less than or equal to pod limits of {limits[name]}"
                yield invalid(f"{field}.containers[{index}][{name}].limits", str(limit), text)


def _name(name: str, field: str) -> Iterator[Cause]:
    faults = list(resource_name(name, field))
    yield from faults
    if not faults and name not in _SUPPORTED and not is_huge_page(name):
        yield unsupported(field, name, _SUPPORTED)


def _amounts(resources: Body, key: str) -> Amounts:
    return {name: Quantity.of(value) for name, value in (resources.get(key) or {}).items()}


def _aggregate(spec: Body, key: str) -> Amounts:
    """What all containers need at once: sidecars run beside each init container and beside the rest."""
    total: Amounts = {}
    for container in spec.get("containers") or ():
        _add(total, _amounts(container.get("resources") or {}, key))
    beside: Amounts = {}
    most: Amounts = {}
    for container in spec.get("initContainers") or ():
        needed = _amounts(container.get("resources") or {}, key)
        if container.get("restartPolicy") == "Always":
            _add(total, needed)
            _add(beside, needed)
            _raise(most, beside)
        else:
            _add(needed, beside)
            _raise(most, needed)
    _raise(total, most)
    return total


def _add(onto: Amounts, more: Amounts) -> None:
    for name, amount in more.items():
        onto[name] = _sum(onto[name], amount) if name in onto else amount


def _sum(left: Quantity, right: Quantity) -> Quantity:
    low, high = sorted((left, right), key=lambda amount: amount.exponent)
    shift = high.exponent - low.exponent
    if shift > _FAR:
        return high  # the other is nothing beside it
    return replace(low, mantissa=low.mantissa + high.mantissa * 10**shift, text="")


def _raise(onto: Amounts, other: Amounts) -> None:
    for name, amount in other.items():
        if name not in onto or amount > onto[name]:
            onto[name] = amount
