"""Secrets of the user that several sections name: environment variables, remote logs, the database's certificate."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.secrets.part import Part
from airfoil.airflow.values import Plan
from airfoil.airflow.values.environment import named_sources


def named(plan: Plan) -> Iterator[Part]:
    """A part for each key that a section of the environment file names.

    One key may serve several of them: their role is the key itself.
    """
    environment = plan.environment
    for variable, path, source in named_sources(environment):
        value = "TYPE://USER:PASSWORD@HOST:PORT/" if variable.startswith("AIRFLOW_CONN_") else "VALUE"
        yield _part(path, source.secret, source.key, f"environment variable {variable}", value)
    logs = environment.remote_logs
    if logs is not None and logs.elasticsearch is not None:
        yield _part(
            "remoteLogs.elasticsearch.secret",
            logs.elasticsearch.secret,
            "connection",
            "address of Elasticsearch, with its user and password",
            "https://USER:PASSWORD@HOST:9200",
        )
    trusted = environment.database.trusts
    if trusted is not None:
        yield _part(
            "database.external.rootCertificate",
            trusted.secret,
            trusted.key,
            "certificate that the database's own is signed by",
            "-----BEGIN CERTIFICATE-----…",
        )
    for name, profile in environment.airflow.profiles.items():
        for variable, source in profile.secret_env.items():
            path = f"airflow.profiles.{name}.secretEnv.{variable}"
            yield _part(path, source.secret, source.key, f"environment variable {variable} of profile {name}", "VALUE")


def _part(path: str, secret: str, key: str, purpose: str, example: str) -> Part:
    return Part(f"named {secret}/{key}", path, secret, (key,), purpose, "user", examples={key: example})
