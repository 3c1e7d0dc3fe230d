"""Where the parts of a plain document stand: of one that ``lines`` has read.

What is in it is known then, and its lines come in the order of its keys and items. So the place of a finding needs no
PyYAML, whose import takes as long as Python's own start (run).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from airfoil.goyaml.document import Branch, Entry, Point, Spot
from airfoil.goyaml.lines import FLOW_PART, LINE

_Row: TypeAlias = tuple[int, re.Match[str]]
_INDENT, _DASH, _KEY, _VALUE = 1, 2, 3, 4


def places(text: str, value: Mapping[str, Any]) -> Branch:
    """The places of a document.

    Args:
        text: the document.
        value: what ``compose_lines`` made of it.
    """
    rows = [(number, row) for number, row in enumerate(LINE.finditer(text)) if row[_DASH] or row[_KEY]]
    rows.reverse()  # the next one is the last of the list
    return _mapping(value, rows)


def _mapping(value: Mapping[str, Any], rows: list[_Row]) -> Branch:
    start = _mark(*rows[-1], _KEY)
    entries: dict[str, Entry] = {}
    for name, inner in value.items():
        entries[name] = _mark(*rows[-1], _KEY), _value(inner, rows, start.column)
    return Branch(start, entries, [])


def _sequence(items: Sequence[Any], rows: list[_Row]) -> Branch:
    start = _mark(*rows[-1], _DASH)
    spots = [_mapping(item, rows) if rows[-1][1][_KEY] else _value(item, rows, start.column) for item in items]
    return Branch(start, {}, spots)


def _value(value: Any, rows: list[_Row], column: int) -> Spot:
    """What stands behind the next row's key or dash, or below it; ``column`` is that of the mapping or list around it."""
    number, row = rows.pop()
    if row[_VALUE]:
        while rows and len(rows[-1][1][_INDENT]) > column:  # a text of several lines, parts of which look like others
            rows.pop()
        return _flow(number, row) if row[_VALUE][0] in "[{" else _mark(number, row, _VALUE)
    if isinstance(value, dict):
        return _mapping(value, rows)
    if isinstance(value, list):
        return _sequence(value, rows)
    return Point(number, row.end(_KEY) + len(":") - row.start())


def _flow(number: int, row: re.Match[str]) -> Branch:
    """The places in a list or mapping in brackets."""
    start = _mark(number, row, _VALUE)
    entries: dict[str, Entry] = {}
    items: list[Spot] = []
    for part in FLOW_PART.finditer(row[_VALUE][1:-1]):
        inside = start.column + len("{")
        spot = Point(number, inside + part.end() - len(part[2].lstrip(" ")))
        if part[1]:
            entries[part[1]] = Point(number, inside + part.start(1)), spot
        else:
            items.append(spot)
    return Branch(start, entries, items)


def _mark(number: int, row: re.Match[str], group: int) -> Point:
    return Point(number, row.start(group) - row.start())
