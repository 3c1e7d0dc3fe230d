"""PodDisruptionBudgets and PriorityClasses.

Source: pkg/apis/policy/validation and pkg/apis/scheduling/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster.admission.validation.fields import amount, at_most_all, one_of
from airfoil.cluster.admission.validation.metadata import selector
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid

_HIGHEST = 10**9
_SYSTEM = {"system-cluster-critical": 2 * 10**9, "system-node-critical": 2 * 10**9 + 1000}


def disruption_budget_spec(spec: Body) -> Iterator[Cause]:
    if "minAvailable" in spec and "maxUnavailable" in spec:
        yield invalid("spec", dict(spec), "minAvailable and maxUnavailable cannot be both set")
    for key in ("minAvailable", "maxUnavailable"):
        if key in spec:
            yield from amount(spec[key], f"spec.{key}")
            yield from at_most_all(spec[key], f"spec.{key}")
    yield from selector(spec.get("selector"), "spec.selector")
    policy = spec.get("unhealthyPodEvictionPolicy")
    yield from one_of(policy, "spec.unhealthyPodEvictionPolicy", ("AlwaysAllow", "IfHealthyBudget"))


def priority_class(body: Body) -> Iterator[Cause]:
    name, value = (body.get("metadata") or {}).get("name", ""), body.get("value", 0)
    if name.startswith("system-"):
        if _SYSTEM.get(name) != value or body.get("globalDefault"):
            text = "priority class names with 'system-' prefix are reserved for system use only. error: "
            known = f"{name} is not a known system priority class"
            value_text = f"value of {name} PriorityClass must be {_SYSTEM.get(name)}"
            yield forbidden("metadata.name", text + (value_text if name in _SYSTEM else known))
    elif value > _HIGHEST:
        yield forbidden("value", f"maximum allowed value of a user defined priority is {_HIGHEST}")
    yield from one_of(body.get("preemptionPolicy"), "preemptionPolicy", ("PreemptLowerPriority", "Never"))
