"""A document that was read, and where each part of it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias

from msgspec import Struct

from airfoil.errors import Fault, Place

Path: TypeAlias = Sequence[str | int]
"""Keys and indexes from the root, e.g. ``("spec", "ports", 0, "port")``."""


class Mark(Protocol):
    """A point of the text; PyYAML's marks count lines and columns from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Branch:
    """Where a mapping or sequence starts, and the spots of what is in it."""

    __slots__ = ("entries", "items", "mark")

    def __init__(self, mark: Mark, entries: dict[str, Entry], items: list[Spot]) -> None:
        self.mark = mark
        self.entries = entries
        self.items = items


class Point(NamedTuple):
    """A mark of which no more is known."""

    line: int
    column: int

    @classmethod
    def at(cls, text: str, index: int) -> Point:
        """The mark of an offset in the text."""
        line_start = text.rfind("\n", 0, index) + 1
        return cls(text.count("\n", 0, index), index - line_start)


class LaterBranch(Branch):
    """A mapping whose inner places are found when somebody asks: few documents have a finding."""

    __slots__ = ("_find",)

    def __init__(self, mark: Mark, find: Callable[[], Spot | None]) -> None:
        self.mark = mark
        self._find = find

    def __getattr__(self, name: str) -> Any:
        if name not in {"entries", "items"}:
            raise AttributeError(name)
        found = self._find()
        self.entries, self.items = (found.entries, found.items) if isinstance(found, Branch) else ({}, [])
        return getattr(self, name)


Spot: TypeAlias = Mark | Branch
"""Where a value stands: of a scalar only the mark is kept, as there are many."""

Entry: TypeAlias = tuple[Mark, Spot]
"""Where a key stands, and its value."""


class Positions(Struct, frozen=True):
    """Finds the place of a key or a value.

    What came in through an alias or a merge key is found where it is written. Lines are counted as YAML counts them.
    """

    file: str
    root: Spot
    first_line: int = 1

    def value(self, path: Path) -> Place:
        """Where the value at ``path`` starts; if there is none, where the nearest mapping or sequence above it does."""
        return self._place(self._find(path)[1])

    def key(self, path: Path) -> Place:
        """Where the key at the end of ``path`` stands, or the item, if it ends with an index.

        If there is no such key, the place of the nearest one above it: that is where a missing key belongs.
        """
        return self._place(self._find(path)[0])

    def below(self, path: Path) -> Positions:
        """The positions of the value at ``path``, whose own paths start there."""
        return Positions(self.file, self._find(path)[1], self.first_line)

    def _find(self, path: Path) -> Entry:
        key: Spot = self.root
        spot = self.root
        for step in path:
            if not isinstance(spot, Branch):
                break
            if isinstance(step, str):
                entry = spot.entries.get(step)
                if entry is None:
                    break
                key, spot = entry
            elif 0 <= step < len(spot.items):
                key = spot = spot.items[step]
            else:
                break
        return _mark(key), spot

    def _place(self, spot: Spot) -> Place:
        mark = _mark(spot)
        return Place(self.file, self.first_line + mark.line, mark.column + 1)


def _mark(spot: Spot) -> Mark:
    return spot.mark if isinstance(spot, Branch) else spot


class Document(Struct, frozen=True):
    """One YAML document as Go reads it.

    Args:
        value: dict with text keys in the order of the text, list, str, int, float, bool or None. What is written once
            and used by several aliases is one object: read it, don't change it.
        positions: where each part stands.
        line: the line where the document's own text starts.
    """

    value: object
    positions: Positions
    line: int


class Reading(Struct, frozen=True):
    """What ``read`` found in a text: the documents without a fault, and the faults of the others."""

    documents: tuple[Document, ...]
    faults: tuple[Fault, ...]
