"""Names of Secrets: none that the chart deletes, none for two roles that need different values under one key."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from airfoil.config.schema import Environment
from airfoil.errors import Fault

_HOOKS = ("fernet-key", "redis-password", "broker-url")
"""Suffixes of the Secrets that are Helm hooks of the chart, with `before-hook-creation`: the hook deletes what bears
the name (apache/airflow#58982, read)."""

_GENERATED = ("webserver-secret-key", "api-secret-key", "jwt-secret", "result-backend")
"""Suffixes of the Secrets that the chart makes where none is named (rendered charts). Naming one of these lets the
chart drop its own of that name at the next upgrade, and Helm deletes what a release no longer has."""


def no_name_of_the_charts(environment: Environment) -> Iterator[Fault]:
    release = environment.airflow.release
    hooks = {f"{release}-{suffix}" for suffix in _HOOKS}
    generated = {f"{release}-{suffix}" for suffix in _GENERATED}
    for path, name in _named(environment):
        if name in hooks:
            what = "the name of a Secret that the chart deletes and makes anew as a Helm hook: yours would be lost"
        elif name in generated:
            what = "the name of a Secret that the chart makes itself: Helm would delete yours at an upgrade"
        else:
            continue
        yield Fault(
            "name-of-the-charts",
            f"is `{name}`, {what}",
            path=path,
            help="take another name, or remove the line for the default",
        )


def no_two_roles_in_one(environment: Environment) -> Iterator[Fault]:
    for (first, one), (second, other) in combinations(_roles(environment).items(), 2):
        shared = sorted(one[1] & other[1])
        if one[0] == other[0] and shared:
            yield Fault(
                "secret-of-two-roles",
                f"is `{one[0]}`, as is {first}, but the two need different values under the key `{shared[0]}`",
                path=second,
                help="give them Secrets of different names, or remove a line for its default",
            )


def _named(environment: Environment) -> Iterator[tuple[str, str]]:
    secrets = environment.secrets
    for field, info in type(secrets).model_fields.items():
        yield f"secrets.{info.alias}", getattr(secrets, field)
    dags = environment.storage.dags
    sync = dags.git_sync if dags is not None else None
    if sync is not None and sync.ssh_secret is not None:
        yield "storage.dags.gitSync.sshSecret", sync.ssh_secret
    if sync is not None and sync.credentials_secret is not None:
        yield "storage.dags.gitSync.credentialsSecret", sync.credentials_secret
    tls = environment.routing.tls if environment.routing is not None else None
    if tls is not None and tls.secret_name is not None:
        yield "routing.tls.secretName", tls.secret_name
    for name in environment.airflow.image.pull_secrets:
        yield "airflow.image.pullSecrets", name


def _roles(environment: Environment) -> dict[str, tuple[str, frozenset[str]]]:
    """Path of each role that this environment reads: the Secret's name, and the keys that it needs there."""
    secrets, airflow = environment.secrets, environment.airflow
    roles = {
        "secrets.fernetKey": (secrets.fernet_key, {"fernet-key"}),
        "secrets.metadata": (secrets.metadata, {"connection"}),
    }
    if airflow.major >= 3:
        roles["secrets.apiSecretKey"] = (secrets.api_secret_key, {"api-secret-key"})
        roles["secrets.jwt"] = (secrets.jwt, {"jwt-secret"})
    else:
        roles["secrets.webserverSecretKey"] = (secrets.webserver_secret_key, {"webserver-secret-key"})
    if environment.database.in_cluster is not None:
        roles["secrets.database"] = (secrets.database, {"username", "password", "database"})
    if any("Celery" in executor for executor in airflow.executors):
        roles["secrets.broker"] = (secrets.broker, {"connection"})
        roles["secrets.redis"] = (secrets.redis, {"password"})
    if airflow.admin:
        roles["secrets.admin"] = (secrets.admin, {"username", "password", "email", "firstname", "lastname"})
    return {path: (name, frozenset(keys)) for path, (name, keys) in roles.items()}
