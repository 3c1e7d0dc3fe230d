"""What can't work of configuration, logs, metrics, networks and the user's own values: environment, path, a word of help."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.config.schema import Environment
from tests.airflow.environments import STORAGES, environment, on_chart
from tests.airflow.features import EXTERNAL

SECRET = {"secret": "s", "key": "k"}


def airflow(**fields: Any) -> Environment:
    return environment(airflow=fields)


def config(section: str, option: str, value: Any, version: str = "3.2.2") -> Environment:
    return airflow(version=version, config={section: {option: value}})


def values(**tree: Any) -> Environment:
    return airflow(values=tree)


OPERATION: Mapping[str, tuple[Environment, str, str]] = {
    "option-moved to another section": (
        config("webserver", "instance_name", "x"),
        "airflow.config.webserver.instance_name",
        "`api: {instance_name: …}`",
    ),
    "option-moved away": (config("core", "check_slas", True), "airflow.config.core.check_slas", "remove"),
    "option-moved later": (
        config("dag_processor", "refresh_interval", 5, "2.11.0"),
        "airflow.config.dag_processor.refresh_interval",
        "dag_dir_list_interval",
    ),
    "option-decided-elsewhere": (
        config("core", "executor", "LocalExecutor"),
        "airflow.config.core.executor",
        "`airflow.executor`",
    ),
    "option-decided-elsewhere by remote logs": (
        environment(
            airflow={"config": {"logging": {"remote_logging": True}}}, remoteLogs={"gcs": {"folder": "gs://b/l"}}
        ),
        "airflow.config.logging.remote_logging",
        "`remoteLogs`",
    ),
    "secret-in-config": (config("smtp", "smtp_password", "x"), "airflow.config.smtp.smtp_password", "envFromSecrets"),
    "secret-in-config in an address": (
        config("sentry", "sentry_dsn", "https://a:b@h/1"),
        "airflow.config.sentry.sentry_dsn",
        "AIRFLOW__SENTRY__SENTRY_DSN",
    ),
    "lone-percent": (config("logging", "log_format", "%(message)s"), "airflow.config.logging.log_format", "`%%`"),
    "option-of-several-lines": (config("core", "x", "a\nb"), "airflow.config.core.x", "one line"),
    "option-as-variable": (
        airflow(env={"AIRFLOW__CORE__DEFAULT_TIMEZONE": "utc"}),
        "airflow.env.AIRFLOW__CORE__DEFAULT_TIMEZONE",
        "core: {default_timezone",
    ),
    "variable-decided-elsewhere": (
        airflow(envFromSecrets={"AIRFLOW__CORE__FERNET_KEY": SECRET}),
        "airflow.envFromSecrets.AIRFLOW__CORE__FERNET_KEY",
        "secrets.fernetKey",
    ),
    "variable-twice": (
        airflow(env={"AIRFLOW_VAR_A": "1"}, variables={"a": SECRET}),
        "airflow.variables.a",
        "keep one",
    ),
    "variable-twice of remote logs": (
        environment(
            airflow={"connections": {"remote_logs": SECRET}},
            remoteLogs={"s3": {"folder": "s3://b/l"}, "connection": SECRET},
        ),
        "remoteLogs.connection",
        "keep one",
    ),
    "secret-in-env": (airflow(env={"API_TOKEN": "x"}), "airflow.env.API_TOKEN", "envFromSecrets"),
    "chart-too-old for a certificate": (
        on_chart("1.7.0", "2.4.1", database={"external": EXTERNAL}),
        "database.external.rootCertificate",
        "1.8.0",
    ),
    "chart-too-old for a certificate in pods of tasks": (
        on_chart("1.8.0", "2.5.1", "KubernetesExecutor", database={"external": EXTERNAL}),
        "database.external.rootCertificate",
        "1.9.0",
    ),
    "chart-too-old for pgbouncer": (
        on_chart("1.10.0", "2.6.2", database={"pgbouncer": {}}),
        "database.pgbouncer",
        "1.11.0",
    ),
    "chart-too-old for policies": (on_chart("1.0.0", "2.0.2", network={"policies": True}), "network.policies", "1.1.0"),
    "chart-too-old for policies of Airflow 3": (
        on_chart("1.21.0", "3.1.7", network={"policies": True}),
        "network.policies",
        "1.22.0",
    ),
    "no-namespace-labels": (
        on_chart("1.4.0", "2.2.3", cluster={"kubernetes": "1.20"}, network={"policies": True}),
        "network.policies",
        "1.21",
    ),
    "chart-without-budget": (
        on_chart("1.18.0", "2.10.5", airflow={"replicas": {"triggerer": 2}, "disruptionBudgets": True}),
        "airflow.disruptionBudgets",
        "1.19.0",
    ),
    "chart-without-budget for workers": (
        on_chart("1.18.0", "2.10.5", "CeleryExecutor", airflow={"disruptionBudgets": True}),
        "airflow.disruptionBudgets",
        "1.19.0",
    ),
    "chart-without-replicas": (
        on_chart("1.1.0", "2.1.2", airflow={"replicas": {"triggerer": 2}}),
        "airflow.replicas",
        "1.2.0",
    ),
    "prepare-needs-root": (
        environment(security={"podSecurity": "restricted"}, storage=STORAGES["hostPath"]),
        "security.podSecurity",
        "baseline",
    ),
    "chart-too-old for restricted": (
        on_chart("1.10.0", "2.6.2", security={"podSecurity": "restricted"}),
        "security.podSecurity",
        "1.11.0",
    ),
    "unknown-value of the other chart": (values(web={"replicas": 2}), "airflow.values.web", "webserver"),
    "unknown-value misspelt": (values(ingres={}), "airflow.values.ingres", "`ingress`"),
    "unknown-value of a later chart": (
        on_chart("1.18.0", "2.10.5", airflow={"values": {"otelCollector": {}}}),
        "airflow.values.otelCollector",
        "1.22.0",
    ),
    "unknown-value of an earlier chart": (values(_rpcServer={}), "airflow.values._rpcServer", "1.14.0 to 1.15.0"),
    "unknown-value that nothing resembles": (values(zzzzqqqq={}), "airflow.values.zzzzqqqq", "`affinity`"),
    "secret-in-values": (values(jwtSecret="x"), "airflow.values.jwtSecret", "SecretName"),
    "value-fights-ours": (values(statsd={"enabled": True}), "airflow.values.statsd.enabled", "metrics.statsd"),
    "odd-value": (values(scheduler={"x": float("inf")}), "airflow.values.scheduler.x", "a number"),
}
