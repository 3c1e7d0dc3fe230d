"""`airfoil synth`: writes `dist/` from the environment files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from airfoil import cli
from airfoil.build import build
from airfoil.dist import Changes, orphans, promote, remove
from airfoil.report.changes import json_text, print_changes
from airfoil.report.progress import working


@click.command(name="synth")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--check", "check_only", is_flag=True, help="Write nothing; exit 1 if dist/ is stale.")
@click.option("--prune", is_flag=True, help="Also remove the folders of environments that are gone.")
@click.option(
    "--output", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the report."
)
@click.option(
    "--allow",
    "allow",
    multiple=True,
    metavar="RULE=REASON",
    help="Write in spite of a rule's errors; may be given several times.",
)
def command(names: tuple[str, ...], check_only: bool, prune: bool, output: str, allow: tuple[str, ...]) -> int:
    """Write dist/ from the environment files.

    Builds every file in environments/, or only those NAMEd, checks all objects, and then exchanges each environment's
    folder in dist/ as a whole; an error of `airfoil check` stops it. Run it where `environments/` is. A `main.py` there is
    run, and may add charts of its own.
    """
    allowed = {rule: reason for rule, _, reason in (each.partition("=") for each in allow)}
    return run(Path(), names, check_only=check_only, prune=prune, output=output, allowed=allowed)


def run(
    root: Path,
    names: tuple[str, ...],
    *,
    check_only: bool = False,
    prune: bool = False,
    output: str = "text",
    allowed: Mapping[str, str] | None = None,
) -> int:
    """Returns 0, or 1 if `check_only` and the tree is stale."""
    with working("building"):
        built = build(root, names)
        plans = tuple(plan for app in built.apps for plan in app.plans(allowed))
    notes = {name: said for app in built.apps for name, said in app.notes().items()}
    changes: tuple[Changes, ...] = tuple(plan.changes for plan in plans)
    gone = () if names else orphans(built.dist, [change.environment for change in changes])
    if not check_only:
        with working("writing"):
            changes = promote(built.dist, plans)
            for name in gone if prune else ():
                remove(built.dist, name)
    if output == "json":
        click.echo(json_text(changes, gone, written=not check_only, notes=notes), nl=False)
    else:
        print_changes(changes, gone, written=not check_only, pruned=prune, notes=notes)
    stale = any(change.is_stale for change in changes)
    return cli.FINDINGS if check_only and stale else cli.OK
