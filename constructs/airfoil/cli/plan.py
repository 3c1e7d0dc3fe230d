"""`airfoil plan`: what happens when a tree lands, phase by phase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from airfoil import cli
from airfoil.checks.distributions import DISTRIBUTIONS
from airfoil.checks.profile import Engine

if TYPE_CHECKING:
    from airfoil.checks.tree import Tree
    from airfoil.timeline import PruneList

_FORMS = ("text", "json", "mermaid")


@click.command(name="plan")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--profile", type=click.Path(path_type=Path), help="Facts of the cluster.  [default: .airfoil.yaml, if there]"
)
@click.option("--engine", type=click.Choice(get_args(Engine)), help="Who applies plain YAML.")
@click.option("--kubernetes", help="Kubernetes version, e.g. 1.34.")
@click.option("--distribution", type=click.Choice(tuple(DISTRIBUTIONS)), help="Kind of Kubernetes.")
@click.option("--node", "nodes", multiple=True, help="Name of a node that runs pods; may be given several times.")
@click.option(
    "--output",
    "--format",
    "form",
    type=click.Choice(_FORMS),
    default="text",
    show_default=True,
    help="Form of the timeline.",
)
def command(
    paths: tuple[Path, ...],
    profile: Path | None,
    engine: str | None,
    kubernetes: str | None,
    distribution: str | None,
    nodes: tuple[str, ...],
    form: str,
) -> int:
    """Say what happens when a tree lands: what is applied in which phase and what waits for what.

    Which volume each claim gets, which pods start when, what a prune removes, and what never happens, at the top. PATH is
    what `airfoil check` reads. Default: dist. Needs no cluster and no network.

    In a Git work tree, the prune is what left the tree since the last commit. Exit code 1 if there is a deadlock.
    """
    from airfoil.cli.check import trees_at
    from airfoil.timeline import timeline

    flags = {"engine": engine, "kubernetes": kubernetes, "distribution": distribution, "nodes": nodes or None}
    given = {name: value for name, value in flags.items() if value is not None}
    wanted = paths or (Path("dist"),)
    trees, _ = trees_at(wanted, profile, given)
    before = _before(wanted, trees)
    timelines = [timeline(tree, before.get(tree.name)) for tree in trees]
    if form == "json":
        from airfoil.report.plan.json_form import json_text

        click.echo(json_text(timelines), nl=False)
    elif form == "mermaid":
        from airfoil.report.plan.mermaid import mermaid_text

        click.echo(mermaid_text(timelines), nl=False)
    else:
        from airfoil.report.plan.text import print_text

        print_text(timelines)
    return cli.FINDINGS if any(each.has_deadlock for each in timelines) else cli.OK


def _before(paths: tuple[Path, ...], trees: tuple[Tree, ...]) -> dict[str, PruneList]:
    """What left each tree since the last commit, by the tree's name; nothing where there is no commit to compare with."""
    from airfoil.checks.reading.read import trees_of
    from airfoil.cli.git import committed
    from airfoil.timeline import removals

    last = committed(paths)
    if last is None:
        return {}
    old = {tree.name: tree for tree in trees_of(last.files, paths)}
    return {tree.name: removals(old[tree.name], tree, last.commit) for tree in trees if tree.name in old}
