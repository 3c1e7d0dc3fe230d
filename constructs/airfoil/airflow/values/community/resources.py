"""Requests and limits of the community chart's components."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.claims import logs_claim
from airfoil.airflow.resources import Component, component_resources
from airfoil.airflow.values.plan import Plan, Settings

_CLEANER = {"requests": {"cpu": "10m", "memory": "32Mi"}, "limits": {"memory": "256Mi"}}
"""The sidecars that delete old logs: a shell and `find`."""


def resources(plan: Plan) -> Settings:
    """Amounts for everything that this chart runs for this environment."""
    settings: dict[str, object] = {
        key: component_resources(plan.environment, component) for key, component in _keys(plan) if plan.chart.has(key)
    }
    if logs_claim(plan.environment) is None:
        cleaned = ("scheduler", "workers") if plan.needs.workers else ("scheduler",)
        settings |= {f"{component}.logCleanup.resources": _CLEANER for component in cleaned}
    return settings


def _keys(plan: Plan) -> Iterator[tuple[str, Component]]:
    yield "scheduler.resources", "scheduler"
    yield "web.resources", "web"
    yield "airflow.dbMigrations.resources", "jobs"
    yield "airflow.initContainers.checkDb.resources", "jobs"
    yield "airflow.initContainers.waitForDbMigrations.resources", "jobs"
    if plan.environment.airflow.admin:
        yield "airflow.sync.resources", "jobs"
    if plan.environment.airflow.triggerer:
        yield "triggerer.resources", "triggerer"
    if plan.needs.workers:
        yield "workers.resources", "workers"
        yield "redis.master.resources", "redis"
    if plan.needs.pods:
        yield "airflow.kubernetesPodTemplate.resources", "workers"
