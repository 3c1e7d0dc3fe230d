"""The reader: documents, places, and one clear fault for whatever is wrong."""

from __future__ import annotations

import contextlib

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from airfoil.errors import UserError
from airfoil.goyaml import MAX_CHARACTERS, MAX_DEPTH, MAX_FAULTS, decode, documents, read, read_one
from airfoil.goyaml.compose import compose
from tests.goyaml.reference import same
from tests.goyaml.strategies import broken_texts

MANIFESTS = """\
# a comment alone is no document
---
kind: Service
spec:
  ports:
  - port: 80
    "name": http
  - {port: 443}
--- # and more
---
# nor is this
---
kind: &k List
other: *k
base: &base
  a: {deep: 1}
derived:
  <<: *base
  b: 2
"""


def faults(text: str) -> list[str]:
    return [f"{fault.code} {fault.where}" for fault in read(text, "f").faults]


def place(text: str, *path: str | int) -> str:
    return str(read_one(text, "f").positions.value(path))


def test_documents_come_with_values_and_lines() -> None:
    service, other = documents(MANIFESTS, "f")
    assert service.value == {"kind": "Service", "spec": {"ports": [{"port": 80, "name": "http"}, {"port": 443}]}}
    assert other.value == {
        "kind": "List",
        "other": "List",
        "base": {"a": {"deep": 1}},
        "derived": {"a": {"deep": 1}, "b": 2},
    }
    assert (service.line, other.line) == (3, 13)


def test_keys_values_and_items_have_places() -> None:
    positions = documents(MANIFESTS, "f")[0].positions
    assert str(positions.key(("spec", "ports"))) == "f:5:3"
    assert str(positions.value(("spec", "ports"))) == "f:6:3"
    assert str(positions.value(("spec", "ports", 1))) == "f:8:5"
    assert str(positions.key(("spec", "ports", 1))) == "f:8:5"
    assert str(positions.key(("spec", "ports", 0, "name"))) == "f:7:5"
    assert str(positions.value(("spec", "ports", 0, "name"))) == "f:7:13"
    assert str(positions.value(("spec", "ports", 1, "port"))) == "f:8:12"


def test_a_missing_key_has_the_place_of_the_nearest_one_above() -> None:
    positions = documents(MANIFESTS, "f")[0].positions
    assert str(positions.key(("spec", "ports", 0, "protocol", "x"))) == str(positions.key(("spec", "ports", 0)))
    assert str(positions.value(("spec", "ports", 7))) == str(positions.value(("spec", "ports")))
    assert str(positions.key(("nothing",))) == "f:3:1"


def test_what_an_alias_or_a_merge_brings_in_has_the_place_where_it_is_written() -> None:
    positions = documents(MANIFESTS, "f")[1].positions
    assert str(positions.value(("other",))) == "f:14:8"
    assert str(positions.key(("derived", "a", "deep"))) == "f:16:7"


@pytest.mark.parametrize("start", ["", "\ufeff", "\n\n", "# c\n---\n"])
def test_places_count_from_the_start_of_the_file(start: str) -> None:
    assert place(f"{start}a: b\r\nc: d\n", "c") == f"f:{2 + start.count(chr(10))}:4"


def test_a_broken_document_leaves_the_others_readable() -> None:
    reading = read("a: 1\n---\nb: [\n---\nc: *x\n---\nd: 1\nd: 2\n---\ne: 1\n", "f")
    assert [document.value for document in reading.documents] == [{"a": 1}, {"e": 1}]
    assert [f"{fault.code} {fault.where}" for fault in reading.faults] == [
        "syntax f:3:4",
        "alias f:5:4",
        "duplicate-key f:8:1",
    ]


def test_every_duplicate_key_and_bad_scalar_of_a_document_is_named_at_once() -> None:
    text = 'a: 1\nb: .inf\na: 2\nc: {1: x, "1": y}\n~: z\nd: !!int x\n'
    assert faults(text) == [
        "not-a-number f:2:4",
        "duplicate-key f:3:1",
        "duplicate-key f:4:11",
        "key-not-text f:5:1",
        "tag f:6:4",
    ]
    assert "line 1" in read(text, "f").faults[1].help


