"""Reads manifests so that they mean what Kubernetes' own readers take from them.

A file is cut at its ``---`` lines and each piece read for itself, as kubectl, Flux and Argo CD do by way of
k8s.io/apimachinery (read). So a fault in one document leaves the others readable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml.compose import compose
from airfoil.goyaml.document import Document, Positions, Reading
from airfoil.goyaml.limits import MAX_CHARACTERS, MAX_FAULTS, MAX_NODES
from airfoil.goyaml.pieces import cut

if TYPE_CHECKING:
    from airfoil.goyaml.events import Parser

_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, file: str) -> str:
    """The text of a file. Raises ``UserError`` unless it is UTF-8; a byte order mark at its start is dropped."""
    help = "save the file as UTF-8"
    if data.startswith(_UTF16):
        raise UserError(Fault("not-utf8", "this file is UTF-16, not UTF-8", Place(file, 1, 1), help=help))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start : error.start].decode("utf-8", "replace")) + 1
        place = Place(file, data.count(b"\n", 0, error.start) + 1, column)
        raise UserError(
            Fault("not-utf8", f"the byte 0x{data[error.start]:02x} is not UTF-8", place, help=help)
        ) from None


def read(text: str, file: str, parser: Parser | None = None) -> Reading:
    """Reads every document of ``text``; the ones with faults are left out and their faults listed.

    Documents that hold nothing but blanks and comments are left out too, as Kubernetes' readers skip them. Reading stops
    at the limits of ``airfoil.goyaml.limits`` with the fault ``too-big``.

    Args:
        text: the file's text; see ``decode``.
        file: the name that places carry.
        parser: PyYAML's parser, for what isn't plain; by default the fastest that there is.
    """
    if len(text) > MAX_CHARACTERS:
        what = f"this file has {len(text)} characters, more than the {MAX_CHARACTERS} that are read"
        fault = Fault("too-big", what, Place(file), help="split it: no cluster takes an object as big as this")
        return Reading((), (fault,))
    documents: list[Document] = []
    faults: list[Fault] = []
    nodes = 0
    for piece in cut(text.removeprefix("\ufeff"), file):
        if nodes > MAX_NODES or len(faults) > MAX_FAULTS:
            what = (
                f"more than {MAX_NODES} keys and values, or more than {MAX_FAULTS} faults, stand above: reading stops"
            )
            faults.append(Fault("too-big", what, Place(file, piece.first_line, 1), help="split the file, or mend it"))
            break
        refusal = piece.refusal()
        if refusal is not None:
            faults.append(refusal)
            continue
        value, root, problems, found = compose(piece.text, parser, MAX_NODES - nodes)
        nodes += found
        faults += map(piece.fault, problems)
        if root is not None and not problems:
            positions = Positions(file, root, piece.first_line)
            documents.append(Document(value, positions, positions.value(()).line))
    return Reading(tuple(documents), tuple(faults))


def documents(text: str, file: str) -> list[Document]:
    """Every document of ``text``, without the empty ones. Raises ``UserError`` with all faults that ``read`` finds."""
    reading = read(text, file)
    if reading.faults:
        raise UserError(*reading.faults)
    return list(reading.documents)


def read_one(text: str, file: str) -> Document:
    """The only document of ``text``. Raises ``UserError`` if there is none, more than one, or a fault in it."""
    found = documents(text, file)
    if not found:
        what = "this file holds nothing but blanks and comments"
        raise UserError(Fault("empty-file", what, Place(file, 1, 1), help="write a document, or remove the file"))
    if len(found) > 1:
        what = "a second document starts here, and this file must hold one"
        second = found[1].positions.value(())
        raise UserError(Fault("several-documents", what, second, help="remove the `---` line before it"))
    return found[0]
