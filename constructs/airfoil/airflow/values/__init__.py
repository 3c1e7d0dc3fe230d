"""The chart's values for an environment."""

from __future__ import annotations

from typing import Any

from airfoil.airflow.charts import ChartVersion
from airfoil.airflow.jobs import JobPolicy, job_policy
from airfoil.airflow.values.admin import admin
from airfoil.airflow.values.components import airflow_config, components
from airfoil.airflow.values.compose import compose
from airfoil.airflow.values.git_sync import git_sync
from airfoil.airflow.values.image import image
from airfoil.airflow.values.jobs import jobs
from airfoil.airflow.values.plan import Plan
from airfoil.airflow.values.prepare import prepare
from airfoil.airflow.values.resources import resources
from airfoil.airflow.values.routing import routing
from airfoil.airflow.values.secrets import secrets
from airfoil.airflow.values.storage import storage
from airfoil.airflow.versions import chart_for
from airfoil.config.schema import Environment

__all__ = ["Plan", "plan_for", "values"]

_PARTS = (image, components, airflow_config, secrets, storage, git_sync, jobs, admin, prepare, routing, resources)


def plan_for(environment: Environment, policy: JobPolicy | None = None, chart: ChartVersion | None = None) -> Plan:
    """What the parts of the values look at; the policy and the chart default to the environment's own."""
    return Plan(environment, chart or chart_for(environment), policy or job_policy(environment))


def values(environment: Environment, policy: JobPolicy | None = None) -> dict[str, Any]:
    """Values of the official chart for an environment that no clash refuses.

    Args:
        environment: the environment.
        policy: how the chart's Jobs run; the default is the right one for the environment's form of release.

    Returns:
        Only keys that the environment's chart version knows, sorted; no secret, only names of Secrets.

    Raises:
        UserError: if no chart fits the environment.
    """
    plan = plan_for(environment, policy)
    return compose(plan.chart, (part(plan) for part in _PARTS))
