"""CEL rules of CRDs: a verdict is the API server's, and where there is none nothing is held against an object."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from airfoil.cluster.cel import Rule
from airfoil.cluster.schemas import FaultKind, Schemas

STRING = {"type": "string"}


# Each verdict is what kube-apiserver v1.36.3 said of the same rule and value (run).
@pytest.mark.parametrize(
    ("rule", "good", "bad"),
    [
        ("(has(self.a) && !has(self.b)) || (!has(self.a) && has(self.b))", [{"a": 1}, {"b": 1}], [{}, {"a": 1, "b": 1}]),
        ("[has(self.a),has(self.b)].filter(x,x==true).size() <= 1", [{}, {"a": 1}], [{"a": 1, "b": 1}]),
        ("(has(self.a) ? 1 : 0) + (has(self.b) ? 1 : 0) == 1", [{"a": 1}], [{}, {"a": 1, "b": 1}]),
        ("has(self.a) != has(self.b)", [{"a": 1}], [{}]),
        ("self.startsWith('/')", ["/a"], ["a", ""]),
        ("self.endsWith('x') || self.contains(\"y\")", ["ax", "yb"], ["b"]),
        ("self.size() + 1 > 2", ["ab"], ["a"]),
        ("!has(self.min) || self.min <= (has(self.max) ? self.max : 100)", [{}, {"min": 5}], [{"min": 101}]),
        ("self >= -1 && self - 1 < 3", [-1, 3], [-2, 4]),
        ("!('k' in self)", [{"a": "v"}, []], [{"k": "v"}, ["k"]]),
        ("self in ['d', 'e']", ["d"], ["x"]),
        ("self.all(x, x != 'x')", [[], ["a"]], [["a", "x"]]),
        ("self.exists(x, x == 'y')", [["y"]], [[]]),
        ("self.exists_one(x, x == 'x')", [["x"]], [["x", "x"], []]),
        ("self.map(x, x + 'q').exists(y, y == 'xq')", [["x"]], [["y"]]),
        ("self.all(k, self[k] == 'v')", [{"a": "v"}], [{"a": "w"}]),
        ("self[0] == 'x'", [["x"]], [["y"], []]),
        ("self.a == 'x'", [{"a": "x"}], [{"a": "y"}, {}]),
        ("!has(self.o.x)", [{"o": {}}], [{"o": {"x": 1}}, {}]),
        ("self.a == 'x' || true", [{}], []),
        ("false && self.a == 'x' || self.b", [{"b": True}], [{"b": False}]),
        ("self == 1.5", [1.5], [1]),
        ("self == '\\u0041\\n'", ["A\n"], ["A"]),
    ],
)  # fmt: skip
def test_verdicts(rule: str, good: list[Any], bad: list[Any]) -> None:
    parsed = Rule.parse(rule)
    assert parsed is not None
    assert [parsed.holds(value) for value in good] == [True] * len(good)
    assert [parsed.holds(value) for value in bad] == [False] * len(bad)


@pytest.mark.parametrize(
    "rule",
    [
        "self == oldSelf",
        "self.matches('^a$')",
        "duration(self) > duration('5m')",
        "self.a.b(",
        "has(self)",
        "has(self.a == self.b)",
        "",
        "has(self.a) ? has(self.b) ? true : false : true",
        "self &&",
        "(" * 5000,
    ],
)
def test_what_says_more_than_is_read_here_has_no_verdict(rule: str) -> None:
    parsed = Rule.parse(rule)
    assert parsed is None or parsed.holds({"a": 1}) is None


@pytest.mark.parametrize(
    ("rule", "value"), [("self", "text"), ("self < 1", "text"), ("self.a", {"a": None}), ("self.a", 5)]
)
def test_what_cannot_be_decided_is_held_against_nobody(rule: str, value: object) -> None:
    parsed = Rule.parse(rule)
    assert parsed is not None
    assert parsed.holds(value) is None


WORDS = [
    "self",
    "has",
    "(",
    ")",
    "[",
    "]",
    ".",
    "a",
    "'x'",
    "1",
    "&&",
    "||",
    "!",
    "-",
    "+",
    "==",
    "in",
    "?",
    ":",
    "size",
    "all",
    ",",
]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from([{}, {"a": "x"}, ["x"], "x", 1, None]))
def test_no_rule_is_too_odd(words: list[str], value: object) -> None:
    rule = Rule.parse(" ".join(words))
    assert rule is None or rule.holds(value) in (True, False, None)


def schemas_with(schema: dict[str, Any]) -> Schemas:
    version = {"name": "v1", "served": True, "storage": True}
    root = {"type": "object", "properties": {"spec": schema}}
    spec = {
        "group": "example.org",
        "names": {"kind": "Widget", "plural": "widgets"},
        "scope": "Namespaced",
        "versions": [version | {"schema": {"openAPIV3Schema": root}}],
    }
    return Schemas("1.33", [{"kind": "CustomResourceDefinition", "spec": spec}])


def told(schemas: Schemas, spec: Any) -> list[str]:
    body = {"apiVersion": "example.org/v1", "kind": "Widget", "metadata": {"name": "w"}, "spec": spec}
    return [str(fault) for fault in schemas.validate(body)]


def test_a_broken_rule_is_told_at_its_place_by_its_message() -> None:
    item = {"type": "object", "properties": {"a": STRING, "b": STRING}}
    rules = [
        {"rule": "!has(self.a) || !has(self.b)", "message": "not both"},
        {"rule": "!has(self.b)", "fieldPath": ".b"},
    ]
    schemas = schemas_with({"type": "array", "items": {**item, "x-kubernetes-validations": rules}})
    assert told(schemas, [{"a": "x"}, {"a": "x", "b": "y"}]) == [
        "spec[1]: not both",
        "spec[1].b: breaks the rule !has(self.b)",
    ]


def test_rules_see_defaults_and_no_dropped_nulls() -> None:
    fields = {"provider": {**STRING, "default": "generic"}, "account": STRING}
    rule = {"rule": "self.provider != 'generic' || !has(self.account)", "message": "no account"}
    schemas = schemas_with({"type": "object", "properties": fields, "x-kubernetes-validations": [rule]})
    assert told(schemas, {"account": None}) == []
    assert told(schemas, {"account": "x"}) == ["spec: no account"]
    assert told(schemas, {"account": "x", "provider": "aws"}) == []


def test_rules_are_not_asked_of_what_the_schema_refuses() -> None:
    rule = {"rule": "self.startsWith('/')", "message": "a path"}
    schemas = schemas_with({**STRING, "x-kubernetes-validations": [rule]})
    assert [fault.split(",")[0] for fault in told(schemas, 5)] == ["spec: must be a string"]


def test_rules_of_shipped_kinds() -> None:
    schemas = Schemas("1.33")
    release = {"apiVersion": "helm.toolkit.fluxcd.io/v2", "kind": "HelmRelease", "metadata": {"name": "a"}}
    (fault,) = schemas.validate(release | {"spec": {"interval": "5m"}})
    assert (str(fault), fault.kind) == ("spec: either chart or chartRef must be set", FaultKind.RULE)
    prefix = {"apiVersion": "traefik.io/v1alpha1", "kind": "Middleware", "metadata": {"name": "a"}}
    (fault,) = schemas.validate(prefix | {"spec": {"addPrefix": {"prefix": "airflow"}}})
    assert str(fault) == "spec.addPrefix.prefix: must start with a '/'"
