"""Reads the text of many files, by several processes where that pays."""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from functools import partial
from typing import Final

from airfoil.checks.reading.files import Source
from airfoil.checks.shares import in_shares
from airfoil.errors import Fault, UserError
from airfoil.goyaml import Document, Positions, Reading, decode, read
from airfoil.goyaml.document import Branch, LaterBranch, Point, Spot

_WORTH_IT: Final = 5_000_000
"""Bytes of files from which on a second process gains more than it costs: half a second of reading (run)."""


def readings_of(sources: Sequence[Source]) -> list[Reading]:
    """What each file holds, in their order. Never fails: what can't be read is a fault of its reading."""
    if sum(len(source.data) for source in sources) < _WORTH_IT:
        return _read_all(sources)
    return in_shares(sources, _read_all, pack=_packed, unpack=_unpacked)


def reading_of(source: Source) -> Reading:
    """What one file holds."""
    if source.fault is not None:
        return Reading((), (source.fault,))
    try:
        return read(decode(source.data, source.shown), source.shown)
    except UserError as error:
        return Reading((), tuple(error.faults))


def _read_all(sources: Sequence[Source]) -> list[Reading]:
    return [reading_of(source) for source in sources]


_Packed = tuple[bytes, list[tuple[Fault, ...]]]
"""Values with the lines and columns of their roots, as `marshal` writes them: it keeps what is one value behind aliases,
and is several times as fast as `pickle`, which can't send the parser's marks either."""


def _packed(readings: list[Reading]) -> _Packed:
    documents = [[_plain(document) for document in reading.documents] for reading in readings]
    return marshal.dumps(documents), [reading.faults for reading in readings]


def _plain(document: Document) -> tuple[object, int, int, int, int]:
    root = document.positions.root
    mark = root.mark if isinstance(root, Branch) else root
    return document.value, document.line, document.positions.first_line, mark.line, mark.column


def _unpacked(packed: _Packed, sources: Sequence[Source]) -> list[Reading]:
    documents, faults = marshal.loads(packed[0]), packed[1]  # noqa: S302 - written by a copy of this process
    return [
        Reading(tuple(_document(source, index, each) for index, each in enumerate(plain)), own)
        for source, plain, own in zip(sources, documents, faults, strict=True)
    ]


def _document(source: Source, index: int, plain: tuple[object, int, int, int, int]) -> Document:
    value, line, first_line, root_line, root_column = plain
    root = LaterBranch(Point(root_line, root_column), partial(_root, source, index))
    return Document(value, Positions(source.shown, root, first_line), line)


def _root(source: Source, index: int) -> Spot:
    return reading_of(source).documents[index].positions.root
