"""Which secrets an environment needs, one part for each purpose. Parts of one name become one Secret."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.airflow.charts import CommunityVersion
from airfoil.airflow.secrets.community import of_community
from airfoil.airflow.secrets.database_uri import database_uri
from airfoil.airflow.secrets.named import named
from airfoil.airflow.secrets.part import Part
from airfoil.airflow.secrets.pgbouncer_files import pgbouncer_files
from airfoil.airflow.values import Plan
from airfoil.airflow.values.admin import KEYS as ADMIN_KEYS
from airfoil.airflow.values.secrets import needs_result_backend, needs_webserver_key

_PGBOUNCER = "configuration of PgBouncer, with the database's password"
_PGBOUNCER_KEYS = ("connection", "pgbouncer.ini", "users.txt")


def parts(plan: Plan) -> Iterator[Part]:
    """Every purpose that has a secret in this environment, the ones that all have first."""
    if isinstance(plan.chart, CommunityVersion):
        yield from of_community(plan)
        yield from _git_sync(plan)
        yield from _registry(plan)
        yield from _certificate(plan)
        yield from named(plan)
        return
    yield from _airflow(plan)
    yield from _database(plan)
    yield from _celery(plan)
    if plan.environment.airflow.admin:
        yield _own(plan, "admin", ADMIN_KEYS, "the first user")
    yield from _git_sync(plan)
    yield from _registry(plan)
    yield from _certificate(plan)
    yield from named(plan)


def _own(plan: Plan, role: str, keys: tuple[str, ...], purpose: str) -> Part:
    head, *rest = role.split("_")
    path = "secrets." + head + "".join(word.capitalize() for word in rest)
    return Part(role, path, getattr(plan.environment.secrets, role), keys, purpose)


def _airflow(plan: Plan) -> Iterator[Part]:
    yield _own(
        plan, "fernet_key", ("fernet-key",), "encrypts connections and variables; lost with it, they can't be read"
    )
    if needs_webserver_key(plan):
        yield _own(plan, "webserver_secret_key", ("webserver-secret-key",), "signs sessions and log requests")
    if plan.is_airflow_3:
        if plan.chart.has("apiSecretKeySecretName"):
            yield _own(plan, "api_secret_key", ("api-secret-key",), "signs sessions and log requests")
        yield _own(plan, "jwt", ("jwt-secret",), "signs the tokens of users and tasks")


def _database(plan: Plan) -> Iterator[Part]:
    external = plan.environment.database.external
    if external is None:
        yield _own(plan, "database", ("database", "password", "username"), "user and password of the embedded database")
        yield _own(plan, "metadata", ("connection",), "URI of the metadata database")
        if plan.environment.database.pgbouncer is not None:
            yield _own(plan, "pgbouncer", _PGBOUNCER_KEYS, _PGBOUNCER)
        return
    uri = database_uri(plan.environment, "USER", "PASSWORD")
    yield _of_user(plan, "metadata", "URI of the metadata database", {"connection": uri})
    if plan.environment.database.pgbouncer is not None:
        files = pgbouncer_files(plan.environment, "USER", "PASSWORD", plan.chart.number)
        yield _of_user(plan, "pgbouncer", _PGBOUNCER, files)


def _celery(plan: Plan) -> Iterator[Part]:
    if not plan.needs.workers:
        return
    if plan.needs.redis:
        yield _own(plan, "redis", ("password",), "password of Redis")
        yield _own(plan, "broker", ("connection",), "URI of the broker, which is Redis")
    else:
        yield _of_user(plan, "broker", "URI of the broker", {"connection": "amqp://USER:PASSWORD@HOST:5672/VHOST"})
    if plan.environment.airflow.flower:
        yield _own(plan, "flower", ("basicAuth",), "name and password for Flower")
    if not needs_result_backend(plan):
        return
    purpose = "URI of the database that holds Celery's results"
    external = plan.environment.database.external
    if external is None:
        yield _own(plan, "result_backend", ("connection",), purpose)
        return
    uri = database_uri(plan.environment, "USER", "PASSWORD")
    yield _of_user(plan, "result_backend", purpose, {"connection": f"db+{uri}"})


def _of_user(plan: Plan, role: str, purpose: str, examples: Mapping[str, str]) -> Part:
    own = _own(plan, role, tuple(sorted(examples)), purpose)
    return Part(role, own.path, own.name, own.keys, purpose, "user", examples=examples)


def _git_sync(plan: Plan) -> Iterator[Part]:
    dags = plan.environment.storage.dags
    if dags is None or dags.git_sync is None:
        return
    path = "storage.dags.gitSync"
    if dags.git_sync.ssh_secret is not None:
        key = {"gitSshKey": "-----BEGIN OPENSSH PRIVATE KEY-----…"}
        yield Part(
            "git-ssh",
            f"{path}.sshSecret",
            dags.git_sync.ssh_secret,
            tuple(key),
            "SSH key for the repository of the DAGs",
            "user",
            examples=key,
        )
    if dags.git_sync.credentials_secret is not None:
        # charts with git-sync v4 ask for both generations' keys: one that misses keeps the pod from starting (read)
        prefixes = ("GITSYNC", "GIT_SYNC") if plan.chart.git_sync_generation >= 4 else ("GIT_SYNC",)
        examples = {f"{prefix}_{key}": key for prefix in prefixes for key in ("PASSWORD", "USERNAME")}
        yield Part(
            "git-https",
            f"{path}.credentialsSecret",
            dags.git_sync.credentials_secret,
            tuple(sorted(examples)),
            "user name and password for the repository of the DAGs",
            "user",
            examples=examples,
        )


def _registry(plan: Plan) -> Iterator[Part]:
    examples = {".dockerconfigjson": '{"auths": {"REGISTRY": {"username": "USER", "password": "PASSWORD"}}}'}
    for index, name in enumerate(plan.environment.airflow.image.pull_secrets):
        yield Part(
            "registry",
            f"airflow.image.pullSecrets[{index}]",
            name,
            tuple(examples),
            "login to the registry of Airflow's image",
            "user",
            "kubernetes.io/dockerconfigjson",
            examples,
        )


def _certificate(plan: Plan) -> Iterator[Part]:
    routing = plan.environment.routing
    if routing is None or routing.tls is None or routing.tls.secret_name is None:
        return
    examples = {"tls.crt": "-----BEGIN CERTIFICATE-----…", "tls.key": "-----BEGIN PRIVATE KEY-----…"}
    yield Part(
        "tls",
        "routing.tls.secretName",
        routing.tls.secret_name,
        tuple(examples),
        f"certificate of {routing.host}",
        "user",
        "kubernetes.io/tls",
        examples,
    )
