"""The language of rules in CRDs."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.cluster.cel import EvaluationError, Old, UnsupportedError, evaluate, parse


def run(text: str, **names: Any) -> Any:
    return evaluate(parse(text), names)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3", 7),
        ("-7 / 2", -3),
        ("-7 % 2", -1),
        ("'a' + \"b\"", "ab"),
        ("true ? 1 : 2", 1),
        ("!false && 1 < 2", True),
        ("[1, 2, 3].filter(x, x > 1).size()", 2),
        ("[1, 2].map(x, x * 2) == [2, 4]", True),
        ("[1, 2].all(x, x > 0) && [1, 2].exists(x, x == 2) && [1, 2].exists_one(x, x == 2)", True),
        ("'a' in {'a': 1}", True),
        ("2 in [1, 2.0]", True),
        ("1 == true", False),
        ("'10.1' .startsWith('10') && 'ab'.contains('b') && 'ab'.endsWith('b') && 'ab'.matches('^a')", True),
        ("size('abc') == 3 && 'abc'.substring(1, 2) == 'b'", True),
        ("r'\\d' == '\\\\d'", True),
        ("false && 1 / 0 == 1 || true", True),
    ],
)
def test_expressions(text: str, value: Any) -> None:
    assert run(text) == value


def test_has_asks_for_a_field_and_selecting_needs_it() -> None:
    assert run("has(self.a) && !has(self.b)", self={"a": None}) is True
    with pytest.raises(EvaluationError, match="no such key: b"):
        run("self.b == 1", self={"a": 1})


def test_one_side_that_decides_makes_up_for_an_error() -> None:
    assert run("self.b == 1 || self.a == 1", self={"a": 1}) is True
    assert run("self.b == 1 && self.a == 2", self={"a": 1}) is False
    with pytest.raises(EvaluationError):
        run("self.b == 1 || self.a == 2", self={"a": 1})


def test_an_old_value_may_be_missing() -> None:
    rule = "!oldSelf.hasValue() || self == oldSelf.value()"
    assert run(rule, self=1, oldSelf=Old()) is True
    assert run(rule, self=1, oldSelf=Old((1,))) is True
    assert run(rule, self=1, oldSelf=Old((2,))) is False


@pytest.mark.parametrize(
    "text", ["", "a.", "1 +", "self.f(1", "[1, 2", "quantity('1Gi').isGreaterThan(x)", "a ? b", "1 1"]
)
def test_what_is_not_known_is_said(text: str) -> None:
    with pytest.raises(UnsupportedError):
        run(text, self={}, a=1, x=1)


NUMBERS = st.integers(-1000, 1000)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_arithmetic_and_comparison_are_python_s(a: int, b: int, c: int) -> None:
    names = {"a": a, "b": b, "c": c}
    assert run("a + b * c - a", **names) == a + b * c - a
    assert run("(a + b) * c", **names) == (a + b) * c
    assert run("a < b && b <= c || a == c", **names) is ((a < b <= c) or a == c)


@given(st.lists(NUMBERS), NUMBERS)
def test_macros_are_python_s(found: list[int], limit: int) -> None:
    names = {"l": found, "n": limit}
    assert run("l.all(x, x > n)", **names) is all(x > limit for x in found)
    assert run("l.exists(x, x > n)", **names) is any(x > limit for x in found)
    assert run("l.filter(x, x > n)", **names) == [x for x in found if x > limit]
    assert run("n in l", **names) is (limit in found)
