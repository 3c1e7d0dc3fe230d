"""`airfoil schema`: the JSON schema of environment files, for editors."""

from __future__ import annotations

import click

from airfoil import cli
from airfoil.config import json_schema


@click.command(name="schema")
def command() -> int:
    """Print the JSON schema of environment files.

    Editors complete and check a file whose first line names it:

    \b
    # yaml-language-server: $schema=../schema/environment.schema.json
    """  # noqa: D301 - click reads the backspace
    click.echo(json_schema.text(), nl=False)
    return cli.OK
