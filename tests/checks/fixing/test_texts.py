"""Edits of text: as few characters as can be, whatever the file looks like, or none at all."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from airfoil.checks.change import Change, precede, put, quote, remove, rename
from airfoil.checks.fixing.data import UnfitError, changed
from airfoil.checks.fixing.texts import Wanted, fixed
from airfoil.errors import Place
from airfoil.goyaml import emit, read


def _fixed(text: str, change: Change, line: int = 1, column: int = 1) -> str:
    made = fixed(text, [Wanted("it", (replace(change, start=Place("a.yaml", line, column)),))])
    return made.text if made.done else f"refused: {made.refused[0][1]}"


@pytest.mark.parametrize(
    ("text", "change", "expected"),
    [
        ("a: 1 # x\nb: 2\n", put("a", value="one"), "a: one # x\nb: 2\n"),
        ("a:   'x'\n", put("a", value=True), "a:   true\n"),
        ("a:\nb: 1\n", put("a", value="x"), "a: x\nb: 1\n"),
        ("a: 1 # x\n# y\nb:\n  c: 2\n", put("d", value=""), 'a: 1 # x\nd: ""\n# y\nb:\n  c: 2\n'),
        ("b:\n  # y\n  c: {d: 2}\n", put("b", "e", value=3), "b:\n  # y\n  e: 3\n  c: {d: 2}\n"),
        ("b: {c: 1} # y\n", put("b", "d", value="x y"), 'b: {c: 1, d: "x y"} # y\n'),
        ("b: {}\n", put("b", "d", "e", value="1"), 'b: {d: {e: "1"}}\n'),
        ("a: 1", put("b", value=2), "a: 1\nb: 2"),
        ("a: 1\r\nc: 2\r\n", put("b", "x", value=2), "a: 1\r\nc: 2\r\nb:\r\n  x: 2\r\n"),
        ("- a:\n  - b: [1]\n", put("b", value=1), "refused: it isn't where it was"),
        ("a:\n- x: 1 # k\n- y: 2\n", rename("a", 0, "x", key="z"), "a:\n- z: 1 # k\n- y: 2\n"),
        ("a: 1\nb: 2\n", rename("a", key="b"), "refused: b is there already"),
        ("a: &x 1\nb: *x\n", put("a", value=2), "refused: it could not be read after the change"),
        ("a: &x {c: 1}\nb: *x\n", put("b", "c", value=2), "refused: it would change something else too"),
        ("a: yes # y\n", quote("a"), 'a: "yes" # y\n'),
        ("a: [0x10, 1.10]\n", quote("a", 1), 'a: [0x10, "1.10"]\n'),
        ("a: |\n  x\n", put("a", value="y"), "refused: a mapping, a list or a text of several lines stands there"),
        ("a: 1\n# c\nb: 2 # x\n\nc: 3\n", remove("b"), "a: 1\n# c\n\nc: 3\n"),
        ("a: 1\nb: |\n  x\nc: 2\n", remove("b"), "refused: its value is longer than a line"),
        ("a: {b: 1, c: 2, d: 3}\n", remove("a", "c"), "a: {b: 1, d: 3}\n"),
        ("a: {b: 1, c: 2}\n", remove("a", "c"), "a: {b: 1}\n"),
        ("a: 1\n", remove("a"), "refused: nothing would be left"),
        ("# head\na: 1\n", precede("b: 2\n"), "b: 2\n---\n# head\na: 1\n"),
        ("a: 1\x85b: 2\n", put("a", value=2), "refused: it has line breaks that most editors don't know"),
    ],
)
def test_a_small_edit_or_none(text: str, change: Change, expected: str) -> None:
    line = 2 if text.startswith("#") else 1
    assert _fixed(text, change, line) == expected


def test_the_yaml_in_a_text_is_edited_as_well() -> None:
    text = "a: 1\n---\nspec:\n  values: |\n    # mine\n    x:\n      w: 1 # why\n\n    z: 2\nb: 3\n"
    made = _fixed(text, put("x", "w", value=False), 6, 5)
    assert made == text.replace("w: 1", "w: false")
    assert _fixed(text, put("new", "key", value="v"), 6, 5) == text.replace("z: 2", "z: 2\n    new:\n      key: v")


def test_one_document_of_several_is_changed_and_faulty_ones_stay() -> None:
    text = "a: 1\n---\na: [\n---\n# c\na: 2\n"
    assert _fixed(text, put("a", value=3), 6, 1) == "a: 1\n---\na: [\n---\n# c\na: 3\n"


def test_changes_of_one_finding_are_made_together_or_not_at_all() -> None:
    place = Place("a.yaml", 1, 1)
    both = tuple(replace(each, start=place) for each in (put("a", value=2), remove("c")))
    made = fixed("a: 1\nb: 1\n", [Wanted("both", both), Wanted("b", (replace(put("b", value=2), start=place),))])
    assert (made.text, made.done, [key for key, _ in made.refused]) == ("a: 1\nb: 2\n", ("b",), ["both"])


_keys = st.text(st.sampled_from("abcdef"), min_size=1, max_size=3)
_leaves = st.one_of(
    st.integers(-9, 99), st.booleans(), st.text(st.sampled_from("ab #:-'\"\n|>{é"), max_size=6), st.none()
)
_trees = st.recursive(
    _leaves,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_keys, inner, max_size=4)),
    max_leaves=12,
)
_documents = st.dictionaries(_keys, _trees, min_size=1, max_size=4)


@st.composite
def _commented(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A document with comments between and behind its lines, where they change nothing."""
    value = draw(_documents)
    lines: list[str] = []
    for line in emit(value).splitlines():
        if draw(st.booleans()):
            lines.append(f"{' ' * draw(st.integers(0, 4))}# note {len(lines)}")
        lines.append(line + (f"  # end {len(lines)}" if draw(st.booleans()) else ""))
    text = "\n".join([*lines, ""])
    reading = read(text, "")
    documents = reading.documents
    if len(documents) != 1 or documents[0].value != value:  # a comment fell into a text of several lines
        text = emit(value)
    return text, value


@st.composite
def _cases(draw: st.DrawFn) -> tuple[str, dict[str, Any], Change]:
    text, value = draw(_commented())
    path: list[str | int] = []
    here: Any = value
    while isinstance(here, (dict, list)) and here and (not path or draw(st.booleans())):
        step = draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
        path.append(step)
        here = here[step]
    change = draw(
        st.sampled_from(
            [put(*path, value="new"), put(*path, "zz", value=1), put(*path, "zz", "y", value=""), remove(*path),
             quote(*path), rename(*path, key="zz")]
        )
    )  # fmt: skip
    return text, value, change


@given(_cases())
def test_the_file_means_what_it_should_and_no_comment_is_lost(case: tuple[str, dict[str, Any], Change]) -> None:
    text, value, change = case
    start = read(text, "").documents[0].positions.value(())
    made = fixed(text, [Wanted("it", (replace(change, start=start),))])
    if not made.done:
        assert made.text == text
        return
    (document,) = read(made.text, "").documents
    if change.action != "quote":
        assert document.value == changed(value, change)
    lost = [line for line in text.splitlines() if line.lstrip().startswith("# note") and line not in made.text]
    assert lost == []
    again = fixed(made.text, [Wanted("it", (replace(change, start=document.positions.value(())),))])
    assert change.action != "put" or again.text == made.text


def test_data_that_does_not_fit_is_refused() -> None:
    with pytest.raises(UnfitError):
        changed({"a": [1]}, put("a", "b", value=1))
