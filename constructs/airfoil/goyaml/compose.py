"""Reads one document, by the short way where that will do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from airfoil.goyaml.document import LaterBranch, Point, Spot
from airfoil.goyaml.frames import Problem
from airfoil.goyaml.limits import MAX_NODES
from airfoil.goyaml.lines import compose_lines

if TYPE_CHECKING:
    from airfoil.goyaml.events import Parser


class Composed(NamedTuple):
    """A document's value, and how many nodes it has.

    ``root`` is ``None`` where the text holds nothing but blanks and comments, and where it is broken.
    """

    value: object
    root: Spot | None
    problems: list[Problem]
    nodes: int


def compose(text: str, parser: Parser | None = None, budget: int = MAX_NODES) -> Composed:
    """Reads the one document that ``text`` holds, up to ``budget`` nodes.

    Args:
        text: what stands between two ``---`` lines.
        parser: PyYAML's parser, for what isn't plain; by default the fastest that there is.
        budget: nodes.
    """
    found = compose_lines(text, budget)
    if found is None:
        return _long_way(text, parser, budget)
    root = LaterBranch(Point(found.line, found.column), lambda: _places(text, budget))
    return Composed(found.value, root, [], found.nodes)


def _places(text: str, budget: int) -> Spot | None:
    from airfoil.goyaml.places import places

    found = compose_lines(
        text, budget
    )  # once more: to keep it for the few that have a finding would keep all in memory
    return None if found is None else places(text, found.value)


def _long_way(text: str, parser: Parser | None, budget: int) -> Composed:
    from airfoil.goyaml.composer import composed  # and with it PyYAML, as much as bare Python itself

    return composed(text, parser, budget)
