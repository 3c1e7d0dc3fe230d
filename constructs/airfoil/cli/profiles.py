"""`airfoil profiles`: what DAG authors write to use a worker profile."""

from __future__ import annotations

import json
from pathlib import Path

import click

from airfoil import cli
from airfoil.airflow import profiles
from airfoil.airflow.profiles.override import pod_override
from airfoil.airflow.profiles.snippet import module
from airfoil.airflow.values import plan_for, values
from airfoil.config import ENVIRONMENTS
from airfoil.config.schema import Environment
from airfoil.config.wording.suggest import did_you_mean, listed
from airfoil.errors import Fault, UserError
from airfoil.project import load_environments, session


@click.command(name="profiles")
@click.argument("environment")
@click.argument("names", nargs=-1, metavar="[PROFILE]...")
@click.option(
    "--output", type=click.Choice(["python", "json"]), default="python", show_default=True, help="Form of the answer."
)
def command(environment: str, names: tuple[str, ...], output: str) -> int:
    """Print what DAGs need to run tasks by the worker profiles of an ENVIRONMENT.

    It is a Python module, to be kept beside the DAGs:

    \b
    airfoil profiles prod > ../dags/profiles.py

    As JSON it holds each profile's whole pod template too.
    """  # noqa: D301 - click reads the backspace
    return run(Path(), environment, names, output=output)


def run(root: Path, name: str, chosen: tuple[str, ...], *, output: str) -> int:
    """Prints the profiles to standard output; writes nothing."""
    with session((name,)):
        (environment,) = load_environments(root / ENVIRONMENTS)
    names = _names(environment, chosen)
    click.echo(module(environment, names) if output == "python" else _data(environment, names), nl=False)
    return cli.OK


def _names(environment: Environment, chosen: tuple[str, ...]) -> tuple[str, ...]:
    known = sorted(environment.airflow.profiles)
    if not known:
        what = f"environment {environment.name} has no worker profiles"
        raise UserError(
            Fault("no-profiles", what, help="add them under `airflow.profiles`; see docs/how-to/worker-profiles.md")
        )
    for name in chosen:
        if name not in known:
            help = f"{did_you_mean(name, known)}profiles: {listed(known)}"
            raise UserError(
                Fault("unknown-profile", f"environment {environment.name} has no profile `{name}`", help=help)
            )
    return chosen or tuple(known)


def _data(environment: Environment, names: tuple[str, ...]) -> str:
    plan, tree = plan_for(environment), values(environment)
    templates = profiles.templates(environment)
    found = {
        name: {
            "podTemplateFile": profiles.path(name),
            "podTemplate": templates[name],
            "podOverride": pod_override(plan, tree, environment.airflow.profiles[name]),
        }
        for name in names
    }
    return json.dumps({"version": 1, "environment": environment.name, "profiles": found}, indent=2) + "\n"
