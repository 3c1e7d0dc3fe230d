"""Which changes are refused: each kind's own, for each way of sending them."""

from __future__ import annotations

from typing import Any

import pytest

from airfoil.cluster.admission import Cluster
from airfoil.cluster.updates import Surroundings, Way, review
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

TEMPLATE = "spec/template"
ALL = set(Way)


def refused(old: Manifest, new: Manifest, around: Surroundings | None = None) -> dict[str, set[str]]:
    """Way -> the fields at fault, for the ways that are refused."""
    verdicts = {way.value: review(old, new, way, around=around or Surroundings()) for way in Way}
    return {way: set(verdict.fields) for way, verdict in verdicts.items() if not verdict.accepted}


@pytest.mark.parametrize(
    ("old", "path", "value", "field"),
    [
        (stateful_set(), "spec/volumeClaimTemplates/0/spec/resources/requests/storage", "9Gi", "spec"),
        (stateful_set(), "spec/serviceName", "other", "spec"),
        (stateful_set(), "spec/podManagementPolicy", "Parallel", "spec"),
        (storage_class(), "provisioner", "example.org/other", "provisioner"),
        (storage_class(), "parameters", {"a": "b"}, "parameters"),
        (storage_class(), "reclaimPolicy", "Retain", "reclaimPolicy"),
        (volume(), "spec/hostPath/path", "/other", "spec.persistentvolumesource"),
        (volume(), "spec/volumeMode", "Block", "volumeMode"),
        (secret(), "type", "example.org/other", "type"),
        (secret(immutable=True), "data/a", "Yg==", "data"),
        (config_map(immutable=True), "immutable", None, "immutable"),
        (claim(), "spec/storageClassName", "slow", "spec"),
        (claim(), "spec/accessModes", ["ReadWriteMany"], "spec"),
        (service(clusterIP="None"), "spec/clusterIP", "10.96.0.9", "spec.clusterIPs[0]"),
    ],
)
def test_what_may_never_change(old: Manifest, path: str, value: Any, field: str) -> None:
    found = refused(old, changed(old, path, value))
    assert {way: fields & {field} for way, fields in found.items()} == {way: {field} for way in Way}


@pytest.mark.parametrize(
    ("old", "path", "value"),
    [
        (deployment(), f"{TEMPLATE}/spec/containers/0/image", "apache/airflow:3.1.0"),
        (deployment(), "spec/replicas", 3),
        (stateful_set(), "spec/volumeClaimTemplates/0/spec/resources/requests/storage", "5120Mi"),
        (stateful_set(), f"{TEMPLATE}/spec/containers/0/image", "apache/airflow:3.1.0"),
        (volume(), "spec/capacity/storage", "9Gi"),
        (volume(), "spec/storageClassName", "slow"),
        (storage_class(), "mountOptions", ["ro"]),
        (config_map(), "data/a", "2"),
        (secret(), "stringData", {"a": "plain"}),
        (service(), "spec/ports/0/port", 81),
        (service(), "spec/type", "NodePort"),
        (claim(), "metadata/labels", {"a": "b"}),
    ],
)
def test_what_may_change(old: Manifest, path: str, value: Any) -> None:
    assert refused(old, changed(old, path, value)) == {}


def test_selectors_of_workloads_stay() -> None:
    new = changed(deployment(), "spec/selector/matchLabels/a", "b")
    new = changed(new, f"{TEMPLATE}/metadata/labels/a", "b")
    assert refused(deployment(), new) == {way: {"spec.selector"} for way in Way}


