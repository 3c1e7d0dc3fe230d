"""What is true of every tree, whatever its environment asks for."""

from __future__ import annotations

import json

import pytest
import yaml

from airfoil.checks import check
from airfoil.cluster.schemas import Schemas
from airfoil.delivery import GITOPS
from tests.environments.trees import one, sample, samples, tree

NAMES = ["home", "k3s", "prod"]
CLUSTER_SCOPED = {"Namespace", "PersistentVolume", "StorageClass", "ClusterRole", "ClusterRoleBinding"}
HOLDS_DATA = {"Namespace", "PersistentVolume", "PersistentVolumeClaim"}


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_object_passes_the_barrier(name: str) -> None:
    manifests = tree(samples()[name])
    assert len(check(manifests, {name: "1.34"}).manifests) == len(manifests)


def test_every_object_has_a_schema_it_is_held_against(name: str) -> None:
    schemas = Schemas("1.34")
    for manifest in tree(samples()[name]):
        group, _, version = manifest.body["apiVersion"].rpartition("/")
        assert schemas.knows(group, version, manifest.body["kind"]), manifest.identity


def test_cluster_scoped_objects_carry_no_namespace_and_all_others_do(name: str) -> None:
    for manifest in tree(samples()[name]):
        has_namespace = "namespace" in manifest.body["metadata"]
        assert has_namespace == (manifest.body["kind"] not in CLUSTER_SCOPED), manifest.identity


def test_what_holds_data_is_pruned_by_nobody(name: str) -> None:
    for manifest in tree(samples()[name]):
        if manifest.body["kind"] in HOLDS_DATA:
            annotations = manifest.body["metadata"]["annotations"]
            assert annotations["kustomize.toolkit.fluxcd.io/prune"] == "disabled", manifest.identity
            assert annotations["argocd.argoproj.io/sync-options"] == "Prune=false,Delete=false", manifest.identity


def test_no_secret_object_and_no_password_enters_the_tree(name: str) -> None:
    for manifest in tree(samples()[name]):
        assert manifest.body["kind"] != "Secret"
    text = json.dumps([manifest.body for manifest in tree(samples()[name])])
    assert "postgresql://" not in text
    assert "redis://" not in text


def test_origin_names_the_construct_that_made_it(name: str) -> None:
    origins = [str(manifest.origin) for manifest in tree(samples()[name])]
    assert all(origin.startswith(f"{name}/") for origin in origins)
    assert len(set(origins)) == len(origins)


def test_host_folders_of_a_server_make_volumes_that_only_their_claims_can_take() -> None:
    for role, mode, size in (("dags", "ReadOnlyMany", "1Gi"), ("logs", "ReadWriteMany", "10Gi")):
        volume = one(samples()["home"], "PersistentVolume", f"airflow-local-{role}-pv")
        claim = one(samples()["home"], "PersistentVolumeClaim", f"airflow-local-{role}-folder")
        assert volume["spec"]["hostPath"]["path"] == f"/srv/airflow/{role}"
        assert volume["spec"]["accessModes"] == claim["spec"]["accessModes"] == [mode]
        assert volume["spec"]["capacity"] == claim["spec"]["resources"]["requests"] == {"storage": size}
        assert volume["metadata"]["labels"]["type"] == f"airflow-{role}"
        assert claim["spec"]["selector"] == {"matchLabels": {"type": f"airflow-{role}"}}
        assert volume["spec"]["claimRef"]["name"] == claim["metadata"]["name"]
        assert claim["spec"]["volumeName"] == volume["metadata"]["name"]


def test_kubeadm_gets_a_provisioner_and_k3s_brings_its_own() -> None:
    assert one(samples()["home"], "StorageClass", "local-path")["volumeBindingMode"] == "WaitForFirstConsumer"
    assert one(samples()["home"], "Deployment", "local-path-provisioner")
    made = {manifest.identity.name for manifest in tree(samples()["k3s"])}
    assert not {"local-path", "local-path-provisioner"} & made


def test_a_claim_that_waits_for_a_pod_lies_in_the_layer_of_that_pod() -> None:
    # in an earlier wave or behind a gate it would wait for ever (rule ST001, run)
    (claim,) = [
        manifest
        for manifest in tree(samples()["k3s"])
        if manifest.body["kind"] == "PersistentVolumeClaim" and "volumeName" not in manifest.body["spec"]
    ]
    assert claim.layer == "release"


@pytest.mark.parametrize(("version", "service"), [("2.10.5", "airflow-webserver"), ("3.2.2", "airflow-api-server")])
def test_route_leads_to_the_service_of_the_airflow_version(version: str, service: str) -> None:
    environment = sample("home", airflow={"version": version, "chart": {}})
    (route,) = one(environment, "IngressRoute", "airflow")["spec"]["routes"]
    assert route["services"] == [{"name": service, "port": 8080}]


