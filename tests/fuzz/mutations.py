"""Inputs that are nearly right: texts with bytes exchanged, and trees with values exchanged.

Each input is told by reader, seed and number alone, so that one that failed can be made again.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, Final

import yaml

_PIECES: Final = (
    *(b"\0", b"\xff", b"\xef\xbb\xbf", "\u2028".encode(), "\u0661".encode(), "ß".encode(), "\U0001f980".encode()),
    *(b"\n", b"\r\n", b"\t", b" ", b"  ", b": ", b":\n", b"- ", b"---\n", b"...\n", b"#", b"%YAML 1.1\n---\n"),
    *(b"{", b"}", b"[", b"]", b"{}", b"[]", b"&a ", b"*a", b"<<: ", b"!!binary ", b"!!set ", b"!x ", b"|\n", b">-\n", b"? "),
    *(b"'", b'"', b"`", b"\\", b"\\u0000", b"\\ud800", b"(", b")", b"&&", b"||", b"!", b".", b"/"),
    *(b"../", b"*", b"$", b"${", b"@"),
    *(b"0", b"-1", b"1e999", b".nan", b".inf", b"0x", b"9" * 40, b"1e-9999", b"null", b"true", b"2026-02-30", b"1:2:3"),
    *(b"[" * 300, b"(" * 300, b"{a: " * 300, b"a" * 5000),
)  # fmt: skip

_VALUES: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, 1, -1, 2**31, 2**63, -(2**63) - 1, 10**400, 0.5, 1e308, "", " ", "\n", "a", "\0", "\u2028", "ß"),
    *("null", "yes", "0", "-1", "1e999", "1.5", "999999999999999999999Gi", "1Gi", "٣", "a" * 300, "/", "..", "../..", "*"),
    *("${A}", "{{ .x }}", "[", "(", "x:y@z", "https://a:b@c/", "2026-02-30", "9" * 5000, "\ud83e", "true"),
    *([], {}, [None], [[]], [{}], {"": None}, {"name": None}, [{"name": []}], {"name": {"name": {}}}, ["a", 1, None]),
)  # fmt: skip


def of_bytes(random: Random, corpus: Sequence[bytes]) -> bytes:
    """A text of the corpus with one to eight pieces exchanged, some by pieces of other texts."""
    data = bytearray(random.choice(corpus))
    for _ in range(random.randint(1, 8)):
        start = random.randint(0, len(data))
        end = start + random.choice((0, 0, 1, 1, 4, 20, 200))
        piece = random.choice(_PIECES)
        kind = random.random()
        if kind < 0.2:
            piece = bytes([random.randrange(256)])
        elif kind < 0.4:
            other = random.choice(corpus)
            at = random.randint(0, len(other))
            piece = other[at : at + random.choice((1, 8, 40, 200))]
        data[start:end] = piece
    return bytes(data)


def of_trees(random: Random, corpus: Sequence[bytes]) -> bytes:
    """Documents of the corpus with one to four values exchanged, as JSON, which is YAML too."""
    trees = [copy.deepcopy(tree) for tree in _documents(random.choice(corpus))]
    for _ in range(random.randint(1, 4)):
        if trees:
            _exchange(random, trees)
    return "\n---\n".join(json.dumps(tree) for tree in trees).encode("utf-8", "surrogateescape")


def _exchange(random: Random, trees: list[Any]) -> None:
    """Goes down to some value, and puts another in its place, or takes it away."""
    holder: Any = trees
    key: Any = random.randrange(len(trees))
    while isinstance(holder[key], (dict, list)) and holder[key] and random.random() < 0.85:
        holder = holder[key]
        key = random.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    kind = random.random()
    if kind < 0.15 and isinstance(holder, dict):
        del holder[key]
    elif kind < 0.25 and isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
    elif kind < 0.35:
        holder[key] = [holder[key]]
    elif kind < 0.45 and isinstance(holder, dict):
        holder[str(random.choice(_VALUES))] = holder[key]
    else:
        holder[key] = copy.deepcopy(random.choice(_VALUES))


_read: dict[bytes, Sequence[Any]] = {}


def _documents(data: bytes) -> Sequence[Any]:
    if data not in _read:
        try:
            found = list(yaml.load_all(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
            _read[data] = json.loads(json.dumps(found, default=str))
        except (yaml.YAMLError, ValueError, TypeError):
            _read[data] = ()
    return _read[data]


def numbered(reader: str, seed: int, number: int, corpus: Sequence[bytes], trees: bool) -> bytes:
    """The input of a number.

    Args:
        reader: its name.
        seed: makes other inputs.
        number: counts from 0.
        corpus: right inputs.
        trees: whether they are YAML or JSON, so that values can be exchanged as well.
    """
    random = Random(f"{reader}/{seed}/{number}")
    return (of_trees if trees and random.random() < 0.7 else of_bytes)(random, corpus)


def text_of(data: bytes) -> str:
    """Bytes for readers of text: whatever no decoder would give is replaced."""
    return data.decode("utf-8", "replace")


Corpus = Mapping[str, Sequence[bytes]]
