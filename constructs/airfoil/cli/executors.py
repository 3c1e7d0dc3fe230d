"""The form `airfoil explain executor NAME [ENV]`: what an executor needs, and what it keeps running."""

from __future__ import annotations

from pathlib import Path

import click

from airfoil import cli
from airfoil.airflow.comparison import compared, known_names
from airfoil.airflow.executors import EXECUTORS
from airfoil.airflow.resources import component_resources
from airfoil.config import ENVIRONMENTS
from airfoil.config.schema import Environment
from airfoil.config.wording.suggest import did_you_mean, listed
from airfoil.errors import Fault, UserError
from airfoil.project import load_environments, session

_PLAIN = {"name": "example", "cluster": {"distribution": "k3s"}, "delivery": {"controller": "flux"}}


def explain(root: Path, name: str, environment_name: str | None, *, output: str) -> int:
    """Prints what an executor is and what each keeps running.

    Args:
        root: the repository.
        name: the executor, or several with commas.
        environment_name: whose numbers; None for the only environment's, or the defaults' where there is none.
        output: `text` or `json`.
    """
    from airfoil.report.executors import data, page

    chosen = _chosen(name)
    environment = _environment(root, environment_name)
    numbers = environment or Environment.model_validate(_PLAIN)
    idle = compared(numbers, name)
    executors = [EXECUTORS[each] for each in chosen]
    if output == "json":
        click.echo(data(name, executors, idle, None if environment is None else environment.name), nl=False)
        return cli.OK
    requests = component_resources(numbers, "workers")["requests"]
    whose = "an environment of size small" if environment is None else f"environment {environment.name}"
    click.echo(page(name, executors, idle, whose, f"{requests['cpu']} CPU and {requests['memory']} memory"), nl=False)
    return cli.OK


def _chosen(name: str) -> tuple[str, ...]:
    names = tuple(name.split(","))
    for each in names:
        if each not in EXECUTORS:
            known = known_names()
            help = f"{did_you_mean(each, known)}known: {listed(known)}"
            raise UserError(Fault("unknown-executor", f"there is no executor `{each}`", help=help))
    return names


def _environment(root: Path, name: str | None) -> Environment | None:
    folder = root / ENVIRONMENTS
    if name is None and not folder.is_dir():
        return None
    with session(() if name is None else (name,)):
        found = load_environments(folder)
    if len(found) == 1:
        return found[0]
    if not found:
        return None
    names = listed(each.name for each in found)
    raise UserError(
        Fault(
            "which-environment", f"there are {len(found)} environments: {names}", help="name one, behind the executor"
        )
    )
