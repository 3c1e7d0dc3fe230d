"""Every secret that the values name is expected, is made in agreement with the others, and never made twice."""

from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from airfoil.airflow.secrets import ExpectedSecret, Random, expected, fresh
from airfoil.airflow.values import values
from airfoil.config.schema import Environment
from tests.airflow.environments import HOME, K3S, PROD, environment, on_chart
from tests.airflow.matrix import environments, refused

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

CELERY = {"executor": "CeleryExecutor"}


def stream(seed: bytes = b"seed") -> Random:
    """A source of randomness that gives the same bytes for the same seed."""
    count = 0

    def random(length: int) -> bytes:
        nonlocal count
        count += 1
        return hashlib.shake_256(seed + count.to_bytes(4, "big")).digest(length)

    return random


def named(tree: object, key: str = "") -> Iterator[str]:
    """Names of Secrets, wherever chart values name one."""
    if isinstance(tree, Mapping):
        if "secretKeyRef" in tree:
            yield tree["secretKeyRef"]["name"]
        for name, value in tree.items():
            yield from named(value, name)
    elif isinstance(tree, list):
        for value in tree:
            yield from ([value["name"]] if key == "imagePullSecrets" else named(value))
    elif isinstance(tree, str) and (
        re.search("secretname$", key.lower()) or key in {"sshKeySecret", "credentialsSecret"}
    ):
        yield tree


def by_name(chosen: Environment) -> dict[str, ExpectedSecret]:
    return {secret.name: secret for secret in expected(chosen)}


def data(chosen: Environment, seed: bytes = b"seed") -> dict[str, dict[str, str]]:
    return {each["metadata"]["name"]: each["stringData"] for each in fresh(chosen, stream(seed))}


def test_every_secret_that_the_values_name_is_expected_and_no_other_but_those_of_the_tree() -> None:
    counted = 0
    for chosen in environments(["1.4.0", "1.11.0", "1.18.0", "1.22.0"]):
        if refused(chosen):
            continue
        names = set(named(values(chosen)))
        of_the_tree = {"airflow-database"} if chosen.database.in_cluster else set()
        assert names | of_the_tree == set(by_name(chosen))
        counted += 1
    assert counted > 400


@pytest.mark.parametrize(
    ("base", "names"),
    [
        pytest.param(HOME, {"admin", "database", "fernet", "metadata-connection", "webserver"}, id="home"),
        pytest.param(K3S, {"admin", "api", "database", "fernet", "jwt", "metadata-connection"}, id="k3s"),
        pytest.param(
            PROD,
            {"admin", "api", "broker", "fernet", "jwt", "metadata-connection", "redis", "dags-ssh", "registry", "tls"},
            id="prod",
        ),
    ],
)
def test_the_samples_expect(base: Mapping[str, Any], names: set[str]) -> None:
    assert {name.removeprefix("airflow-") for name in by_name(environment(base))} == names


def test_what_only_the_user_has_is_shown_and_not_made() -> None:
    chosen = environment(PROD)
    theirs = {name: secret for name, secret in by_name(chosen).items() if secret.maker == "user"}
    assert set(theirs) == {"airflow-metadata-connection", "airflow-tls", "dags-ssh", "registry"}
    assert theirs["airflow-metadata-connection"].examples == {
        "connection": "postgresql://USER:PASSWORD@db.example.org:5432/airflow?sslmode=require"
    }
    assert all(set(secret.examples) == set(secret.keys) for secret in theirs.values())
    assert theirs["registry"].type == "kubernetes.io/dockerconfigjson"
    assert theirs["airflow-tls"].type == "kubernetes.io/tls"
    assert not set(theirs) & set(data(chosen))


@pytest.mark.parametrize(
    ("chart", "airflow", "keys"),
    [
        ("1.11.0", "2.7.1", ("GIT_SYNC_PASSWORD", "GIT_SYNC_USERNAME")),
        ("1.12.0", "2.8.1", ("GITSYNC_PASSWORD", "GITSYNC_USERNAME", "GIT_SYNC_PASSWORD", "GIT_SYNC_USERNAME")),
    ],
)
def test_git_sync_s_keys_are_those_of_its_generation(chart: str, airflow: str, keys: tuple[str, ...]) -> None:
    dags = {"gitSync": {"repository": "https://example.org/o/d.git", "credentialsSecret": "login"}}
    assert by_name(on_chart(chart, airflow, storage={"dags": dags}))["login"].keys == keys


