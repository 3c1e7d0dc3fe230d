"""Says in plain words what PyYAML's parser says in its own."""

from __future__ import annotations

from typing import Final

import yaml

from airfoil.goyaml.document import Mark
from airfoil.goyaml.frames import Problem

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
    ("expected ':'", "a key has no colon behind it", "write `key: value`, with a blank after the colon"),
    ("expected node content", "a value is missing before this place", ""),
    ("expected key", "the indentation is off, or a quote before this place is wrong", ""),
    ("<block end>", "the indentation is off, or a quote before this place is wrong", ""),
    ("expected '-' indicator", "an item of a list lacks its `- `, or the indentation is off", ""),
    ("expected ','", "a comma or a closing bracket is missing", "put text that starts with { or [ in quotes"),
    ("unexpected end of stream", "a quote or a bracket is never closed", ""),
    ("unexpected document indicator", "a quote or a bracket is still open at the end of the document", ""),
    (
        "unknown escape character",
        "double quotes know no such escape",
        "write \\\\ for a backslash, or use single quotes",
    ),
    ("character escape code", "this escape stands for no character", "write the character itself"),
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
        return Problem("syntax", f"this is no YAML: {error}", yaml.Mark("", 0, 0, 0, None, 0))
    problem = error.problem or error.context or "unknown problem"
    mark: Mark = error.problem_mark or error.context_mark or yaml.Mark("", 0, 0, 0, None, 0)
    plain, help = "", ""
    if "cannot start any token" in problem:
        plain, help = _START.get(_line(text, mark)[mark.column : mark.column + 1], ("", ""))
    else:
        for part, plain_words, what_helps in _PLAIN:
            if part in problem:
                plain, help = plain_words, what_helps
                break
    opened = error.context_mark
    first = opened if opened is not None and opened.line != mark.line else None
    return Problem("syntax", f"{plain} ({problem})" if plain else problem, mark, help, first)


def _line(text: str, mark: Mark) -> str:
    lines = text.split("\n")
    return lines[mark.line] if mark.line < len(lines) else ""
