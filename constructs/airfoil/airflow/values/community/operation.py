"""How many pods run, how many may go at once, and how long the web interface may take to start."""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.values.plan import Plan, Settings


def replicas(plan: Plan) -> Settings:
    """Numbers of pods above one."""
    return {f"{key}.replicas": number for key, number in _replicated(plan).items() if number > 1}


def disruption_budgets(plan: Plan) -> Settings:
    """Budgets of `maxUnavailable: 1`, as for the official chart: for what runs more than once, and for workers."""
    if not plan.environment.airflow.disruption_budgets:
        return {}
    components = [key for key, number in _replicated(plan).items() if number > 1]
    components += ["workers"] if plan.needs.workers else []
    return {
        f"{component}.podDisruptionBudget.{key}": value
        for component in components
        for key, value in (("apiVersion", "policy/v1"), ("enabled", True), ("maxUnavailable", 1))
    }


def probes(plan: Plan) -> Settings:
    """30 times 10 s: six, the chart's own, is too short where a slow disk still loads the image. It has no startup probe."""
    return {"web.livenessProbe.failureThreshold": 30}


def _replicated(plan: Plan) -> Mapping[str, int]:
    wanted = plan.environment.airflow.replicas
    every = {"scheduler": wanted.scheduler, "web": wanted.web}
    if plan.environment.airflow.triggerer:
        every["triggerer"] = wanted.triggerer
    return every
