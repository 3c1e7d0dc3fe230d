"""The short way through a document of the plainest kind, as nearly all manifests are: each line a key, an item, or both.

It gives the value that the long way in ``compose`` gives, in a fifth of the time (run), or nothing at all where it meets
anything else: then the long way says what it means, or what is wrong with it. It finds no places: few documents have a
finding, and ``places`` finds them for those.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

from airfoil.goyaml.limits import MAX_DEPTH
from airfoil.goyaml.scalars import Scalar, resolve, through_json

_ODD: Final = re.compile(r"[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What some reader takes for the end of a line, for indentation, or for nothing at all; and what none takes. These few are
told, and not all others: to compile a set takes as long as its ranges are wide."""

_PLAIN: Final = r"(?:[^\s:\#]++|:(?=\S)|(?<=\S)\#|\ ++(?=[^\s\#]))*+"
_PART: Final = r"""\ *+(?:[A-Za-z0-9_/.][A-Za-z0-9_/.@=+-]*+|"[^"\\\n]*+"|'[^'\n]*+')\ *+"""
_FLOW_KEY: Final = "[A-Za-z0-9_/.][A-Za-z0-9_/.-]*+"
_PAIR: Final = rf"\ *+{_FLOW_KEY}:\ {_PART}"
LINE: Final = re.compile(
    rf"""^(\ *+)(?:
    (-\ ++)?+                                                                    # an item of a list
    (?:([A-Za-z0-9_./][A-Za-z0-9_./$~+-]{{0,99}}+|"[^"\\\n]{{0,99}}+"):(?=\ |$)\ *+)?+  # a key
    (                                                                            # the value of one of them
      (?:[A-Za-z0-9_/.+~$(=;^\\]|-(?=\S)){_PLAIN}
      |"(?:[^"\\\n]++|\\["\\nt])*+"|'(?:[^'\n]++|'')*+'|\|-?
      |\[\ *+(?:{_PART}(?:,{_PART})*+)?+\]|\{{\ *+(?:{_PAIR}(?:,{_PAIR})*+)?+\}}
    )?+
    \ *+(?:(?<!\S)\#.*+)?+$
    |(.++))""",
    re.VERBOSE | re.MULTILINE,
)
"""Indentation, dash, key, value; or a line of another kind. Keys of more than 1024 characters need a ``?``."""

FLOW_PART: Final = re.compile(rf"(?:\ *+({_FLOW_KEY}):\ )?+({_PART})", re.VERBOSE)
_CONTINUED: Final = re.compile(_PLAIN, re.VERBOSE)
_LONGEST_CONTINUED: Final = 10_000

_SEVERAL: Final = frozenset("|[{")
_NOT_PLAIN: Final = frozenset(("", *"\"'|[{"))
_REMEMBERED: Final = 64
"""Longest scalar that is remembered: manifests repeat their keys and values, so most cost a look into a table."""


class Lines(NamedTuple):
    """A document's value, where its root starts, both from 0, and how many nodes it has."""

    value: dict[str, Any]
    line: int
    column: int
    nodes: int


_Open: TypeAlias = tuple[Any, int, bool]
"""A mapping or list that is still open, the column where it stands, and whether it is a list."""


class _OddError(ValueError):
    """What takes the long way."""


def compose_lines(text: str, budget: int) -> Lines | None:
    """Reads the one document of ``text``, whose root is a mapping; None for what takes the long way."""
    if _ODD.search(text):
        return None
    try:
        found = _composed(text)
    except ValueError:  # a scalar that Go refuses is one too
        return None
    return found if found.nodes <= budget else None


