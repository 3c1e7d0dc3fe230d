"""Each environment that Argo CD delivers, delivered by the real one from a copy of the committed tree.

Two addresses differ from what a user has, those of the Git repository and of the charts, which lie on this machine; and the
provisioner of storage classes that the cluster has beforehand. Pods are faked: they run as soon as they have a node.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest

from airfoil import Environment
from airfoil.cluster.binding import ClaimResult, Node, predict, running
from tests.e2e.argocd import ArgoCd, needs_redis
from tests.e2e.argocd.published import Published, published
from tests.e2e.argocd.surroundings import prepare
from tests.e2e.cluster import Cluster
from tests.e2e.cluster.api import Object, wait_for
from tests.e2e.conftest import needs
from tests.e2e.tools import binary
from tests.environments.trees import samples

pytestmark = pytest.mark.e2e

NAMES = [name for name, each in samples().items() if each.delivery.controller == "argocd"]
WAVE = "argocd.argoproj.io/sync-wave"
WORKLOADS = (("apps/v1", "Deployment"), ("apps/v1", "StatefulSet"), ("batch/v1", "Job"))


@dataclass(frozen=True)
class Delivered:
    """An environment whose Application came to rest."""

    environment: Environment
    tree: Published
    cluster: Cluster
    argocd: ArgoCd
    classes: list[Object]

    @property
    def application(self) -> str:
        return f"airflow-{self.environment.name}"

    def live(self) -> dict[tuple[str, str, str], Object]:
        """Every object of the Application, by kind, namespace and name, as it lies in the cluster."""
        resources = self.argocd.application(self.application)["status"]["resources"]
        found = {}
        for each in resources:
            api = f"{each['group']}/{each['version']}" if each.get("group") else each["version"]
            namespace = each.get("namespace", "")
            live = self.cluster.api.get(api, each["kind"], each["name"], namespace)
            assert live is not None, each
            found[each["kind"], namespace, each["name"]] = live
        return found


@pytest.fixture(scope="module", params=NAMES)
def delivered(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Delivered]:
    needs_redis()
    needs("argocd", "helm", "local-path-provisioner", "kube-apiserver", "etcd", "kwok")
    environment = samples()[str(request.param)]
    nodes = environment.cluster.nodes
    with (
        published(environment, tmp_path_factory.mktemp("published")) as tree,
        Cluster.start(nodes=nodes) as cluster,
    ):
        classes = prepare(cluster, environment)
        argocd = ArgoCd.start(cluster)
        for manifest in tree.manifests("gitops"):  # what the user applies by hand, once
            cluster.api.apply(manifest)
        if environment.delivery.release == "helmchart":
            install_chart(cluster, tree)
        argocd.wait_until_healthy(f"airflow-{environment.name}")
        yield Delivered(environment, tree, cluster, argocd, classes)


def install_chart(cluster: Cluster, tree: Published) -> None:
    """Run Helm on a HelmChart once it is in the cluster, as the Job of k3s' helm-controller does."""
    (wanted,) = [each for each in tree.manifests("release") if each["kind"] == "HelmChart"]
    name, namespace = wanted["metadata"]["name"], wanted["metadata"]["namespace"]
    wait_for("HelmChart", lambda: cluster.api.get(wanted["apiVersion"], "HelmChart", name, namespace), seconds=180)
    values = cluster.folder / "values.yaml"
    values.write_text(wanted["spec"]["valuesContent"])
    target = ["--namespace", wanted["spec"]["targetNamespace"], "--kubeconfig", str(cluster.kubeconfig)]
    command = [str(binary("helm")), "install", name, str(tree.chart), *target, "--values", str(values)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def test_both_applications_are_synced_and_healthy(delivered: Delivered) -> None:
    for name in (delivered.application, f"{delivered.application}-gitops"):
        status = delivered.argocd.wait_until_healthy(name, seconds=60)["status"]
        assert [
            each for each in status.get("conditions", ()) if "Warning" in each["type"] or "Error" in each["type"]
        ] == []
        assert [each for each in status["resources"] if each["status"] != "Synced"] == []


def test_everything_of_the_tree_is_delivered(delivered: Delivered) -> None:
    live = delivered.live()
    wanted = {
        (each["kind"], each["metadata"].get("namespace", ""), each["metadata"]["name"])
        for each in delivered.tree.manifests()
        if each["kind"] not in {"Application", "AppProject"}
    }
    assert wanted - live.keys() == set()


def test_a_refresh_finds_no_difference(delivered: Delivered) -> None:
    status = delivered.argocd.refresh(delivered.application)["status"]
    assert (status["sync"]["status"], status["health"]["status"]) == ("Synced", "Healthy")


def test_a_second_sync_changes_nothing(delivered: Delivered) -> None:
    before = {key: at_rest(each) for key, each in delivered.live().items()}
    status = delivered.argocd.sync(delivered.application)["status"]
    assert status["operationState"]["phase"] == "Succeeded", delivered.argocd.story(delivered.application)
    delivered.argocd.wait_until_healthy(delivered.application)
    assert {key: at_rest(each) for key, each in delivered.live().items()} == before


def test_waves_come_in_order(delivered: Delivered) -> None:
    by_wave: dict[int, list[datetime]] = {}
    for each in delivered.live().values():
        wave = int(each["metadata"].get("annotations", {}).get(WAVE, 0))
        by_wave.setdefault(wave, []).append(datetime.fromisoformat(each["metadata"]["creationTimestamp"]))
    waves = sorted(by_wave)
    assert len(waves) > 2
    for earlier, later in pairwise(waves):
        assert max(by_wave[earlier]) <= min(by_wave[later]), (earlier, later)


def test_every_claim_is_bound_as_predicted(delivered: Delivered) -> None:
    api = delivered.cluster.api
    tree = [
        each for each in delivered.tree.manifests() if each["kind"] in {"PersistentVolume", "PersistentVolumeClaim"}
    ]
    tree += [each for each in delivered.tree.manifests() if each["kind"] == "StorageClass"]
    workloads = [as_applied(each) for api_version, kind in WORKLOADS for each in api.list(api_version, kind, "airflow")]
    provisioners = running(*(each["provisioner"] for each in delivered.classes))
    nodes = [Node(name) for name in delivered.environment.cluster.nodes]
    predicted = predict([*tree, *workloads], nodes=nodes, provisioners=provisioners, existing=delivered.classes)
    claims = api.list("v1", "PersistentVolumeClaim")
    assert claims
    for claim in claims:
        key = f"{claim['metadata']['namespace']}/{claim['metadata']['name']}"
        assert claim["status"]["phase"] == "Bound", key
        volume = claim["spec"]["volumeName"].replace(claim["metadata"]["uid"], "<uid>")
        assert predicted.claim(key) == {ClaimResult("Bound", claim["spec"].get("storageClassName"), volume)}


def test_every_pod_runs_or_has_succeeded(delivered: Delivered) -> None:
    pods = delivered.cluster.api.list("v1", "Pod", "airflow")
    assert pods
    assert {pod["metadata"]["name"]: pod["status"]["phase"] for pod in pods if not is_well(pod)} == {}


def test_nothing_is_warned_of(delivered: Delivered) -> None:
    warnings = delivered.cluster.api.list("v1", "Event", fieldSelector="type=Warning")
    assert [
        f"{each['involvedObject']['kind']}/{each['involvedObject']['name']}: {each['message']}" for each in warnings
    ] == []


def at_rest(live: Mapping[str, Any]) -> Mapping[str, Any]:
    """An object without what controllers write beside its specification."""
    metadata = {
        key: value for key, value in live["metadata"].items() if key not in {"managedFields", "resourceVersion"}
    }
    return {key: value for key, value in live.items() if key != "status"} | {"metadata": metadata}


def as_applied(live: Object) -> Object:
    metadata = {key: live["metadata"][key] for key in ("name", "namespace")}
    return {key: value for key, value in live.items() if key != "status"} | {"metadata": metadata}


def is_well(pod: Mapping[str, Any]) -> bool:
    if pod["status"]["phase"] == "Succeeded":
        return True
    return any(each["type"] == "Ready" and each["status"] == "True" for each in pod["status"].get("conditions", ()))
