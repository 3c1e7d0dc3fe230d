"""Who may connect to the chart's pods.

The chart's policies let nobody into the web component until they are told whom (rendered): neither Traefik nor, with
Airflow 3, the tasks that report to the execution API there.
"""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.values.plan import Plan, Settings
from airfoil.config.schema import Environment

NAMESPACE_LABEL = "kubernetes.io/metadata.name"
"""Kubernetes puts it on each namespace, from 1.21 on."""


def network(plan: Plan) -> Settings:
    """The chart's network policies, opened for those who must get in."""
    wanted = plan.environment.network
    if not wanted.policies:
        return {}
    allowed: list[Mapping[str, object]] = [_release(plan.environment)]
    if plan.environment.routing is not None:
        allowed.append(_namespace(traefik_namespace(plan.environment)))
    settings: dict[str, object] = {
        "networkPolicies.enabled": True,
        f"{plan.web}.networkPolicy.ingress.from": allowed,
    }
    if wanted.monitoring_namespace is not None:
        monitoring = [_namespace(wanted.monitoring_namespace)]
        settings["statsd.extraNetworkPolicies"] = monitoring
        settings["pgbouncer.extraNetworkPolicies"] = monitoring
    return settings


def traefik_namespace(environment: Environment) -> str:
    """Namespace of Traefik's pods: k3s' own Traefik lives in kube-system, its chart proposes `traefik` (read)."""
    default = "kube-system" if environment.cluster.distribution == "k3s" else "traefik"
    return environment.network.traefik_namespace or default


def _release(environment: Environment) -> Mapping[str, object]:
    return {"podSelector": {"matchLabels": {"release": environment.airflow.release, "tier": "airflow"}}}


def _namespace(name: str) -> Mapping[str, object]:
    return {"namespaceSelector": {"matchLabels": {NAMESPACE_LABEL: name}}}
