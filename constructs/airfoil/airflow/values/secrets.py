"""Every secret by its name: nothing is made at random while rendering, and no value stands in Git.

The recipe leaves the chart without a Secret of its own, so without the pre-install hooks that Argo CD runs at each sync,
with a new Fernet key each time (apache/airflow#47963). Checked by rendering twice: charts 1.4 to 1.22.
"""

from __future__ import annotations

from airfoil.airflow.charts import number
from airfoil.airflow.values.plan import Plan, Settings


def secrets(plan: Plan) -> Settings:
    """Names of the Secrets that Airflow's pods read."""
    names = plan.environment.secrets
    settings: dict[str, object] = {
        "fernetKeySecretName": names.fernet_key,
        "data.metadataSecretName": names.metadata,
        # Charts make a random broker Secret for every executor unless one is named. Executors without Celery never
        # read it, so that one which exists serves as well as any (charts' redis-secrets.yaml, read).
        "data.brokerUrlSecretName": names.broker if plan.needs.workers else names.metadata,
    }
    if plan.needs.redis:
        settings["redis.passwordSecretName"] = names.redis
    if needs_result_backend(plan):
        settings["data.resultBackendSecretName"] = names.result_backend
    if needs_webserver_key(plan):
        settings["webserverSecretKeySecretName"] = names.webserver_secret_key
    if plan.is_airflow_3:
        settings["jwtSecretName"] = names.jwt
        if plan.chart.has("apiSecretKeySecretName"):
            settings["apiSecretKeySecretName"] = names.api_secret_key
    return settings


def needs_webserver_key(plan: Plan) -> bool:
    """Whether this chart reads the webserver's key: with Airflow 2 always, with Airflow 3 in chart 1.17 alone."""
    if plan.is_airflow_3:
        return plan.chart.has("webserver key in Airflow 3")
    return plan.chart.has("webserverSecretKeySecretName")


def needs_result_backend(plan: Plan) -> bool:
    """Whether Celery's results need a URI of their own: later Airflow derives it from the metadata database's."""
    if not plan.needs.workers:
        return False
    derives = number(plan.environment.airflow.version) >= (2, 4)
    return not (derives and plan.chart.has("result backend from metadata"))
