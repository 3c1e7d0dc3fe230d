"""PgBouncer's configuration: it holds the database's password, so that it is a Secret."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from airfoil.airflow.services import PGBOUNCER_PORT, database_service
from airfoil.airflow.values.pgbouncer import CERTIFICATE
from airfoil.config.schema import Environment

_PREPARED_STATEMENTS = (1, 16)
"""The first chart whose PgBouncer (1.23; before, 1.21 and older) is told to keep prepared statements."""


def pool(environment: Environment) -> str:
    """Name under which PgBouncer offers the metadata database."""
    return f"{environment.airflow.release}-metadata"


def pgbouncer_files(environment: Environment, user: str, password: str, chart: tuple[int, ...]) -> Mapping[str, str]:
    """The keys of its Secret.

    Args:
        environment: an environment with PgBouncer.
        user: the database's user; Airflow logs in to PgBouncer as the same one.
        password: that user's password.
        chart: number of the chart's version, which brings PgBouncer's own.

    Raises:
        ValueError: if the environment has no PgBouncer.
    """
    wanted = environment.database.pgbouncer
    if wanted is None:
        raise ValueError(f"environment {environment.name} has no PgBouncer")
    host, port, database = _server(environment)
    lines = [
        "[databases]",
        f"{pool(environment)} = host={host} port={port} dbname={database} pool_size={wanted.pool_size}",
        "",
        "[pgbouncer]",
        "listen_addr = *",
        f"listen_port = {PGBOUNCER_PORT}",
        "pool_mode = transaction",
        # with plain passwords in its file PgBouncer can itself log in to servers that want SCRAM (its docs, read)
        "auth_type = scram-sha-256",
        "auth_file = /etc/pgbouncer/users.txt",
        f"stats_users = {user}",
        "ignore_startup_parameters = extra_float_digits",
        f"max_client_conn = {wanted.max_clients}",
        *_tls(environment),
    ]
    if chart >= _PREPARED_STATEMENTS:
        # asyncpg, which Airflow 3 uses besides, prepares its statements (PgBouncer 1.21, release notes, read)
        lines.append("max_prepared_statements = 100")
    login = f"{quote(user, safe='')}:{quote(password, safe='')}"
    return {
        "connection": f"postgresql://{login}@127.0.0.1:{PGBOUNCER_PORT}/pgbouncer?sslmode=disable",
        "pgbouncer.ini": "\n".join(lines) + "\n",
        "users.txt": f'"{_escaped(user)}" "{_escaped(password)}"\n',
    }


def _server(environment: Environment) -> tuple[str, int, str]:
    external = environment.database.external
    if external is not None:
        return external.host, external.port, external.name
    return f"{database_service(environment)}.{environment.namespace}.svc", 5432, "airflow"


def _tls(environment: Environment) -> list[str]:
    external = environment.database.external
    if external is None:
        return ["server_tls_sslmode = disable"]
    lines = [f"server_tls_sslmode = {external.ssl_mode}"]
    if external.root_certificate is not None:
        lines.append(f"server_tls_ca_file = {CERTIFICATE}")
    return lines


def _escaped(text: str) -> str:
    return text.replace('"', '""')