class TestJobs:
    def test_a_template_that_runs_stays(self) -> None:
        found = refused(job(), changed(job(), f"{TEMPLATE}/spec/containers/0/image", "other"))
        assert {way: "spec.template" in fields for way, fields in found.items()} == dict.fromkeys(Way, True)

    def test_one_that_waits_may_go_elsewhere(self) -> None:
        waiting = job(suspend=True)
        new = changed(waiting, f"{TEMPLATE}/spec/nodeSelector", {"disk": "ssd"})
        assert set(refused(waiting, new)) == {"replace"}
        assert set(refused(waiting, changed(waiting, f"{TEMPLATE}/spec/serviceAccountName", "a"))) == ALL

    def test_a_whole_job_cannot_be_put_for_the_manifest_lacks_its_selector(self) -> None:
        assert set(refused(job(), job())) == {"replace"}
        assert "spec.selector" in refused(job(), job())["replace"]

    def test_older_servers_let_less_of_a_waiting_job_change(self) -> None:
        old, path = job(suspend=True), f"{TEMPLATE}/spec/containers/0/resources/limits/memory"
        new = changed(old, path, "2Gi")
        assert review(old, new, Way.SERVER_SIDE, Cluster("1.36")).accepted
        assert review(old, new, Way.SERVER_SIDE, Cluster("1.34")).fields == {"spec.template"}


class TestClaims:
    EXPANDABLE = (storage_class(allowVolumeExpansion=True), volume(claimRef={"namespace": "airflow", "name": "dags"}))

    def grown(self) -> Manifest:
        return changed(claim(), "spec/resources/requests/storage", "9Gi")

    def test_one_that_is_not_bound_does_not_grow(self) -> None:
        assert set(refused(claim(), self.grown())) == ALL

    def test_one_that_is_bound_grows_if_its_class_lets_it(self) -> None:
        there = Surroundings(self.EXPANDABLE, bound=True)
        assert set(refused(claim(), self.grown(), there)) == {"replace"}
        fixed = Surroundings((storage_class(), self.EXPANDABLE[1]), bound=True)
        verdict = review(claim(), self.grown(), Way.APPLY, around=fixed)
        assert "only dynamically provisioned pvc can be resized" in verdict.message

    def test_one_that_is_bound_cannot_be_put_without_its_volume(self) -> None:
        there = Surroundings(self.EXPANDABLE, bound=True)
        assert set(refused(claim(), claim(), there)) == {"replace"}
        assert refused(claim(), changed(claim(), "spec/volumeName", "pv"), there) == {}

    def test_none_shrinks_below_what_its_volume_has(self) -> None:
        smaller = changed(claim(), "spec/resources/requests/storage", "1Gi")
        there = Surroundings(self.EXPANDABLE, bound=True)
        assert refused(claim(), smaller, there)["apply"] == {"spec.resources.requests.storage"}

    def test_one_without_a_class_gets_the_default_one_and_keeps_it(self) -> None:
        default = storage_class(
            metadata={"name": "fast", "annotations": {"storageclass.kubernetes.io/is-default-class": "true"}}
        )
        old, there = changed(claim(), "spec/storageClassName", None), Surroundings((default,))
        assert refused(old, changed(old, "spec/storageClassName", "fast"), there) == {}
        assert set(refused(old, changed(old, "spec/storageClassName", "slow"), there)) == ALL
        assert set(refused(old, old, there)) == {"replace"}


def test_a_union_gives_up_what_the_manifest_no_longer_names_only_to_kubectl() -> None:
    new = changed(deployment(), "spec/strategy", {"type": "Recreate"})
    assert refused(deployment(), new) == {"ssa": {"spec.strategy.rollingUpdate"}}


def test_twins_in_a_list_melt_into_one_when_kubectl_patches() -> None:
    twin = [{"name": "main", "image": "a"}, {"name": "main", "image": "b"}]
    new = changed(deployment(), f"{TEMPLATE}/spec/containers", twin)
    found = refused(deployment(), new)
    assert found["replace"] >= {"spec.template.spec.containers[1].name"}
    assert "spec.template.spec.containers[1].name" not in found.get("apply", set())


def test_what_cannot_have_been_there_is_sent_as_new() -> None:
    broken = changed(config_map(), "data", "text")
    assert refused(broken, config_map()) == {}
    assert set(refused(config_map(), {**config_map(), "apiVersion": "v0"})) == ALL


def test_a_word_that_is_no_way_is_an_error() -> None:
    with pytest.raises(ValueError, match="patch"):
        review(config_map(), config_map(), "patch")
