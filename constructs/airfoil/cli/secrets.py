"""`airfoil secrets`: the Secrets that an environment expects. They go to standard output and never into the tree."""

from __future__ import annotations

import secrets as randomness
from pathlib import Path

import click

from airfoil import cli
from airfoil.airflow.secrets import ExpectedSecret, expected, fresh
from airfoil.goyaml import emit
from airfoil.project import ENVIRONMENTS, load_environments, session


@click.command(name="secrets")
@click.argument("name")
@click.option("--list", "list_only", is_flag=True, help="List names and keys; make no values.")
def command(name: str, list_only: bool) -> int:
    r"""Print the Secrets that environment NAME expects, with fresh values.

    Each run makes new values: apply them once, and keep them. Nothing is written to disk.

    \b
    airfoil secrets home | kubectl apply -f -
    airfoil secrets home | sops encrypt --input-type yaml --output-type yaml /dev/stdin
    airfoil secrets home | kubeseal --format yaml
    """
    return run(Path(), name, list_only=list_only)


def run(root: Path, name: str, *, list_only: bool = False) -> int:
    """Prints the manifests to standard output, and what else there is to do to standard error."""
    with session((name,)):
        (environment,) = load_environments(root / ENVIRONMENTS)
    wanted = expected(environment)
    if list_only:
        for secret in wanted:
            click.echo(
                f"{secret.namespace}/{secret.name} [{', '.join(secret.keys)}]: {secret.purpose} ({_state(secret)})"
            )
        return cli.OK
    purposes = {secret.name: secret.purpose for secret in wanted}
    for manifest in fresh(environment, randomness.token_bytes):
        click.echo(f"---\n# {purposes[manifest['metadata']['name']]}\n{emit(manifest)}", nl=False)
    _explain(wanted, environment.namespace)
    return cli.OK


def _state(secret: ExpectedSecret) -> str:
    if secret.exists:
        return "exists by cluster.existing.secrets"
    return "made by `airfoil secrets`" if secret.maker == "airfoil" else "yours to make"


def _explain(wanted: tuple[ExpectedSecret, ...], namespace: str) -> None:
    click.echo(
        f"# These values are new; the next run makes others. They need: kubectl create namespace {namespace}", err=True
    )
    for secret in wanted:
        if secret.exists:
            click.echo(f"# {secret.name}: exists by cluster.existing.secrets, not made again", err=True)
        elif secret.maker == "user":
            click.echo(
                f"# {secret.name}: yours to make ({secret.purpose}), type {secret.type}, with the keys:", err=True
            )
            for key in secret.keys:
                example = secret.examples.get(key)
                click.echo(f"#   {key}" + (f"  e.g. {example}" if example else ""), err=True)
