"""`airfoil secrets`: the Secrets that an environment expects. Plain values go to standard output or to a tool alone."""

from __future__ import annotations

import os
import secrets as randomness
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from airfoil import cli
from airfoil.airflow.secrets import ExpectedSecret, expected, fresh, with_existing
from airfoil.airflow.secrets.encrypted import FOLDER, judged_one, names_in, read_files
from airfoil.airflow.secrets.fernet import rotated, stands_alone
from airfoil.airflow.secrets.store import remote_key, remote_property
from airfoil.cli.secret_tools import PROVIDERS, encrypted
from airfoil.config import ENVIRONMENTS
from airfoil.config.schema import Environment
from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml import emit
from airfoil.project import load_environments, session
from airfoil.system import put_files


@click.command(name="secrets")
@click.argument("name")
@click.option("--list", "list_only", is_flag=True, help="List names and keys; make no values.")
@click.option("--to", "tool", type=click.Choice(list(PROVIDERS)), help="Encrypt them by this tool into secrets/NAME/.")
@click.option(
    "--rotate-fernet", is_flag=True, help="Make a new Fernet key; the old one is asked for, or read from stdin."
)
def command(name: str, list_only: bool, tool: str | None, rotate_fernet: bool) -> int:
    """Print the Secrets that environment NAME expects, with fresh values.

    Each run makes new values: apply them once, and keep them. With --to they are encrypted and written into secrets/NAME/,
    where `airfoil synth` finds them; those that lie there are never made again. Nothing else is written to disk.

    \b
    airfoil secrets home | kubectl apply -f -
    airfoil secrets home --to kubeseal
    airfoil secrets home --to sops
    """  # noqa: D301 - click reads the backspace
    if list_only and (tool or rotate_fernet):
        raise click.UsageError("--list makes no values, so that --to and --rotate-fernet don't go with it.")
    old = _old_key() if rotate_fernet else None
    return run(Path(), name, list_only=list_only, tool=tool, old_fernet=old)


def run(
    root: Path, name: str, *, list_only: bool = False, tool: str | None = None, old_fernet: str | None = None
) -> int:
    """Prints or writes the manifests, and what else there is to do to standard error.

    Args:
        root: the repository.
        name: the environment.
        list_only: whether to print names alone.
        tool: which tool encrypts them; None to print them plain.
        old_fernet: the Fernet key in use, to make the Secret of another one before it and nothing else.
    """
    with session((name,)):
        (environment,) = load_environments(root / ENVIRONMENTS)
    files = names_in(read_files(root, name)) if environment.secrets.provider in PROVIDERS.values() else {}
    wanted = expected(with_existing(environment, files))
    if list_only:
        _list(environment, wanted, files)
        return cli.OK
    if old_fernet is not None:
        manifests = [rotated(environment, old_fernet, randomness.token_bytes)]
    else:
        manifests = fresh(with_existing(environment, files), randomness.token_bytes)
    if tool is not None:
        _write(root, environment, tool, manifests, files if old_fernet is not None else {})
    else:
        _print(environment, manifests, {secret.name: secret.purpose for secret in wanted})
    if old_fernet is None:
        _explain(environment, wanted, files, printed=tool is None)
    return cli.OK


def _old_key() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("The Fernet key in use", hide_input=True, err=True))
    return sys.stdin.read().strip()


def _write(
    root: Path, environment: Environment, tool: str, manifests: Sequence[Mapping[str, Any]], replaced: Mapping[str, str]
) -> None:
    """Encrypts all of them before it puts the first in place.

    A file is replaced only if it holds the Secret that is made anew.
    """
    provider = environment.secrets.provider
    if provider != PROVIDERS[tool]:
        what = f"is `{provider}`: what {tool} makes would never be read"
        fault = Fault("other-provider", what, path="secrets.provider", help=f"write `provider: {PROVIDERS[tool]}`")
        raise UserError(fault)
    if replaced and not stands_alone(environment):
        what = "names a Secret with other keys beside the Fernet key, and they would be lost"
        raise UserError(
            Fault("other-keys", what, path="secrets.fernetKey", help="run it without --to, and merge it by hand")
        )
    wanted = {secret.name: secret for secret in expected(environment)}
    texts: dict[str, str] = {}
    for manifest in manifests:
        name = manifest["metadata"]["name"]
        file = replaced.get(name, f"{FOLDER}/{environment.name}/{name}.yaml")
        if name not in replaced and os.path.lexists(root / file):
            what = f"is there already, and holds another Secret than {name}"
            raise UserError(Fault("file-exists", what, Place(file), help="move it away"))
        texts[file] = encrypted(root, environment, tool, manifest, file)
        judged_one(environment, wanted[name], file, texts[file])
    put_files({root / file: text.encode() for file, text in texts.items()})
    for file in texts:
        click.echo(f"{'~' if file in replaced.values() else '+'} {file}")


def _print(environment: Environment, manifests: Sequence[Mapping[str, Any]], purposes: Mapping[str, str]) -> None:
    for manifest in manifests:
        name, values = manifest["metadata"]["name"], manifest["stringData"]
        if environment.secrets.provider == "externalSecrets":
            entry = {remote_key(environment, name): {remote_property(key): value for key, value in values.items()}}
            click.echo(f"# {purposes[name]}\n{emit(entry)}", nl=False)
        else:
            click.echo(f"---\n# {purposes[name]}\n{emit(manifest)}", nl=False)


def _list(environment: Environment, wanted: Sequence[ExpectedSecret], files: Mapping[str, str]) -> None:
    for secret in wanted:
        name, keys = f"{secret.namespace}/{secret.name}", secret.keys
        if environment.secrets.provider == "externalSecrets" and not secret.exists:
            name, keys = remote_key(environment, secret.name), tuple(map(remote_property, secret.keys))
        click.echo(f"{name} [{', '.join(keys)}]: {secret.purpose} ({_state(secret, files)})")


def _state(secret: ExpectedSecret, files: Mapping[str, str]) -> str:
    if secret.name in files:
        return f"lies in {files[secret.name]}"
    if secret.exists:
        return "exists by cluster.existing.secrets"
    return "made by `airfoil secrets`" if secret.maker == "airfoil" else "yours to make"


def _explain(
    environment: Environment, wanted: Sequence[ExpectedSecret], files: Mapping[str, str], *, printed: bool
) -> None:
    fetched = environment.secrets.provider == "externalSecrets"
    if printed:
        need = (
            "Put each entry into the store"
            if fetched
            else f"They need: kubectl create namespace {environment.namespace}"
        )
        click.echo(f"# These values are new; the next run makes others. {need}", err=True)
    for secret in wanted:
        if secret.exists:
            click.echo(f"# {secret.name}: {_state(secret, files)}, not made again", err=True)
        elif secret.maker == "user":
            name = remote_key(environment, secret.name) if fetched else secret.name
            click.echo(f"# {name}: yours to make ({secret.purpose}), type {secret.type}, with the keys:", err=True)
            for key in secret.keys:
                example = secret.examples.get(key)
                shown = remote_property(key) if fetched else key
                click.echo(f"#   {shown}" + (f"  e.g. {example}" if example else ""), err=True)
