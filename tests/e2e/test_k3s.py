"""k3s' real helm-controller: it takes our HelmChart, and its Job asks Helm for what we mean."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.e2e import observed
from tests.e2e.cluster import CONTROL_PLANE, Cluster
from tests.e2e.cluster.api import wait_for
from tests.e2e.cluster.migrations import RELEASED
from tests.e2e.cluster.processes import free_port
from tests.e2e.conftest import needs
from tests.e2e.foreseen import foresee
from tests.e2e.releases import Helm
from tests.e2e.summary import Row
from tests.e2e.surroundings import furnish, install_crds, needs_crds
from tests.e2e.trees import Tree, environment_files, tree
from tests.e2e.warned import unforeseen

pytestmark = pytest.mark.e2e

CHART = "helm.cattle.io/v1"
LABEL = "helmcharts.helm.cattle.io/chart"
CONFIG_HASH = "helmcharts.helm.cattle.io/configHash"
#: Custom resources of these groups are left out: their controllers are others' tests.
OTHERS = ("argoproj.io/",)

CHARTS = [*environment_files("argocd", "helmchart"), *environment_files("flux", "helmchart")]


@pytest.mark.parametrize("file", CHARTS, ids=lambda file: file.stem)
def test_the_helm_controller_installs_and_upgrades_the_chart(
    file: Path, tmp_path: Path, record: Callable[[Row], None]
) -> None:
    needs(*CONTROL_PLANE, "helm-controller", "helm", "local-path-provisioner")
    needs_crds()
    delivered = tree(file, tmp_path)
    foreseen = foresee(delivered, tmp_path / "foreseen")
    begin = time.monotonic()
    with Cluster.start(nodes=delivered.nodes) as cluster:
        install_crds(cluster, "k3s", "traefik-v3")
        furnish(cluster, delivered)
        cluster.run("helm-controller", ["--pprof-port", str(free_port())])
        for manifest in in_order(delivered):
            cluster.api.apply(manifest)
        (asked,) = [each for each in delivered.objects() if each["kind"] == "HelmChart"]
        namespace = asked["spec"]["targetNamespace"]

        job = job_of(cluster, asked, revision=0)
        assert_asks_for(job, asked, cluster)
        play(cluster, job, "install")
        wait_for("no failure", lambda: is_done(cluster, asked), otherwise=lambda: cluster.api.read(asked))
        wait_for("pods", lambda: all(observed.pods(cluster).values()), otherwise=lambda: observed.pods(cluster))
        released = Helm(cluster).objects(asked["metadata"]["name"], namespace)
        claims, pods = observed.claims(cluster), observed.pods(cluster)
        assert {key: {claim} for key, claim in claims.items()} == foreseen.claims
        assert {claim.phase for claim in claims.values()} == {"Bound"}

        values = yaml.safe_load(asked["spec"]["valuesContent"])
        values["config"]["e2e"] = {"changed": "yes"}
        cluster.api.merge(asked, {"spec": {"valuesContent": yaml.safe_dump(values)}})
        play(cluster, job_of(cluster, asked, revision=1), "upgrade")
        wait_for("upgraded", lambda: is_done(cluster, asked), otherwise=lambda: cluster.api.read(asked))
        history = Helm(cluster).run("history", asked["metadata"]["name"], "--namespace", namespace, "-o", "yaml")
        assert [each["status"] for each in yaml.safe_load(history)] == ["superseded", "deployed"]
        assert observed.claims(cluster) == claims
        assert unforeseen(cluster, foreseen.findings) == []
    counts = len(delivered.objects()) + len(released), (len(claims), len(claims)), (len(pods), len(pods))
    record(Row(delivered.name, "k3s helm-controller", *counts, time.monotonic() - begin))


def in_order(delivered: Tree) -> list[dict[str, Any]]:
    """The tree's objects, Namespaces first, as any applier of a folder has it."""
    objects = [each for each in delivered.objects() if not each["apiVersion"].startswith(OTHERS)]
    return sorted(objects, key=lambda each: each["kind"] != "Namespace")


