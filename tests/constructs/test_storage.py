"""A static volume and its claim must find each other, and nobody else."""

from __future__ import annotations

from typing import Any

import cdk8s
import pytest
from syrupy.assertion import SnapshotAssertion

from airfoil.cluster.schemas import Schemas
from airfoil.constructs import DynamicClaim, StaticStorageClass, StaticVolume
from airfoil.constructs.storage import HostPath, Local, Nfs, VolumeSource

SOURCES = [HostPath("/srv/dags"), Local("/srv/dags", "server"), Nfs("nas", "/export/dags", ("nfsvers=4.1",))]


def build(source: VolumeSource) -> dict[str, Any]:
    chart = cdk8s.Testing.chart()
    StaticVolume(
        chart,
        "dags",
        volume_name="airflow-local-dags-pv",
        claim_name="airflow-local-dags-folder",
        namespace="airflow",
        size="1Gi",
        access_mode="ReadOnlyMany",
        storage_class="airflow-storage",
        source=source,
        labels={"type": "airflow-dags"},
    )
    return {manifest["kind"]: manifest for manifest in chart.to_json()}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: type(source).__name__)
def test_volume_and_claim_name_each_other_so_that_nothing_else_can_bind(source: VolumeSource) -> None:
    made = build(source)
    volume, claim = made["PersistentVolume"], made["PersistentVolumeClaim"]
    # a claimRef without namespace never binds (cdk8s-plus' mistake)
    assert volume["spec"]["claimRef"]["namespace"] == claim["metadata"]["namespace"]
    assert volume["spec"]["claimRef"]["name"] == claim["metadata"]["name"]
    assert claim["spec"]["volumeName"] == volume["metadata"]["name"]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: type(source).__name__)
def test_both_sides_agree_on_all_that_the_binder_would_skip(source: VolumeSource) -> None:
    made = build(source)
    volume, claim = made["PersistentVolume"]["spec"], made["PersistentVolumeClaim"]["spec"]
    assert claim["storageClassName"] == volume["storageClassName"]
    assert claim["accessModes"] == volume["accessModes"]
    assert claim["resources"]["requests"] == volume["capacity"]
    assert claim["selector"]["matchLabels"] == made["PersistentVolume"]["metadata"]["labels"]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: type(source).__name__)
def test_no_reconciler_prunes_what_holds_data(source: VolumeSource) -> None:
    for manifest in build(source).values():
        annotations = manifest["metadata"]["annotations"]
        assert annotations["kustomize.toolkit.fluxcd.io/prune"] == "disabled"
        assert "Prune=false" in annotations["argocd.argoproj.io/sync-options"]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: type(source).__name__)
def test_cluster_scoped_objects_carry_no_namespace_and_all_are_valid(source: VolumeSource) -> None:
    made = build(source)
    assert "namespace" not in made["PersistentVolume"]["metadata"]
    assert [fault for manifest in made.values() for fault in Schemas("1.34").validate(manifest)] == []


def test_data_outlives_the_claim() -> None:
    assert build(HostPath("/srv/dags"))["PersistentVolume"]["spec"]["persistentVolumeReclaimPolicy"] == "Retain"


def test_local_volume_is_tied_to_its_node() -> None:
    affinity = build(Local("/srv/dags", "server"))["PersistentVolume"]["spec"]["nodeAffinity"]
    (term,) = affinity["required"]["nodeSelectorTerms"]
    assert term["matchExpressions"] == [{"key": "kubernetes.io/hostname", "operator": "In", "values": ["server"]}]


def test_host_path_pair(snapshot: SnapshotAssertion) -> None:
    assert build(HostPath("/srv/dags")) == snapshot


def test_static_class_provisions_nothing(snapshot: SnapshotAssertion) -> None:
    chart = cdk8s.Testing.chart()
    StaticStorageClass(chart, "class", name="airflow-storage")
    assert chart.to_json() == snapshot


def test_dynamic_claim_leaves_the_volume_to_its_class() -> None:
    chart = cdk8s.Testing.chart()
    DynamicClaim(
        chart,
        "logs",
        name="airflow-logs",
        namespace="airflow",
        size="10Gi",
        access_mode="ReadWriteOnce",
        storage_class="local-path",
    )
    (claim,) = chart.to_json()
    assert "volumeName" not in claim["spec"]
    assert "selector" not in claim["spec"]  # local-path: "claim.Spec.Selector is not supported" (rule ST013)
    assert Schemas("1.34").validate(claim) == []
