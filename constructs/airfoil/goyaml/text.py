"""How a text is written so that Go and PyYAML both read the same text back."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# Characters that a reviewer can't see, or that one of the readers doesn't take: C1 controls, soft hyphen, zero-width and
# bidirectional controls, line and paragraph separators, halves of surrogate pairs, the byte order mark. It is these that
# are told, and not the others: compiling a set steps through each character of its ranges (CPython 3.11 `re`, read).
_HIDDEN: Final = r"\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff"
_PLAIN: Final = re.compile(
    # Starts with a letter or a slash, or is a flag such as --port=8080: no reader makes a number, a date or an
    # indicator of these; `: ` and ` #` would end them.
    r"(?:--?[A-Za-z]|[A-Za-z_/])(?:[!-9;-~]++|:(?=[!-~])| (?=[!-\"$-~]))*+"
    # 10Gi, 500m, 1h30m0s, 30s: digits and a unit that no number has.
    r"|(?:[0-9]+(?:\.[0-9]+)?(?:[KMGTPE]i|[kMGTPmshd]))+"
    # 2.10.5, 10.0.0.0/16: two dots or more.
    r"|[0-9]+(?:\.[0-9]+){2,}(?:/[0-9]+)?"
)
_WORDS: Final = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_LITERAL: Final = re.compile(rf"[^\0-\x08\x0b-\x1f{_HIDDEN}]*")
_LINE_START: Final = re.compile(r"^(?=[^\n])", re.MULTILINE)
_ESCAPED: Final = re.compile(rf"[\0-\x1f\"\\{_HIDDEN}]")
_SHORT: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


class RefusedError(Exception):
    """A value that can't be written: the kind of the exception for the caller, why, and the path from the inside out."""

    def __init__(self, kind: type[Exception], why: str) -> None:
        super().__init__(why)
        self.kind = kind
        self.path: list[str] = []


def inline(text: str) -> str:
    """The text on one line: plain where it is surely text in both readers, else in double quotes as in JSON.

    Raises ``RefusedError`` for half a surrogate pair.
    """
    return _inline_cached(text) if len(text) <= _CACHED_LENGTH else _inline(text)


def _inline(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return f'"{_ESCAPED.sub(_escape, text)}"'


# Manifests repeat their keys and values: this makes the emitter 3 times faster.
_CACHED_LENGTH: Final = 200
_inline_cached = lru_cache(maxsize=1 << 14)(_inline)


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    short = _SHORT.get(char)
    if short:
        return short
    code = ord(char)
    if 0xD800 <= code <= 0xDFFF:
        raise RefusedError(ValueError, "half a surrogate pair is no character, so UTF-8 can't carry it")
    return f"\\u{code:04x}"


def literal(text: str, indent: str) -> str:
    """The text as a literal block, from its ``|`` to its last line's end; empty if it is no text for one.

    ``indent`` must be two blanks deeper than that of the parent: a first line that starts blank needs the indicator 2.
    """
    if "\n" not in text or not _LITERAL.fullmatch(text) or text.isspace():
        return ""
    indicator = "2" if text[0] in " \t\n" else ""
    if text[-1] != "\n":
        chomping, body = "-", text
    else:
        chomping, body = "+" if text[-2] == "\n" else "", text[:-1]
    return f"|{indicator}{chomping}\n{_LINE_START.sub(indent, body)}\n"
