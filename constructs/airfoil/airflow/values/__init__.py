"""The chart's values for an environment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from airfoil.airflow.charts import ChartVersion, CommunityVersion
from airfoil.airflow.jobs import JobPolicy, job_policy
from airfoil.airflow.overrides.merge import merged
from airfoil.airflow.values import community
from airfoil.airflow.values.admin import admin
from airfoil.airflow.values.components import airflow_config, components
from airfoil.airflow.values.compose import compose, joined, tree
from airfoil.airflow.values.disruption import disruption_budgets, replicas
from airfoil.airflow.values.environment import airflow_cfg, environment_variables
from airfoil.airflow.values.git_sync import git_sync
from airfoil.airflow.values.image import image
from airfoil.airflow.values.jobs import jobs
from airfoil.airflow.values.network import network
from airfoil.airflow.values.pgbouncer import database_certificate, pgbouncer
from airfoil.airflow.values.plan import Plan, Settings
from airfoil.airflow.values.prepare import prepare
from airfoil.airflow.values.profiles import profiles, task_image
from airfoil.airflow.values.remote_logs import remote_logs
from airfoil.airflow.values.resources import resources
from airfoil.airflow.values.routing import routing
from airfoil.airflow.values.secrets import secrets
from airfoil.airflow.values.secrets_backend import secrets_backend
from airfoil.airflow.values.security import security
from airfoil.airflow.values.storage import storage
from airfoil.airflow.values.workers import workers
from airfoil.airflow.versions import chart_for
from airfoil.config.schema import Environment

__all__ = ["Plan", "own_values", "plan_for", "values"]

_PARTS = (
    image,
    components,
    airflow_config,
    secrets,
    secrets_backend,
    storage,
    git_sync,
    jobs,
    admin,
    prepare,
    routing,
    resources,
    workers,
    profiles,
    task_image,
    environment_variables,
    remote_logs,
    pgbouncer,
    database_certificate,
    network,
    replicas,
    disruption_budgets,
    security,
)


def plan_for(environment: Environment, policy: JobPolicy | None = None, chart: ChartVersion | None = None) -> Plan:
    """What the parts of the values look at; the policy and the chart default to the environment's own."""
    return Plan(environment, chart or chart_for(environment), policy or job_policy(environment))


def values(environment: Environment, policy: JobPolicy | None = None) -> dict[str, Any]:
    """Values of the environment's chart, where no clash refuses it.

    Args:
        environment: the environment.
        policy: how the chart's Jobs run; the default is the right one for the environment's form of release.

    Returns:
        Only keys that the environment's chart version knows, sorted; no secret, only names of Secrets. The user's options
        of airflow.cfg lie over ours, and the user's own values over all.

    Raises:
        UserError: if no chart fits the environment.
    """
    plan = plan_for(environment, policy)
    ours = compose(plan.chart, _settings(plan))
    return merged(merged(ours, _options(plan)), environment.airflow.values)


def own_values(plan: Plan) -> dict[str, Any]:
    """Our values without the user's, whether the chart knows them or not: what the user's are compared with."""
    return merged(tree(joined(_settings(plan))), _options(plan))


def _settings(plan: Plan) -> Iterator[Settings]:
    parts = community.PARTS if isinstance(plan.chart, CommunityVersion) else _PARTS
    return (part(plan) for part in parts)


def _options(plan: Plan) -> dict[str, Any]:
    """The user's options of airflow.cfg; the community chart's values have them already, as variables."""
    return {} if isinstance(plan.chart, CommunityVersion) else airflow_cfg(plan.environment)
