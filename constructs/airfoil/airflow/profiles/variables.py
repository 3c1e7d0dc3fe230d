"""Environment variables of a task's pod, as the chart's own pod template has them.

Which variables a chart sets: rendered for every version from 1.0 to 1.22, and compared in the tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.airflow.charts.span import Span
from airfoil.airflow.profiles.values_tree import Tree, at, items
from airfoil.airflow.values.plan import Plan
from airfoil.airflow.values.secrets import needs_result_backend, needs_webserver_key

Variable = Mapping[str, Any]

_EXECUTOR_ITSELF = Span("1.17.0")
"""Before, every pod was told that it had a LocalExecutor."""

_HOME = Span("1.12.0")
_DATABASE_SECTION = Span("1.6.0")
_CORE_SECTION = Span("1.0.0", "1.20.0")
_ELASTICSEARCH_TWICE = Span("1.0.0", "1.20.0")
_JWT_IN_PODS = Span("1.17.0", "1.19.0")


def chart_variables(plan: Plan, tree: Tree) -> tuple[Variable, ...]:
    """The variables that the chart gives to a task's pod.

    Args:
        plan: the environment and its chart.
        tree: the chart's values.
    """
    switched_off = {name for name, on in (at(tree, "enableBuiltInSecretEnvVars") or {}).items() if on is False}
    own = [each for each in _own(plan, tree) if each["name"] not in switched_off]
    return (*own, *_of_user(tree))


def plain(name: str, value: str) -> Variable:
    return {"name": name, "value": value}


def from_secret(name: str, secret: str, key: str) -> Variable:
    return {"name": name, "valueFrom": {"secretKeyRef": {"name": secret, "key": key}}}


def _own(plan: Plan, tree: Tree) -> Iterator[Variable]:
    chart, names = plan.chart, plan.environment.secrets
    executor = plan.environment.airflow.executor if chart.within(_EXECUTOR_ITSELF) else "LocalExecutor"
    yield plain("AIRFLOW__CORE__EXECUTOR", executor)
    if chart.within(_HOME):
        yield plain("AIRFLOW_HOME", "/opt/airflow")
    yield from_secret("AIRFLOW__CORE__FERNET_KEY", names.fernet_key, "fernet-key")
    yield from _database(plan)
    if needs_webserver_key(plan):
        yield from_secret("AIRFLOW__WEBSERVER__SECRET_KEY", names.webserver_secret_key, "webserver-secret-key")
    if plan.is_airflow_3 and chart.has("apiSecretKeySecretName"):
        yield from_secret("AIRFLOW__API__SECRET_KEY", names.api_secret_key, "api-secret-key")
    if plan.is_airflow_3 and chart.within(_JWT_IN_PODS):
        yield from_secret("AIRFLOW__API_AUTH__JWT_SECRET", names.jwt, "jwt-secret")
    if plan.needs.workers:
        yield from _celery(plan)
    if at(tree, "elasticsearch.enabled"):
        secret = at(tree, "elasticsearch.secretName")
        yield from_secret("AIRFLOW__ELASTICSEARCH__HOST", secret, "connection")
        if chart.within(_ELASTICSEARCH_TWICE):
            yield from_secret("AIRFLOW__ELASTICSEARCH__ELASTICSEARCH_HOST", secret, "connection")


def _database(plan: Plan) -> Iterator[Variable]:
    metadata = plan.environment.secrets.metadata
    if plan.chart.within(_CORE_SECTION):
        yield from_secret("AIRFLOW__CORE__SQL_ALCHEMY_CONN", metadata, "connection")
    if plan.chart.within(_DATABASE_SECTION):
        yield from_secret("AIRFLOW__DATABASE__SQL_ALCHEMY_CONN", metadata, "connection")
    yield from_secret("AIRFLOW_CONN_AIRFLOW_DB", metadata, "connection")


def _celery(plan: Plan) -> Iterator[Variable]:
    names = plan.environment.secrets
    if needs_result_backend(plan):
        yield from_secret("AIRFLOW__CELERY__CELERY_RESULT_BACKEND", names.result_backend, "connection")
        yield from_secret("AIRFLOW__CELERY__RESULT_BACKEND", names.result_backend, "connection")
    yield from_secret("AIRFLOW__CELERY__BROKER_URL", names.broker, "connection")


def _of_user(tree: Tree) -> Iterator[Variable]:
    yield from (plain(each["name"], each["value"]) for each in items(tree, "env"))
    for each in items(tree, "secret"):
        yield from_secret(each["envName"], each["secretName"], each.get("secretKey", "value"))
    workers = at(tree, "workers.kubernetes.env") or at(tree, "workers.env")
    yield from workers or ()
