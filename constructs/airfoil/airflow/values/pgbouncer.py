"""PgBouncer, and the certificate by which the database is known.

With `data.metadataSecretName` the chart's own PgBouncer would ask `<release>-postgresql` for the user `postgres`
(apache/airflow#19627, #33924; rendered). So its configuration, and the URI of its statistics, come from a Secret too.
"""

from __future__ import annotations

from airfoil.airflow.values.plan import Plan, Settings

CERTIFICATE = "/etc/airflow-database/ca.crt"
"""Where pods find the certificate that the database's own is signed by."""

_VOLUME = "database-ca"
_RESOURCES = {"requests": {"cpu": "10m", "memory": "32Mi"}, "limits": {"memory": "128Mi"}}


def pgbouncer(plan: Plan) -> Settings:
    """PgBouncer between Airflow and its database, if it is wanted."""
    if plan.environment.database.pgbouncer is None:
        return {}
    secret = plan.environment.secrets.pgbouncer
    settings: dict[str, object] = {
        "pgbouncer.enabled": True,
        "pgbouncer.configSecretName": secret,
        "pgbouncer.metricsExporterSidecar.resources": _RESOURCES,
        "pgbouncer.metricsExporterSidecar.statsSecretName": secret,
        "pgbouncer.resources": _RESOURCES,
    }
    if plan.environment.database.trusts is not None:
        settings |= {"pgbouncer.extraVolumes": _volumes(plan), "pgbouncer.extraVolumeMounts": _mounts()}
    return settings


def database_certificate(plan: Plan) -> Settings:
    """The certificate, in every pod that speaks to the database: Jobs, init containers and tasks too (rendered)."""
    if plan.environment.database.trusts is None:
        return {}
    return {"volumes": _volumes(plan), "volumeMounts": _mounts()}


def _volumes(plan: Plan) -> list[dict[str, object]]:
    trusted = plan.environment.database.trusts
    if trusted is None:
        return []
    items = [{"key": trusted.key, "path": CERTIFICATE.rpartition("/")[2]}]
    return [{"name": _VOLUME, "secret": {"secretName": trusted.secret, "items": items}}]


def _mounts() -> list[dict[str, object]]:
    return [{"name": _VOLUME, "mountPath": CERTIFICATE.rpartition("/")[0], "readOnly": True}]
