"""`airfoil synth`: writes `dist/` from the environment files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from airfoil import cli
from airfoil.build import Built, Reads, Record, Unchanged, environment_names, shard
from airfoil.dist import Changes, Plan, orphans, plan, promote, remove
from airfoil.report.changes import json_text, print_changes
from airfoil.report.progress import counting, working


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
@click.option("--shard", "part", metavar="I/N", help="Only one of N parts of the environments, I from 1 to N.")
@click.option("--rebuild", is_flag=True, help="Build environments that didn't change since the last run, too.")
def command(
    names: tuple[str, ...],
    check_only: bool,
    prune: bool,
    output: str,
    allow: tuple[str, ...],
    part: str | None,
    rebuild: bool,
) -> int:
    """Write dist/ from the environment files.

    Builds every file in environments/, or only those NAMEd, checks all objects, and then exchanges each environment's
    folder in dist/ as a whole; an error of `airfoil check` stops it. Run it where `environments/` is. A `main.py` there is
    run, and may add charts of its own. What didn't change since the last run here isn't built again.
    """
    if part is not None and (names or prune):
        raise click.UsageError("--shard is a part of all environments: it goes neither with NAMEs nor with --prune")
    root = Path()
    if part is not None:
        names = shard(environment_names(root), part)
        if not names:
            click.echo(f"part {part} has no environment", err=True)
            return cli.OK
    allowed = {rule: reason for rule, _, reason in (each.partition("=") for each in allow)}
    return run(root, names, check_only=check_only, prune=prune, output=output, allowed=allowed, rebuild=rebuild)


def run(
    root: Path,
    names: tuple[str, ...],
    *,
    check_only: bool = False,
    prune: bool = False,
    output: str = "text",
    allowed: Mapping[str, str] | None = None,
    rebuild: bool = False,
) -> int:
    """Returns 0, or 1 if `check_only` and the tree is stale."""
    record = Record.load(root)
    known = Unchanged() if rebuild or allowed else record.unchanged(root, names)
    changes, notes, dist = dict(known.changes), dict(known.notes), Path(record.dist)
    wanted = names or environment_names(root)
    if not changes or not changes.keys() >= set(wanted):
        asked = tuple(name for name in wanted if name not in changes) if changes else names
        built, reads = _build(root, asked, allowed)
        plans = tuple(plan(built.dist, name, tree) for name, tree in built.trees.items())
        done = tuple(each.changes for each in plans) if check_only else _promote(built.dist, plans)
        changes |= {change.environment: change for change in done}
        notes, dist = {**notes, **built.notes}, built.dist
        if not allowed:
            as_built = (each for each in plans if not (check_only and each.changes.is_stale))
            record.keep_after(root, built, reads, {each.changes.environment: each.listing for each in as_built})
    gone = () if names else orphans(dist, changes)
    for name in gone if prune and not check_only else ():
        remove(dist, name)
    _report(output, [changes[name] for name in sorted(changes)], gone, notes, written=not check_only, pruned=prune)
    return cli.FINDINGS if check_only and any(change.is_stale for change in changes.values()) else cli.OK


def _build(root: Path, names: tuple[str, ...], allowed: Mapping[str, str] | None) -> tuple[Built, Reads]:
    from airfoil.build.batches import build

    with counting("building", len(names or environment_names(root))) as said:
        return build(root, names, allowed, said)


def _promote(dist: Path, plans: Sequence[Plan]) -> tuple[Changes, ...]:
    with working("writing"):
        return promote(dist, plans)


def _report(
    output: str,
    changes: Sequence[Changes],
    gone: Sequence[str],
    notes: Mapping[str, Sequence[str]],
    *,
    written: bool,
    pruned: bool,
) -> None:
    if output == "json":
        click.echo(json_text(changes, gone, written=written, notes=notes), nl=False)
    else:
        print_changes(changes, gone, written=written, pruned=pruned, notes=notes)
