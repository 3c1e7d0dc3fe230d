"""How many pods of each component run, and how many of them a drained node may take at once."""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.values.plan import Plan, Settings


def replicated(plan: Plan) -> Mapping[str, int]:
    """Root keys of the components that can run more than once in this environment, and how often they do."""
    wanted = plan.environment.airflow.replicas
    every = {"scheduler": wanted.scheduler, plan.web: wanted.web}
    if plan.environment.airflow.triggerer:
        every["triggerer"] = wanted.triggerer
    if plan.is_airflow_3:
        every["dagProcessor"] = wanted.dag_processor
    return every


def replicas(plan: Plan) -> Settings:
    """Numbers of pods above one."""
    return {f"{key}.replicas": number for key, number in replicated(plan).items() if number > 1}


def disruption_budgets(plan: Plan) -> Settings:
    """Budgets of `maxUnavailable: 1`: unlike `minAvailable: 1` they let a node go that runs a component's only pod.

    Components that run once get none: it would say nothing. Celery's workers may be many at any time.
    """
    if not plan.environment.airflow.disruption_budgets:
        return {}
    return {
        key: value
        for component in protected(plan)
        if plan.chart.has(f"{component}.podDisruptionBudget.enabled")
        for key, value in (
            (f"{component}.podDisruptionBudget.enabled", True),
            (f"{component}.podDisruptionBudget.config.maxUnavailable", 1),
        )
    }


def protected(plan: Plan) -> tuple[str, ...]:
    """Root keys of the components that a budget makes sense for."""
    components = [key for key, number in replicated(plan).items() if number > 1]
    if plan.needs.workers:
        newer = "workers.celery"
        components.append(newer if plan.chart.has(f"{newer}.podDisruptionBudget.enabled") else "workers")
    return tuple(components)