def test_an_ipv6_address_stands_in_brackets() -> None:
    metadata = by_name(environment(database={"external": {"host": "2001:db8::1"}}))["airflow-metadata-connection"]
    assert urlsplit(metadata.examples["connection"]).hostname == "2001:db8::1"


@quick
@given(st.binary(min_size=1, max_size=8))
def test_database_broker_and_results_agree_with_their_passwords(seed: bytes) -> None:
    made = data(on_chart("1.6.0", "2.3.0", "CeleryExecutor"), seed)
    database, uri = made["airflow-database"], urlsplit(made["airflow-metadata-connection"]["connection"])
    assert (uri.scheme, uri.hostname, uri.port) == ("postgresql", "airflow-database.airflow.svc", 5432)
    assert unquote(uri.username or "") == database["username"]
    assert unquote(uri.password or "") == database["password"]
    assert uri.path == f"/{database['database']}"
    metadata = made["airflow-metadata-connection"]["connection"]
    assert made["airflow-result-backend-connection"]["connection"] == f"db+{metadata}"
    broker = urlsplit(made["airflow-broker"]["connection"])
    assert (broker.scheme, broker.hostname, broker.port) == ("redis", "airflow-redis.airflow.svc", 6379)
    assert unquote(broker.password or "") == made["airflow-redis"]["password"]


@quick
@given(st.binary(min_size=1, max_size=8))
def test_the_fernet_key_is_32_bytes_in_url_safe_base64(seed: bytes) -> None:
    key = data(environment(), seed)["airflow-fernet"]["fernet-key"]
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}=", key)
    assert len(urlsafe_b64decode(key)) == 32


@quick
@given(st.binary(min_size=1, max_size=4), st.binary(min_size=5, max_size=8))
def test_values_come_from_the_randomness_alone(one: bytes, other: bytes) -> None:
    chosen = environment(airflow=CELERY)
    assert data(chosen, one) == data(chosen, one)
    first, second = data(chosen, one), data(chosen, other)
    for name in set(first) - {"airflow-admin"}:
        assert first[name] != second[name]


def test_manifests_have_the_keys_that_are_expected() -> None:
    chosen = environment(airflow=CELERY)
    for manifest in fresh(chosen, stream()):
        secret = by_name(chosen)[manifest["metadata"]["name"]]
        assert (manifest["kind"], manifest["metadata"]["namespace"]) == ("Secret", "airflow")
        assert tuple(sorted(manifest["stringData"])) == secret.keys
        assert all(manifest["stringData"].values())


def test_one_name_for_several_purposes_is_one_secret() -> None:
    names = {"fernetKey": "keys", "apiSecretKey": "keys", "jwt": "keys"}
    chosen = environment(secrets=names)
    assert by_name(chosen)["keys"].keys == ("api-secret-key", "fernet-key", "jwt-secret")
    assert set(data(chosen)["keys"]) == {"api-secret-key", "fernet-key", "jwt-secret"}


def existing(*names: str) -> Environment:
    return environment(cluster={"existing": {"secrets": list(names)}}, airflow=CELERY)


def test_what_exists_is_never_made_again() -> None:
    chosen = existing("airflow-fernet")
    assert by_name(chosen)["airflow-fernet"].exists
    assert "airflow-fernet" not in data(chosen)


@pytest.mark.parametrize(
    ("there", "theirs"),
    [
        pytest.param("airflow-database", "airflow-metadata-connection", id="uri-of-a-password-that-nobody-can-read"),
        pytest.param("airflow-metadata-connection", "airflow-database", id="password-that-stands-in-a-uri"),
        pytest.param("airflow-redis", "airflow-broker", id="broker-s-password-exists"),
        pytest.param("airflow-broker", "airflow-redis", id="broker-exists"),
    ],
)
def test_half_of_a_pair_is_never_made_alone(there: str, theirs: str) -> None:
    chosen = existing(there)
    assert by_name(chosen)[theirs].maker == "user"
    assert theirs not in data(chosen)
    assert "airflow-fernet" in data(chosen)


def test_a_uri_that_the_user_must_write_is_shown_with_all_but_the_password() -> None:
    secret = by_name(existing("airflow-database"))["airflow-metadata-connection"]
    assert secret.examples == {
        "connection": "postgresql://airflow:PASSWORD@airflow-database.airflow.svc:5432/airflow?sslmode=disable"
    }
