"""The short way through plain documents ends where the long way does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import airfoil.goyaml.compose as long_way
from airfoil.goyaml import emit
from airfoil.goyaml.compose import Composed, compose
from airfoil.goyaml.document import Branch, Spot
from airfoil.goyaml.events import PARSER
from airfoil.goyaml.limits import MAX_NODES
from airfoil.goyaml.plain import compose_plain

SCALARS = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False) | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
PIECES = st.sampled_from(
    ["a", "b: ", "- ", "\n", "  ", "{", "}", "[", "]", ",", "? ", "&x ", "*x", "!!str ", "<<: ", "1", "0x1F",
     "1e3", "~", "'q'", '"\\/"', "|\n", "true", "#c", "...\n", "%", ": "]
)  # fmt: skip


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


@pytest.mark.parametrize(
    "text", ["a: &x 1\nb: *x\n", "a: !!str 1\n", "<<: {}\n", "1: a\n", "a: 1\na: 2\n", "- a\n", 'a: "\\/"']
)
def test_what_is_not_plain_takes_the_long_way(text: str) -> None:
    assert compose_plain(text, PARSER, MAX_NODES) is None


def assert_same(text: str) -> None:
    found = compose(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(long_way, "compose_plain", lambda *_: None)
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
