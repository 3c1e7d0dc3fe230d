"""A file with its changes: each is made, read again, and kept only if the file means just what it should."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import yaml
from msgspec import Struct

from airfoil.checks.change import Change
from airfoil.checks.fixing.data import UnfitError, changed, replaced
from airfoil.checks.fixing.edits import edit_of, raw
from airfoil.checks.fixing.nodes import Address, Marked
from airfoil.goyaml import read
from airfoil.goyaml.pieces import cut


class Wanted(Struct, frozen=True):
    """The changes of one finding, which are made together or not at all."""

    key: Any
    changes: tuple[Change, ...]


class Fixed(Struct, frozen=True):
    """A text after its changes.

    Args:
        text: the new text.
        done: keys of what was changed.
        refused: keys of the others, each with the reason.
    """

    text: str
    done: tuple[Any, ...] = ()
    refused: tuple[tuple[Any, str], ...] = ()


class _Found(Struct, frozen=True):
    """A change with the number of its document and where its mapping stands there."""

    change: Change
    document: int
    address: Address


def fixed(text: str, wanted: Iterable[Wanted]) -> Fixed:
    """The text with changes.

    Args:
        text: of the whole file, as the findings saw it.
        wanted: by finding; one that was made before, as two findings want the same, counts as done.
    """
    located: list[tuple[Wanted, list[_Found]]] = []
    refused: list[tuple[Any, str]] = []
    for each in wanted:
        try:
            located.append((each, [_found(text, change) for change in each.changes]))
        except (UnfitError, yaml.YAMLError) as error:
            refused.append((each.key, str(error)))
    done: list[Any] = []
    # documents that are put before others change the others' numbers: the last ones go first
    located.sort(key=lambda pair: (_precedes(pair[0]), -min(found.document for found in pair[1])))
    made: set[Change] = set()
    for each, founds in located:
        try:
            new = text
            for found in founds:
                new = new if found.change in made else _made(new, found)
        except (UnfitError, yaml.YAMLError) as error:
            refused.append((each.key, str(error)))
            continue
        text = new
        made.update(each.changes)
        done.append(each.key)
    return Fixed(text, tuple(done), tuple(refused))


def _precedes(wanted: Wanted) -> bool:
    return any(change.action == "precede" for change in wanted.changes)


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """First line (from 0), offset and text of each document."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for piece in cut(text, ""):
        start = min(starts[piece.first_line - 1], len(text))
        yield piece.first_line - 1, start, piece.text


def _found(text: str, change: Change) -> _Found:
    if change.start is None:
        raise UnfitError("it stands in no file")
    line, column = change.start.line - 1, change.start.column - 1
    inside = [(number, piece) for number, piece in enumerate(_pieces(text)) if piece[0] <= line]
    if not inside:
        raise UnfitError("it isn't where it was")
    number, (first, _, own) = inside[-1]
    return _Found(change, number, Marked(own).address(line - first, column))


def _made(text: str, found: _Found) -> str:
    """The text with one change. Raises ``UnfitError`` if the file would not mean what it should."""
    _, start, own = list(_pieces(text))[found.document]
    change, address = found.change, found.address
    if change.action == "precede":
        new = f"{text[:start]}{change.value}---\n{text[start:]}"
        added = _values(str(change.value))
        if [each for each in _values(new) if each not in added] != [
            each for each in _values(text) if each not in added
        ]:
            raise UnfitError("it would change something else too")
        return new
    marked = Marked(own)
    outer = marked.node(address.path)
    root = outer if address.inner is None else marked.node(address.inner, marked.block(outer))
    written = raw(marked, marked.node(change.path, root)) if change.action == "quote" else ""
    expected = _expected(own, address, change, written)
    edit = edit_of(marked, root, change)
    new_own = own[: edit.start] + edit.text + own[edit.end :]
    if _meaning(new_own, address) != expected:
        raise UnfitError("it would change something else too")
    new = text[:start] + new_own + text[start + len(own) :]
    before, after = _values(text), _values(new)
    if len(before) != len(after) or sum(one != other for one, other in zip(before, after, strict=True)) > 1:
        raise UnfitError("it would change something else too")
    return new


def _expected(text: str, address: Address, change: Change, written: str) -> tuple[Any, Any]:
    """The meaning that a document has to have after a change."""
    around, held = _meaning(text, address)
    inner = address.path if address.inner is None else address.inner
    return around, replaced(held, inner, changed(_at(held, inner), change, written))


def _meaning(text: str, address: Address) -> tuple[Any, Any]:
    """What a document says, or what it says around a text and what that text says."""
    value = _value(text)
    if address.inner is None:
        return None, value
    return replaced(value, address.path, ""), _value(_at(value, address.path))


def _at(value: Any, path: Iterable[str | int]) -> Any:
    for step in path:
        value = value[step]
    return value


def _value(text: str) -> Any:
    values = _values(text)
    if len(values) != 1:
        raise UnfitError("it could not be read after the change")
    return values[0]


def _values(text: str) -> list[Any]:
    reading = read(text, "")
    return [document.value for document in reading.documents]
