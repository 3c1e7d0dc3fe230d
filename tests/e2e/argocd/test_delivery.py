"""Each environment that Argo CD delivers, delivered by the real one from a copy of its tree.

Two addresses differ from what a user has: those of the Git repository and of the charts, which lie on this machine. Pods are
faked: they run as soon as they have a node, and those that wait for the database do so once its migration ran.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import pairwise
from typing import Any

import pytest

from tests.e2e import observed
from tests.e2e.argocd import ArgoCd, needs_redis
from tests.e2e.argocd.published import published
from tests.e2e.cluster import CONTROL_PLANE, Cluster
from tests.e2e.cluster.api import Object, wait_for
from tests.e2e.conftest import needs
from tests.e2e.foreseen import Foreseen, foresee
from tests.e2e.releases import Helm
from tests.e2e.summary import Row
from tests.e2e.surroundings import (
    NOBODY,
    furnish,
    install_crds,
    local_path_settings,
    needs_crds,
    wait_until_it_serves,
)
from tests.e2e.trees import Tree, environment_files, tree
from tests.e2e.warned import unforeseen

pytestmark = pytest.mark.e2e

WAVE = "argocd.argoproj.io/sync-wave"


@dataclass(frozen=True)
class Delivered:
    """An environment whose Application came to rest.

    Args:
        foreseen: what `plan` and `check` say of the tree.
        seconds: from the bootstrap objects until all was healthy.
    """

    tree: Tree
    cluster: Cluster
    argocd: ArgoCd
    foreseen: Foreseen
    seconds: float

    @property
    def application(self) -> str:
        return f"airflow-{self.tree.name}"

    @property
    def namespace(self) -> str:
        return self.tree.environment.namespace

    def live(self) -> dict[tuple[str, str, str], Object]:
        """Every object of the Application, by kind, namespace and name, as it lies in the cluster; hooks are left out."""
        found = {}
        for each in self.argocd.application(self.application)["status"]["resources"]:
            if each.get("hook"):
                continue
            api = f"{each['group']}/{each['version']}" if each.get("group") else each["version"]
            namespace = each.get("namespace", "")
            live = self.cluster.api.get(api, each["kind"], each["name"], namespace)
            assert live is not None, each
            found[each["kind"], namespace, each["name"]] = live
        return found


@pytest.fixture(scope="module", params=environment_files("argocd"), ids=lambda file: file.stem)
def delivered(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Delivered]:
    needs(*CONTROL_PLANE, "argocd", "helm", "local-path-provisioner")
    needs_crds()
    needs_redis()
    generated = tree(request.param, tmp_path_factory.mktemp("generated"))
    foreseen = foresee(generated, tmp_path_factory.mktemp("foreseen"))
    with (
        published(generated, tmp_path_factory.mktemp("published")) as copy,
        Cluster.start(nodes=copy.nodes) as cluster,
    ):
        install_crds(cluster, "argocd", "traefik-v3", "k3s")
        classes = furnish(cluster, copy)
        play_provisioner(cluster, classes)
        argocd = ArgoCd.start(cluster)
        begin = time.monotonic()
        # What a user applies by hand, once. An Application that comes before its project is looked at again after 3 minutes.
        for manifest in sorted(copy.objects("gitops"), key=lambda each: each["kind"] != "AppProject"):
            cluster.api.apply(manifest)
        if copy.environment.delivery.release == "helmchart":
            install_chart(cluster, copy)
        argocd.wait_until_healthy(f"airflow-{copy.name}")
        yield Delivered(copy, cluster, argocd, foreseen, time.monotonic() - begin)


def play_provisioner(cluster: Cluster, classes: list[Object]) -> None:
    """Serve the classes of no known provisioner, a cloud's say, by the one that can run here."""
    if any(each["provisioner"] == NOBODY for each in classes):
        cluster.api.apply(local_path_settings("default"))
        options = ["--namespace", "default", "--service-account-name", "default"]
        wait_until_it_serves(cluster.run("local-path-provisioner", ["start", "--provisioner-name", NOBODY, *options]))


def install_chart(cluster: Cluster, copy: Tree) -> None:
    """Run Helm on a HelmChart once it is in the cluster, as the Job of k3s' helm-controller does."""
    (wanted,) = [each for each in copy.objects("release") if each["kind"] == "HelmChart"]
    wait_for("HelmChart", partial(cluster.api.read, wanted), seconds=180)
    spec = wanted["spec"]
    values = cluster.folder / "values.yaml"
    values.write_text(spec["valuesContent"])
    path = Helm(cluster).chart(spec["chart"], spec["version"])
    Helm(cluster).run(
        "install", wanted["metadata"]["name"], path, "--namespace", spec["targetNamespace"], "--values", values
    )


