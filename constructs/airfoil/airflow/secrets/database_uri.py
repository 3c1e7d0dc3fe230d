"""The address of the metadata database, as Airflow has to write it."""

from __future__ import annotations

from airfoil.airflow.secrets.pgbouncer_files import pool
from airfoil.airflow.services import PGBOUNCER_PORT, database_service, pgbouncer_service
from airfoil.airflow.values.pgbouncer import CERTIFICATE
from airfoil.config.schema import Environment

DATABASE = "airflow"
"""User and name of the embedded database."""

_PORT = 5432


def database_uri(environment: Environment, user: str, password: str) -> str:
    """The URI, by way of PgBouncer where there is one: with a URI that names the database itself, nothing would use it.

    Args:
        environment: the environment.
        user: the database's user, as it stands in a URI.
        password: its password, quoted for a URI.
    """
    inside = f"{environment.namespace}.svc"
    login = f"postgresql://{user}:{password}"
    if environment.database.pgbouncer is not None:
        # no TLS on the way inside of the cluster; PgBouncer itself speaks it to the server
        return f"{login}@{pgbouncer_service(environment)}.{inside}:{PGBOUNCER_PORT}/{pool(environment)}?sslmode=disable"
    external = environment.database.external
    if external is None:
        # no TLS: the embedded database has no certificate, and the way to it stays inside of the cluster
        return f"{login}@{database_service(environment)}.{inside}:{_PORT}/{DATABASE}?sslmode=disable"
    host = f"[{external.host}]" if ":" in external.host else external.host  # IPv6 in brackets (RFC 3986)
    verify = "" if external.root_certificate is None else f"&sslrootcert={CERTIFICATE}"
    return f"{login}@{host}:{external.port}/{external.name}?sslmode={external.ssl_mode}{verify}"
