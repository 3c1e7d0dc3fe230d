"""Says in plain words what PyYAML's parser says in its own."""

from __future__ import annotations

from typing import Final

import yaml

from airfoil.goyaml.document import Point
from airfoil.goyaml.frames import Problem

_KEY_ALONE: Final = "expected ':'"
_ALIKE: Final = "indent what belongs together alike"
_QUOTE: Final = "put text that holds signs such as : # { [ & * ! in quotes"
_PLAIN: Final = (
    # what libyaml's or PyYAML's message contains, what it means, and what helps
    (
        "mapping values are not allowed",
        "a second `: ` stands in the line, or the line above is not complete",
        'put text that contains ": " in quotes, or mend the indentation',
    ),
    (
        "<document start>",
        "text stands behind the end of the document's value, and Kubernetes' readers drop it without a word",
        "mend the indentation or the quotes, or put `---` between two documents",
    ),
    (_KEY_ALONE, "a key has no colon behind it", "write `key: value`, with a blank after the colon"),
    (
        "expected node content",
        "a value is missing here, or a bracket is never closed",
        "write the value, or close the bracket",
    ),
    ("expected key", "the indentation is off, or a quote before this place is wrong", _ALIKE),
    ("<block end>", "the indentation is off, or a quote before this place is wrong", _ALIKE),
    ("expected '-' indicator", "an item of a list lacks its `- `, or the indentation is off", _ALIKE),
    ("expected ','", "a comma or a closing bracket is missing", "put text that starts with { or [ in quotes"),
    ("unexpected end of stream", "a quote is never closed", "close it; inside 'single' quotes a ' is written twice"),
    ("unexpected document indicator", "a quote or a bracket is still open at the end of the document", "close it"),
    (
        "unknown escape character",
        "double quotes know no such escape",
        "write \\\\ for a backslash, or use single quotes",
    ),
    ("character escape code", "this escape stands for no character", "write the character itself"),
    ("hexdecimal", "this escape is no character: its hexadecimal digits are missing", "write \\\\ for a backslash"),
    (
        "alphabetic or numeric",
        "what starts with * is an alias, with & an anchor, and this is none",
        "put text in quotes",
    ),
    ("comment or line break", "behind | and > only a comment may stand", "put the text on the next lines, indented"),
    ("undefined tag handle", "what starts with ! is a tag, and this one is not defined", "put text in quotes"),
    ("indentation space is expected", "a tab stands in the indentation", "indent with blanks"),
    ("entries are not allowed", "a list can't start here", "put text that starts with `- ` in quotes"),
)
_START: Final = {
    "\t": ("a tab stands in the indentation", "indent with blanks"),
    "%": ("text can't start with %", "put it in quotes"),
    "@": ("text can't start with @", "put it in quotes"),
    "`": ("text can't start with a backquote", "put it in quotes"),
}


def explain(error: Exception, text: str) -> Problem:
    """The problem behind an exception of PyYAML's parser; its own words are kept in brackets, to search for."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem("syntax", f"this is no YAML: {error}", _mark_at(text, 0), _QUOTE)
    problem = error.problem or error.context or "unknown problem"
    opened = error.context_mark
    mark = error.problem_mark or opened or _mark_at(text, 0)
    plain, help = _plain(problem, text[mark.index : mark.index + 1])
    # The end of the text is no place to mend: what is still open there is, or else the last that is written.
    if opened is not None and (_KEY_ALONE in problem or not text[mark.index :].strip()):
        mark = opened
    if not text[mark.index :].strip():
        mark = _mark_at(text, max(len(text.rstrip()) - 1, 0))
    first = opened if opened is not None and opened.line != mark.line else None
    return Problem("syntax", f"{plain} ({problem})" if plain else problem, mark, help, first)


def _plain(problem: str, char: str) -> tuple[str, str]:
    """What is wrong and what helps, in plain words; empty where there are none."""
    if "cannot start any token" in problem:
        return _START.get(char, ("", _QUOTE))
    return next(((what, help) for part, what, help in _PLAIN if part in problem), ("", _QUOTE))


def _mark_at(text: str, index: int) -> yaml.Mark:
    return yaml.Mark("", index, *Point.at(text, index), None, 0)
