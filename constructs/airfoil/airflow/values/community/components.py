"""Airflow's image, and which components of the community chart run."""

from __future__ import annotations

from airfoil.airflow.values.plan import Plan, Settings


def image(plan: Plan) -> Settings:
    """The image of all pods. The chart has no key for a digest, and takes one at the end of the tag (rendered)."""
    own = plan.environment.airflow.image
    tag = plan.environment.airflow.tag
    settings: dict[str, object] = {
        "airflow.image.repository": own.repository,
        "airflow.image.tag": tag if own.digest is None else f"{tag}@{own.digest}",
    }
    if own.pull_secrets:
        settings["airflow.image.pullSecret"] = own.pull_secrets[0]
    return settings


def components(plan: Plan) -> Settings:
    """The executor and what it needs. The chart stops at a KubernetesExecutor with workers, Flower or Redis (read).

    Migrations run in a Deployment: as a Job they would be a hook that waits for pods which wait for it (rule HK001).
    """
    return {
        "airflow.executor": plan.environment.airflow.executor,
        "airflow.dbMigrations.enabled": True,
        "airflow.dbMigrations.runAsJob": False,
        "workers.enabled": plan.needs.workers,
        "redis.enabled": plan.needs.workers,
        "flower.enabled": False,
        "triggerer.enabled": plan.environment.airflow.triggerer,
        # a PostgreSQL 11 of an old Bitnami chart; the tree has a database of its own
        "postgresql.enabled": False,
    }