@pytest.mark.parametrize(
    ("text", "fault", "says"),
    [
        ("a: b: c", "syntax f:1:5", "a second `: `"),
        ("a:\n\tb: c", "syntax f:2:1", "a tab stands in the indentation"),
        ("a: |\n\tb", "syntax f:2:1", "a tab stands in the indentation"),
        ("a: @b", "syntax f:1:4", "can't start with @"),
        ("a: `b`", "syntax f:1:4", "backquote"),
        ("a: %b", "syntax f:1:4", "can't start with %"),
        ("a: {{ .Values.a }}", "key-not-text f:1:5", "where a key must be"),
        ("a: [1\nb: c", "syntax f:2:2", "see also line 1"),
        ("a: [1, 2\n", "syntax f:1:4", "comma or a closing bracket"),
        ('a: "b', "syntax f:1:4", "never closed"),
        ("a\nb: c", "syntax f:2:2", "a second `: `"),
        ("a: b\nc\n", "syntax f:2:1", "no colon behind it"),
        ("a:\n  b: 1\n c: 2\n", "syntax f:3:2", "indentation is off"),
        ("a:\n- b\n c\n- d: e: f", "syntax f:4:7", "a second `: `"),
        ('a: "\\q"', "syntax f:1:5", "no such escape"),
        ('a: "b\\/c"', "syntax f:1:4", "refuses the escape"),
        ("{a: b?c}", "syntax f:1:5", "at its ?"),
        ("[!t,a]", "syntax f:1:2", "comma"),
        ("a: !e!x b", "syntax f:1:4", "tag"),
        ("{} x", "syntax f:1:4", "drop it without a word"),
        ("a: *b", "alias f:1:4", "no anchor of its name"),
        ("&a [*a]", "alias f:1:5", "contains itself"),
        ("a: {x: 1}\nb: {<<: 3}", "merge-key f:2:5", "takes a mapping"),
        ("b: {x: 1, <<: {x: 2}}", "merge-key f:1:11", "kubectl takes the merged value"),
        ("[a]: b", "key-not-text f:1:1", "where a key must be"),
        ("x: &x [a]\n*x : b", "key-not-text f:2:1", "only keys of text"),
        ("18446744073709551615: a", "key-not-text f:1:1", "only keys of text"),
        ("!!binary /w==", "tag f:1:1", "UTF-8"),
        ("a: 1\n...\nb: 2\n", "syntax f:3:1", "drop it without a word"),
        ("a: 1\r---\rb: 2\n", "hidden-document f:2:1", "never see"),
        ("%YAML 1.1\n---\na: 1\n", "directive f:1:1", "starts with %"),
        ("a: 1\n--- b\n", "separator f:2:4", "`b` stands behind"),
        ("a: 1\n---b", "separator f:2:4", "`b` stands behind"),
        ("a: b\x00", "character f:1:5", "U+0000"),
        ("a:\n  b\x1bc", "character f:2:4", "U+001B"),
        ("a: \ud800", "character f:1:4", "U+D800"),
        ("a: b\ufeff", "character f:1:5", "U+FEFF"),
    ],
)
def test_each_kind_of_broken_text_gives_one_fault_in_plain_words(text: str, fault: str, says: str) -> None:
    with pytest.raises(UserError) as caught:
        documents(text, "f")
    assert faults(text) == [fault]
    assert says in f"{caught.value.faults[0].what} {caught.value.faults[0].help}"


@pytest.mark.parametrize(
    ("text", "fault"),
    [("", "empty-file f:1:1"), ("# c\n---\n", "empty-file f:1:1"), ("a: 1\n---\nb: 2\n", "several-documents f:3:1")],
)
def test_one_document_is_one(text: str, fault: str) -> None:
    with pytest.raises(UserError) as caught:
        read_one(text, "f")
    assert [f"{each.code} {each.where}" for each in caught.value.faults] == [fault]


def test_null_that_is_written_is_a_document() -> None:
    assert [document.value for document in documents("null\n---\n~\n---\n''\n", "f")] == [None, None, ""]


