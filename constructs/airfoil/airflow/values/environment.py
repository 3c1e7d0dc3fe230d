"""Options of airflow.cfg and environment variables that the user asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.airflow.values.plan import Plan, Settings
from airfoil.config.schema import Environment, SecretKey
from airfoil.config.schema.settings import Setting

REMOTE_LOGS = "remote_logs"
"""Id of the connection by which remote logs are written and read."""


def environment_variables(plan: Plan) -> Settings:
    """Variables of all pods.

    The root's `env` and `secret` reach every container of Airflow, those of the KubernetesExecutor's pods too, in every
    chart; a component's own `env` no longer does from 1.20 on (apache/airflow#60750; rendered). Jobs that are no Helm
    hooks go without them (`applyCustomEnv: false`).
    """
    plain = [{"name": name, "value": value} for name, value in sorted(plan.environment.airflow.env.items())]
    secret = [
        {"envName": name, "secretName": source.secret, "secretKey": source.key}
        for name, source in sorted(from_secrets(plan.environment).items())
    ]
    return {key: entries for key, entries in (("env", plain), ("secret", secret)) if entries}


def from_secrets(environment: Environment) -> Mapping[str, SecretKey]:
    """Every environment variable whose value lies in a Secret; of two of one name the later (a clash refuses both)."""
    return {name: source for name, _, source in named_sources(environment)}


def named_sources(environment: Environment) -> Iterator[tuple[str, str, SecretKey]]:
    """Name of each variable, path of the field that asks for it, and where its value lies."""
    airflow = environment.airflow
    for name, source in airflow.env_from_secrets.items():
        yield name, f"airflow.envFromSecrets.{name}", source
    for name, source in airflow.variables.items():
        yield f"AIRFLOW_VAR_{name.upper()}", f"airflow.variables.{name}", source
    for name, source in airflow.connections.items():
        yield f"AIRFLOW_CONN_{name.upper()}", f"airflow.connections.{name}", source
    logs = environment.remote_logs
    if logs is not None and logs.connection is not None:
        yield f"AIRFLOW_CONN_{REMOTE_LOGS.upper()}", "remoteLogs.connection", logs.connection


def airflow_cfg(environment: Environment) -> dict[str, Any]:
    """The user's options as a tree of values, to be laid over ours."""
    sections = environment.airflow.config
    if not sections:
        return {}
    return {"config": {section: {name: option(value) for name, value in options.items()} for section, options in
                       sections.items()}}  # fmt: skip


def option(value: Setting) -> str:
    """An option's value as text, so that the chart writes into airflow.cfg what stands in the environment file.

    Helm reads whole numbers as floats and would write 1000000 as 1e+06. A flag breaks the chart's notes where they expect
    a text (`remote_logging: true`, rendered). Charts run each value through their templates: `{{` is written so that it
    comes out as itself.
    """
    return str(value).replace("{{", '{{ "{{" }}')
