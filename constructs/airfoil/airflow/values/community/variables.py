"""Environment variables of all pods, the keys of Airflow among them."""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.values.environment import from_secrets
from airfoil.airflow.values.plan import Plan, Settings


def variables(plan: Plan) -> Settings:
    """The list `airflow.extraEnv`, which beats the chart's own variables, and no key in the values.

    The chart's own Fernet key and webserver key are the same in every installation, and public (values.yaml, read):
    emptied, they aren't in the chart's Secret at all (rendered).
    """
    names, environment = plan.environment.secrets, plan.environment
    entries = [
        _from_secret("AIRFLOW__CORE__FERNET_KEY", names.fernet_key, "fernet-key"),
        _from_secret("AIRFLOW__WEBSERVER__SECRET_KEY", names.webserver_secret_key, "webserver-secret-key"),
    ]
    logs = environment.remote_logs
    if logs is not None and logs.elasticsearch is not None:
        entries.append(_from_secret("AIRFLOW__ELASTICSEARCH__HOST", logs.elasticsearch.secret, "connection"))
    entries += [{"name": name, "value": value} for name, value in sorted(environment.airflow.env.items())]
    entries += [
        _from_secret(name, source.secret, source.key) for name, source in sorted(from_secrets(environment).items())
    ]
    return {"airflow.fernetKey": "", "airflow.webserverSecretKey": "", "airflow.extraEnv": entries}


def _from_secret(name: str, secret: str, key: str) -> Mapping[str, object]:
    return {"name": name, "valueFrom": {"secretKeyRef": {"name": secret, "key": key}}}
