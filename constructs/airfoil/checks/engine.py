"""Runs rules over a tree. A rule that crashes becomes a finding, and the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.registry import rules_for
from airfoil.checks.rule import Rule
from airfoil.checks.shares import in_shares
from airfoil.checks.tree import Tree

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
CRASHED = ("EN001", "rule-crashed")
"""Id and name of the rule about crashed rules; its page is `rules/meta/rule_crashed.py`."""


_WORTH_IT: Final = 3_000
"""Objects from which on a second process gains more than it costs (run)."""

_AREAS_OF_ORDER: Final = ("HK", "PR", "ST")
"""Rules that ask what is bound and in which order: they share the answer, and take as long as all others together (run)."""


class Ran(Struct, frozen=True):
    """What one rule found, and the seconds that it took; 0 without a clock."""

    findings: list[Finding]
    seconds: float = 0.0


def findings(tree: Tree, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """What the rules find in a tree, sorted by place and severity.

    Args:
        tree: the objects; rules only read them.
        rules: the rules to run; all that may find something by default.
    """
    wanted = tuple(rules_for(tree) if rules is None else rules)
    return in_order(finding for ran in run_rules(wanted, tree) for finding in ran.findings)


def run_rules(rules: Sequence[Rule], tree: Tree, clock: Callable[[], float] | None = None) -> list[Ran]:
    """What each rule finds; in a big tree a copy of this process runs a part of them."""

    def work(share: Sequence[Sequence[Rule]]) -> list[list[Ran]]:
        return [[_run(rule, tree, clock) for rule in group] for group in share]

    if len(tree.resources) < _WORTH_IT:
        return work([rules])[0]
    from airfoil.checks.verdicts import verdicts

    verdicts(tree)  # both parts ask for them
    of_order = [rule for rule in rules if rule.id.startswith(_AREAS_OF_ORDER)]
    others = [rule for rule in rules if not rule.id.startswith(_AREAS_OF_ORDER)]
    ran = {
        rule.id: each
        for group, done in zip((of_order, others), in_shares((of_order, others), work), strict=True)
        for rule, each in zip(group, done, strict=True)
    }
    return [ran[rule.id] for rule in rules]


def _run(rule: Rule, tree: Tree, clock: Callable[[], float] | None) -> Ran:
    before = clock() if clock else 0.0
    found = run_rule(rule, tree)
    return Ran(found, clock() - before if clock else 0.0)


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
    import traceback  # with all that it imports 3 ms, for what never happens

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
