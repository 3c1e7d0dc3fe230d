"""The real Argo CD on a cluster of these tests: application controller, repository server, and their redis."""

from __future__ import annotations

import os
import shutil
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from tests.e2e.cluster import Cluster
from tests.e2e.cluster.api import Object, wait_for
from tests.e2e.cluster.processes import Process, free_port, start
from tests.e2e.tools import binary

API = "argoproj.io/v1alpha1"
NAMESPACE = "argocd"
# A loaded machine renders and clones slowly; that says nothing about the trees.
_PATIENCE = "300"


@dataclass(frozen=True)
class ArgoCd:
    """A running Argo CD that manages the cluster it runs on."""

    cluster: Cluster
    controller: Process
    repositories: Process

    @classmethod
    def start(cls, cluster: Cluster) -> ArgoCd:
        """Start it, with the settings of a fresh installation. The cluster must have its CRDs."""
        _install(cluster)
        redis, server = free_port(), free_port()
        _run_redis(cluster, redis)
        repositories = _run(
            cluster,
            "argocd-repo-server",
            *("--address", "127.0.0.1", "--port", str(server)),
            *("--metrics-address", "127.0.0.1", "--metrics-port", str(free_port())),
            *("--redis", f"127.0.0.1:{redis}", "--disable-tls"),
        )
        repositories.wait_until(lambda: _listens(server))
        controller = _run(
            cluster,
            "argocd-application-controller",
            *("--kubeconfig", str(cluster.kubeconfig), "--namespace", NAMESPACE),
            *("--redis", f"127.0.0.1:{redis}", "--repo-server", f"127.0.0.1:{server}", "--repo-server-plaintext"),
            # Its metrics are served on every address; it has no setting for that.
            *("--metrics-port", str(free_port()), "--repo-server-timeout-seconds", _PATIENCE),
        )
        return cls(cluster, controller, repositories)

    def application(self, name: str) -> Object:
        found = self.cluster.api.get(API, "Application", name, NAMESPACE)
        assert found is not None, name
        return found

    def wait_until_healthy(self, name: str, seconds: float = 300) -> Object:
        """The Application once it is Synced and Healthy and no operation runs.

        Raises:
            TimedOutError: it got no further; the text says what it waits for.
        """
        wait_for(name, lambda: self._is_healthy(name), seconds=seconds, otherwise=lambda: self.story(name))
        return self.application(name)

    def refresh(self, name: str, seconds: float = 180) -> Object:
        """Have it compare anew, with nothing from its cache; the Application after that."""
        before = self.application(name)["status"].get("reconciledAt")
        self._change(name, {"metadata": {"annotations": {"argocd.argoproj.io/refresh": "hard"}}})

        def compared() -> bool:
            now = self.application(name)
            asked = "argocd.argoproj.io/refresh" in now["metadata"].get("annotations", {})
            return not asked and now["status"]["reconciledAt"] != before

        wait_for(f"{name} compared", compared, seconds=seconds, otherwise=lambda: self.story(name))
        return self.application(name)

    def sync(self, name: str, seconds: float = 300) -> Object:
        """Have it synced once more, changed or not; the Application when that is over."""
        before = self.application(name)["status"]["operationState"]["startedAt"]
        time.sleep(1.1)  # the time of an operation has whole seconds, and tells one from another
        self._change(name, {"operation": {"initiatedBy": {"username": "e2e"}, "sync": {"syncStrategy": {"hook": {}}}}})

        def over() -> bool:
            state = self.application(name)["status"]["operationState"]
            return state["startedAt"] != before and state["phase"] not in {"Running", "Terminating"}

        wait_for(f"{name} synced", over, seconds=seconds, otherwise=lambda: self.story(name))
        return self.application(name)

    def story(self, name: str) -> str:
        """Where an Application stands, for messages."""
        status = self.application(name).get("status", {})
        operation = status.get("operationState", {})
        told = [
            f"sync {status.get('sync', {}).get('status')}, health {status.get('health', {}).get('status')}",
            f"operation {operation.get('phase')}: {operation.get('message')}",
            *(condition["message"] for condition in status.get("conditions", ())),
            *(
                f"{each['kind']}/{each['name']}: {each.get('status')} {each.get('health', {})}"
                for each in status.get("resources", ())
                if each.get("status") != "Synced" or each.get("health", {}).get("status", "Healthy") != "Healthy"
            ),
        ]
        return "\n".join(told)

    def _is_healthy(self, name: str) -> bool:
        application = self.application(name)
        status: Mapping[str, Any] = application.get("status", {})
        return (
            "operation" not in application
            and status.get("operationState", {}).get("phase") == "Succeeded"
            and status.get("sync", {}).get("status") == "Synced"
            and status.get("health", {}).get("status") == "Healthy"
        )

    def _change(self, name: str, patch: Mapping[str, Any]) -> None:
        metadata = {"name": name, "namespace": NAMESPACE}
        self.cluster.api.merge({"apiVersion": API, "kind": "Application", "metadata": metadata}, patch)


def needs_redis() -> None:
    """Skip the test where no redis-server can be started."""
    if shutil.which("redis-server") is None:
        pytest.skip("no redis-server on the PATH (Debian: apt install redis-server)")


def _install(cluster: Cluster) -> None:
    cluster.api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": NAMESPACE}})
    # The key is what argocd-server, which isn't needed here, makes when it starts first.
    key = {"stringData": {"server.secretkey": "not-secret-at-all"}}
    for kind, name, data in (
        ("ConfigMap", "argocd-cm", {}),
        ("ConfigMap", "argocd-rbac-cm", {}),
        ("Secret", "argocd-secret", key),
    ):
        # It finds its settings by this label.
        metadata = {"name": name, "namespace": NAMESPACE, "labels": {"app.kubernetes.io/part-of": "argocd"}}
        cluster.api.apply({"apiVersion": "v1", "kind": kind, "metadata": metadata, **data})


def _run_redis(cluster: Cluster, port: int) -> None:
    command = ["redis-server", "--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no"]
    process = start("redis-server", command, cluster.folder / "redis-server.log")
    cluster.processes.append(process)
    process.wait_until(lambda: _listens(port))


def _run(cluster: Cluster, component: str, *arguments: str) -> Process:
    """Start one of the components that the program can be."""
    folder = cluster.folder / component
    for name in ("tmp", "tls", "ssh", "home"):
        (folder / name).mkdir(parents=True)
    environment = {
        **os.environ,
        "ARGOCD_BINARY_NAME": component,
        "ARGOCD_FAKE_IN_CLUSTER": "true",  # the cluster that it manages is that of KUBECONFIG
        "ARGOCD_GPG_ENABLED": "false",
        "ARGOCD_TLS_DATA_PATH": str(folder / "tls"),
        "ARGOCD_SSH_DATA_PATH": str(folder / "ssh"),
        "ARGOCD_EXEC_TIMEOUT": f"{_PATIENCE}s",
        "KUBECONFIG": str(cluster.kubeconfig),
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "tmp"),
        "PATH": f"{binary('helm').parent}{os.pathsep}{os.environ['PATH']}",
    }
    process = start(
        component, [binary("argocd"), *arguments], cluster.folder / f"{component}.log", environment=environment
    )
    cluster.processes.append(process)
    return process


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
