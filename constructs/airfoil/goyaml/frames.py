"""The open mappings and sequences of a document that is being read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Final

from msgspec import Struct

from airfoil.goyaml.document import Branch, Mark, Spot
from airfoil.goyaml.scalars import ScalarError, key_text, shown, through_json


class Problem(Struct, frozen=True):
    """A fault whose place is still a mark of the document's own text; ``first`` is the mark it clashes with."""

    code: str
    what: str
    mark: Mark
    help: str = ""
    first: Mark | None = None


class BrokenDocumentError(Exception):
    """The document can't be read any further."""

    def __init__(self, code: str, what: str, mark: Mark, help: str) -> None:
        super().__init__(what)
        self.problem = Problem(code, what, mark, help)


class Anchored:
    """What an alias stands for: Go's value, before JSON. ``spot`` is ``None`` while it is still open."""

    __slots__ = ("height", "nodes", "spot", "value")

    def __init__(self, value: object, spot: Spot | None) -> None:
        self.value = value
        self.spot = spot
        self.nodes = 1
        self.height = 0


class _MergeKey(str):
    __slots__ = ()


MERGE_KEY: Final = _MergeKey("<<")
"""Stands for a plain ``<<``; it is a merge key only where a mapping expects a key, elsewhere it is text."""


class Frame(ABC):
    """A mapping or sequence that is still open.
    ``nodes_before`` is the count of nodes when it was opened; ``is_flow`` says that it is written in brackets.
    """

    __slots__ = ("anchored", "branch", "height", "is_flow", "nodes_before", "problems")

    def __init__(self, mark: Mark, anchored: Anchored | None, nodes_before: int, problems: list[Problem]) -> None:
        self.branch = Branch(mark, {}, [])
        self.anchored = anchored
        self.nodes_before = nodes_before
        self.height = 1
        self.is_flow = False
        self.problems = problems

    @property
    @abstractmethod
    def value(self) -> object:
        """The dict or list that is filled."""

    @property
    def expects_key(self) -> bool:
        """Whether the next node is a key."""
        return False

    @abstractmethod
    def add(self, value: object, spot: Spot, aliased: bool = False) -> None:
        """Takes the next node: a key, a value or an item; ``aliased`` says that an alias stands there."""

    def _through_json(self, value: object, spot: Spot) -> object:
        if type(value) is float or type(value) is int:
            try:
                return through_json(value)
            except ScalarError as error:
                # A number is no Branch, so its spot is a mark.
                mark = spot.mark if isinstance(spot, Branch) else spot
                self.problems.append(Problem("not-a-number", str(error), mark, "put it in quotes if it is text"))
                return None
        return "<<" if value is MERGE_KEY else value


class SequenceFrame(Frame):
    """A sequence, or the document itself, which holds at most one node."""

    __slots__ = ("items",)

    def __init__(self, mark: Mark, anchored: Anchored | None, nodes_before: int, problems: list[Problem]) -> None:
        super().__init__(mark, anchored, nodes_before, problems)
        self.items: list[object] = []

    @property
    def value(self) -> list[object]:
        return self.items

    def add(self, value: object, spot: Spot, aliased: bool = False) -> None:
        self.items.append(self._through_json(value, spot))
        self.branch.items.append(spot)


class MappingFrame(Frame):
    """A mapping; its merge keys are resolved as they come, in Go's way."""

    __slots__ = ("_key", "_key_mark", "_merging", "_own", "entries")

    def __init__(self, mark: Mark, anchored: Anchored | None, nodes_before: int, problems: list[Problem]) -> None:
        super().__init__(mark, anchored, nodes_before, problems)
        self.entries: dict[str, object] = {}
        self._own: set[str] = set()
        self._key: str | None = None
        self._key_mark = mark
        self._merging = False

    @property
    def value(self) -> dict[str, object]:
        return self.entries

    @property
    def expects_key(self) -> bool:
        return self._key is None and not self._merging

    def add(self, value: object, spot: Spot, aliased: bool = False) -> None:
        if self._key is not None:
            self.entries[self._key] = self._through_json(value, spot)
            self.branch.entries[self._key] = (self._key_mark, spot)
            self._key = None
        elif self._merging:
            self._merge(value, spot, aliased)
            self._merging = False
        else:
            self._key_mark = spot.mark if isinstance(spot, Branch) else spot
            if value is MERGE_KEY:
                self._merging = True
            else:
                self._open(value)

    def _open(self, value: object) -> None:
        mark = self._key_mark
        try:
            key = value if type(value) is str else key_text(value)
        except ScalarError as error:
            self.problems.append(Problem("key-not-text", str(error), mark, "put the key in quotes"))
            key = ""
        if key in self._own:
            what = f"the key `{shown(key)}` is written twice: kubectl keeps the last, kustomize and Flux refuse it"
            first = self.branch.entries[key][0]
            self.problems.append(Problem("duplicate-key", what, mark, "remove one of the two", first))
        self._own.add(key)
        self._key = key

    def _merge(self, value: object, spot: Spot, aliased: bool) -> None:
        """Later keys win over earlier ones, merged or not; in a list of mappings the earlier mapping wins (run)."""
        sources = [(value, spot)]
        if isinstance(value, list) and not aliased and isinstance(spot, Branch):
            sources = list(zip(reversed(value), reversed(spot.items), strict=True))
        for source, source_spot in sources:
            if not isinstance(source, dict) or not isinstance(source_spot, Branch):
                what = "the merge key `<<` takes a mapping or a list of mappings"
                self.problems.append(Problem("merge-key", what, self._key_mark, 'write "<<" in quotes if it is a name'))
                return
            for key in self._own.intersection(source):
                what = (
                    f"the merge key `<<` comes after the key `{shown(key)}` that it brings too: "
                    "kubectl takes the merged value, kustomize and Flux the other"
                )
                first = self.branch.entries[key][0]
                self.problems.append(
                    Problem("merge-key", what, self._key_mark, "move the `<<` line above the others", first)
                )
            self.entries.update(source)
            self.branch.entries.update(source_spot.entries)
