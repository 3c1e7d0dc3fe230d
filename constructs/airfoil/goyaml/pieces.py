"""A file cut at its ``---`` lines, as ``YAMLReader`` of k8s.io/apimachinery cuts it (run, 0.37)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from airfoil.errors import Fault, Place
from airfoil.goyaml.document import Point
from airfoil.goyaml.frames import Problem
from airfoil.goyaml.scalars import shown

_SEPARATOR: Final = re.compile(r"^---([^\n]*)\n?", re.MULTILINE)
_BLANK_OR_COMMENT: Final = re.compile(r"\s*|\s+#.*")
# Possessive, as else the engine keeps a state for each line: 5 GB for 16 million of them (run).
_DIRECTIVE: Final = re.compile(r"(?:[ \t]*+(?:#[^\n]*+)?\r?\n)*+%")
# The few that are refused, and not the many that are read: to compile a set takes as long as its ranges are wide.
_UNREADABLE: Final = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


class Piece(Struct, frozen=True):
    """What stands between two ``---`` lines, and what stands behind the dashes of the first of them."""

    file: str
    text: str
    first_line: int
    separator: str = ""
    separator_line: int = 0

    def refusal(self) -> Fault | None:
        """What keeps the piece from being parsed at all."""
        if self.separator and not _BLANK_OR_COMMENT.fullmatch(self.separator):
            rest = shown(self.separator.strip())
            what = f"`{rest}` stands behind the `---`, where only a blank and a comment are allowed"
            help = "put it on a line of its own: kubectl, Flux and Argo CD refuse this line"
            return Fault("separator", what, Place(self.file, self.separator_line, 4), help=help)
        directive = _DIRECTIVE.match(self.text)
        if directive:
            what = "this line starts with %, and a directive is lost where Kubernetes' readers cut the file at `---`"
            return self.fault(Problem("directive", what, Point.at(self.text, directive.end() - 1), "remove the line"))
        unreadable = _UNREADABLE.search(self.text)
        if unreadable:
            char = unreadable[0]
            what = f"the character U+{ord(char):04X} is not allowed in YAML"
            help = f'remove it, or write "\\u{ord(char):04x}" in double quotes'
            if char == "\0" or "\ud800" <= char <= "\udfff":
                help = "is this a text file? Save it as UTF-8"
            return self.fault(Problem("character", what, Point.at(self.text, unreadable.start()), help))
        return None

    def fault(self, problem: Problem) -> Fault:
        """The fault with its place in the file."""
        help = problem.help
        if problem.first is not None:
            first = f"see also line {self.first_line + problem.first.line}"
            help = f"{help} ({first})" if help else first
        place = Place(self.file, self.first_line + problem.mark.line, problem.mark.column + 1)
        return Fault(problem.code, problem.what, place, help=help)


def cut(text: str, file: str) -> Iterator[Piece]:
    """The pieces of a file, empty ones too."""
    start, line, separator, separator_line = 0, 1, "", 0
    for match in _SEPARATOR.finditer(text):
        yield Piece(file, text[start : match.start()], line, separator, separator_line)
        separator, separator_line = match[1], line + text.count("\n", start, match.start())
        line = separator_line + match[0].count("\n")
        start = match.end()
    yield Piece(file, text[start:], line, separator, separator_line)
