"""The cluster itself: what the other tests rely on."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.cluster import CONTROL_PLANE, Cluster
from tests.e2e.cluster.api import RefusedError, TimedOutError, wait_for
from tests.e2e.conftest import needs

pytestmark = pytest.mark.e2e


def pod(name: str, **spec: object) -> dict[str, Any]:
    metadata = {"name": name, "namespace": "default"}
    containers = [{"name": "main", "image": "example.org/main"}]
    return {"apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": {"containers": containers, **spec}}


def migration() -> dict[str, Any]:
    containers = [{"name": "run-airflow-migrations", "image": "example.org/airflow"}]
    template = {"spec": {"restartPolicy": "OnFailure", "containers": containers}}
    metadata = {"name": "migrate", "namespace": "default"}
    return {"apiVersion": "batch/v1", "kind": "Job", "metadata": metadata, "spec": {"template": template}}


def phases(cluster: Cluster) -> dict[str, str]:
    return {item["metadata"]["name"]: item["status"].get("phase", "") for item in cluster.api.list("v1", "Pod")}


@pytest.fixture
def ready(cluster: Cluster) -> Cluster:
    wait_for("service account", lambda: cluster.api.get("v1", "ServiceAccount", "default", "default"))
    return cluster


def test_pods_run_or_end_and_wait_for_the_migration(ready: Cluster) -> None:
    waiting = {"name": "wait-for-airflow-migrations", "image": "example.org/airflow"}
    asking = {"name": "ask", "image": "example.org/airflow", "args": ["airflow", "db", "check-migrations"]}
    ready.api.apply(pod("runs"))
    ready.api.apply(pod("ends", restartPolicy="Never"))
    ready.api.apply(pod("waits", initContainers=[waiting]))
    ready.api.apply(pod("asks", initContainers=[asking]))
    before = {"runs": "Running", "ends": "Succeeded", "waits": "Pending", "asks": "Pending"}
    wait_for("pods", lambda: phases(ready) == before, otherwise=lambda: phases(ready))
    with pytest.raises(TimedOutError):
        wait_for("nothing moves", lambda: phases(ready) != before, seconds=2)
    ready.api.apply(migration())
    wait_for("released", lambda: phases(ready)["waits"] == phases(ready)["asks"] == "Running")


def test_two_clusters_stand_side_by_side(ready: Cluster) -> None:
    with Cluster.start(nodes=("other",)) as other:
        assert [node["metadata"]["name"] for node in other.api.list("v1", "Node")] == ["other"]
        assert [node["metadata"]["name"] for node in ready.api.list("v1", "Node")] == ["node"]


def test_a_refusal_is_told_in_the_servers_words(ready: Cluster) -> None:
    with pytest.raises(RefusedError, match="a lowercase RFC 1123 subdomain"):
        ready.api.apply(pod("bad_name"))


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_however_it_ends(how: signal.Signals) -> None:
    needs(*CONTROL_PLANE)
    command = [sys.executable, "-m", "tests.e2e.cluster", "up", "--nodes", "2", "--default-class", "standard"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as people:
        try:
            assert people.stdout is not None
            name, _, file = people.stdout.readline().strip().partition("=")
            folder = Path(file).parent
            assert (name, (folder / "etcd").is_dir()) == ("export KUBECONFIG", True)
            assert len(processes_in(folder)) >= len(CONTROL_PLANE)
        finally:
            people.send_signal(how)
    end = time.monotonic() + 20
    while (folder.exists() or processes_in(folder)) and time.monotonic() < end:
        time.sleep(0.2)
    assert (folder.exists(), processes_in(folder)) == (False, [])


def processes_in(folder: Path) -> list[str]:
    """Programs whose command line names that folder."""
    listed = subprocess.run(["ps", "-axww", "-o", "args="], check=True, capture_output=True, text=True).stdout
    return [line for line in listed.splitlines() if str(folder) in line]
