"""Requests and limits of the chart's components."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.resources import Component, component_resources, runs_statsd
from airfoil.airflow.values.jobs import JOBS
from airfoil.airflow.values.plan import Plan, Settings

_GROOMER = {"requests": {"cpu": "10m", "memory": "32Mi"}, "limits": {"memory": "256Mi"}}
"""The sidecars that delete old logs: a shell and `find`."""


def resources(plan: Plan) -> Settings:
    """Amounts for everything that this chart runs for this environment."""
    settings: dict[str, object] = {}
    for key, component in _keys(plan):
        if plan.chart.has(key):
            settings[key] = component_resources(plan.environment, component)
    return settings | {key: _GROOMER for key in _groomers(plan) if plan.chart.has(key)}


def _keys(plan: Plan) -> Iterator[tuple[str, Component]]:
    yield "scheduler.resources", "scheduler"
    yield f"{plan.web}.resources", "web"
    yield from ((f"{job}.resources", "jobs") for job in JOBS)
    if plan.is_airflow_3:
        yield "dagProcessor.resources", "dag_processor"
    if plan.environment.airflow.triggerer:
        yield "triggerer.resources", "triggerer"
    if plan.needs.redis:
        yield "redis.resources", "redis"
    if plan.environment.airflow.flower:
        yield "flower.resources", "flower"
    if runs_statsd(plan.environment):
        yield "statsd.resources", "statsd"
    yield from ((key, "workers") for key in _worker_keys(plan))


def _worker_keys(plan: Plan) -> Iterator[str]:
    if not plan.chart.has("workers.celery.resources"):
        if plan.needs.workers or plan.needs.pods:
            yield "workers.resources"
        return
    if plan.needs.workers:
        yield "workers.celery.resources"
    if plan.needs.pods:
        yield "workers.kubernetes.resources"


def _groomers(plan: Plan) -> Iterator[str]:
    yield "scheduler.logGroomerSidecar.resources"
    if plan.is_airflow_3:
        yield "dagProcessor.logGroomerSidecar.resources"
    if plan.environment.airflow.triggerer:
        yield "triggerer.logGroomerSidecar.resources"
    if plan.needs.workers:
        newer = "workers.celery.logGroomerSidecar.resources"
        yield newer if plan.chart.has(newer) else "workers.logGroomerSidecar.resources"
