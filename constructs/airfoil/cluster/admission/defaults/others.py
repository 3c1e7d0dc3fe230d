"""What the API server fills into Services, policies, roles and the rest."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

Part = dict[str, Any]

_RBAC = "rbac.authorization.k8s.io"
_UP = {
    "stabilizationWindowSeconds": 0,
    "selectPolicy": "Max",
    "policies": [
        {"type": "Pods", "value": 4, "periodSeconds": 15},
        {"type": "Percent", "value": 100, "periodSeconds": 15},
    ],
}
_DOWN = {"selectPolicy": "Max", "policies": [{"type": "Percent", "value": 100, "periodSeconds": 15}]}
_CPU = {"type": "Resource", "resource": {"name": "cpu", "target": {"type": "Utilization", "averageUtilization": 80}}}
_AFFINITY_SECONDS = 10800


def service(body: Part) -> None:
    spec = body.setdefault("spec", {})
    kind = spec.setdefault("type", "ClusterIP")
    if spec.setdefault("sessionAffinity", "None") == "None":
        spec.pop("sessionAffinityConfig", None)
    elif spec["sessionAffinity"] == "ClientIP":
        config = spec.get("sessionAffinityConfig") or {}
        if "timeoutSeconds" not in (config.get("clientIP") or {}):
            spec["sessionAffinityConfig"] = {"clientIP": {"timeoutSeconds": _AFFINITY_SECONDS}}
    for port in spec.get("ports") or ():
        port.setdefault("protocol", "TCP")
        if port.get("targetPort") in (None, 0, ""):
            port["targetPort"] = port.get("port", 0)
    is_external = kind in ("NodePort", "LoadBalancer") or (kind == "ClusterIP" and spec.get("externalIPs"))
    if is_external:
        spec.setdefault("externalTrafficPolicy", "Cluster")
    if kind in ("NodePort", "LoadBalancer", "ClusterIP"):
        spec.setdefault("internalTrafficPolicy", "Cluster")
    if kind == "LoadBalancer":
        spec.setdefault("allocateLoadBalancerNodePorts", True)


def secret(body: Part) -> None:
    body.setdefault("type", "Opaque")


def namespace(body: Part) -> None:
    meta = body.setdefault("metadata", {})
    if meta.get("name"):
        meta.setdefault("labels", {})["kubernetes.io/metadata.name"] = meta["name"]


def limit_range(body: Part) -> None:
    for limit in (body.get("spec") or {}).get("limits") or ():
        if limit.get("type") == "Container":
            default = {**(limit.get("max") or {}), **(limit.get("default") or {})}
            request = {**(limit.get("min") or {}), **default, **(limit.get("defaultRequest") or {})}
            limit |= {"default": default, "defaultRequest": request}


def network_policy(body: Part) -> None:
    spec = body.setdefault("spec", {})
    if not spec.get("policyTypes"):
        spec["policyTypes"] = ["Ingress", "Egress"] if spec.get("egress") else ["Ingress"]
    for direction in ("ingress", "egress"):
        for rule in spec.get(direction) or ():
            for port in rule.get("ports") or ():
                port.setdefault("protocol", "TCP")


def ingress_class(body: Part) -> None:
    parameters = (body.get("spec") or {}).get("parameters")
    if parameters is not None:
        parameters.setdefault("scope", "Cluster")


def binding(body: Part) -> None:
    body.setdefault("roleRef", {}).setdefault("apiGroup", _RBAC)
    for subject in body.get("subjects") or ():
        if subject.get("kind") in ("User", "Group"):
            subject.setdefault("apiGroup", _RBAC)


def priority_class(body: Part) -> None:
    body.setdefault("preemptionPolicy", "PreemptLowerPriority")


def autoscaler(body: Part) -> None:
    spec = body.setdefault("spec", {})
    spec.setdefault("minReplicas", 1)
    if not spec.get("metrics"):
        spec["metrics"] = [copy.deepcopy(_CPU)]
    behavior = spec.get("behavior")
    if behavior is not None:
        for key, rules in (("scaleUp", _UP), ("scaleDown", _DOWN)):
            behavior[key] = {**copy.deepcopy(rules), **(behavior.get(key) or {})}


def without_policies(body: Part, manifest: Mapping[str, Any]) -> None:
    """An empty list of policies is not the same as none: it is not filled in, and refused."""
    behavior = (manifest.get("spec") or {}).get("behavior") or {}
    for key in ("scaleUp", "scaleDown"):
        if (behavior.get(key) or {}).get("policies") == []:
            body["spec"]["behavior"][key]["policies"] = []


def crd(body: Part) -> None:
    spec = body.setdefault("spec", {})
    names = spec.setdefault("names", {})
    kind = names.get("kind", "")
    if kind:
        names.setdefault("singular", kind.lower())
        names.setdefault("listKind", f"{kind}List")
    spec.setdefault("conversion", {"strategy": "None"})
