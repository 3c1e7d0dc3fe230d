"""Which field of an environment file decides which values of the chart."""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.overrides.community_fields import COMMUNITY_FIELDS
from airfoil.airflow.overrides.merge import Path

_OFFICIAL: Mapping[str, str] = {
    "airflowVersion": "airflow.version",
    "apiSecretKeySecretName": "secrets.apiSecretKey",
    "config": "airflow.config",
    "config.api.base_url": "routing",
    "config.azure_remote_logging": "remoteLogs",
    "config.logging.remote_base_log_folder": "remoteLogs",
    "config.logging.remote_log_conn_id": "remoteLogs.connection",
    "config.logging.remote_logging": "remoteLogs",
    "config.webserver.base_url": "routing",
    "config.webserver.enable_proxy_fix": "routing",
    "createUserJob": "delivery.release",
    "createUserJob.args": "airflow.admin",
    "createUserJob.enabled": "airflow.admin",
    "createUserJob.env": "airflow.admin",
    "createUserJob.extraVolumeMounts": "airflow.admin",
    "createUserJob.extraVolumes": "airflow.admin",
    "createUserJob.resources": "resources.jobs",
    "dagProcessor.replicas": "airflow.replicas.dagProcessor",
    "dagProcessor.resources": "resources.dagProcessor",
    "dags.gitSync": "storage.dags.gitSync",
    "dags.persistence": "storage.dags",
    "data.brokerUrlSecretName": "secrets.broker",
    "data.metadataSecretName": "secrets.metadata",
    "data.resultBackendSecretName": "secrets.resultBackend",
    "elasticsearch": "remoteLogs.elasticsearch",
    "env": "airflow.env",
    "executor": "airflow.executor",
    "fernetKeySecretName": "secrets.fernetKey",
    "flower.enabled": "airflow.flower",
    "flower.resources": "resources.flower",
    "flower.secretName": "secrets.flower",
    "imagePullSecrets": "airflow.image.pullSecrets",
    "images.airflow": "airflow.image",
    "images.pod_template": "airflow.image",
    "jwtSecretName": "secrets.jwt",
    "logs.persistence": "storage.logs",
    "migrateDatabaseJob": "delivery.release",
    "migrateDatabaseJob.resources": "resources.jobs",
    "networkPolicies": "network.policies",
    "pgbouncer": "database.pgbouncer",
    "pgbouncer.configSecretName": "secrets.pgbouncer",
    "postgresql": "database",
    "redis.enabled": "airflow.broker",
    "redis.passwordSecretName": "secrets.redis",
    "redis.resources": "resources.redis",
    "redis.securityContexts": "security.podSecurity",
    "registry.secretName": "airflow.image.pullSecrets",
    "scheduler.extraVolumeMounts": "airflow.profiles",
    "scheduler.extraVolumes": "airflow.profiles",
    "scheduler.replicas": "airflow.replicas.scheduler",
    "scheduler.resources": "resources.scheduler",
    "secret": "airflow.envFromSecrets",
    "securityContexts": "security.podSecurity",
    "statsd.enabled": "metrics.statsd",
    "statsd.extraNetworkPolicies": "network.monitoringNamespace",
    "statsd.resources": "resources.statsd",
    "statsd.securityContexts": "security.podSecurity",
    "triggerer.enabled": "airflow.triggerer",
    "triggerer.replicas": "airflow.replicas.triggerer",
    "triggerer.resources": "resources.triggerer",
    "volumeMounts": "database.external.rootCertificate",
    "volumes": "database.external.rootCertificate",
    "webserver.defaultUser": "airflow.admin",
    "webserverSecretKeySecretName": "secrets.webserverSecretKey",
    "workers": "airflow.workers",
    "workers.celery.persistence": "storage.logs",
    "workers.persistence": "storage.logs",
} | {
    f"{web}.{key}": field
    for web in ("apiServer", "webserver")
    for key, field in {
        "args": "routing",
        "env": "airflow.env",
        "networkPolicy": "network.traefikNamespace",
        "replicas": "airflow.replicas.web",
        "resources": "resources.web",
    }.items()
}

_FIELDS: Mapping[str, str] = {**_OFFICIAL, **COMMUNITY_FIELDS}

_BY_ENDING: Mapping[str, str] = {
    "extraInitContainers": "storage.logs.prepare",
    "podDisruptionBudget": "airflow.disruptionBudgets",
    "resources": "resources.workers",
}


def field_for(path: Path) -> str | None:
    """The field that decides a value, or None where there is none: the user's own value is then the way to set it."""
    for length in range(len(path), 1, -1):
        key = ".".join(path[:length])
        if key in _FIELDS:
            return _FIELDS[key]
        if "logGroomerSidecar" not in path and path[length - 1] in _BY_ENDING:
            return _BY_ENDING[path[length - 1]]
    return _FIELDS.get(path[0])
