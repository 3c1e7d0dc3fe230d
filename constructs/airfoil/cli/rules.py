"""`airfoil rules`: the rules of `airfoil check`."""

from __future__ import annotations

import json

import click

from airfoil import cli
from airfoil.checks.registry import entries


@click.command(name="rules")
@click.option(
    "--output", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the list."
)
def command(output: str) -> int:
    """List the rules of `airfoil check`: id, severity, name, what each finds.

    `airfoil explain RULE` shows the page of one.
    """
    rules = entries().values()
    if output == "json":
        listed = [
            {"id": rule.id, "name": rule.name, "area": rule.area, "summary": rule.summary,
             "severity": rule.severities, "losesData": rule.loses_data}
            for rule in rules
        ]  # fmt: skip
        click.echo(json.dumps({"version": 1, "rules": listed}, indent=2, ensure_ascii=False))
        return cli.OK
    width = max(len(rule.name) for rule in rules)
    for rule in rules:
        worst = sorted(set(rule.severities.values()))[0]  # error, info, warning: the worst comes first but for info
        worst = "warning" if worst == "info" and "warning" in rule.severities.values() else worst
        click.echo(f"{rule.id}  {worst:<7}  {rule.name:<{width}}  {rule.summary}")
    return cli.OK
