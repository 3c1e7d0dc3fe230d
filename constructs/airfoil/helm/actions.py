"""Go templates cut into their actions as Go's own lexer cuts them (text/template/parse/lex.go, read); nothing is run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

_COMMENT: Final = re.compile(r"\{\{(?:-\s)?/\*.*?\*/(?:\s-)?\}\}", re.DOTALL)
_ACTION: Final = re.compile(
    r"\{\{(?:[^\"`'}]++|\"(?:\\.|[^\"\\\n])*+\"|`[^`]*+`|'(?:\\.|[^'\\\n])*+'|\}(?!\}))*+\}\}", re.DOTALL
)
_KEYWORD: Final = re.compile(r"(?:if|range|with|define|block|end)\b")
_NEW_ROOT: Final = re.compile(r"(?<!\w)\$\s*(?:,|:?=)")
"""The variable `$` is a variable like others: an action may give it another value."""


class Action(Struct, frozen=True):
    """One ``{{ … }}`` that isn't a comment.

    Args:
        start: where it begins in the text.
        end: where it ends.
        words: what it says.
        roots: those of ``.`` and ``$`` that are here what the template itself was given: ``.`` outside of `range` and
            `with`, and neither of them inside of a definition, which is given something by whoever includes it.
    """

    start: int
    end: int
    words: str
    roots: frozenset[str]


def actions(text: str) -> Iterator[Action]:
    """The actions of a template. What Go couldn't cut either is one action up to the end."""
    open_blocks: list[str] = []
    has_root = True
    at = text.find("{{")
    while at >= 0:
        comment = _COMMENT.match(text, at)
        if comment:
            at = text.find("{{", comment.end())
            continue
        found = _ACTION.match(text, at)
        end = found.end() if found else len(text)
        words = _inner(text[at:end])
        has_root = has_root and not _NEW_ROOT.search(words)
        yield Action(at, end, words, _roots(open_blocks) if has_root else frozenset())
        keyword = _KEYWORD.match(words)
        if keyword and keyword[0] != "end":
            open_blocks.append(keyword[0])
        elif keyword and open_blocks:
            open_blocks.pop()
        at = text.find("{{", end)


def _inner(action: str) -> str:
    inner = action.removeprefix("{{").removesuffix("}}")
    if inner[:1] == "-" and inner[1:2].isspace():
        inner = inner[1:]
    if inner[-1:] == "-" and inner[-2:-1].isspace():
        inner = inner[:-1]
    return inner.strip()


def _roots(open_blocks: list[str]) -> frozenset[str]:
    if not {"define", "block"}.isdisjoint(open_blocks):
        return frozenset()
    return frozenset("$") if {"range", "with"} & {*open_blocks} else frozenset(".$")
