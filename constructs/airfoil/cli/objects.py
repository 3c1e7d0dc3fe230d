"""The object part of `airfoil explain`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from airfoil import cli
from airfoil.checks.finding import Finding
from airfoil.errors import Fault, UserError
from airfoil.manifests import Identity


def explain(text: str, paths: Sequence[Path]) -> int:
    """Says what happens to the objects that a text means, in each tree that has them.

    Raises:
        UserError: if no tree has such an object, with names that are written much like it.
    """
    from airfoil.checks.run import run
    from airfoil.cli.check import trees_at
    from airfoil.report.plan.story import print_story
    from airfoil.timeline import near_names, objects_named, story

    wanted = tuple(paths) or (Path("dist"),)
    trees, ignores = trees_at(wanted, None, {})
    found = [(tree, identity) for tree in trees for identity in objects_named(tree, text)]
    if not found:
        near = near_names(trees, text)
        help = f"did you mean {' or '.join(near)}?" if near else "write kind/namespace/name, and the folder as --path"
        shown = ", ".join(path.as_posix() for path in wanted)
        raise UserError(Fault("unknown-object", f"there is no object {text!r} in {shown}", help=help))
    outcome = run(trees, date.today(), ignores=ignores)
    for number, (tree, identity) in enumerate(found):
        if number:
            click.echo()
        findings = [each for each in outcome.findings if _is_about(each, identity)]
        print_story(story(tree, identity), findings, tree=tree.name)
    return cli.OK


def _is_about(finding: Finding, identity: Identity) -> bool:
    return identity in {finding.identity, *(each.identity for each in finding.related)}
