"""Runs rules over a tree. A rule that crashes becomes a finding, and the others go on."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.registry import all_rules
from airfoil.checks.rule import Rule
from airfoil.checks.tree import Tree

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
CRASHED = ("EN001", "rule-crashed")
"""Id and name of the rule about crashed rules; its page is `rules/meta/rule_crashed.py`."""


def findings(tree: Tree, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """What the rules find in a tree, sorted by place and severity.

    Args:
        tree: the objects; rules only read them.
        rules: the rules to run; all by default.
    """
    found: list[Finding] = []
    for rule in all_rules() if rules is None else rules:
        found += run_rule(rule, tree)
    return in_order(found)


def run_rule(rule: Rule, tree: Tree) -> list[Finding]:
    """What one rule finds; a crash is a finding of its own."""
    try:
        return [_with_guesses(finding, tree) for finding in rule.check(tree)]
    except Exception as error:  # noqa: BLE001 - the other rules must go on; the crash is told as a finding
        what = f"rule {rule.id} {rule.name} crashed: {type(error).__name__}: {error}{_at(error)}"
        help = f"please report it, with the object that it was about; an ignore of {CRASHED[0]} keeps it out meanwhile"
        return [Finding(*CRASHED, Severity.ERROR, what, path=rule.id, fix=help)]


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by place and severity."""
    return tuple(sorted(dict.fromkeys(found), key=_sort_key))


def _at(error: Exception) -> str:
    """The line that failed, for whoever mends the rule."""
    frames = traceback.extract_tb(error.__traceback__)
    return f" (at {Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""


def _with_guesses(finding: Finding, tree: Tree) -> Finding:
    """Only what was guessed stays; what somebody stated needs no word."""
    guesses = tree.profile.guesses
    return replace(finding, guesses=tuple(f"{name}: {guesses[name]}" for name in finding.guesses if name in guesses))


def _sort_key(finding: Finding) -> tuple[str, int, int, int, str, str]:
    place = finding.place
    where = (place.file, place.line, place.column) if place else ("", 0, 0)
    return (*where, _ORDER[finding.severity], finding.rule, finding.what)
