"""Custom kinds: their CRD's schema, read as the API server reads it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from airfoil.cluster.crds import CustomKinds, kinds_of
from airfoil.cluster.schemas import FaultKind, Schemas

PRESERVE = "x-kubernetes-preserve-unknown-fields"


def crd(
    spec: dict[str, Any] | None = None, *, scope: str = "Namespaced", version: str = "v1", **root: Any
) -> dict[str, Any]:
    schema = {"type": "object", "properties": {"spec": spec or {"type": "object"}}, **root}
    return {
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": {"name": "widgets.example.org"},
        "spec": {
            "group": "example.org",
            "scope": scope,
            "names": {"kind": "Widget", "plural": "widgets"},
            "versions": [
                {"name": version, "served": True, "storage": True, "schema": {"openAPIV3Schema": schema}},
                {"name": "v0", "served": False, "storage": False, "schema": {"openAPIV3Schema": schema}},
            ],
        },
    }


def of(properties: dict[str, Any], **more: Any) -> Schemas:
    return Schemas("1.33", [crd({"type": "object", "properties": properties, **more})])


def told(schemas: Schemas, **spec: Any) -> list[str]:
    metadata = {"name": "w", "namespace": "airflow"}
    body = {"apiVersion": "example.org/v1", "kind": "Widget", "metadata": metadata, "spec": spec}
    return [str(fault) for fault in schemas.validate(body)]


STRING = {"type": "string"}


def test_a_field_that_the_crd_lacks_is_unknown() -> None:
    assert told(of({"stripPrefix": STRING}), stripprefix="/a") == [
        "spec.stripprefix: unknown field; did you mean stripPrefix?"
    ]


def test_an_object_without_properties_has_no_known_field_at_all() -> None:
    assert told(of({"a": {"type": "object"}}), a={"x": 1, "y": 2}) == [
        "spec.a.x: unknown field",
        "spec.a.y: unknown field",
    ]


def test_unknown_fields_may_stand_where_the_crd_preserves_them_but_known_ones_are_still_checked() -> None:
    schemas = of({"a": {"type": "object", PRESERVE: True, "properties": {"b": STRING}}, "any": {PRESERVE: True}})
    assert told(schemas, a={"b": "x", "more": {"deep": [1]}}, any=[1, "x", {"y": None}]) == []
    assert told(schemas, a={"b": 1}) == ['spec.a.b: must be a string, is the number 1; write it in quotes: "1"']


def test_additional_properties_are_checked_each() -> None:
    schemas = of({"labels": {"type": "object", "additionalProperties": STRING}})
    assert told(schemas, labels={"a": "b", "none": None}) == []
    assert told(schemas, labels={"on": True}) == [
        'spec.labels.on: must be a string, is the boolean true; write it in quotes: "true"'
    ]


@pytest.mark.parametrize("value", ["http", 8080, None])
def test_int_or_string(value: object) -> None:
    port = {"anyOf": [{"type": "integer"}, {"type": "string"}], "x-kubernetes-int-or-string": True}
    assert told(of({"port": port}), port=value) == []


def test_int_or_string_is_neither_a_list_nor_a_fraction() -> None:
    port = {"anyOf": [{"type": "integer"}, {"type": "string"}], "x-kubernetes-int-or-string": True}
    quantity = {"x-kubernetes-int-or-string": True, "pattern": "^[0-9]+(Mi|Gi)?$"}
    schemas = of({"port": port, "size": quantity})
    assert told(schemas, port=[1]) == ["spec.port: must be a string or a whole number, is a list"]
    assert told(schemas, port=1.5) == [
        'spec.port: must be a string or a whole number, is the number 1.5; write it in quotes: "1.5"'
    ]
    assert told(schemas, size="1 Gi") == ['spec.size: the string "1 Gi" does not match the pattern ^[0-9]+(Mi|Gi)?$']
    assert told(schemas, size=1) == []


def test_null_is_dropped_so_a_required_field_is_missing_and_others_are_fine() -> None:
    enum = {"type": "string", "enum": ["A", "B"]}
    schemas = of({"must": STRING, "may": STRING, "pick": enum}, required=["must"])
    assert told(schemas, must="x", may=None, pick=None) == []
    assert told(schemas, must=None) == ["spec.must: is empty (null), and required"]
    assert told(schemas) == ["spec.must: is missing, and required"]


def test_null_in_a_list_is_not_dropped() -> None:
    assert told(of({"l": {"type": "array", "items": STRING}}), l=[None]) == ["spec.l[0]: is empty (null), and required"]
    assert told(of({"l": {"type": "array", "items": {**STRING, "nullable": True}}}), l=[None]) == []


def test_defaults_are_filled_in_before_anything_is_required() -> None:
    kind = {"type": "string", "default": "Rule", "enum": ["Rule"]}
    schemas = of({"kind": kind}, required=["kind"], anyOf=[{"required": ["kind"]}])
    assert told(schemas) == []
    assert told(schemas, kind=None) == []
    assert told(schemas, kind="rule") == ['spec.kind: must be Rule, is the string "rule"; did you mean Rule?']


@pytest.mark.parametrize(
    ("schema", "value", "message"),
    [
        ({"type": "string", "enum": ["Rule", "Path"]}, "Host", 'must be one of Rule, Path, is the string "Host"'),
        ({"type": "string", "pattern": "^a+$"}, "b", 'the string "b" does not match the pattern ^a+$'),
        ({"type": "string", "minLength": 1}, "", "must not be empty"),
        ({"type": "string", "maxLength": 2}, "abc", "must have at most 2 characters, has 3"),
        ({"type": "array", "minItems": 1, "items": STRING}, [], "must have at least 1 item, has 0"),
        ({"type": "object", "maxProperties": 1, PRESERVE: True}, {"a": 1, "b": 2}, "must have at most 1 field, has 2"),
        ({"type": "integer", "minimum": 1}, 0, "must be at least 1, is 0"),
        ({"type": "integer", "maximum": 10, "exclusiveMaximum": True}, 10, "must be less than 10, is 10"),
        ({"type": "integer", "format": "int32"}, 2**31, "must be at most 2147483647, is 2147483648"),
        ({"type": "number", "multipleOf": 2}, 3, "must be a multiple of 2, is 3"),
        ({"type": "string", "format": "byte"}, "?", 'must be base64 text, is the string "?"'),
        ({"type": "string", "format": "duration"}, "soon", 'must be a duration like "5m" or "1h30m", is the string "soon"'),
        ({"type": "boolean"}, "true", 'must be true or false, is the string "true"; write it without quotes: true'),
        ({"type": "object", "properties": {"a": STRING}}, "x", 'must be a mapping, is the string "x"'),
        ({"type": "string"}, {"a": 1}, "must be a string, is a mapping"),
    ],
)  # fmt: skip
def test_says_in_plain_words_what_a_value_must_be(schema: dict[str, Any], value: object, message: str) -> None:
    assert told(of({"f": schema}), f=value) == [f"spec.f: {message}"]


def test_formats_that_the_server_does_not_know_count_for_nothing() -> None:
    assert told(of({"f": {"type": "string", "format": "go-time"}}), f="whenever") == []


def test_sets_hold_no_item_twice() -> None:
    schemas = of({"l": {"type": "array", "items": STRING, "x-kubernetes-list-type": "set"}})
    assert told(schemas, l=["a", "b"]) == []
    assert told(schemas, l=["a", "b", "a", "a"]) == ["spec.l[2]: is the same as item 0; each may be there once"]


def test_maps_hold_no_key_twice_and_defaults_of_keys_count() -> None:
    items = {"type": "object", "properties": {"port": {"type": "integer"}, "protocol": {**STRING, "default": "TCP"}}}
    keys = {"x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["port", "protocol"]}
    schemas = of({"l": {"type": "array", "items": items, **keys}})
    assert told(schemas, l=[{"port": 53}, {"port": 53, "protocol": "UDP"}]) == []
    assert told(schemas, l=[{"port": 53}, {"port": 53, "protocol": "TCP"}]) == [
        "spec.l[1]: is the same as item 0 (port: 53, protocol: TCP); each may be there once"
    ]


def test_forms_that_exclude_each_other() -> None:
    forms = [{"required": ["a"]}, {"required": ["b"]}]
    schemas = of({"a": STRING, "b": STRING}, oneOf=forms)
    assert told(schemas, a="x") == []
    assert told(schemas) == [
        "spec: fits none of the allowed forms: a: is missing, and required; or b: is missing, and required"
    ]
    assert told(schemas, a="x", b="y") == ["spec: fits more than one of the forms that exclude each other"]
    assert told(of({"a": STRING}, **{"not": {"required": ["a"]}}), a="x") == [
        "spec: these fields are not allowed together"
    ]


def test_metadata_is_that_of_every_object() -> None:
    body = {"apiVersion": "example.org/v1", "kind": "Widget", "metadata": {"name": "w", "label": {}}}
    assert [str(fault) for fault in of({}).validate(body)] == ["metadata.label: unknown field; did you mean labels?"]


def test_a_crd_may_restrict_names() -> None:
    metadata = {"type": "object", "properties": {"name": {"type": "string", "maxLength": 3}}}
    definition = crd()
    definition["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["metadata"] = metadata
    body = {"apiVersion": "example.org/v1", "kind": "Widget", "metadata": {"name": "long-one", "labels": {"a": "b"}}}
    assert [str(fault) for fault in Schemas("1.33", [definition]).validate(body)] == [
        "metadata.name: must have at most 3 characters, has 8"
    ]


def test_embedded_resources_need_a_kind_and_have_metadata() -> None:
    schemas = of({"template": {"type": "object", "x-kubernetes-embedded-resource": True, PRESERVE: True}})
    assert told(schemas, template={"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"}, "spec": {}}) == []
    assert sorted(told(schemas, template={"apiVersion": "v1", "metadata": {"nam": "p"}})) == [
        "spec.template.kind: is missing, and required",
        "spec.template.metadata.nam: unknown field; did you mean name?",
    ]


def test_what_the_server_drops_from_a_status_is_not_checked() -> None:
    status = {"type": "object", "properties": {"ready": {"type": "boolean"}}, "required": ["ready"]}
    definition = crd()
    definition["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["status"] = status
    schemas = Schemas("1.33", [definition])
    body = {"apiVersion": "example.org/v1", "kind": "Widget", "metadata": {"name": "w"}}
    assert schemas.validate(body | {"status": {}}) == []
    assert [fault.field for fault in schemas.validate(body | {"status": {"redy": 1}})] == ["status.redy"]


def test_only_served_versions_are_known_and_scope_is_the_crds() -> None:
    schemas = Schemas("1.33", [crd(scope="Cluster")])
    assert schemas.knows("example.org", "v1", "Widget")
    assert not schemas.knows("example.org", "v0", "Widget")
    assert schemas.scope("example.org", "v1", "Widget") == "Cluster"
    assert schemas.scope("example.org", "v0", "Widget") == "Cluster"
    (fault,) = schemas.validate({"apiVersion": "example.org/v0", "kind": "Widget"})
    assert (fault.kind, fault.meant) == (FaultKind.UNKNOWN_VERSION, "example.org/v1")


def test_a_crd_of_the_tree_replaces_all_versions_of_its_kind() -> None:
    old = Schemas("1.33", [crd(version="v1beta1")])
    new = old.with_crds([crd(version="v1"), {"kind": "ConfigMap"}])
    assert (old.versions("example.org", "Widget"), new.versions("example.org", "Widget")) == (("v1beta1",), ("v1",))


@pytest.mark.parametrize(
    "manifest",
    [
        {},
        {"kind": "CustomResourceDefinition"},
        {"kind": "CustomResourceDefinition", "spec": []},
        {"kind": "CustomResourceDefinition", "spec": {"group": "g", "names": "n", "versions": []}},
        {"kind": "CustomResourceDefinition", "spec": {"group": "g", "names": {"kind": "K"}, "versions": {"a": 1}}},
        {"kind": "CustomResourceDefinition", "spec": {"group": "g", "names": {"kind": "K"}, "versions": [None, {}]}},
    ],
)
def test_what_is_no_crd_defines_nothing(manifest: dict[str, Any]) -> None:
    assert list(kinds_of(manifest)) == []


def test_an_old_crd_without_a_schema_takes_anything() -> None:
    spec = {"group": "example.org", "version": "v1", "names": {"kind": "Widget"}, "scope": "Namespaced"}
    old = {"apiVersion": "apiextensions.k8s.io/v1beta1", "kind": "CustomResourceDefinition", "spec": spec}
    assert told(Schemas("1.21", [old]), anything={"goes": [1]}) == []


def test_a_pattern_that_does_not_compile_is_left_out() -> None:
    schemas = of({"a": {"type": "string", "pattern": "(?=look)ahead"}, "b": {"type": "string", "pattern": "^b$"}})
    assert told(schemas, a="x", b="x") == ['spec.b: the string "x" does not match the pattern ^b$']


def test_a_crd_whose_schema_is_none_leaves_its_objects_unchecked_and_says_so() -> None:
    schemas = of({"a": {"type": "string", "minLength": "three"}})
    body = {"apiVersion": "example.org/v1", "kind": "Widget", "metadata": {"name": "w"}}
    (fault,) = schemas.validate(body)
    assert fault.kind == FaultKind.NO_SCHEMA
    assert fault.message.startswith("the CRD's schema for Widget can't be used, so it was not checked: ")


KEYWORDS = [
    "type", "properties", "items", "required", "enum", "anyOf", "oneOf", "allOf", "not", "minimum", "exclusiveMinimum",
    "format", "pattern", "additionalProperties", "nullable", "default", "x-kubernetes-list-type",
    "x-kubernetes-list-map-keys", "x-kubernetes-validations", "x-kubernetes-int-or-string",
    "x-kubernetes-embedded-resource", PRESERVE,
]  # fmt: skip
ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.sampled_from(["object", "array", "string", "integer", "int32", "map", "set", "("]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*KEYWORDS, "a", "b"]), inner, max_size=5)
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dictionaries(st.sampled_from(KEYWORDS), ODD, max_size=6), ODD)
def test_no_crd_and_no_object_of_it_is_too_odd(schema: dict[str, Any], value: object) -> None:
    for fault in of({"a": schema}).validate(
        {"apiVersion": "example.org/v1", "kind": "Widget", "metadata": {"name": "w"}, "spec": {"a": value}}
    ):
        assert fault.message


def test_every_shipped_schema_compiles_with_all_its_patterns() -> None:
    kinds = list(CustomKinds.bundled())
    assert ("traefik.io", "v1alpha1", "IngressRoute") in kinds
    schemas = Schemas("1.33")
    for group, version, kind in kinds:
        body = {"apiVersion": f"{group}/{version}", "kind": kind, "metadata": {"name": "x"}, "spec": {"zzz": 1}}
        assert FaultKind.NO_SCHEMA not in {fault.kind for fault in schemas.validate(body)}, (group, kind)
        assert schemas.scope(group, version, kind) in ("Namespaced", "Cluster")


def test_good_objects_of_shipped_kinds_pass() -> None:
    route = {
        "apiVersion": "traefik.io/v1alpha1",
        "kind": "IngressRoute",
        "metadata": {"name": "airflow", "namespace": "airflow"},
        "spec": {
            "entryPoints": ["websecure"],
            "routes": [
                {
                    "kind": "Rule",
                    "match": "Host(`a.example.org`)",
                    "services": [{"name": "airflow-api-server", "port": 8080}, {"name": "other", "port": "http"}],
                }
            ],
            "tls": {"certResolver": "le"},
        },
    }
    release = {
        "apiVersion": "helm.toolkit.fluxcd.io/v2",
        "kind": "HelmRelease",
        "metadata": {"name": "airflow", "namespace": "airflow"},
        "spec": {
            "interval": "10m",
            "chart": {"spec": {"chart": "airflow", "sourceRef": {"kind": "HelmRepository", "name": "apache"}}},
            "values": {"anything": {"goes": [1, None, "x"]}},
        },
    }
    for body in (route, release):
        assert Schemas("1.33").validate(body) == []
