"""The community chart's keys that airfoil writes, and all keys at its root: first and last version of each.

Read from values.yaml of every release from 8.0.0 to 8.9.0. The chart has no schema: a key that it doesn't know changes
nothing, without a word (rule VA001).
"""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.charts.span import Span

OPEN = "airflow.config"
"""Open below: environment variables of Airflow's options."""

_SINCE: Mapping[str, str] = {
    "8.0.0": "airflow.config airflow.executor airflow.extraEnv airflow.extraVolumeMounts airflow.extraVolumes "
    "airflow.fernetKey airflow.image.pullSecret airflow.image.repository airflow.image.tag airflow.users "
    "airflow.usersUpdate dags.gitSync.branch dags.gitSync.enabled dags.gitSync.httpSecret "
    "dags.gitSync.httpSecretPasswordKey dags.gitSync.httpSecretUsernameKey dags.gitSync.image.repository "
    "dags.gitSync.repo dags.gitSync.repoSubPath dags.gitSync.resources dags.gitSync.revision "
    "dags.gitSync.sshKnownHosts dags.gitSync.sshSecret dags.gitSync.sshSecretKey dags.gitSync.syncWait "
    "dags.persistence.accessMode dags.persistence.enabled dags.persistence.existingClaim externalDatabase.database "
    "externalDatabase.host externalDatabase.passwordSecret externalDatabase.passwordSecretKey externalDatabase.port "
    "externalDatabase.properties externalDatabase.type flower.enabled logs.persistence.enabled "
    "logs.persistence.existingClaim postgresql.enabled redis.enabled redis.existingSecret "
    "redis.existingSecretPasswordKey redis.master.resources scheduler.podDisruptionBudget.enabled "
    "scheduler.podDisruptionBudget.maxUnavailable scheduler.replicas scheduler.resources "
    "web.livenessProbe.failureThreshold web.podDisruptionBudget.enabled web.podDisruptionBudget.maxUnavailable "
    "web.replicas web.resources workers.autoscaling.enabled workers.autoscaling.maxReplicas "
    "workers.autoscaling.metrics workers.celery.gracefullTermination workers.celery.gracefullTerminationPeriod "
    "workers.enabled workers.podDisruptionBudget.enabled workers.podDisruptionBudget.maxUnavailable workers.replicas "
    "workers.resources",
    "8.1.0": "airflow.kubernetesPodTemplate.resources",
    "8.4.0": "airflow.sync.resources airflow.usersTemplates",
    "8.5.0": "airflow.dbMigrations.enabled airflow.dbMigrations.resources airflow.dbMigrations.runAsJob "
    "airflow.webserverSecretKey pgbouncer.enabled pgbouncer.maxClientConnections pgbouncer.poolSize "
    "pgbouncer.resources pgbouncer.serverSSL.caFile.existingSecret pgbouncer.serverSSL.caFile.existingSecretKey "
    "pgbouncer.serverSSL.mode",
    "8.6.0": "externalDatabase.userSecret externalDatabase.userSecretKey pgbouncer.authType scheduler.logCleanup.enabled "
    "scheduler.logCleanup.resources triggerer.enabled triggerer.podDisruptionBudget.enabled "
    "triggerer.podDisruptionBudget.maxUnavailable triggerer.replicas triggerer.resources workers.logCleanup.enabled "
    "workers.logCleanup.resources",
    "8.7.0": "redis.image.repository scheduler.podDisruptionBudget.apiVersion triggerer.podDisruptionBudget.apiVersion "
    "web.podDisruptionBudget.apiVersion workers.autoscaling.apiVersion workers.podDisruptionBudget.apiVersion",
    "8.9.0": "airflow.initContainers.checkDb.resources airflow.initContainers.waitForDbMigrations.resources",
}

COMMUNITY_KEYS: Mapping[str, Span] = {key: Span(first) for first, keys in _SINCE.items() for key in keys.split()}

_ROOTS: Mapping[str, str] = {
    "8.0.0": "airflow dags externalDatabase externalRedis extraManifests flower ingress logs postgresql prometheusRule "
    "rbac redis scheduler serviceAccount serviceMonitor web workers",
    "8.5.0": "pgbouncer",
    "8.6.0": "triggerer",
}

COMMUNITY_ROOT_KEYS: Mapping[str, Span] = {
    key: Span(first) for first, keys in _ROOTS.items() for key in keys.split()
} | {"helmWait": Span("8.0.1", "8.3.2")}
"""Keys at the root of the values. `allowLongReleaseName`, which isn't in values.yaml, is for older releases."""
