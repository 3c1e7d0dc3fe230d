"""Airflow's own secrets backend gets into the configuration as one line of JSON, and never with a secret."""

from __future__ import annotations

import json

import pytest

from airfoil.airflow.values import values
from airfoil.config.clashes.secrets_backend import kwargs_are_an_object, kwargs_hold_no_secret
from airfoil.config.schema import Environment
from tests.secrets.repositories import environment

VAULT = "airflow.providers.hashicorp.secrets.vault.VaultBackend"


def with_kwargs(kwargs: str | None) -> Environment:
    return environment({}, airflow={"secretsBackend": {"backend": VAULT, "kwargs": kwargs}})


def test_it_is_part_of_the_configuration() -> None:
    config = values(with_kwargs('{"url": "https://v.example.org",\n "mount_point": "100%"}'))["config"]["secrets"]
    assert config["backend"] == VAULT
    assert config["backend_kwargs"] == '{"mount_point": "100%%", "url": "https://v.example.org"}'


def test_without_it_the_section_is_not_written() -> None:
    assert "secrets" not in values(environment({}))["config"]
    assert set(values(with_kwargs(None))["config"]["secrets"]) == {"backend"}


@pytest.mark.parametrize("kwargs", ["[]", "7", "url=x", '{"a": 1', "[" * 9999, '{"a": "{{ x }}"}'])
def test_what_is_no_plain_object_is_refused(kwargs: str) -> None:
    assert [fault.help for fault in kwargs_are_an_object(with_kwargs(kwargs))]


@pytest.mark.parametrize(
    ("kwargs", "secret"),
    [
        ({"token": "s.1"}, "token"),
        ({"auth_type": "approle", "role_id": "r", "secret_id": "x"}, "secret_id"),
        ({"more": [{"client_secret": "x"}]}, "client_secret"),
        ({"aws_secret_access_key": "x"}, "aws_secret_access_key"),
        ({"url": "https://u:p@v.example.org"}, "url"),
    ],
)
def test_a_secret_among_the_arguments_is_refused_and_not_shown(kwargs: dict[str, object], secret: str) -> None:
    (fault,) = kwargs_hold_no_secret(with_kwargs(json.dumps(kwargs)))
    assert f"`{secret}`" in fault.what
    assert "s.1" not in str(fault)


@pytest.mark.parametrize(
    "kwargs",
    [
        {"url": "https://v.example.org", "auth_type": "kubernetes", "kubernetes_role": "airflow"},
        {"connections_prefix": "airflow/connections", "token_path": "/var/run/token", "password": ""},
    ],
)
def test_arguments_without_secrets_pass(kwargs: dict[str, object]) -> None:
    chosen = with_kwargs(json.dumps(kwargs))
    assert [*kwargs_are_an_object(chosen), *kwargs_hold_no_secret(chosen)] == []
