"""Celery workers: how many, for which queues, and how they come and go.

What stands here is as long as it differs from the chart's own defaults. Worker sets inherit everything from the first
one (chart 1.22, `workersMergeValues`, read and rendered), so that a set says all that could differ.
"""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.resources import overlaid
from airfoil.airflow.values.network import NAMESPACE_LABEL
from airfoil.airflow.values.plan import Plan, Settings
from airfoil.config.schema import Autoscaling, Environment, NamedWorkerSet, WorkerSet
from airfoil.config.schema.workers import DEFAULT_QUEUE, GRACE_SECONDS


def workers(plan: Plan) -> Settings:
    """Settings of the workers, if there are any."""
    if not plan.needs.workers:
        return {}
    own = plan.environment.airflow.workers
    settings: dict[str, object] = _queues(plan, own)
    if own.replicas is not None and own.autoscaling is None:
        settings[_key(plan, "replicas")] = own.replicas
    if own.grace_seconds != GRACE_SECONDS:
        settings[_key(plan, "terminationGracePeriodSeconds")] = own.grace_seconds
    if own.autoscaling is not None:
        by = own.autoscaling.by
        settings |= {_key(plan, f"{by}.{key}"): value for key, value in _scaling(own.autoscaling).items()}
        if by == "keda" and plan.environment.network.policies:
            # it asks PgBouncer, which else takes connections from its own namespace alone (rendered)
            settings[_key(plan, "keda.namespaceLabels")] = {NAMESPACE_LABEL: _keda_namespace(plan.environment)}
    if own.sets:
        settings["workers.celery.sets"] = [_set(plan, name, each) for name, each in sorted(own.sets.items())]
    return settings


def _key(plan: Plan, name: str) -> str:
    """The newer key where the chart has it: it beats the older one (rendered)."""
    newer = f"workers.celery.{name}"
    return newer if plan.chart.has(newer) else f"workers.{name}"


def _queues(plan: Plan, own: WorkerSet) -> dict[str, object]:
    if own.queues == (DEFAULT_QUEUE,):
        return {}
    names = ",".join(own.queues)
    if plan.chart.has("workers.celery.queue"):
        return {"workers.celery.queue": names}
    return {"workers.args": ["bash", "-c", f"exec airflow celery worker --queues {names}"]}


def _scaling(own: Autoscaling) -> dict[str, object]:
    settings: dict[str, object] = {"enabled": True, "maxReplicaCount": own.max, "minReplicaCount": own.fewest}
    if own.by == "keda":
        return settings | {"pollingInterval": own.polling_seconds, "cooldownPeriod": own.cooldown_seconds}
    target = {"type": "Utilization", "averageUtilization": own.cpu}
    return settings | {"metrics": [{"type": "Resource", "resource": {"name": "cpu", "target": target}}]}


def _keda_namespace(environment: Environment) -> str:
    """Where the tree puts KEDA, or where its own guide puts it."""
    for name, chart in environment.charts.items():
        if (chart.chart or name) == "keda":
            return chart.namespace or environment.namespace
    return "keda"


def _set(plan: Plan, name: str, own: NamedWorkerSet) -> Mapping[str, object]:
    scaled = own.autoscaling
    settings: dict[str, object] = {
        "name": name,
        "queue": ",".join(own.queues),
        "replicas": own.count,
        "terminationGracePeriodSeconds": own.grace_seconds,
        "keda": {"enabled": False},
        "hpa": {"enabled": False},
    }
    if scaled is not None:
        settings[scaled.by] = _scaling(scaled)
    if own.resources is not None:
        settings["resources"] = overlaid(plan.environment, "workers", own.resources)
    return settings
