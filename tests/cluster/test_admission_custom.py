"""Custom resources: judged by the schema and the rules of their CRD, in the API server's words."""

from __future__ import annotations

from typing import Any

import pytest

from airfoil.cluster.admission import Cluster, Way, review
from airfoil.cluster.admission.custom import coerced, pruned_nulls, unknown_fields
from airfoil.cluster.crds import CustomKinds
from airfoil.cluster.updates import Way as Change
from airfoil.cluster.updates import review as review_change

OPEN = {"x-kubernetes-preserve-unknown-fields": True}


def cluster(properties: dict[str, Any], **spec: Any) -> Cluster:
    schema = {"type": "object", "properties": {"spec": {"type": "object", "properties": properties, **spec}}}
    version = {"name": "v1", "served": True, "storage": True, "schema": {"openAPIV3Schema": schema}}
    names = {"kind": "Widget", "plural": "widgets"}
    crd = {"group": "example.org", "scope": "Namespaced", "names": names, "versions": [version]}
    manifest = {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition", "spec": crd}
    return Cluster(custom=CustomKinds().with_crds([manifest]))


def widget(**spec: Any) -> dict[str, Any]:
    return {"apiVersion": "example.org/v1", "kind": "Widget", "metadata": {"name": "w"}, "spec": spec}


def causes(there: Cluster, **spec: Any) -> list[str]:
    return [str(cause) for cause in review(widget(**spec), cluster=there).causes]


@pytest.mark.parametrize(
    ("schema", "value", "said"),
    [
        ({"type": "integer"}, "1", 'spec.a: Invalid value: "string": spec.a in body must be of type integer: "string"'),
        ({"type": "integer"}, 1.0, None),
        ({"type": "number"}, 1, None),
        (
            {"type": "integer", "minimum": 1},
            0,
            "spec.a: Invalid value: 0: spec.a in body should be greater than or equal to 1",
        ),
        ({"type": "string", "enum": ["a", "b"]}, "c", 'spec.a: Unsupported value: "c": supported values: "a", "b"'),
        ({"type": "string", "maxLength": 2}, "abc", "spec.a: Too long: may not be more than 2 bytes"),
        (
            {"type": "string", "pattern": "^a$"},
            "a\n",
            "spec.a: Invalid value: \"a\\n\": spec.a in body should match '^a$'",
        ),
        (
            {"type": "array", "items": {"type": "string"}, "maxItems": 1},
            ["a", "b"],
            "spec.a: Too many: 2: must have at most 1 items",
        ),
        (
            {"type": "array", "items": {"type": "string"}, "x-kubernetes-list-type": "set"},
            ["a", "a"],
            'spec.a[1]: Duplicate value: "a"',
        ),
        (
            {"type": "object", "required": ["b"], "properties": {"b": {"type": "string"}}},
            {},
            "spec.a.b: Required value",
        ),
        (
            {"x-kubernetes-int-or-string": True},
            True,
            'spec.a: Invalid value: "boolean": spec.a in body must be of type integer,string: "boolean"',
        ),
        ({"type": "string", "nullable": True}, None, None),
    ],
)
def test_what_is_said_of_a_value(schema: dict[str, Any], value: Any, said: str | None) -> None:
    assert causes(cluster({"a": schema}), a=value) == ([said] if said else [])


def test_of_alternatives_the_nearest_is_told() -> None:
    schema = {
        "type": "object",
        "properties": {"b": {"type": "string"}},
        "oneOf": [{"required": ["b"]}, {"required": ["c"]}],
    }
    said = causes(cluster({"a": schema}), a={})
    assert (
        said[0] == '<nil>: Invalid value: "": "spec.a" must validate one and only one schema (oneOf). Found none valid'
    )
    assert len(said) == 2


def test_rules_wait_until_the_schema_is_content() -> None:
    rule = {"rule": "self.a < self.b", "message": "a comes first"}
    there = cluster({"a": {"type": "integer"}, "b": {"type": "integer"}}, **{"x-kubernetes-validations": [rule]})
    assert causes(there, a=1, b=2) == []
    assert causes(there, a=2, b=1) == ["spec: Invalid value: a comes first"]
    assert [said.partition(":")[0] for said in causes(there, a="2", b=1)] == ["spec.a", "<nil>"]


def test_a_rule_may_forbid_a_change() -> None:
    rule = {"rule": "self == oldSelf", "message": "stays"}
    there = cluster({"a": {"type": "string", "x-kubernetes-validations": [rule]}})
    old, new = widget(a="x"), widget(a="y")
    assert review(old, cluster=there).accepted
    for way in Change:
        assert review_change(old, new, way, there).fields == {"spec.a"}
        assert review_change(old, old, way, there).accepted


def test_what_was_wrong_before_and_stays_is_let_be() -> None:
    there = cluster({"a": {"type": "string", "enum": ["x"]}, "b": {"type": "string"}})
    broken = widget(a="old", b="1")
    assert review_change(broken, widget(a="old", b="2"), Change.REPLACE, there).accepted
    assert not review_change(broken, widget(a="new", b="2"), Change.REPLACE, there).accepted


def test_fields_without_a_schema_vanish_or_are_refused() -> None:
    there = cluster(
        {"a": {"type": "object", "properties": {"b": {"type": "string"}}}, "free": {"type": "object", **OPEN}}
    )
    manifest = widget(a={"c": 1}, free={"x": 1}, d=2)
    assert review(manifest, Way.CREATE_IGNORE, there).accepted
    assert review(manifest, Way.CREATE_STRICT, there).fields == {"spec.a.c", "spec.d"}
    assert review(manifest, Way.SERVER_SIDE, there).code == 500


def test_defaults_fill_in_and_nulls_give_way() -> None:
    schema = {
        "type": "object",
        "properties": {
            "a": {"type": "string", "default": "x"},
            "b": {"type": "object", "default": {}, "properties": {"c": {"type": "integer", "default": 1}}},
            "d": {"type": "string"},
            "e": {"type": "string", "nullable": True},
        },
    }
    body = {"a": None, "d": None, "e": None, "f": 1}
    assert pruned_nulls(body, schema) == {"a": None, "e": None, "f": 1}
    assert coerced(pruned_nulls(body, schema), schema) == {"a": "x", "b": {"c": 1}, "e": None}
    assert unknown_fields(body, schema) == ["f"]


def test_what_yaml_anchors_share_is_filled_in_apart() -> None:
    shared: dict[str, Any] = {}
    part = {"type": "object", "properties": {"n": {"type": "integer", "default": 1}}}
    other = {"type": "object", "properties": {"m": {"type": "integer", "default": 2}}}
    found = coerced({"a": shared, "b": shared}, {"type": "object", "properties": {"a": part, "b": other}})
    assert (found, shared) == ({"a": {"n": 1}, "b": {"m": 2}}, {})
