"""Celery's workers, and Redis."""

from __future__ import annotations

from airfoil.airflow.values.plan import Plan, Settings

_REDIS_IMAGE = "bitnamilegacy/redis"
"""Where the image of the chart's Redis went: `bitnami/redis` has it no longer (airflow-helm/charts#932)."""


def redis(plan: Plan) -> Settings:
    """The chart's Redis; its own password would be `airflow` (values.yaml, read)."""
    if not plan.needs.workers:
        return {}
    return {
        "redis.existingSecret": plan.environment.secrets.redis,
        "redis.existingSecretPasswordKey": "password",
        "redis.image.repository": _REDIS_IMAGE,
    }


def workers(plan: Plan) -> Settings:
    """How many workers there are, and how they go. `gracefull` is the chart's own spelling.

    Autoscaling takes `replicas` as the least number (worker-autoscaler.yaml, read).
    """
    if not plan.needs.workers:
        return {}
    own = plan.environment.airflow.workers
    settings: dict[str, object] = {
        "workers.celery.gracefullTermination": True,
        "workers.celery.gracefullTerminationPeriod": own.grace_seconds,
        "workers.replicas": own.count,
    }
    scaled = own.autoscaling
    if scaled is None:
        return settings
    target = {"type": "Utilization", "averageUtilization": scaled.cpu}
    return settings | {
        "workers.autoscaling.enabled": True,
        "workers.autoscaling.apiVersion": "autoscaling/v2",
        "workers.autoscaling.maxReplicas": scaled.max,
        "workers.autoscaling.metrics": [{"type": "Resource", "resource": {"name": "cpu", "target": target}}],
    }
