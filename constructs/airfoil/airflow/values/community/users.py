"""The first user, by the chart's own synchronisation."""

from __future__ import annotations

from airfoil.airflow.values.plan import Plan, Settings

USER_NAME = "admin"
"""The chart takes everything of a user from Secrets but the name (sync_users.tpl, read)."""

KEYS = ("password", "email", "firstname", "lastname")
"""Keys of the Secret."""

_FIELDS = {"password": "password", "email": "email", "firstname": "firstName", "lastname": "lastName"}


def users(plan: Plan) -> Settings:
    """One user, kept as the Secret says by a Deployment; the chart's default would be `admin` with `admin`.

    Without `usersUpdate` a Job would make it, which is a Helm hook (read).
    """
    if not plan.environment.airflow.admin:
        return {"airflow.users": []}
    secret = plan.environment.secrets.admin
    user = {"username": USER_NAME, "role": "Admin"} | {_FIELDS[key]: f"${{{_variable(key)}}}" for key in KEYS}
    return {
        "airflow.users": [user],
        "airflow.usersTemplates": {_variable(key): {"kind": "secret", "name": secret, "key": key} for key in KEYS},
        "airflow.usersUpdate": True,
    }


def _variable(key: str) -> str:
    return f"ADMIN_{key.upper()}"
