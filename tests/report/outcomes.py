"""An outcome with everything in it that a report has to show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.ignores import Ignore
from airfoil.checks.registry import modules
from airfoil.checks.rule import Rule, related
from airfoil.checks.run import Outcome, run
from airfoil.checks.tree import Tree
from tests.checks.trees import config_map, tree_of

ODD = 'a < b & "c" ]]> `d` | **e** @team <script> 100% :: ,\r\nsecond line \x00\x1b[31m 한글'


def _odd(tree: Tree) -> Iterator[Finding]:
    first, *rest = tree.of("ConfigMap")
    rule = _rule()
    yield from rule.at(
        first, "metadata", "name", what=ODD, sees="`the message`", paste="a: 1\nb: ```\n", rests_on=("nodes",),
        related=[related("the other one", each) for each in rest[:1]],
    )  # fmt: skip
    for each in rest:
        yield from rule.at(each, "data", what=f"{each.name} is odd", severity=Severity.WARNING)


def _rule() -> Rule:
    rule: Rule = modules()["ST002"].RULE
    return replace(rule, severity={"*": Severity.ERROR}, check=_odd, loses_data=False)


def outcome(folder: Path, objects: int = 3) -> Outcome:
    """An error with odd text, warnings, one that is ignored, and an ignore that does nothing."""
    files = {f"{name}.yaml": config_map(name) for name in ("first", *(f"n{index}" for index in range(1, objects)))}
    tree = replace(tree_of(folder, files), name="home")
    ignores = (Ignore("ST002", "known", object="ConfigMap/n1"), Ignore("ST999", "nothing"))
    return run([tree], date(2026, 6, 15), ignores=ignores, rules=[_rule()])