def job_of(cluster: Cluster, asked: Mapping[str, Any], *, revision: int) -> dict[str, Any]:
    """The Job that the controller makes for the chart when its release has that revision, once its pod is there."""
    metadata = asked["metadata"]

    def job() -> dict[str, Any] | None:
        found = cluster.api.get("batch/v1", "Job", f"helm-install-{metadata['name']}", metadata["namespace"])
        fits = found and environment_of(found)["EXPECTED_RELEASE_REVISION"] == str(revision)
        return found if found and fits and found["status"].get("active") else None

    return wait_for("the controller's Job", job, otherwise=lambda: cluster.api.list("batch/v1", "Job"))


def assert_asks_for(job: Mapping[str, Any], asked: Mapping[str, Any], cluster: Cluster) -> None:
    """The Job's arguments and environment say what the HelmChart says, and the values are ours to the byte."""
    spec = asked["spec"]
    (container,) = job["spec"]["template"]["spec"]["containers"]
    assert container["args"] == ["install", "--namespace", spec["targetNamespace"], "--version", spec["version"]]
    environment = environment_of(job)
    expected = {
        "NAME": asked["metadata"]["name"],
        "VERSION": spec["version"],
        "REPO": spec["repo"],
        "CHART": f"{asked['metadata']['name']}/{spec['chart']}",
        "CHART_NAMESPACE": asked["metadata"]["namespace"],
        "TARGET_NAMESPACE": spec["targetNamespace"],
        "FAILURE_POLICY": "abort",
        "TIMEOUT": "15m0s",
    }
    assert {key: environment[key] for key in expected} == expected
    assert values_of(cluster, job) == [spec["valuesContent"]]


def environment_of(job: Mapping[str, Any]) -> dict[str, str]:
    (container,) = job["spec"]["template"]["spec"]["containers"]
    return {each["name"]: each.get("value", "") for each in container["env"]}


def values_of(cluster: Cluster, job: Mapping[str, Any]) -> list[str]:
    """The values files that the Job's pod mounts, in the order of their names, which is that of Helm's options."""
    name = f"chart-values-{environment_of(job)['NAME']}"
    secret = cluster.api.get("v1", "Secret", name, job["metadata"]["namespace"])
    assert secret
    return [base64.b64decode(text).decode() for _, text in sorted(secret["data"].items())]


def play(cluster: Cluster, job: Mapping[str, Any], verb: str) -> None:
    """Do what the Job's pod does: Helm with its arguments, environment and values; then let the pod succeed.

    The image's script (klipper-helm, read) adds values, time and the label by which the controller knows its work again,
    waits for nothing, and turns `install` into `upgrade` where there is a release.
    """
    environment = environment_of(job)
    files: list[str | Path] = []
    for number, text in enumerate(values_of(cluster, job)):
        file = cluster.folder / f"values-{number}.yaml"
        file.write_text(text, encoding="utf-8")
        files += ["--values", file]
    place = Helm(cluster).chart(environment["CHART"].split("/")[1], environment["VERSION"])
    options = ["--timeout", environment["TIMEOUT"], "--labels", f"{CONFIG_HASH}={environment['CONFIG_HASH']}"]
    namespace = environment["TARGET_NAMESPACE"]
    Helm(cluster).run(verb, environment["NAME"], place, "--namespace", namespace, *files, *options)
    for pod in cluster.api.list(
        "v1", "Pod", job["metadata"]["namespace"], labelSelector=f"{LABEL}={environment['NAME']}"
    ):
        cluster.api.merge(pod, {"metadata": {"annotations": {RELEASED: "true"}}})


def is_done(cluster: Cluster, asked: Mapping[str, Any]) -> bool:
    """Whether the Job is complete and the controller sees no failure."""
    metadata = asked["metadata"]
    job = cluster.api.get("batch/v1", "Job", f"helm-install-{metadata['name']}", metadata["namespace"])
    live = cluster.api.read(asked)
    if not job or not live:
        return False
    conditions = {each["type"]: each["status"] for each in live.get("status", {}).get("conditions", ())}
    return bool(job["status"].get("succeeded")) and conditions == {"JobCreated": "True", "Failed": "False"}
