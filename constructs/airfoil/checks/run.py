"""One run of the check: every rule over every tree, then the ignores and the baseline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from airfoil.checks.baseline import new_ones
from airfoil.checks.engine import in_order, run_rules
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.ignores import Ignore, annotated, sifted
from airfoil.checks.registry import rules_for
from airfoil.checks.repeated import told_once
from airfoil.checks.rule import Rule
from airfoil.checks.tree import Tree


class TreeOutcome(Struct, frozen=True):
    """What was found in one tree, and what is accepted."""

    tree: Tree
    findings: tuple[Finding, ...]
    ignored: tuple[tuple[Finding, Ignore], ...] = ()


class Outcome(Struct, frozen=True):
    """What a run found.

    Args:
        checked: each tree with its findings.
        general: findings about no tree: unused ignores of the profile file.
        in_baseline: how many findings the baseline holds.
        gone: how many of the baseline's findings are no more.
        seconds: time that each rule took, by id; empty without a clock.
    """

    checked: tuple[TreeOutcome, ...]
    general: tuple[Finding, ...] = ()
    in_baseline: int = 0
    gone: int = 0
    seconds: tuple[tuple[str, float], ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings that count."""
        return (*self.general, *(finding for each in self.checked for finding in each.findings))

    @property
    def ignored(self) -> tuple[tuple[Finding, Ignore], ...]:
        return tuple(pair for each in self.checked for pair in each.ignored)

    def count(self, severity: Severity) -> int:
        return sum(1 for finding in self.findings if finding.severity is severity)

    def fails(self, *, strict: bool = False) -> bool:
        """Whether there are errors, or warnings if ``strict``."""
        return self.count(Severity.ERROR) > 0 or (strict and self.count(Severity.WARNING) > 0)


def run(
    trees: Sequence[Tree],
    today: date,
    *,
    ignores: Sequence[Ignore] = (),
    rules: Iterable[Rule] | None = None,
    clock: Callable[[], float] | None = None,
    others: Callable[[Tree], Iterable[Finding]] | None = None,
) -> Outcome:
    """Checks some trees.

    Args:
        trees: one for each cluster.
        today: by which ignores end.
        ignores: those of the profile file; those of the trees' annotations are found here.
        rules: the rules to run; all that may find something by default.
        clock: seconds, to measure the rules by.
        others: what other checkers found in a tree.
    """
    given = None if rules is None else tuple(rules)
    seconds: dict[str, float] = {}
    checked: list[TreeOutcome] = []
    seen: set[Finding] = set()
    for tree in trees:
        wanted = rules_for(tree) if given is None else given
        found: list[Finding] = list(others(tree)) if others else []
        for rule, ran in zip(wanted, run_rules(wanted, tree, clock), strict=True):
            found += ran.findings
            seconds[rule.id] = seconds.get(rule.id, 0.0) + ran.seconds
        own = sifted(in_order(found), tuple(annotated(tree)), today)
        # files that several clusters share are told once
        new = tuple(finding for finding in own.findings if finding not in seen)
        seen.update(new)
        checked.append(TreeOutcome(tree, new, own.ignored))
    general, checked = _without_ignored(checked, ignores, today)
    checked = [replace(each, findings=told_once(each.findings)) for each in checked]
    return Outcome(tuple(checked), general, seconds=tuple(sorted(seconds.items())) if clock else ())


def with_baseline(outcome: Outcome, known: Counter[tuple[str, str, str, str]]) -> Outcome:
    """The outcome without the findings that a baseline holds."""
    new, held, gone = new_ones(outcome.findings, known)
    left = Counter(new)
    checked = []
    for each in outcome.checked:
        kept = []
        for finding in each.findings:
            if left[finding] > 0:
                left[finding] -= 1
                kept.append(finding)
        checked.append(replace(each, findings=tuple(kept)))
    general = tuple(finding for finding in outcome.general if finding in new)
    return replace(outcome, checked=tuple(checked), general=general, in_baseline=held, gone=gone)


def _without_ignored(
    checked: Sequence[TreeOutcome], ignores: Sequence[Ignore], today: date
) -> tuple[tuple[Finding, ...], list[TreeOutcome]]:
    """The trees without what the profile file ignores, and findings about those ignores themselves."""
    every = tuple(finding for each in checked for finding in each.findings)
    result = sifted(every, ignores, today)
    left, taken = frozenset(result.findings), dict(result.ignored)
    own = frozenset(every)
    general = tuple(finding for finding in result.findings if finding not in own)
    outcomes = [
        replace(
            each,
            findings=tuple(finding for finding in each.findings if finding in left),
            ignored=(*each.ignored, *((finding, taken[finding]) for finding in each.findings if finding in taken)),
        )
        for each in checked
    ]
    return general, outcomes