def _composed(text: str) -> Lines:  # noqa: PLR0912 - one loop, for speed
    rows = LINE.findall(text)
    lines = text.split("\n")
    root: dict[str, Any] = {}
    node: Any
    stack: list[_Open] = []
    node, level, is_list = root, -1, False
    waiting: str | None = ""  # the key whose value may stand below it
    name = last = ""
    nodes, end = 2, 0  # the document and its root; the line behind a text of several lines
    for number, (indent, dash, key, raw, other) in enumerate(rows):
        if number < end:
            continue
        if dash or is_list or waiting is not None or other or len(indent) != level:  # not just the mapping's next key
            if not (dash or key or raw or other):
                continue  # blank, or a comment
            if waiting is None and len(indent) > level:
                last = _continued(last, lines[number - 1], lines[number])
                node[-1 if is_list else name] = _scalar(last)
                continue
            node, level, is_list = _placed((node, level, is_list), stack, waiting, len(indent), dash != "")
            waiting = None
            if dash:
                nodes += 1
                if key:
                    stack.append((node, level, True))
                    node.append({})
                    node, level, is_list = node[-1], level + len(dash), False
        last = raw
        value: Any
        if raw[:1] not in _SEVERAL:
            value = _short(raw) if len(raw) <= _REMEMBERED else _scalar(raw)
        elif raw[0] == "|":
            value, end = _block(lines, number + 1, level, raw)
        else:
            value, more = _flow(raw)
            nodes += more
        if key:
            name = _key(key)
            if name in node:
                raise _OddError("a key that stands twice")
            node[name] = value
            waiting = None if raw else name
            nodes += 2
        elif dash and raw:
            node.append(value)
        elif dash or raw or other:
            raise _OddError("an item on the next line, or a value without a key")
    return _whole(root, rows, nodes)


def _whole(root: Mapping[str, Any], rows: Sequence[tuple[str, ...]], nodes: int) -> Lines:
    value = root.get("")
    if type(value) is not dict:
        raise _OddError("no mapping")
    first = next(number for number, row in enumerate(rows) if row[2])
    return Lines(value, first, len(rows[first][0]), nodes)


def _placed(here: _Open, stack: list[_Open], waiting: str | None, column: int, is_item: bool) -> _Open:
    """What has a key or an item at a column: a new mapping or list below the key that waits for it, or one that is open."""
    node, level, is_list = here
    if waiting is not None and (column > level or (is_item and column == level and not is_list)):
        if len(stack) > MAX_DEPTH:
            raise _OddError("too deep")
        stack.append(here)
        opened: Any = [] if is_item else {}
        node[waiting] = opened
        return opened, column, is_item
    while column < level:
        here = node, level, is_list = stack.pop()
    if is_list and not is_item and stack[-1][1] == column:  # a list in its key's column ends with the next key
        here = node, level, is_list = stack.pop()
    if level != column or is_list is not is_item:
        raise _OddError("indentation")
    return here


def _continued(text: str, above: str, line: str) -> str:
    """A plain text, and the line that goes on with it."""
    added = line.strip(" ")
    is_plain = text[:1] not in _NOT_PLAIN and len(text) < _LONGEST_CONTINUED
    if not is_plain or not above.strip(" ") or "#" in above or not _CONTINUED.fullmatch(added):
        raise _OddError("no text in several lines, or one with a blank line or a comment")
    return f"{text} {added}"


def _block(lines: Sequence[str], start: int, parent: int, indicator: str) -> tuple[str, int]:
    """A literal block from its first line on, and the line behind it."""
    first = next((number for number in range(start, len(lines)) if lines[number]), len(lines) - 1)
    indent = len(lines[first]) - len(lines[first].lstrip(" "))
    if indent <= parent or indent == len(lines[first]) or lines[-1]:
        raise _OddError("it holds nothing, begins with blanks, or ends without the end of a line")
    prefix, end = " " * indent, first
    while end < len(lines) and (lines[end].startswith(prefix) or not lines[end].strip(" ")):
        end += 1
    text = "\n".join(line[indent:] for line in lines[start:end]).rstrip("\n")
    return (text if indicator == "|-" else f"{text}\n"), end


def _flow(raw: str) -> tuple[dict[str, Any] | list[Any], int]:
    """A list or a mapping in brackets, and how many nodes are in it."""
    parts = [(key, _scalar(part.strip(" "))) for key, part in FLOW_PART.findall(raw[1:-1])]
    if raw[0] == "[":
        return [value for _, value in parts], len(parts)
    found = {_key(key): value for key, value in parts}
    if len(found) < len(parts):
        raise _OddError("a key that stands twice")
    return found, 2 * len(parts)


def _scalar(raw: str) -> Scalar:
    if raw[:1] == "'":
        return raw[1:-1].replace("''", "'")
    if raw[:1] == '"':
        return str(json.loads(raw)) if "\\" in raw else raw[1:-1]
    value = resolve(raw)
    return through_json(value) if type(value) is int or type(value) is float else value


_short = lru_cache(maxsize=1 << 13)(_scalar)


@lru_cache(maxsize=1 << 13)
def _key(raw: str) -> str:
    key = _scalar(raw)
    if type(key) is not str:
        raise _OddError("a key that readers take for something else than text")
    return key