def test_route_is_of_the_group_that_the_cluster_s_traefik_reads() -> None:
    old = sample("home", cluster={"traefik": {"version": "2.9.10"}})
    assert one(old, "IngressRoute", "airflow")["apiVersion"] == "traefik.containo.us/v1alpha1"
    assert one(samples()["home"], "IngressRoute", "airflow")["apiVersion"] == "traefik.io/v1alpha1"


def test_diary_s_strip_prefix_is_made_where_it_can_work() -> None:
    environment = sample("home", routing={"strip_prefix": True})
    middleware = one(environment, "Middleware", "airflow-strip-prefix")
    assert middleware["spec"] == {"stripPrefix": {"prefixes": ["/airflow"]}}
    values = one(environment, "HelmRelease", "airflow")["spec"]["values"]
    # the path is cut off before Airflow sees it, so that Airflow may not know it (airflow-charts.md section 6)
    assert values["config"]["webserver"]["base_url"] == "https://home.example.org"


def test_flux_applies_every_layer_after_those_it_needs() -> None:
    layers = {manifest.layer for manifest in tree(samples()["home"])} - {GITOPS}
    kustomizations = {
        manifest.body["metadata"]["name"]: manifest.body["spec"]
        for manifest in tree(samples()["home"])
        if manifest.body["kind"] == "Kustomization"
    }
    assert {spec["path"] for spec in kustomizations.values()} == {f"./dist/home/{layer}" for layer in layers}
    for spec in kustomizations.values():
        assert {needed["name"] for needed in spec.get("dependsOn", [])} <= kustomizations.keys()
        assert "targetNamespace" not in spec  # would rename the Namespace object (rule PR003, run)
        assert "force" not in spec  # would delete what is invalid (rule PR002)


def test_flux_gates_only_layers_whose_claims_are_bound_at_once() -> None:
    gated = {
        manifest.body["spec"]["path"].rpartition("/")[2]
        for manifest in tree(samples()["home"])
        if manifest.body["kind"] == "Kustomization" and manifest.body["spec"]["wait"]
    }
    for manifest in tree(samples()["home"]):
        if manifest.layer in gated and manifest.body["kind"] == "PersistentVolumeClaim":
            assert "volumeName" in manifest.body["spec"]


@pytest.mark.parametrize("name", ["k3s", "prod"])
def test_argo_s_waves_follow_the_layers(name: str) -> None:
    waves = {
        manifest.layer: int(manifest.body["metadata"].get("annotations", {}).get("argocd.argoproj.io/sync-wave", 0))
        for manifest in tree(samples()[name])
        if manifest.layer != GITOPS
    }
    order = [layer for layer in ("platform", "storage", "database", "release", "routing") if layer in waves]
    assert [waves[layer] for layer in order] == sorted({waves[layer] for layer in order})
    assert waves.get("release", 0) == 0  # the chart's objects, which carry no wave


@pytest.mark.parametrize("name", ["k3s", "prod"])
def test_argo_s_project_allows_all_that_the_tree_holds(name: str) -> None:
    (project,) = [manifest.body["spec"] for manifest in tree(samples()[name]) if manifest.body["kind"] == "AppProject"]
    namespaces = {destination["namespace"] for destination in project["destinations"]}
    kinds = {(allowed["group"], allowed["kind"]) for allowed in project["clusterResourceWhitelist"]}
    made = {manifest.identity for manifest in tree(samples()[name]) if not manifest.identity.namespace}
    assert kinds == {(each.group, each.kind) for each in made}  # and no more than that
    for manifest in tree(samples()[name]):
        identity = manifest.identity
        assert identity.namespace in namespaces or (identity.group, identity.kind) in kinds, identity
    for manifest in tree(samples()[name]):
        if manifest.body["kind"] == "Application":
            assert {source["repoURL"] for source in manifest.body["spec"]["sources"]} <= set(project["sourceRepos"])


def test_k3s_chart_is_pinned_and_never_reinstalled() -> None:
    spec = one(samples()["k3s"], "HelmChart", "airflow")["spec"]
    assert spec["failurePolicy"] == "abort"  # the default answers a failed upgrade with `helm uninstall` (rule PR001)
    assert spec["version"] == "1.22.0"
    assert spec["timeout"] == "15m"
    assert spec["targetNamespace"] == "airflow"
    assert yaml.safe_load(spec["valuesContent"])["executor"] == "LocalExecutor"


def test_an_external_database_leaves_out_the_layer_and_what_waits_for_it() -> None:
    assert "database" not in {manifest.layer for manifest in tree(samples()["prod"])}
