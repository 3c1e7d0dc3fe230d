"""The short way through plain documents ends where the long way does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import airfoil.goyaml.compose as long_way
from airfoil.goyaml import decode, emit
from airfoil.goyaml.compose import Composed, compose
from airfoil.goyaml.document import Branch, Spot
from airfoil.goyaml.limits import MAX_NODES
from airfoil.goyaml.lines import compose_lines
from airfoil.goyaml.pieces import cut

ROOT = Path(__file__).parents[2]
SCALARS = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False) | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
PIECES = st.sampled_from(
    ["a", "b: ", "- ", "\n", "  ", "{", "}", "[", "]", ",", "? ", "&x ", "*x", "!!str ", "<<: ", "1", "0x1F",
     "1e3", "~", "'q'", '"\\/"', "|\n", "true", "#c", "...\n", "%", ": "]
)  # fmt: skip
INDENTS = st.integers(0, 4).map(lambda depth: " " * depth)
STARTS = st.sampled_from(
    ["", "", "- ", "a:", "b: ", "c:  ", "- d: ", "-  e:", '"f": ', "g.h/i: ", "1: ", "on: ", "# ", "-"]
)
ENDS = st.sampled_from(
    ["", "x", "1", "0o7", "1_000", "1e3", "x y", "x: y", "x:y", "x #c", "x#c", "'it''s'", '"q\\n"', '"\\x41"', '"a: b"',
     "|", "|-", "|+", ">-", "| # c", "[]", "{}", "[a, b]", "[1, 'x', \"y, z\"]", '["a: b"]', "{a: b, c: 'd'}",
     "{a: 1, a: 2}", "{ }", "[ a ]", "[a,b]", "{a:b}", "[~]", "- x", "-1", "-", "?x", "~", "no", "  ", "\t", "é",
     "\u2028", "x ", "..."]
)  # fmt: skip
LINES = st.lists(st.tuples(INDENTS, STARTS, ENDS).map("".join), max_size=9)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.text(max_size=5), VALUES, max_size=4))
def test_emitted_documents(value: dict[str, Any]) -> None:
    try:
        text = emit(value)
    except ValueError:
        return
    assert_same(text)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_anything_else(text: str) -> None:
    assert_same(text)


@settings(max_examples=800, deadline=None)
@given(LINES.map("\n".join), st.sampled_from(["", "\n", "\n\n", "\n  \n"]))
@example("a: |\n  x\n\n   y\n  \n    \n# c", "\nb: 1\n")
@example("a: x\n  - y\n  z", "\n")
@example("a:\n- b\n-  c: 1\n   d:\n   - e", "\nf:\n")
def test_lines_of_all_kinds(text: str, end: str) -> None:
    assert_same(f"{text}{end}")


@pytest.mark.parametrize(
    "text",
    ["a: &x 1\nb: *x\n", "a: !!str 1\n", "<<: {}\n", "1: a\n", "a: 1\na: 2\n", "- a\n", 'a: "\\/"', "a: .nan\n",
     "a: x # c\n  y\n", "a: 'x'\n  y\n", "a: {b: {c: d}}\n", "a:\tb\n", "a: |\n", "a: |\n\n   \n  x\n",
     "# c\n", "", "a: - b\n"],
)  # fmt: skip
def test_what_is_not_plain_takes_the_long_way(text: str) -> None:
    assert compose_lines(text, MAX_NODES) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: x\n   y\n  - z\nb: 1\n", {"a": "x y - z", "b": 1}),
        ("a:\n- b: [c, 'd, e']\n  f: {}\n- g\nh: ~\n", {"a": [{"b": ["c", "d, e"], "f": {}}, "g"], "h": None}),
        ("a: |-\n\n  x\n    y\n\n# c\nb: 'it''s' # c\n", {"a": "\nx\n  y", "b": "it's"}),
        ('a: "x\\n\\"y\\""\n"on": {b: c, d: "e: f"}\n', {"a": 'x\n"y"', "on": {"b": "c", "d": "e: f"}}),
    ],
)
def test_what_is_plain_takes_the_short_way(text: str, value: dict[str, Any]) -> None:
    found = compose_lines(text, MAX_NODES)
    assert found is not None
    assert found.value == value
    assert_same(text)


def test_more_nodes_than_the_budget() -> None:
    assert compose_lines("a:\n- b: 1\n", 7) is not None
    assert compose_lines("a:\n- b: 1\n", 6) is None


def test_our_own_trees_take_the_short_way() -> None:
    files = [path for folder in ("dist", "examples") for path in sorted((ROOT / folder).rglob("*.yaml"))]
    pieces = (piece for file in files for piece in cut(decode(file.read_bytes(), str(file)), str(file)))
    texts = [piece.text for piece in pieces if piece.text.strip()]
    short = [text for text in texts if compose_lines(text, MAX_NODES) is not None]
    assert len(short) > 0.9 * len(texts) > 0
    for text in short[::7]:
        assert_same(text)


def assert_same(text: str) -> None:
    found = compose(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(long_way, "compose_lines", lambda *_: None)
        expected = compose(text)
    assert shown(found) == shown(expected)


def shown(composed: Composed) -> tuple[Any, ...]:
    # repr tells 1 from True and 1.0
    places = None if composed.root is None else flat(composed.root)
    return repr(composed.value), places, [(each.code, each.what) for each in composed.problems], composed.nodes


def flat(spot: Spot) -> Any:
    if not isinstance(spot, Branch):
        return spot.line, spot.column
    entries = {key: (mark.line, mark.column, flat(inner)) for key, (mark, inner) in spot.entries.items()}
    return spot.mark.line, spot.mark.column, entries, [flat(inner) for inner in spot.items]
