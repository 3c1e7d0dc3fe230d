"""The first chart version of each key for logs, metrics, networks and safety: what runs beside Airflow itself.

Read from values.schema.json of every release, as in ``keys``.
"""

from __future__ import annotations

from collections.abc import Mapping

OPERATION_KEYS: Mapping[str, tuple[str, ...]] = {
    "1.0.0": (
        "elasticsearch.enabled",
        "elasticsearch.secretName",
        "env",
        "networkPolicies.enabled",
        "pgbouncer.configSecretName",
        "pgbouncer.enabled",
        "pgbouncer.extraNetworkPolicies",
        "pgbouncer.resources",
        "scheduler.podDisruptionBudget.config.maxUnavailable",
        "scheduler.podDisruptionBudget.enabled",
        "scheduler.replicas",
        "secret",
        "statsd.extraNetworkPolicies",
        "webserver.replicas",
    ),
    "1.1.0": ("pgbouncer.metricsExporterSidecar.resources", "webserver.networkPolicy.ingress.from"),
    "1.2.0": ("triggerer.replicas",),
    "1.4.0": ("pgbouncer.extraVolumeMounts", "pgbouncer.extraVolumes"),
    "1.5.0": ("webserver.podDisruptionBudget.config.maxUnavailable", "webserver.podDisruptionBudget.enabled"),
    "1.7.0": ("dagProcessor.replicas",),
    "1.8.0": ("volumeMounts", "volumes"),
    "1.10.0": (
        "dags.gitSync.securityContexts.container",
        "redis.securityContexts.container",
        "redis.securityContexts.pod",
        "securityContexts.pod",
        "statsd.securityContexts.container",
        "statsd.securityContexts.pod",
    ),
    "1.11.0": ("pgbouncer.metricsExporterSidecar.statsSecretName", "pgbouncer.securityContexts.pod"),
    "1.16.0": (
        "apiServer.networkPolicy.ingress.from",
        "apiServer.podDisruptionBudget.config.maxUnavailable",
        "apiServer.podDisruptionBudget.enabled",
        "apiServer.replicas",
    ),
    "1.19.0": (
        "dagProcessor.podDisruptionBudget.config.maxUnavailable",
        "dagProcessor.podDisruptionBudget.enabled",
        "triggerer.podDisruptionBudget.config.maxUnavailable",
        "triggerer.podDisruptionBudget.enabled",
        "workers.podDisruptionBudget.config.maxUnavailable",
        "workers.podDisruptionBudget.enabled",
    ),
    "1.21.0": (
        "workers.celery.podDisruptionBudget.config.maxUnavailable",
        "workers.celery.podDisruptionBudget.enabled",
    ),
}
