"""Volumes for DAGs and logs."""

from __future__ import annotations

from airfoil.airflow.claims import dags_claim, logs_claim
from airfoil.airflow.values.plan import Plan, Settings


def storage(plan: Plan) -> Settings:
    """Claims that exist; the chart would make its own with `storageClass` and `size` otherwise.

    It takes two modes for DAGs, of which ReadOnlyMany mounts them read-only, and one for logs; a claim that exists keeps
    the mode it has. With logs on a claim the chart insists that its clean-up is off (validate-values.tpl, read).
    """
    settings: dict[str, object] = {}
    dags, logs = dags_claim(plan.environment), logs_claim(plan.environment)
    volume = plan.environment.storage.dags
    if dags is not None and volume is not None:
        read_only = volume.access_mode == "ReadOnlyMany"
        settings |= {
            "dags.persistence.enabled": True,
            "dags.persistence.existingClaim": dags,
            "dags.persistence.accessMode": "ReadOnlyMany" if read_only else "ReadWriteMany",
        }
    if logs is not None:
        settings |= {
            "logs.persistence.enabled": True,
            "logs.persistence.existingClaim": logs,
            "scheduler.logCleanup.enabled": False,
            "workers.logCleanup.enabled": False,
        }
    return settings
