"""Files that a template reads by a literal path, written into the template.

`deepCopy .` in a template walks `.Files` byte by byte, by reflection: eight times in chart 1.22.0, and two files of 20 KB
were two fifths of its render (profiled, run). What stands in the template needn't be in `.Files`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from airfoil.helm.actions import Action, actions
from airfoil.helm.archive import Files

_STRING_OR_GET: Final = re.compile(
    r"\"(?:\\.|[^\"\\])*+\"|`[^`]*+`|"
    r"(?P<before>(?:\{\{(?:-\s)?|[(=]|\bif\b|\bwith\b)\s*)(?P<root>\$?)\.Files\.Get\s+[\"`](?P<path>[^\"`\\\n]+)[\"`]"
    r"(?=\s*(?:-?\}\}|[)|]))"
)
"""A call that is a whole command: as a later stage of a pipeline, or with more arguments, Helm refuses it."""

_WHOLE_PATH: Final = re.compile(r"\b(?:include|template)\b[^}]*?[\"`][^\"`}]*\btemplates/")

_ESCAPES: Final = {'"': r"\"", "\\": r"\\", "\n": r"\n", "{": r"\x7b", "}": r"\x7d"}

_NOT_IN_FILES: Final = ("templates/", "charts/", "Chart.", "values.", "requirements.")
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"  # Helm takes it off each file of an archive (`LoadArchiveFiles`, read)


class Written(Struct, frozen=True):
    """A chart's files, their templates with the text of what they read; ``used`` has the paths that were written so."""

    files: Files
    used: frozenset[str]


def with_literals(files: Files, write: Callable[[bytes], str] | None = None) -> Written:
    """The files of a chart with those literals in its templates.

    Args:
        files: all of the chart's files, with the unpacked charts inside.
        write: what is written for a file; its text as a string of Go unless given.
    """
    write = write or quoted
    if any(posixpath.normpath(path) != path for path in files):  # Helm cleans them, and two may become one
        return Written(files, frozenset())
    templates = {
        path: data.decode("utf-8", "surrogateescape")
        for path, data in files.items()
        if template_folder(path) is not None
    }
    if any(includes_by_whole_path(text) for text in templates.values()):
        return Written(files, frozenset())
    used: set[str] = set()
    written = dict(files)
    for path, text in templates.items():
        if ".Files.Get" in text:
            chart = template_folder(path) or ""

            def literal(name: str, chart: str = chart) -> str | None:
                if name.startswith(_NOT_IN_FILES) or chart + name not in files:
                    return None
                used.add(chart + name)
                return write(files[chart + name])

            written[path] = replaced(text, literal).encode("utf-8", "surrogateescape")
    return Written(written, frozenset(used))


def replaced(text: str, literal: Callable[[str], str | None]) -> str:
    """A template with other words for the files that it reads.

    Args:
        text: the template.
        literal: the words for a path, or None to leave the call as it is.
    """
    parts: list[str] = []
    at = 0
    for action in actions(text):
        parts += text[at : action.start], _replaced(action, text[action.start : action.end], literal)
        at = action.end
    return "".join([*parts, text[at:]])


def quoted(data: bytes) -> str:
    """Bytes as a string of Go on one line, in which nothing looks like the beginning or end of an action."""
    text = data.removeprefix(_BYTE_ORDER_MARK).decode("utf-8", "surrogateescape")
    return '"' + "".join(_ESCAPES.get(letter) or _escaped(letter) for letter in text) + '"'


def _replaced(action: Action, text: str, literal: Callable[[str], str | None]) -> str:
    def written(found: re.Match[str]) -> str:
        if found["path"] is None or (found["root"] or ".") not in action.roots:
            return found[0]
        said = literal(found["path"])
        return found[0] if said is None else found["before"] + said

    return _STRING_OR_GET.sub(written, text)


def _escaped(letter: str) -> str:
    number = ord(letter)
    if 0xDC80 <= number <= 0xDCFF:  # a byte that is no UTF-8
        return f"\\x{number - 0xDC00:02x}"
    return f"\\x{number:02x}" if number < 0x20 else letter


def includes_by_whole_path(text: str) -> bool:
    """Whether a template includes another by its whole path; that may be another chart's, and gets another root."""
    return "templates/" in text and _WHOLE_PATH.search(text) is not None


def template_folder(path: str) -> str | None:
    """The folder of the chart, ``charts/inner/``, whose template lies at a path; None if no template does."""
    chart = ""
    while path.startswith("charts/"):
        name, _, path = path.removeprefix("charts/").partition("/")
        chart += f"charts/{name}/"
    return chart if path.startswith("templates/") else None
