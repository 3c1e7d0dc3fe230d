"""What the community's chart reads from Secrets: users and passwords, and no URI; pods put those together."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.secrets.part import Part
from airfoil.airflow.values import Plan
from airfoil.airflow.values.community.users import KEYS as ADMIN_KEYS


def of_community(plan: Plan) -> Iterator[Part]:
    """Airflow's own secrets with this chart, those that all environments have first."""
    names = plan.environment.secrets
    yield Part(
        "fernet_key",
        "secrets.fernetKey",
        names.fernet_key,
        ("fernet-key",),
        "encrypts connections and variables; lost with it, they can't be read",
    )
    yield Part(
        "webserver_secret_key",
        "secrets.webserverSecretKey",
        names.webserver_secret_key,
        ("webserver-secret-key",),
        "signs sessions and log requests",
    )
    yield _database(plan)
    if plan.needs.workers:
        yield Part("redis", "secrets.redis", names.redis, ("password",), "password of Redis")
    if plan.environment.airflow.admin:
        yield Part("admin", "secrets.admin", names.admin, ADMIN_KEYS, "the first user, whose name is `admin`")


def _database(plan: Plan) -> Part:
    name = plan.environment.secrets.database
    if plan.environment.database.external is None:
        keys = ("database", "password", "username")
        return Part("database", "secrets.database", name, keys, "user and password of the embedded database")
    examples = {"password": "PASSWORD", "username": "USER"}
    return Part(
        "database",
        "secrets.database",
        name,
        tuple(sorted(examples)),
        "user and password of the database",
        "user",
        examples=examples,
    )
