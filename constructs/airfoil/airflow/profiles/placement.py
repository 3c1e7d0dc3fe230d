"""Where a task's pod runs, and as whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.airflow.charts.span import Span
from airfoil.airflow.profiles.values_tree import Tree, items, mapping, of_workers, scopes
from airfoil.airflow.values.plan import Plan
from airfoil.config.schema import Profile
from airfoil.config.schema.workers import GRACE_SECONDS

_CONTAINER_CONTEXT = Span("1.10.0")
_GRACE = Span("1.11.0")
_CHART = "airflow"
_LONGEST_NAME = 63


def node_selector(tree: Tree, profile: Profile) -> Mapping[str, str]:
    return {**(of_workers(tree, "nodeSelector") or {}), **profile.node_selector}


def tolerations(tree: Tree, profile: Profile) -> list[Mapping[str, str]]:
    return [*(of_workers(tree, "tolerations") or ()), *map(toleration, profile.tolerations)]


def toleration(taint: str) -> Mapping[str, str]:
    """The toleration of a taint as `kubectl taint` writes it: ``KEY=VALUE:EFFECT``, ``KEY:EFFECT``, ``KEY=VALUE``, ``KEY``.

    Without a value any value is tolerated, without an effect each effect.
    """
    rest, _, effect = taint.partition(":")
    key, has_value, value = rest.partition("=")
    made = {"key": key, "operator": "Equal", "value": value} if has_value else {"key": key, "operator": "Exists"}
    return {**made, "effect": effect} if effect else made


def pull_secrets(tree: Tree, profile: Profile) -> list[Mapping[str, str]]:
    """Airflow's own first; a name that is there twice counts once."""
    names = [each["name"] for each in items(tree, "imagePullSecrets")]
    older = mapping(tree, "registry").get("secretName")
    if not names and older:
        names = [older]
    return [{"name": name} for name in dict.fromkeys([*names, *profile.pull_secrets])]


def priority_class(tree: Tree, profile: Profile) -> str | None:
    if profile.priority_class is not None:
        return profile.priority_class
    name: str | None = mapping(tree, "workers.kubernetes").get("priorityClassName") or mapping(tree, "workers").get(
        "priorityClassName"
    )
    return name


def service_account(plan: Plan, tree: Tree, profile: Profile) -> str:
    """The chart's own is named after the release, and after the chart too unless the release's name has it (rendered)."""
    if profile.service_account is not None:
        return profile.service_account
    given: str | None = mapping(tree, "workers.kubernetes.serviceAccount").get("name") or mapping(
        tree, "workers.serviceAccount"
    ).get("name")
    if given:
        return given
    release = plan.environment.airflow.release
    full = release if _CHART in release else f"{release}-{_CHART}"
    return f"{full[:_LONGEST_NAME].rstrip('-')}-worker"


def grace_seconds(plan: Plan, tree: Tree) -> int | None:
    """How long a task that has to go may clean up; None where the chart's pod template doesn't say."""
    if not plan.chart.within(_GRACE):
        return None
    given = mapping(tree, "workers.kubernetes").get("terminationGracePeriodSeconds")
    older = mapping(tree, "workers").get("terminationGracePeriodSeconds")
    return int(given or older or GRACE_SECONDS)


def pod_context(tree: Tree) -> Mapping[str, Any]:
    """Security context of the pod."""
    for scope in scopes(tree):
        found = mapping(scope, "securityContexts.pod") or mapping(scope, "securityContext")
        if found:
            return found
    return {"runAsUser": tree.get("uid", 50000), "fsGroup": tree.get("gid", 0)}


def container_context(plan: Plan, tree: Tree) -> Mapping[str, Any] | None:
    """Security context of the task's container; charts before 1.10 give none."""
    if not plan.chart.within(_CONTAINER_CONTEXT):
        return None
    own = [mapping(tree, f"{scope}securityContexts.container") for scope in ("workers.kubernetes.", "workers.")]
    given = next(filter(None, [*own, mapping(tree, "securityContexts.containers")]), None)
    return given or {"allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}}
