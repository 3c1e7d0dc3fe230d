"""A Kubernetes control plane on 127.0.0.1 with nodes that kwok fakes: everything but the kubelet is the real program.

    with Cluster.start(nodes=("a", "b"), default_class="local-path") as cluster:
        cluster.api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "airflow"}})
        cluster.run("kustomize-controller", ["--kubeconfig", cluster.kubeconfig])

Ports are free ones, files lie in a temporary folder, and several clusters can run side by side. All ends with the `with`
block, and with this process however that ends.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.e2e.cluster.api import Api, RefusedError, wait_for
from tests.e2e.cluster.control_plane import api_server, controller_manager, etcd, kwok, scheduler
from tests.e2e.cluster.migrations import Migrations
from tests.e2e.cluster.processes import Process, ProgramError, free_port, start
from tests.e2e.tools import binary

CONTROL_PLANE = ("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok")


@dataclass
class Cluster:
    """A running cluster. ``folder`` holds its files and the programs' logs."""

    folder: Path
    port: int
    token: str
    processes: list[Process] = field(default_factory=list)
    migrations: Migrations | None = None

    @classmethod
    def start(cls, *, nodes: Sequence[str] = ("node",), default_class: str | None = None) -> Self:
        """Bring a cluster up, in about five seconds on two cores.

        Args:
            nodes: names of the fake nodes.
            default_class: a StorageClass to make, as the default one, which nothing provisions.

        Raises:
            MissingBinaryError: a binary isn't built.
            ProgramError: a program didn't get ready; the text has its last words.
        """
        for name in CONTROL_PLANE:
            binary(name)
        for attempt in (1, 2, 3):
            folder = Path(tempfile.mkdtemp(prefix="airfoil-e2e-"))
            cluster = cls(folder, free_port(), secrets.token_hex(16))
            try:
                cluster._start_control_plane()
                cluster._furnish(nodes, default_class)
            except ProgramError as failure:
                cluster.close()
                # A port that was free a moment ago may be taken: nothing can reserve one for another program.
                if attempt == 3 or "address already in use" not in str(failure):
                    raise
            except BaseException:
                cluster.close()
                raise
            else:
                return cluster
        raise AssertionError

    @cached_property
    def api(self) -> Api:
        """The API, as a member of system:masters."""
        return Api(self.port, self.token, self.folder / "certificates" / "apiserver.crt")

    @property
    def kubeconfig(self) -> Path:
        """A kubeconfig of a member of system:masters."""
        return self.folder / "kubeconfig"

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    def kubeconfig_of(self, account: str, namespace: str) -> Path:
        """A kubeconfig with the rights of a ServiceAccount, for an hour."""
        path = f"/api/v1/namespaces/{namespace}/serviceaccounts/{account}/token"
        body = {"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {}}
        file = self.folder / f"kubeconfig-{namespace}-{account}"
        self._write_kubeconfig(file, self.api.request("POST", path, body)["status"]["token"])
        return file

    def run(
        self, name: str, arguments: Sequence[str | Path], *, environment: Mapping[str, str] | None = None
    ) -> Process:
        """Start a program of `tests/e2e/tools` that lives no longer than the cluster, with KUBECONFIG set.

        Args:
            name: of the binary; its output goes to ``<name>.log`` in `folder`.
            environment: added to ours.
        """
        surroundings = {**os.environ, "KUBECONFIG": str(self.kubeconfig), **(environment or {})}
        process = start(name, [binary(name), *arguments], self.folder / f"{name}.log", environment=surroundings)
        self.processes.append(process)
        return process

    def close(self) -> None:
        """End all programs, the last one started first to be asked, and remove the folder.

        AIRFOIL_E2E_KEEP leaves the folder, for a look at the logs.
        """
        if self.migrations:
            self.migrations.stop()
        for process in reversed(self.processes):
            process.ask_to_end()
        for process in self.processes:
            process.supervisor.wait()
        if not kept():
            shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _start_control_plane(self) -> None:
        self._write_credentials()
        port = free_port()
        etcd_url = f"http://127.0.0.1:{port}"
        command = [binary("etcd"), *etcd(self.folder, etcd_url, f"http://127.0.0.1:{free_port()}")]
        self.processes.append(start("etcd", command, self.folder / "etcd.log", folder=None if kept() else self.folder))
        server = self.run("kube-apiserver", api_server(self.folder, self.port, etcd_url))
        server.wait_until(self._is_ready)
        self._write_kubeconfig(self.kubeconfig, self.token)
        self.run("kube-controller-manager", controller_manager(self.folder))
        self.run("kube-scheduler", scheduler(self.folder))
        self.run("kwok", kwok(self.folder))

    def _write_credentials(self) -> None:
        (self.folder / "tokens.csv").write_text(f"{self.token},admin,admin,system:masters\n", encoding="ascii")
        key = str(self.folder / "service-accounts.key")
        subprocess.run(["openssl", "genrsa", "-out", key, "2048"], check=True, capture_output=True)

    def _write_kubeconfig(self, file: Path, token: str) -> None:
        authority = base64.b64encode((self.folder / "certificates" / "apiserver.crt").read_bytes()).decode()
        entry = {"cluster": "e2e", "user": "admin"}
        content = {
            "apiVersion": "v1",
            "kind": "Config",
            "clusters": [{"name": "e2e", "cluster": {"server": self.url, "certificate-authority-data": authority}}],
            "users": [{"name": "admin", "user": {"token": token}}],
            "contexts": [{"name": "e2e", "context": entry}],
            "current-context": "e2e",
        }
        file.touch(mode=0o600)
        file.write_text(json.dumps(content, indent=2), encoding="utf-8")

    def _is_ready(self) -> bool:
        if not (self.folder / "certificates" / "apiserver.crt").exists():
            return False
        try:
            self.api.request("GET", "/readyz")
            return self.api.get("v1", "Namespace", "default") is not None
        except (OSError, RefusedError):
            return False

    def _furnish(self, nodes: Sequence[str], default_class: str | None) -> None:
        for name in nodes:
            labels = {"kubernetes.io/hostname": name, "kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64"}
            self.api.apply({"apiVersion": "v1", "kind": "Node", "metadata": {"name": name, "labels": labels}})
        if default_class:
            annotations = {"storageclass.kubernetes.io/is-default-class": "true"}
            metadata = {"name": default_class, "annotations": annotations}
            self.api.apply(
                {
                    "apiVersion": "storage.k8s.io/v1",
                    "kind": "StorageClass",
                    "metadata": metadata,
                    "provisioner": "e2e.airfoil/none",
                    "volumeBindingMode": "WaitForFirstConsumer",
                }
            )
        # Pods that come sooner are warned of: a node is tainted until something says that it is well.
        wait_for(
            "nodes without taints",
            lambda: not any(node["spec"].get("taints") for node in self.api.list("v1", "Node")),
        )
        self.migrations = Migrations(self.api)


def kept() -> bool:
    return bool(os.environ.get("AIRFOIL_E2E_KEEP"))
