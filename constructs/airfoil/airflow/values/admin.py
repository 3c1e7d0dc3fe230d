"""The first user: its name and password come from a Secret, never from the Job's arguments."""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.values.plan import Plan, Settings

KEYS = ("username", "password", "email", "firstname", "lastname")
"""Keys of the Secret."""

_FOLDER = "/run/airflow-admin"
_VOLUME = "admin"

# Without Helm hooks both Jobs start together: this one waits until the tables are there.
_WAIT = "airflow db check-migrations --migration-wait-timeout=600"
# with `=`, or a password that begins with a dash would be read as an option
_CREATE = (
    "exec airflow users create --role=Admin"
    ' --username="$ADMIN_USERNAME" --password="$ADMIN_PASSWORD" --email="$ADMIN_EMAIL"'
    ' --firstname="$ADMIN_FIRSTNAME" --lastname="$ADMIN_LASTNAME"'
)


def admin(plan: Plan) -> Settings:
    """The Job that makes the first user, or its absence."""
    wanted = plan.environment.airflow.admin
    # 1.19.0 would still run the Job, with empty arguments, by the older switch (apache/airflow#62143)
    switch = "createUserJob.enabled" if plan.chart.has("createUserJob.enabled") else "webserver.defaultUser.enabled"
    settings: dict[str, object] = {switch: wanted}
    if not wanted:
        return settings
    secret = plan.environment.secrets.admin
    if plan.chart.has("job environment from Secrets"):
        return settings | {"createUserJob.args": _shell(_WAIT, _CREATE), "createUserJob.env": _environment(secret)}
    return settings | _from_files(secret)


def _environment(secret: str) -> list[Mapping[str, object]]:
    return [
        {"name": f"ADMIN_{key.upper()}", "valueFrom": {"secretKeyRef": {"name": secret, "key": key}}} for key in KEYS
    ]


def _from_files(secret: str) -> dict[str, object]:
    """Before 1.14 `createUserJob.env` takes plain texts only, so that the shell reads the Secret's files."""
    # backticks, for Kubernetes takes `$(` in arguments for a variable of its own
    read = [f"ADMIN_{key.upper()}=`cat {_FOLDER}/{key}`" for key in KEYS]
    return {
        "createUserJob.args": _shell(*read, _WAIT, _CREATE),
        "createUserJob.extraVolumes": [{"name": _VOLUME, "secret": {"secretName": secret}}],
        "createUserJob.extraVolumeMounts": [{"name": _VOLUME, "mountPath": _FOLDER, "readOnly": True}],
    }


def _shell(*lines: str) -> list[str]:
    return ["bash", "-c", "\n".join(("set -eu", *lines))]
