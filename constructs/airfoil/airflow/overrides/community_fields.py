"""Which field of an environment file decides which values of the community's chart, where its keys are its own."""

from __future__ import annotations

from collections.abc import Mapping

COMMUNITY_FIELDS: Mapping[str, str] = {
    "airflow.config": "airflow.config",
    "airflow.dbMigrations": "delivery.release",
    "airflow.dbMigrations.resources": "resources.jobs",
    "airflow.executor": "airflow.executor",
    "airflow.extraEnv": "airflow.env",
    "airflow.extraVolumeMounts": "database.external.rootCertificate",
    "airflow.extraVolumes": "database.external.rootCertificate",
    "airflow.fernetKey": "secrets.fernetKey",
    "airflow.image": "airflow.image",
    "airflow.initContainers": "resources.jobs",
    "airflow.sync.resources": "resources.jobs",
    "airflow.users": "airflow.admin",
    "airflow.usersTemplates": "secrets.admin",
    "airflow.usersUpdate": "airflow.admin",
    "airflow.webserverSecretKey": "secrets.webserverSecretKey",
    "externalDatabase": "database.external",
    "redis.existingSecret": "secrets.redis",
    "redis.existingSecretPasswordKey": "secrets.redis",
    "redis.master.resources": "resources.redis",
    "scheduler.logCleanup.enabled": "storage.logs",
    "web.replicas": "airflow.replicas.web",
    "web.resources": "resources.web",
}
"""By dotted path; the longest that fits a value counts."""
