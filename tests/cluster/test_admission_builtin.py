"""Built-in kinds: faults that are easy to make, and the field each is said of."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from airfoil.cluster.admission import Cluster, Way, review
from tests.cluster.manifests_of_ours import (
    Manifest,
    changed,
    claim,
    config_map,
    deployment,
    job,
    secret,
    service,
    stateful_set,
    storage_class,
    volume,
)

POD = "spec/template/spec"
MAIN = f"{POD}/containers/0"


@pytest.mark.parametrize(
    ("manifest", "path", "value", "fields"),
    [
        (deployment(), "metadata/name", "Scheduler", {"metadata.name"}),
        (deployment(), "metadata/labels", {"team": "data platform"}, {"metadata.labels"}),
        (deployment(), f"{MAIN}/volumeMounts/0/name", "dag", {f"{MAIN}/volumeMounts[0]/name"}),
        (deployment(), f"{MAIN}/resources/requests", {"memory": "2Gi"}, {f"{MAIN}/resources/requests"}),
        (deployment(), f"{MAIN}/imagePullPolicy", "Allways", {f"{MAIN}/imagePullPolicy"}),
        (deployment(), f"{MAIN}/ports/0/name", "airflow-scheduler", {f"{MAIN}/ports[0]/name"}),
        (deployment(), f"{POD}/restartPolicy", "Never", {f"{POD}/restartPolicy"}),
        (deployment(), "spec/selector/matchLabels/x", "y", {"spec/template/metadata/labels"}),
        (stateful_set(), "metadata/name", "airflow.db", {"metadata.name"}),
        (
            stateful_set(),
            "spec/volumeClaimTemplates/0/spec/accessModes",
            [],
            {"spec.volumeClaimTemplates[0].spec.accessModes"},
        ),
        (job(), f"{POD}/restartPolicy", "Always", {f"{POD}/restartPolicy"}),
        (job(), "spec/backoffLimit", -1, {"spec.backoffLimit"}),
        (service(), "spec/ports/0/targetPort", "airflow-webserver", {"spec.ports[0].targetPort"}),
        (service(), "spec/type", "Loadbalancer", {"spec.type"}),
        (service(type="NodePort"), "spec/ports/0/nodePort", 8080, {"spec.ports[0].nodePort"}),
        (claim(), "spec/accessModes", None, {"spec.accessModes"}),
        (claim(), "spec/resources/requests/storage", "0", {"spec.resources[storage]"}),
        (volume(), "spec/hostPath", None, {"spec"}),
        (volume(), "spec/nfs", {"server": "a", "path": "/b"}, {"spec.nfs"}),
        (storage_class(), "volumeBindingMode", "Later", {"volumeBindingMode"}),
        (config_map(), "data/a b", "x", {"data[a b]"}),
        (secret(), "type", "kubernetes.io/tls", {"data[tls.crt]", "data[tls.key]"}),
    ],
)
def test_the_field_at_fault_is_named(manifest: Manifest, path: str, value: Any, fields: set[str]) -> None:
    assert review(manifest).accepted
    wanted = {field.replace("containers/0", "containers[0]").replace("/", ".") for field in fields}
    for way in (Way.CREATE_IGNORE, Way.CREATE_STRICT, Way.SERVER_SIDE):
        verdict = review(changed(manifest, path, value), way)
        assert (verdict.code, verdict.fields) == (422, frozenset(wanted)), verdict.message


@pytest.mark.parametrize("size", ["512 Mi", "512MB", "1,5Gi", ""])
def test_an_amount_that_cannot_be_read_is_refused_before_anything_is_judged(size: str) -> None:
    verdict = review(changed(claim(), "spec/resources/requests/storage", size))
    assert (verdict.accepted, verdict.code) == (False, 400)


def test_names_of_services_may_begin_with_a_digit_where_the_cluster_is_new_enough() -> None:
    manifest = changed(service(), "metadata/name", "3d")
    assert review(manifest, cluster=Cluster("1.36")).accepted
    assert not review(manifest, cluster=Cluster("1.33")).accepted


def test_a_job_gets_labels_that_its_name_must_fit() -> None:
    verdict = review(changed(job(), "metadata/name", "j" * 64))
    assert {"spec.template.labels"} <= verdict.fields


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 2**40) | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
PLACES = [
    *("metadata", "metadata/name", "metadata/labels", "spec", "spec/selector", "spec/template", "spec/replicas"),
    *(POD, f"{POD}/volumes", f"{POD}/containers", MAIN, f"{MAIN}/env", f"{MAIN}/resources", f"{MAIN}/ports/0"),
    *(f"{POD}/affinity", f"{POD}/securityContext", f"{POD}/tolerations", f"{MAIN}/livenessProbe", "spec/strategy"),
]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PLACES), JUNK, st.sampled_from(list(Way)))
def test_no_manifest_breaks_it(path: str, junk: Any, way: Way) -> None:
    verdict = review(changed(deployment(), path, {} if junk is None else junk), way)
    assert verdict.accepted is (200 <= verdict.code < 300)
    assert verdict.accepted or verdict.message


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLACES), JUNK, st.randoms())
def test_the_order_of_keys_changes_no_verdict(path: str, junk: Any, random: Any) -> None:
    manifest = changed(deployment(), path, {} if junk is None else junk)
    for way in (Way.CREATE_IGNORE, Way.SERVER_SIDE):
        verdict, other = review(manifest, way), review(_shuffled(manifest, random), way)
        assert (verdict.accepted, verdict.code) == (other.accepted, other.code)


def _shuffled(value: Any, random: Any) -> Any:
    if isinstance(value, dict):
        items = list(value.items())
        random.shuffle(items)
        return {key: _shuffled(child, random) for key, child in items}
    return [_shuffled(item, random) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("manifest", [deployment(), stateful_set(), job(), service(), claim(), volume(), secret()])
def test_null_is_the_same_as_nothing_when_created(manifest: Manifest) -> None:
    for key in ("nodeSelector", "tolerations", "affinity", "sessionAffinity", "volumeMode"):
        with_null = {**manifest, "spec": {**manifest.get("spec", {}), key: None}} if "spec" in manifest else manifest
        assert review(with_null, Way.CREATE_IGNORE).accepted
