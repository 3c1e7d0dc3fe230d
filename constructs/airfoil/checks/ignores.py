"""Findings that somebody knows and accepts: in the profile file, or as an annotation of the object.

An annotation is `ignore.airfoil/<rule>: <reason>`, with the rule's id or name, and ends with `(until 2027-01-31)` if it is
not for ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fnmatch import fnmatchcase
from typing import Final

from msgspec import Struct

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.registry import names
from airfoil.checks.tree import Tree
from airfoil.errors import Place
from airfoil.manifests import Identity

ANNOTATION: Final = "ignore.airfoil/"
UNUSED, EXPIRED, NO_REASON = ("IG001", "unused-ignore"), ("IG002", "expired-ignore"), ("IG003", "ignore-without-reason")
"""Ids and names of the rules about ignores; their pages are in `rules/meta/`."""

_UNTIL: Final = re.compile(r"\s*\(until (\d{4}-\d{2}-\d{2})\)\s*$")
_NEVER_IGNORED: Final = frozenset((UNUSED[0], EXPIRED[0], NO_REASON[0]))


class Ignore(Struct, frozen=True):
    """One ignore, wherever it stands.

    Args:
        rule: id or name of a rule.
        reason: why; never empty in a profile file.
        place: where it stands.
        identity: the object, if it stands in one.
        object: pattern of objects: `PersistentVolumeClaim/airflow/*`; empty for any.
        file: pattern of files; empty for any.
        until: the last day it holds.
    """

    rule: str
    reason: str
    place: Place | None = None
    identity: Identity | None = None
    object: str = ""
    file: str = ""
    until: date | None = None

    def covers(self, finding: Finding) -> bool:
        """Whether it is about this finding."""
        if self.rule not in {finding.rule, finding.name} or finding.rule in _NEVER_IGNORED:
            return False
        if self.identity is not None and finding.identity != self.identity:
            return False
        if self.object and not any(fnmatchcase(text, self.object) for text in names_of(finding.identity)):
            return False
        return not self.file or (finding.place is not None and fnmatchcase(finding.place.file, self.file))

    def has_expired(self, today: date) -> bool:
        return self.until is not None and today > self.until


class Sifted(Struct, frozen=True):
    """Findings after the ignores: those that count, and those that are accepted, each with its ignore."""

    findings: tuple[Finding, ...]
    ignored: tuple[tuple[Finding, Ignore], ...]


def sifted(found: Iterable[Finding], ignores: Sequence[Ignore], today: date) -> Sifted:
    """Takes the accepted findings out, and adds findings about ignores that do nothing, are over or lack a reason."""
    left: list[Finding] = []
    taken: list[tuple[Finding, Ignore]] = []
    used: set[int] = set()
    for finding in found:
        own = [index for index, ignore in enumerate(ignores) if ignore.covers(finding)]
        used.update(own)
        valid = [ignores[index] for index in own if not ignores[index].has_expired(today) and ignores[index].reason]
        if valid:
            taken.append((finding, valid[0]))
        else:
            left.append(finding)
    for index, ignore in enumerate(ignores):
        left += _about(ignore, index in used, today)
    return Sifted(tuple(left), tuple(taken))


def annotated(tree: Tree) -> Iterator[Ignore]:
    """The ignores that stand as annotations in a tree."""
    for resource in tree.resources:
        for key, text in resource.annotations.items():
            if not key.startswith(ANNOTATION):
                continue
            found = _UNTIL.search(text)
            until = _date(found[1]) if found else None
            reason = (text[: found.start()] if found else text).strip()
            place = resource.place("metadata", "annotations", key)
            yield Ignore(key.removeprefix(ANNOTATION), reason, place, resource.identity, until=until)


def names_of(identity: Identity | None) -> tuple[str, ...]:
    """The ways in which an ignore may name an object: with its group or without."""
    if identity is None:
        return ()
    short = "/".join(part for part in (identity.kind, identity.namespace, identity.name) if part)
    return short, str(identity)


def _about(ignore: Ignore, was_used: bool, today: date) -> Iterator[Finding]:
    def finding(rule: tuple[str, str], severity: Severity, what: str, fix: str) -> Finding:
        return Finding(*rule, severity, what, ignore.identity, ignore.place, f"ignore {ignore.rule}", fix=fix)

    if not ignore.reason:
        what = f"the ignore of {ignore.rule} gives no reason, and does nothing without one"
        yield finding(NO_REASON, Severity.WARNING, what, "write why the finding is accepted")
    elif ignore.has_expired(today):
        what = f"the ignore of {ignore.rule} ended on {ignore.until}; its reason was: {ignore.reason}"
        yield finding(EXPIRED, Severity.WARNING, what, "mend what it is about, or give it a later day")
    elif not was_used:
        what = (
            f"nothing is found that the ignore of {ignore.rule} is about"
            if ignore.rule in names()
            else f"there is no rule {ignore.rule}, so that its ignore does nothing"
        )
        yield finding(UNUSED, Severity.WARNING, what, "remove it; `airfoil rules` lists the rules")


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min  # no such day: the ignore is over, and says so
