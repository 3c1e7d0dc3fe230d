"""Builds the manifests of environments once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from airfoil import AirflowEnvironment, App, Environment, load_environments
from airfoil.manifests import Manifest

REPOSITORY = Path(__file__).parents[2]


@cache
def samples() -> Mapping[str, Environment]:
    """The committed environments, by name."""
    return {environment.name: environment for environment in load_environments(REPOSITORY / "environments")}


def tree(environment: Environment) -> tuple[Manifest, ...]:
    """The manifests of one environment; equal environments are built once."""
    return _tree(environment.model_dump_json(exclude_unset=True))


@cache
def _tree(environment: str) -> tuple[Manifest, ...]:
    app = App()
    AirflowEnvironment(app, Environment.model_validate_json(environment))
    return tuple(app.manifests())


def sample(name: str, **changes: Mapping[str, Any]) -> Environment:
    """A committed environment with some fields of its sections changed: ``sample("home", airflow={"admin": False})``."""
    data = samples()[name].model_dump(exclude_unset=True)
    for section, fields in changes.items():
        data[section] = data.get(section, {}) | fields
    return Environment.model_validate(data)


def of_kind(environment: Environment, kind: str) -> list[Mapping[str, Any]]:
    return [manifest.body for manifest in tree(environment) if manifest.body["kind"] == kind]


def one(environment: Environment, kind: str, name: str) -> Mapping[str, Any]:
    (found,) = [body for body in of_kind(environment, kind) if body["metadata"]["name"] == name]
    return found
