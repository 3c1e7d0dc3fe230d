"""Runs rules over a tree. A rule that crashes becomes a finding, and the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.registry import all_rules
from airfoil.checks.rule import Rule
from airfoil.checks.tree import Tree

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def findings(tree: Tree, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """What the rules find in a tree, sorted by place and severity.

    Args:
        tree: the objects; rules only read them.
        rules: the rules to run; all by default.
    """
    found = [*_unreadable(tree)]
    for rule in all_rules() if rules is None else rules:
        found += _run(rule, tree)
    return tuple(sorted(dict.fromkeys(found), key=_sort_key))


def _run(rule: Rule, tree: Tree) -> list[Finding]:
    try:
        return [_with_guesses(finding, tree) for finding in rule.check(tree)]
    except Exception as error:  # noqa: BLE001 - the other rules must go on; the crash is told as a finding
        what = f"rule {rule.id} {rule.name} crashed: {type(error).__name__}: {error}"
        return [
            Finding(
                "EN001", "rule-crashed", Severity.ERROR, what,
                fix=f"please report it; `ignores:` with rule {rule.id} keeps it out meanwhile",
            )
        ]  # fmt: skip


def _with_guesses(finding: Finding, tree: Tree) -> Finding:
    """Only what was guessed stays; what somebody stated needs no word."""
    guesses = tree.profile.guesses
    return replace(finding, guesses=tuple(f"{name}: {guesses[name]}" for name in finding.guesses if name in guesses))


def _unreadable(tree: Tree) -> Iterator[Finding]:
    for fault in tree.faults:
        yield Finding(
            "RD001", "unreadable", Severity.ERROR, fault.what, place=fault.where, path=fault.path, fix=fault.help
        )


def _sort_key(finding: Finding) -> tuple[str, int, int, int, str, str]:
    place = finding.place
    where = (place.file, place.line, place.column) if place else ("", 0, 0)
    return (*where, _ORDER[finding.severity], finding.rule, finding.what)