@pytest.mark.parametrize(
    ("data", "where"),
    [("a: é".encode("utf-16"), "f:1:1"), (b"a: 1\nb: \xe9\n", "f:2:4"), ("é: ".encode() + b"\xff", "f:1:4")],
)
def test_what_is_not_utf8_is_refused_with_its_place(data: bytes, where: str) -> None:
    with pytest.raises(UserError) as caught:
        decode(data, "f")
    assert [f"{each.code} {each.where}" for each in caught.value.faults] == [f"not-utf8 {where}"]


def test_utf8_with_a_byte_order_mark_is_read() -> None:
    assert read_one(decode(b"\xef\xbb\xbfa: \xc3\xa9", "f"), "f").value == {"a": "é"}


def test_nesting_is_bounded() -> None:
    deepest = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert faults(deepest) == []
    assert faults(f"[{deepest}]") == [f"too-deep f:1:{MAX_DEPTH + 1}"]
    assert faults("[" * 100_000) == [f"too-deep f:1:{MAX_DEPTH + 1}"]
    assert faults("- " * 100_000) == [f"too-deep f:1:{2 * MAX_DEPTH + 1}"]
    assert faults("".join(" " * depth + "a:\n" for depth in range(400)))[0].startswith("too-deep f:201:")


def test_nesting_through_aliases_is_bounded() -> None:
    text = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}]\n" for i in range(1, 300))
    assert faults(text) == [f"too-deep f:{MAX_DEPTH}:{len('a199: &a199 [') + 1}"]


def test_a_billion_laughs_are_refused() -> None:
    text = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 30))
    assert faults(text)[0].startswith("alias f:")


def test_merging_is_bounded_like_aliases() -> None:
    keys = ", ".join(f"k{i}: 1" for i in range(500))
    text = f"a: &a {{{keys}}}\n" + "".join(f"b{i}: {{<<: *a}}\n" for i in range(2000))
    assert faults(text)[0].startswith("alias ")


def test_nodes_are_bounded_over_all_documents() -> None:
    assert [problem.code for problem in compose("[1, 2, 3]", budget=4).problems] == ["too-big"]
    assert compose("[1, 2, 3]", budget=5).problems == []
    laughs = "x: &x [1, 2, 3]\ny: [*x, *x]\n"
    assert compose(laughs).nodes == 1 + 1 + 5 + 1 + 1 + 2 * (1 + 4)


def test_reading_stops_where_nobody_reads_on() -> None:
    assert len(read("a: 1\n" * 1000, "f").faults) <= MAX_FAULTS + 2
    assert len(read("a: b: c\n---\n" * 1000, "f").faults) <= MAX_FAULTS + 2


def test_faults_before_a_broken_place_are_kept() -> None:
    assert faults("a: 1\na: 2\nb: [") == ["duplicate-key f:2:1", "syntax f:3:4"]


def test_files_beyond_all_measure_are_refused_unread() -> None:
    assert faults("a" * (MAX_CHARACTERS + 1)) == ["too-big f"]


def test_a_number_of_a_million_digits_is_no_burden() -> None:
    assert read_one("1" * 1_000_000, "f").value == "1" * 1_000_000
    assert read_one("0x" + "f" * 1_000_000, "f").value == "0x" + "f" * 1_000_000


@given(broken_texts)
@example("\\U00110000")
@example("!!binary é")
@example('"\\UFFFFFFFF"')
@example("!%ff x")
def test_no_text_gives_a_traceback(text: str) -> None:
    reading = read(text, "f")
    assert all(fault.where and fault.what and fault.help for fault in reading.faults)
    assert reading.faults == read(text, "f").faults


@given(broken_texts)
def test_the_parser_in_python_gives_no_traceback_either(text: str) -> None:
    read(text, "f", yaml.SafeLoader)


@given(st.one_of(st.binary(max_size=60), broken_texts.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_no_bytes_give_a_traceback(data: bytes) -> None:
    with contextlib.suppress(UserError):
        documents(decode(data, "f"), "f")


def test_both_of_pyyamls_parsers_give_the_same_documents() -> None:
    with_libyaml, without = read(MANIFESTS, "f"), read(MANIFESTS, "f", yaml.SafeLoader)
    for left, right in zip(with_libyaml.documents, without.documents, strict=True):
        assert same(left.value, right.value)
        assert left.line == right.line
        assert left.positions.value(("spec", "ports", 1)) == right.positions.value(("spec", "ports", 1))
