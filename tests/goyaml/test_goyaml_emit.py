"""The emitter: what it writes, what it refuses, and that PyYAML and our reader get the same value back."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import pytest
import yaml
from hypothesis import given

from airfoil.goyaml import emit, read_one
from tests.goyaml.probes import values as probe_values
from tests.goyaml.reference import as_kubernetes, same
from tests.goyaml.strategies import values

LIBYAML = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@given(values)
def test_pyyaml_reads_back_the_value(value: object) -> None:
    text = emit(value)
    assert same(yaml.load(text, LIBYAML), value), text
    assert same(yaml.load(text, yaml.SafeLoader), value), text


@given(values)
def test_our_reader_reads_back_the_value_that_json_leaves(value: object) -> None:
    # An empty text at the root is a document; only `emit` of nothing at all would not be.
    assert same(read_one(emit(value), "x").value, as_kubernetes(value))


def test_pyyaml_reads_back_every_probe() -> None:
    wrong = [text for value in probe_values() if not same(yaml.load(text := emit(value), LIBYAML), value)]
    assert wrong == []


def test_a_manifest_looks_as_kubernetes_users_write_it() -> None:
    value = {
        "apiVersion": "v1",
        "metadata": {"name": "scripts", "labels": {}, "annotations": {"on": "yes", "8080": "1e3", "a/b": "it's: #1"}},
        "spec": {
            "ports": [{"port": 80, "name": "http"}, {"port": 443}],
            "args": ["-c", "--port=80", "sleep 1", [1, [2]]],
        },
        "data": {
            "run.sh": "#!/bin/sh\n\necho a\n",
            "odd": "\n  a\n\tb",
            "storage": "10Gi",
            "version": "2.10",
            "none": None,
        },
        "empty": [],
    }
    assert emit(value) == (
        "apiVersion: v1\n"
        "metadata:\n"
        "  name: scripts\n"
        "  labels: {}\n"
        "  annotations:\n"
        '    "on": "yes"\n'
        '    "8080": "1e3"\n'
        '    a/b: "it\'s: #1"\n'
        "spec:\n"
        "  ports:\n"
        "  - port: 80\n"
        "    name: http\n"
        "  - port: 443\n"
        "  args:\n"
        "  - -c\n"
        "  - --port=80\n"
        "  - sleep 1\n"
        "  - - 1\n"
        "    - - 2\n"
        "data:\n"
        "  run.sh: |\n"
        "    #!/bin/sh\n"
        "\n"
        "    echo a\n"
        "  odd: |2-\n"
        "\n"
        "      a\n"
        "    \tb\n"
        "  storage: 10Gi\n"
        '  version: "2.10"\n'
        "  none: null\n"
        "empty: []\n"
    )


def test_no_line_is_folded() -> None:
    assert emit({"a": "b " * 5000 + "c"}).count("\n") == 1


def test_what_a_reviewer_cannot_see_is_escaped() -> None:
    assert emit("a\u202eb\u200bc\x85d\ufeff") == '"a\\u202eb\\u200bc\\u0085d\\ufeff"\n'


def test_a_key_too_long_for_a_simple_one_stays_a_key() -> None:
    value = {"k" * 2000: {"a": 1}, "é" * 2000: [1], "l" * 2000: 2}
    assert yaml.load(emit(value), LIBYAML) == read_one(emit(value), "x").value == value


def test_subclasses_and_abstract_collections_are_written_as_what_they_are() -> None:
    class Size(StrEnum):
        SMALL = "small"

    value: Mapping[str, object] = MappingProxyType({Size.SMALL: (Size.SMALL, MappingProxyType({"a": ()}))})
    assert emit(value) == "small:\n- small\n- a: []\n"


def test_what_several_parts_share_is_written_out() -> None:
    shared = {"a": 1}
    assert emit([shared, shared]) == "- a: 1\n- a: 1\n"


@pytest.mark.parametrize(
    ("value", "error", "says"),
    [
        ({1: "a"}, TypeError, "must be text, not int"),
        ({None: "a"}, TypeError, "must be text, not NoneType"),
        ({"a": {"b": [{True: 1}]}}, TypeError, r"a\.b\.0"),
        (b"a", TypeError, "bytes"),
        ({"a": {1, 2}}, TypeError, "a: set"),
        ([object()], TypeError, "0: object"),
        ({"a": float("nan")}, ValueError, "a: nan"),
        ({"a": float("inf")}, ValueError, "a: inf"),
        ([[2**63]], ValueError, r"0\.0: .*64 bits"),
        (-(2**63) - 1, ValueError, "64 bits"),
        ({"a": "\ud800"}, ValueError, "surrogate"),
        ({"\udfff": 1}, ValueError, "surrogate"),
    ],
)
def test_what_no_reader_gives_back_is_refused_with_its_path(value: object, error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        emit(value)


def test_a_value_that_contains_itself_is_refused() -> None:
    loop: list[object] = []
    loop.append({"a": loop})
    with pytest.raises(ValueError, match="contains itself"):
        emit(loop)
