"""The first and last chart version of each key that airfoil writes, and of each behaviour that it has to know.

Read from values.schema.json and values.yaml of every release. 1.20.0 wasn't at hand: keys that are in 1.21.0 and not in
1.19.0 count from 1.21.0 on; the older key that they replace works in both.
"""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.charts.operation_keys import OPERATION_KEYS
from airfoil.airflow.charts.span import Span

_ALWAYS = "1.0.0"

_SINCE: Mapping[str, tuple[str, ...]] = {
    _ALWAYS: (
        "airflowVersion",
        "config",
        "dags.gitSync.branch",
        "dags.gitSync.credentialsSecret",
        "dags.gitSync.depth",
        "dags.gitSync.enabled",
        "dags.gitSync.knownHosts",
        "dags.gitSync.repo",
        "dags.gitSync.rev",
        "dags.gitSync.sshKeySecret",
        "dags.gitSync.subPath",
        "dags.gitSync.wait",
        "dags.persistence.enabled",
        "dags.persistence.existingClaim",
        "data.brokerUrlSecretName",
        "data.metadataSecretName",
        "data.resultBackendSecretName",
        "executor",
        "fernetKeySecretName",
        "flower.enabled",
        "flower.resources",
        "flower.secretName",
        "images.airflow.repository",
        "images.airflow.tag",
        "images.pod_template.repository",
        "images.pod_template.tag",
        "logs.persistence.enabled",
        "logs.persistence.existingClaim",
        "postgresql.enabled",
        "redis.enabled",
        "redis.passwordSecretName",
        "redis.resources",
        "registry.secretName",
        "scheduler.extraVolumeMounts",
        "scheduler.extraVolumes",
        "scheduler.resources",
        "statsd.enabled",
        "statsd.resources",
        "webserver.defaultUser.enabled",
        "webserver.extraVolumeMounts",
        "webserver.extraVolumes",
        "webserver.resources",
        "workers.keda.cooldownPeriod",
        "workers.keda.enabled",
        "workers.keda.maxReplicaCount",
        "workers.keda.namespaceLabels",
        "workers.keda.pollingInterval",
        "workers.persistence.enabled",
        "workers.replicas",
        "workers.resources",
        "workers.terminationGracePeriodSeconds",
    ),
    "1.1.0": (
        "createUserJob.jobAnnotations",
        "dags.gitSync.resources",
        "migrateDatabaseJob.jobAnnotations",
        "scheduler.extraInitContainers",
        "scheduler.logGroomerSidecar.resources",
        "webserver.extraInitContainers",
        "webserverSecretKeySecretName",
        "workers.args",
        "workers.extraInitContainers",
        "workers.keda.minReplicaCount",
        "workers.logGroomerSidecar.resources",
    ),
    "1.2.0": ("triggerer.extraInitContainers", "triggerer.resources"),
    "1.3.0": (
        "createUserJob.resources",
        "createUserJob.useHelmHooks",
        "migrateDatabaseJob.resources",
        "migrateDatabaseJob.useHelmHooks",
        "triggerer.enabled",
    ),
    "1.4.0": ("createUserJob.extraVolumeMounts", "createUserJob.extraVolumes"),
    "1.5.0": ("createUserJob.args",),
    "1.7.0": (
        "createUserJob.env",
        "dagProcessor.enabled",
        "dagProcessor.extraInitContainers",
        "dagProcessor.resources",
    ),
    "1.8.0": ("createUserJob.applyCustomEnv", "migrateDatabaseJob.applyCustomEnv"),
    "1.9.0": (
        "createUserJob.ttlSecondsAfterFinished",
        "images.airflow.digest",
        "migrateDatabaseJob.ttlSecondsAfterFinished",
        "triggerer.logGroomerSidecar.resources",
        "triggerer.persistence.enabled",
    ),
    "1.10.0": ("dagProcessor.logGroomerSidecar.resources",),
    "1.11.0": ("webserver.startupProbe.failureThreshold",),
    "1.12.0": (
        "dags.gitSync.period",
        "dags.gitSync.ref",
        "workers.hpa.enabled",
        "workers.hpa.maxReplicaCount",
        "workers.hpa.metrics",
        "workers.hpa.minReplicaCount",
    ),
    "1.16.0": (
        "apiServer.args",
        "apiServer.env",
        "apiServer.extraInitContainers",
        "apiServer.resources",
        "apiServer.startupProbe.failureThreshold",
    ),
    "1.17.0": ("jwtSecretName",),
    "1.18.0": ("apiSecretKeySecretName",),
    "1.19.0": (
        "createUserJob.enabled",
        "imagePullSecrets",
        "workers.celery.persistence.enabled",
        "workers.celery.queue",
        "workers.celery.replicas",
        "workers.celery.sets",
    ),
    "1.21.0": (
        "dags.gitSync.recommendedProbeSetting",
        "workers.celery.extraInitContainers",
        "workers.celery.hpa.enabled",
        "workers.celery.hpa.maxReplicaCount",
        "workers.celery.hpa.metrics",
        "workers.celery.hpa.minReplicaCount",
        "workers.celery.keda.cooldownPeriod",
        "workers.celery.keda.enabled",
        "workers.celery.keda.maxReplicaCount",
        "workers.celery.keda.minReplicaCount",
        "workers.celery.keda.namespaceLabels",
        "workers.celery.keda.pollingInterval",
        "workers.celery.logGroomerSidecar.resources",
        "workers.celery.resources",
        "workers.celery.terminationGracePeriodSeconds",
        "workers.kubernetes.resources",
    ),
}

_BEHAVIOUR: Mapping[str, Span] = {
    # `createUserJob.env` takes names and texts only before (values.schema.json)
    "job environment from Secrets": Span("1.14.0"),
    # the webserver's key in Airflow 3 too; from 1.18 on the API's key takes its place (rendered)
    "webserver key in Airflow 3": Span("1.17.0", "1.17.0"),
    # before, Celery's result backend always comes from a Secret; afterwards only below Airflow 2.4 (rendered)
    "result backend from metadata": Span("1.7.0"),
    # liveness probes ask `airflow jobs check --local` with Airflow 2.5 and later, instead of naming `$(hostname)` (rendered)
    "probes follow the hostname": Span("1.7.0"),
    # before, `volumes` reach every pod but those of the KubernetesExecutor's tasks (rendered)
    "volumes in pods of tasks": Span("1.9.0"),
    # network policies that let Airflow 3's api-server fetch logs (apache/airflow#65754; rendered)
    "log policies name the api-server": Span("1.22.0"),
    # sections of airflow.cfg with the KubernetesExecutor's options (values.yaml)
    "older section of the KubernetesExecutor": Span("1.0.0", "1.20.0"),
    "newer section of the KubernetesExecutor": Span("1.9.0"),
    # before, the workers' Deployment has `replicas` beside a ScaledObject (rendered)
    "KEDA decides alone": Span("1.9.0"),
    # `CeleryExecutor,KubernetesExecutor` (values.schema.json)
    "executor lists": Span("1.16.0"),
    # /api/v2/monitor/health as the api-server's probe instead of /api/v2/version (rendered)
    "monitor health probe": Span("1.19.0"),
}

KEYS: Mapping[str, Span] = {
    key: Span(first) for table in (_SINCE, OPERATION_KEYS) for first, keys in table.items() for key in keys
} | dict(_BEHAVIOUR)

BEHAVIOUR = frozenset(_BEHAVIOUR)
"""Entries that are no values keys."""
