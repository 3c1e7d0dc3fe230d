"""Reads manifests so that they mean what Kubernetes' own readers take from them.

A file is cut at its ``---`` lines and each piece read for itself, as ``YAMLReader`` of k8s.io/apimachinery does (read;
kubectl, Flux and Argo CD use it). So a fault in one document leaves the others readable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import yaml

from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml.compose import compose
from airfoil.goyaml.document import Document, Mark, Positions, Reading
from airfoil.goyaml.events import PARSER, Parser
from airfoil.goyaml.frames import BrokenDocumentError, Problem
from airfoil.goyaml.limits import MAX_CHARACTERS
from airfoil.goyaml.scalars import shown
from airfoil.goyaml.syntax import explain

_SEPARATOR: Final = re.compile(r"^---([^\n]*)\n?", re.MULTILINE)
_UNREADABLE: Final = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_DIRECTIVE: Final = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*%")
_BLANK_OR_COMMENT: Final = re.compile(r"\s*|\s+#.*")
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS: Final = "save the file as UTF-8"


class _Piece(NamedTuple):
    """What stands between two `---` lines, and what stands behind the first one's dashes."""

    text: str
    first_line: int
    separator: str
    separator_line: int


def decode(data: bytes, file: str) -> str:
    """The text of a file. Raises ``UserError`` unless it is UTF-8; a byte order mark at its start is dropped."""
    if data.startswith(_UTF16):
        what = "this file is UTF-16, not UTF-8"
        raise UserError(Fault("not-utf8", what, Place(file, 1, 1), help=_SAVE_AS))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start : error.start].decode("utf-8", "replace")) + 1
        place = Place(file, data.count(b"\n", 0, error.start) + 1, column)
        what = f"the byte 0x{data[error.start]:02x} is not UTF-8"
        raise UserError(Fault("not-utf8", what, place, help=_SAVE_AS)) from None


def read(text: str, file: str, parser: Parser = PARSER) -> Reading:
    """Reads every document of ``text``; the ones with faults are left out and their faults listed.

    Documents that hold nothing but blanks and comments are left out too, as Kubernetes' readers skip them.

    Args:
        text: the file's text; see ``decode``.
        file: the name that places carry.
        parser: PyYAML's parser.
    """
    if len(text) > MAX_CHARACTERS:
        what = f"this file has {len(text)} characters, more than the {MAX_CHARACTERS} that are read"
        fault = Fault("too-big", what, Place(file), help="split it: no cluster takes an object as big as this")
        return Reading((), (fault,))
    documents: list[Document] = []
    faults: list[Fault] = []
    for piece in _pieces(text.removeprefix("\ufeff")):
        document, found = _read_piece(piece, file, parser)
        faults += found
        if document is not None:
            documents.append(document)
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
        raise UserError(Fault("empty-file", "this file holds nothing but blanks and comments", Place(file, 1, 1)))
    if len(found) > 1:
        what = "a second document starts here, and this file must hold one"
        raise UserError(
            Fault("several-documents", what, found[1].positions.value(()), help="remove the `---` line before it")
        )
    return found[0]


def _pieces(text: str) -> Iterator[_Piece]:
    start, line, separator, separator_line = 0, 1, "", 0
    for match in _SEPARATOR.finditer(text):
        yield _Piece(text[start : match.start()], line, separator, separator_line)
        separator, separator_line = match[1], line + text.count("\n", start, match.start())
        line = separator_line + match[0].count("\n")
        start = match.end()
    yield _Piece(text[start:], line, separator, separator_line)


def _read_piece(piece: _Piece, file: str, parser: Parser) -> tuple[Document | None, list[Fault]]:
    if piece.separator and not _BLANK_OR_COMMENT.fullmatch(piece.separator):
        what = (
            f"`{shown(piece.separator.strip())}` stands behind the `---`, where only a blank and a comment are allowed"
        )
        help = "put it on a line of its own: kubectl, Flux and Argo CD refuse this line"
        return None, [Fault("separator", what, Place(file, piece.separator_line, 4), help=help)]
    problems = _refused_at_once(piece.text)
    if problems:
        return None, [_fault(problem, piece, file) for problem in problems]
    try:
        value, root, problems = compose(piece.text, parser)
    except BrokenDocumentError as error:
        return None, [_fault(error.problem, piece, file)]
    except (yaml.YAMLError, ValueError) as error:  # ValueError: PyYAML's own parser on escapes such as \UFFFFFFFF
        return None, [_fault(explain(error, piece.text), piece, file)]
    if problems or root is None:
        return None, [_fault(problem, piece, file) for problem in problems]
    positions = Positions(file, root, piece.first_line)
    return Document(value, positions, positions.value(()).line), []


def _refused_at_once(text: str) -> list[Problem]:
    directive = _DIRECTIVE.match(text)
    if directive:
        what = "this line starts with %, and a directive is lost where Kubernetes' readers cut the file at `---`"
        return [Problem("directive", what, _mark_at(text, directive.end() - 1), "remove the line")]
    unreadable = _UNREADABLE.search(text)
    if unreadable:
        char = unreadable[0]
        what = f"the character U+{ord(char):04X} is not allowed in YAML"
        help = f'remove it, or write "\\u{ord(char):04x}" in double quotes'
        if char == "\0" or "\ud800" <= char <= "\udfff":
            help = "is this a text file? " + _SAVE_AS
        return [Problem("character", what, _mark_at(text, unreadable.start()), help)]
    return []


def _mark_at(text: str, index: int) -> Mark:
    line_start = text.rfind("\n", 0, index) + 1
    return yaml.Mark("", index, text.count("\n", 0, index), index - line_start, None, 0)


def _fault(problem: Problem, piece: _Piece, file: str) -> Fault:
    def line(mark: Mark) -> int:
        return piece.first_line + mark.line

    help = problem.help
    if problem.first is not None:
        help = f"{help} (see also line {line(problem.first)})".strip()
    return Fault(problem.code, problem.what, Place(file, line(problem.mark), problem.mark.column + 1), help=help)
