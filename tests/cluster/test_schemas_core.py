"""Built-in kinds: what the API server decodes passes, what it can't is named in plain words."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from airfoil.cluster.schemas import FaultKind, Schemas

SCHEMAS = Schemas("v1.36.3")


def claim(**spec: Any) -> dict[str, Any]:
    whole = {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}, **spec}
    metadata = {"name": "dags", "namespace": "airflow"}
    return {"apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": metadata, "spec": whole}


def deployment(container: dict[str, Any] | None = None, **pod: Any) -> dict[str, Any]:
    containers = [{"name": "scheduler", "image": "apache/airflow:3.0.6", **(container or {})}]
    labels = {"component": "scheduler"}
    template = {"metadata": {"labels": labels}, "spec": {"containers": containers, **pod}}
    spec = {"selector": {"matchLabels": labels}, "template": template}
    return {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "airflow-scheduler"}, "spec": spec}


def told(body: Mapping[str, Any], schemas: Schemas = SCHEMAS) -> list[str]:
    return [str(fault) for fault in schemas.validate(body)]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param(
            claim(storageClass="manual"),
            "spec.storageClass: unknown field; did you mean storageClassName?",
            id="a field that only begins like the right one",
        ),
        pytest.param(
            deployment({"volumeMount": []}),
            "spec.template.spec.containers[0].volumeMount: unknown field; did you mean volumeMounts?",
            id="a field short of one letter",
        ),
        pytest.param(
            deployment(volumeMounts=[]),
            "spec.template.spec.volumeMounts: unknown field; a field of this name stands at "
            "spec.template.spec.containers[].volumeMounts",
            id="a field indented too little",
        ),
        pytest.param(
            deployment({"args": "airflow scheduler"}),
            'spec.template.spec.containers[0].args: must be a list, is the string "airflow scheduler"; '
            "write it as an item, after a dash",
            id="a list without its dash",
        ),
        pytest.param(
            deployment({"env": [{"name": "PORT", "value": 8080}]}),
            "spec.template.spec.containers[0].env[0].value: must be a string, is the number 8080; "
            'write it in quotes: "8080"',
            id="a number without quotes",
        ),
        pytest.param(
            deployment({"ports": [{"containerPort": "8080"}]}),
            'spec.template.spec.containers[0].ports[0].containerPort: must be a whole number, is the string "8080"; '
            "write it without quotes: 8080",
            id="a number in quotes",
        ),
        pytest.param(
            deployment({"ports": [{"name": "http"}]}),
            "spec.template.spec.containers[0].ports[0].containerPort: is missing, and required",
            id="a required field left out",
        ),
        pytest.param(
            deployment({"ports": [{"containerPort": None}]}),
            "spec.template.spec.containers[0].ports[0].containerPort: is empty (null), and required",
            id="a required field left empty",
        ),
        pytest.param(
            deployment(terminationGracePeriodSeconds=1.5),
            "spec.template.spec.terminationGracePeriodSeconds: must be a whole number, is the number 1.5",
            id="a fraction where Go has an integer",
        ),
        pytest.param(
            deployment({"ports": [{"containerPort": 3_000_000_000}]}),
            "spec.template.spec.containers[0].ports[0].containerPort: must be at most 2147483647, is 3000000000",
            id="more than an int32 holds",
        ),
        pytest.param(
            {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "s"}, "data": {"password": "not base64!"}},
            "data.password: must be base64 text (plain text goes to stringData), and is not",
            id="plain text in a secret's data",
        ),
        pytest.param(
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c", "annotations": {"a.io/x": True}}},
            'metadata.annotations[a.io/x]: must be a string, is the boolean true; write it in quotes: "true"',
            id="a boolean as an annotation",
        ),
        pytest.param(
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c", "creationTimestamp": "yesterday"}},
            'metadata.creationTimestamp: must be a time like "2026-01-31T12:00:00Z", is the string "yesterday"',
            id="a time that is none",
        ),
    ],
)  # fmt: skip
def test_names_what_the_api_server_refuses(body: dict[str, Any], message: str) -> None:
    assert told(body) == [message]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(deployment({"resources": {"limits": {"cpu": 0.5, "memory": "1Gi"}}}), id="quantity as a number"),
        pytest.param(deployment({"livenessProbe": {"httpGet": {"port": "http"}}}), id="int-or-string as a name"),
        pytest.param(deployment({"livenessProbe": {"httpGet": {"port": 8080}}}), id="int-or-string as a number"),
        pytest.param(deployment({"args": None, "env": None, "resources": None}), id="null is the zero value"),
        pytest.param(deployment({"env": [{"name": "EMPTY", "value": None}]}), id="null in an optional string"),
        pytest.param(deployment({"args": [None]}), id="null in a list of strings is an empty string"),
        pytest.param(deployment({"ports": [{"containerPort": 8080.0}]}), id="Go reads 8080.0 of YAML as 8080"),
        pytest.param(claim(storageClassName=None), id="no class"),
        pytest.param(claim(resources={"requests": {"storage": None}}), id="null as a quantity is zero"),
        pytest.param(deployment() | {"status": {}}, id="an empty status, as generators leave it"),
        pytest.param(
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c", "creationTimestamp": None}},
            id="creationTimestamp null, as kubectl prints it",
        ),
        pytest.param(
            {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "s"}, "data": {"a": "YQ==\n", "b": "", "c": None}},
            id="base64 with a line break, and none at all",
        ),
        pytest.param(
            {"apiVersion": "policy/v1", "kind": "PodDisruptionBudget", "metadata": {"name": "p"}, "status": {}},
            id="a status without its required fields",
        ),
    ],
)  # fmt: skip
def test_passes_what_the_api_server_takes(body: dict[str, Any]) -> None:
    assert told(body) == []


@pytest.mark.parametrize("version", ["1.28", "1.33"])
def test_stateful_set_needs_no_service_name_as_the_server_never_asked_for_it(version: str) -> None:
    body = deployment() | {"kind": "StatefulSet"}
    assert told(body, Schemas(version)) == []


def test_a_key_that_looks_like_a_number_is_still_a_key() -> None:
    body = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}, "data": {"8080": 1}}
    (fault,) = SCHEMAS.validate(body)
    assert (fault.path, fault.field) == (("data", "8080"), "data.8080")


def test_every_fault_of_an_object_is_told_at_once() -> None:
    body = claim(storageClass="manual", volumeMode=1)
    body["metadata"]["label"] = {}
    assert {fault.kind for fault in SCHEMAS.validate(body)} == {FaultKind.UNKNOWN_FIELD, FaultKind.WRONG_TYPE}
    assert sorted(fault.field for fault in SCHEMAS.validate(body)) == [
        "metadata.label",
        "spec.storageClass",
        "spec.volumeMode",
    ]


def test_a_field_that_the_clusters_version_lacks_is_unknown_there() -> None:
    body = deployment(resources={"requests": {"cpu": "1"}})  # pod-level resources came with 1.32
    assert told(body) == []
    (fault,) = Schemas("1.28").validate(body)
    assert fault.message == ("unknown field; a field of this name stands at spec.template.spec.containers[].resources")


@pytest.mark.parametrize(
    ("body", "kind", "message"),
    [
        ({}, "missing-field", "apiVersion: is missing, and required"),
        ({"apiVersion": "v1"}, "missing-field", "kind: is missing, and required"),
        ({"apiVersion": 1, "kind": "Pod"}, "wrong-type", "apiVersion: must be a string, is 1"),
        (
            {"apiVersion": "v1", "kind": "Deployment"},
            "unknown-kind",
            "apiVersion: Deployment is no kind of v1; it belongs to apps/v1",
        ),
        (
            {"apiVersion": "v1", "kind": "Configmap"},
            "unknown-kind",
            "kind: v1 has no kind Configmap; did you mean ConfigMap?",
        ),
        (
            {"apiVersion": "apps/v2", "kind": "Deployment"},
            "unknown-version",
            "apiVersion: there is no v2 of Deployment; its versions are v1",
        ),
        (
            {"apiVersion": "extensions/v1beta1", "kind": "Ingress"},
            "removed-api",
            "apiVersion: Kubernetes 1.22 removed Ingress of extensions/v1beta1; use networking.k8s.io/v1",
        ),
        (
            {"apiVersion": "policy/v1beta1", "kind": "PodSecurityPolicy"},
            "removed-api",
            "apiVersion: Kubernetes 1.25 removed PodSecurityPolicy of policy/v1beta1, and nothing replaces it",
        ),
        (
            {"apiVersion": "example.org/v1", "kind": "Widget"},
            "no-schema",
            "no schema is known for Widget of example.org/v1: it was not checked",
        ),
    ],
)
def test_says_why_a_kind_has_no_schema(body: dict[str, Any], kind: str, message: str) -> None:
    (fault,) = SCHEMAS.validate(body)
    assert (fault.kind, str(fault)) == (kind, message)


def test_what_an_old_cluster_still_serves_is_no_fault_only_unchecked() -> None:
    body = {"apiVersion": "policy/v1beta1", "kind": "PodDisruptionBudget", "metadata": {"name": "p"}}
    (fault,) = Schemas("1.21").validate(body)
    assert fault.kind == FaultKind.NO_SCHEMA


def test_what_a_newer_cluster_may_serve_is_no_fault_only_unchecked() -> None:
    newer = Schemas("1.99")
    for body in ({"apiVersion": "apps/v2", "kind": "Deployment"}, {"apiVersion": "v1", "kind": "Quux"}):
        assert [fault.kind for fault in newer.validate(body)] == [FaultKind.NO_SCHEMA]
    (fault,) = newer.validate({"apiVersion": "v1", "kind": "Deployment"})
    assert fault.kind == FaultKind.UNKNOWN_KIND


def test_a_list_is_checked_item_by_item() -> None:
    body = {"apiVersion": "v1", "kind": "List", "items": [claim(), claim(storageClass="x"), 7]}
    assert [fault.field for fault in SCHEMAS.validate(body)] == ["items[1].spec.storageClass", "items[2]"]


TEXT = st.sampled_from(["", "name", "containers", "metadata", "a b", "1", "true", "\u00e9\u2028", "0" * 70])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.sampled_from(["v1", "apps/v1", "batch/v1", "traefik.io/v1alpha1", "x/v1"]),
    st.sampled_from(["Pod", "Deployment", "CronJob", "IngressRoute", "List", "Secret"]),
    st.dictionaries(st.sampled_from(["metadata", "spec", "status", "data", "items"]), JSON),
)
def test_nothing_that_yaml_can_say_is_too_odd(api_version: str, kind: str, rest: dict[str, Any]) -> None:
    for fault in SCHEMAS.validate({"apiVersion": api_version, "kind": kind, **rest}):
        assert fault.message
        assert str(fault)


def test_keys_that_are_no_strings_and_types_that_json_lacks_are_faults_and_no_crash() -> None:
    body = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}, "data": {True: date(2026, 1, 31), 8: 2}}
    assert told(body) == ['data.8: must be a string, is the number 2; write it in quotes: "2"']
    assert told(MappingProxyType(claim(storageClassName=Quoted("manual")))) == []


class Quoted(str):
    """A string as a YAML reader may mark it."""


@pytest.mark.parametrize(
    ("gvk", "scope"),
    [
        (("", "v1", "PersistentVolume"), "Cluster"),
        (("", "v1", "PersistentVolumeClaim"), "Namespaced"),
        (("storage.k8s.io", "v1", "StorageClass"), "Cluster"),
        (("rbac.authorization.k8s.io", "v1", "Role"), "Namespaced"),
        (("rbac.authorization.k8s.io", "v1", "ClusterRole"), "Cluster"),
        (("apiextensions.k8s.io", "v1", "CustomResourceDefinition"), "Cluster"),
        (("extensions", "v1beta1", "Ingress"), "Namespaced"),
        (("policy", "v1beta1", "PodSecurityPolicy"), "Cluster"),
        (("apps", "v99", "Deployment"), "Namespaced"),
        (("example.org", "v1", "Widget"), None),
    ],
)
def test_scope(gvk: tuple[str, str, str], scope: str | None) -> None:
    assert SCHEMAS.scope(*gvk) == scope


def test_knows_objects_and_not_parts_lists_or_options() -> None:
    assert SCHEMAS.knows("", "v1", "Pod")
    for kind in ("PodList", "PodSpec", "DeleteOptions", "Status", "Nothing"):
        assert not SCHEMAS.knows("", "v1", kind)


def test_jsonschema_is_loaded_only_to_validate() -> None:
    code = (
        "import sys; from airfoil.cluster.schemas import Schemas; s = Schemas('1.33');"
        "s.scope('', 'v1', 'Pod'); assert 'jsonschema_rs' not in sys.modules;"
        "s.validate({'apiVersion': 'v1', 'kind': 'Pod'}); assert 'jsonschema_rs' in sys.modules;"
        "assert not {'kubernetes_validate', 'jsonschema', 'jsii', 'cdk8s'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
