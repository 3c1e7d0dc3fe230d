"""The nodes of one YAML document with their marks, and the way from a place in the file to a node."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml
from msgspec import Struct

from airfoil.checks.change import Steps
from airfoil.checks.fixing.data import UnfitError

_ODD_BREAK: Final = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
"""What ends a line in YAML and not in editors; marks count it, so that lines couldn't be told."""

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Node = yaml.Node


class Address(Struct, frozen=True):
    """Where a mapping stands: its path in the document, or in the text of a block scalar of the document.

    Args:
        path: of the mapping, or of the block scalar.
        inner: path of the mapping in the text; None where the document itself holds it.
    """

    path: Steps
    inner: Steps | None = None


class Marked:
    """One document with its nodes.

    Raises:
        UnfitError: if its lines can't be told.
    """

    def __init__(self, text: str) -> None:
        if _ODD_BREAK.search(text):
            raise UnfitError("it has line breaks that most editors don't know")
        self.text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.root = _composed(text)

    def offset(self, mark: yaml.Mark) -> int:
        """The offset of a mark in the text."""
        return self._starts[mark.line] + mark.column

    def line_start(self, offset: int) -> int:
        """Where the line of an offset starts."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Where the line of an offset ends, before its break."""
        end = self.text.find("\n", offset)
        end = len(self.text) if end < 0 else end
        return end - 1 if end > offset and self.text[end - 1] == "\r" else end

    def address(self, line: int, column: int) -> Address:
        """The mapping that starts at a line and a column, both from 0.

        Raises:
            UnfitError: if none does.
        """
        for path, node in walked(self.root):
            if _is_at(node, line, column):
                return Address(path)
        for path, node in walked(self.root):
            if isinstance(node, yaml.ScalarNode) and node.style == "|" and _holds(node, line):
                for inner, held in walked(self.block(node)):
                    if _is_at(held, line, column):
                        return Address(path, inner)
        raise UnfitError("it isn't where it was")

    def node(self, path: Steps, root: Node | None = None) -> Node:
        """The node at a path."""
        node = root or self.root
        for step in path:
            found = child(node, step)
            if found is None:
                raise UnfitError(f"there is no {step}")
            node = found
        return node

    def block(self, scalar: Node) -> Node:
        """The nodes of the YAML in a block scalar, with marks in the whole document."""
        first, last = scalar.start_mark.line + 1, scalar.end_mark.line
        lines = self.text.split("\n")[first : last + (scalar.end_mark.column > 0)]
        return _composed("\n" * first + "\n".join(lines))


def child(node: Node, step: str | int) -> Node | None:
    """The value of a key, or an item."""
    if isinstance(node, yaml.MappingNode) and isinstance(step, str):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        item: Node = node.value[step]
        return item
    return None


def walked(root: Node) -> Iterator[tuple[Steps, Node]]:
    """Every node with its path, each once, the outer ones first."""
    left: list[tuple[Steps, Node]] = [((), root)]
    seen: set[int] = set()
    while left:
        path, node = left.pop(0)
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield path, node
        if isinstance(node, yaml.MappingNode):
            left += [((*path, str(key.value)), value) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            left += [((*path, index), item) for index, item in enumerate(node.value)]


def _composed(text: str) -> Node:
    root = yaml.compose(text, Loader=_LOADER)
    if root is None:
        raise UnfitError("the text is empty")
    return root


def _holds(block: Node, line: int) -> bool:
    return block.start_mark.line < line < block.end_mark.line + (block.end_mark.column > 0)


def _is_at(node: Node, line: int, column: int) -> bool:
    return isinstance(node, yaml.MappingNode) and (node.start_mark.line, node.start_mark.column) == (line, column)