def test_both_applications_are_synced_and_healthy(delivered: Delivered, record: Callable[[Row], None]) -> None:
    for name in (delivered.application, f"{delivered.application}-gitops"):
        status = delivered.argocd.wait_until_healthy(name, seconds=60)["status"]
        assert status.get("conditions", []) == []
        assert [each for each in status["resources"] if each.get("status") != "Synced" and not each.get("hook")] == []
    claims, pods = observed.claims(delivered.cluster), observed.pods(delivered.cluster)
    as_predicted = sum(delivered.foreseen.claims.get(key) == frozenset({claim}) for key, claim in claims.items())
    counts = (as_predicted, len(claims)), (sum(pods.values()), len(pods))
    record(Row(delivered.tree.name, "Argo CD", len(delivered.live()), *counts, delivered.seconds))


def test_everything_of_the_tree_is_delivered(delivered: Delivered) -> None:
    wanted = {
        (each["kind"], each["metadata"].get("namespace", ""), each["metadata"]["name"])
        for each in delivered.tree.objects()
        if each["kind"] not in {"Application", "AppProject"}
    }
    assert wanted - delivered.live().keys() == set()


def test_a_refresh_finds_no_difference(delivered: Delivered) -> None:
    status = delivered.argocd.refresh(delivered.application)["status"]
    assert (status["sync"]["status"], status["health"]["status"]) == ("Synced", "Healthy")


def test_a_second_sync_changes_nothing(delivered: Delivered) -> None:
    before = {key: at_rest(each) for key, each in delivered.live().items()}
    status = delivered.argocd.sync(delivered.application)["status"]
    assert status["operationState"]["phase"] == "Succeeded", delivered.argocd.story(delivered.application)
    delivered.argocd.wait_until_healthy(delivered.application)
    assert {key: at_rest(each) for key, each in delivered.live().items()} == before


def test_only_jobs_that_prepare_the_database_are_made_anew_by_each_sync(delivered: Delivered) -> None:
    """A Job's template can't be changed, so that they are hooks, or Helm's own where k3s installs the chart."""
    resources = delivered.argocd.application(delivered.application)["status"]["resources"]
    hooks = {(each["kind"], each["name"]) for each in resources if each.get("hook")}
    jobs = {("Job", f"airflow-{name}") for name in ("run-airflow-migrations", "create-user")}
    assert hooks == (jobs if delivered.tree.environment.delivery.release == "application" else set())


def test_waves_come_in_order(delivered: Delivered) -> None:
    by_wave: dict[int, list[datetime]] = {}
    for each in delivered.live().values():
        wave = int(each["metadata"].get("annotations", {}).get(WAVE, 0))
        by_wave.setdefault(wave, []).append(datetime.fromisoformat(each["metadata"]["creationTimestamp"]))
    waves = sorted(by_wave)
    assert len(waves) > 2
    for earlier, later in pairwise(waves):
        assert max(by_wave[earlier]) <= min(by_wave[later]), (earlier, later)


def test_every_claim_is_bound_as_planned(delivered: Delivered) -> None:
    claims = observed.claims(delivered.cluster)
    assert claims
    assert {claim.phase for claim in claims.values()} == {"Bound"}
    assert {key: {claim} for key, claim in claims.items()} == delivered.foreseen.claims


def test_every_pod_runs_or_has_succeeded(delivered: Delivered) -> None:
    pods = observed.pods(delivered.cluster)
    assert any(key.startswith(f"{delivered.namespace}/") for key in pods)
    assert [key for key, good in pods.items() if not good] == []


def test_nothing_is_warned_of_but_what_check_foretold(delivered: Delivered) -> None:
    assert unforeseen(delivered.cluster, delivered.foreseen.findings) == []


def at_rest(live: Mapping[str, Any]) -> Mapping[str, Any]:
    """An object without what changes by itself: its status, and the records of who wrote when."""
    metadata = {
        key: value for key, value in live["metadata"].items() if key not in {"managedFields", "resourceVersion"}
    }
    return {key: value for key, value in live.items() if key != "status"} | {"metadata": metadata}
