"""Volumes for DAGs and logs."""

from __future__ import annotations

from airfoil.airflow.claims import dags_claim, logs_claim
from airfoil.airflow.values.plan import Plan, Settings


def storage(plan: Plan) -> Settings:
    """Claims that exist, and none that the chart would make.

    The chart's own logs claim is ReadWriteMany in every version, which local-path and most block storage can't give,
    and each worker, triggerer and local scheduler would ask for 100Gi more (rendered). Without those, the scheduler of
    the LocalExecutor and the workers are Deployments, with logs on a volume or without: moving from one to the other
    changes no StatefulSet, which could not be changed (apache/airflow#28734).
    """
    newer = "workers.celery.persistence.enabled"
    settings: dict[str, object] = {newer if plan.chart.has(newer) else "workers.persistence.enabled": False}
    if plan.chart.has("triggerer.persistence.enabled"):
        settings["triggerer.persistence.enabled"] = False
    for role, claim in (("dags", dags_claim(plan.environment)), ("logs", logs_claim(plan.environment))):
        if claim is not None:
            settings[f"{role}.persistence.enabled"] = True
            settings[f"{role}.persistence.existingClaim"] = claim
    return settings
