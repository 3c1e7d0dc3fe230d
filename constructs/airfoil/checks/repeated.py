"""One cause, told once.

A file that many applications share makes an object for each, with the same fault in one line. And a version that the
cluster doesn't have, a variable that nobody fills in, a folder that two apply: there are often a hundred of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from airfoil.checks.finding import Finding, Related

_MOST: Final = 5
"""Findings of one cause that are told one by one, and objects that a finding names; of more, the last one says how many."""


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, in their order, without those that say of other objects what was said before; the first names them."""
    listed = list(findings)
    told = dict(enumerate(listed))
    for group in _grouped(listed, _line):
        others = [index for index in group if listed[index].identity != listed[group[0]].identity]
        told[group[0]] = _naming(told[group[0]], [told.pop(index) for index in others], "made of the same lines")
    left = list(told)
    for places in _grouped([told[index] for index in left], lambda finding: finding.cause):
        group = [left[place] for place in places]
        if len(group) > _MOST:
            told[group[0]] = _naming(told[group[0]], [told.pop(index) for index in group[1:]], "so is this")
    return tuple(replace(each, cause="") if each.cause else each for each in told.values())


def _line(finding: Finding) -> object:
    """The line that a finding is about. What a chart makes has none of its own: each object is another one of a template."""
    return None if finding.release else finding.place and (finding.place, finding.path)


def _grouped(findings: Sequence[Finding], key: Callable[[Finding], object]) -> list[list[int]]:
    """Indices of the findings of a rule that have the same key; those without one are left out."""
    groups: dict[object, list[int]] = {}
    for index, finding in enumerate(findings):
        if key(finding):
            groups.setdefault((finding.rule, finding.severity, key(finding)), []).append(index)
    return list(groups.values())


def _naming(first: Finding, others: Iterable[Finding], what: str) -> Finding:
    by_identity = {each.identity: each.place for each in others if each.identity not in {first.identity, None}}
    named = [Related(what, identity, place) for identity, place in by_identity.items() if identity is not None]
    if len(named) > _MOST:
        left = len(named) - _MOST
        named = [*named[: _MOST - 1], replace(named[_MOST - 1], what=f"{what}, as {left} more are")]
    return replace(first, related=(*first.related, *named)) if named else first
