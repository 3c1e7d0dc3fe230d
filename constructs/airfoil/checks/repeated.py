"""One cause, told once: a file that many applications share makes an object for each, with the same fault in one line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from airfoil.checks.finding import Finding, Related

_MOST: Final = 5
"""Other objects that are named; of more than that the last one says how many."""


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those that say of other objects what was said of the same line; the first one names them."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        place = finding.place
        # what a chart makes has no line of its own: each object is another line of a template
        key = finding if place is None or finding.release else (finding.rule, finding.severity, place, finding.path)
        groups.setdefault(key, []).append(finding)
    return tuple(finding for group in groups.values() for finding in _merged(group))


def _merged(group: list[Finding]) -> list[Finding]:
    first = group[0]
    own = [each for each in group if each.identity == first.identity]
    others = list(dict.fromkeys(each.identity for each in group if each.identity not in {first.identity, None}))
    if not others:
        return own
    named = [Related("made of the same lines", identity, first.place) for identity in others if identity is not None]
    if len(named) > _MOST:
        left = len(named) - _MOST
        named = [*named[: _MOST - 1], replace(named[_MOST - 1], what=f"made of the same lines, as {left} more are")]
    return [replace(own[0], related=(*own[0].related, *named)), *own[1:]]
