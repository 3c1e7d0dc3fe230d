"""The database: to the community chart even the tree's own is an external one."""

from __future__ import annotations

from airfoil.airflow.services import database_service
from airfoil.airflow.values.pgbouncer import CERTIFICATE
from airfoil.airflow.values.plan import Plan, Settings

_VOLUME = "database-ca"
_RESOURCES = {"requests": {"cpu": "10m", "memory": "32Mi"}, "limits": {"memory": "128Mi"}}


def database(plan: Plan) -> Settings:
    """Where the database is, and the Secret with its user and password: the chart puts the URI together in the pods."""
    environment, secret = plan.environment, plan.environment.secrets.database
    external = environment.database.external
    settings: dict[str, object] = {
        "externalDatabase.type": "postgres",
        "externalDatabase.userSecret": secret,
        "externalDatabase.userSecretKey": "username",
        "externalDatabase.passwordSecret": secret,
        "externalDatabase.passwordSecretKey": "password",
        "externalDatabase.properties": f"?{_properties(plan)}",
    }
    if external is None:
        inside = f"{database_service(environment)}.{environment.namespace}.svc"
        place: tuple[str, int, str] = (inside, 5432, "airflow")
    else:
        in_uri = ":" in external.host and environment.database.pgbouncer is None  # IPv6 in brackets (RFC 3986)
        place = (f"[{external.host}]" if in_uri else external.host, external.port, external.name)
    keys = ("externalDatabase.host", "externalDatabase.port", "externalDatabase.database")
    return settings | dict(zip(keys, place, strict=True))


def certificate(plan: Plan) -> Settings:
    """The certificate that the database's own is signed by, in every pod; PgBouncer takes it from the Secret itself."""
    trusted = plan.environment.database.trusts
    if trusted is None or plan.environment.database.pgbouncer is not None:
        return {}
    folder, _, file = CERTIFICATE.rpartition("/")
    source = {"secretName": trusted.secret, "items": [{"key": trusted.key, "path": file}]}
    return {
        "airflow.extraVolumes": [{"name": _VOLUME, "secret": source}],
        "airflow.extraVolumeMounts": [{"name": _VOLUME, "mountPath": folder, "readOnly": True}],
    }


def pgbouncer(plan: Plan) -> Settings:
    """The chart's PgBouncer, which is on by default and logs in by MD5; PostgreSQL from 14 on keeps SCRAM (read)."""
    wanted, external = plan.environment.database.pgbouncer, plan.environment.database.external
    if wanted is None:
        return {"pgbouncer.enabled": False}
    settings: dict[str, object] = {
        "pgbouncer.enabled": True,
        "pgbouncer.authType": "scram-sha-256",
        "pgbouncer.poolSize": wanted.pool_size,
        "pgbouncer.maxClientConnections": wanted.max_clients,
        "pgbouncer.resources": _RESOURCES,
        "pgbouncer.serverSSL.mode": "disable" if external is None else external.ssl_mode,
    }
    trusted = plan.environment.database.trusts
    if trusted is not None:
        settings["pgbouncer.serverSSL.caFile.existingSecret"] = trusted.secret
        settings["pgbouncer.serverSSL.caFile.existingSecretKey"] = trusted.key
    return settings


def _properties(plan: Plan) -> str:
    database = plan.environment.database
    if database.pgbouncer is not None:
        return "sslmode=prefer"  # the way to PgBouncer, which signs its certificate itself
    if database.external is None:
        return "sslmode=disable"  # the embedded database has no certificate
    verify = "" if database.trusts is None else f"&sslrootcert={CERTIFICATE}"
    return f"sslmode={database.external.ssl_mode}{verify}"
