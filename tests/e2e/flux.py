"""Flux: the real kustomize-controller, and stand-ins for source- and helm-controller, which can't be built from modules.

The stand-in for the first is a GitRepository whose artifact is a tarball that a server on 127.0.0.1 hands out. That for the
second runs the real Helm with what a HelmRelease asks for.
"""

from __future__ import annotations

import gzip
import io
import tarfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from tests.e2e import observed
from tests.e2e.cluster import Cluster
from tests.e2e.cluster.api import wait_for
from tests.e2e.cluster.processes import free_port
from tests.e2e.releases import Helm, name_of, namespace_of
from tests.e2e.warned import shown, warnings

KUSTOMIZE = "kustomize.toolkit.fluxcd.io/v1"
SOURCE = "source.toolkit.fluxcd.io/v1"
HELM = "helm.toolkit.fluxcd.io/v2"
NAMESPACE = "flux-system"


@dataclass
class Flux:
    """Flux in a cluster. ``faults`` are Helm's, by release."""

    cluster: Cluster
    archives: dict[str, bytes] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    revision: str = ""

    def __enter__(self) -> Self:
        self._over = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler(self.archives))
        self._threads = [
            threading.Thread(target=work, daemon=True) for work in (self._server.serve_forever, self._watch)
        ]
        api = self.cluster.api
        api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": NAMESPACE}})
        api.apply(self._repository({"interval": "1m", "url": "https://example.org/repository.git"}))
        arguments = [
            "--log-level=info",
            "--no-remote-bases",
            "--enable-leader-election=false",
            "--requeue-dependency=1s",
            f"--metrics-addr=127.0.0.1:{free_port()}",
            f"--health-addr=127.0.0.1:{free_port()}",
        ]
        self.cluster.run("kustomize-controller", arguments, environment={"RUNTIME_NAMESPACE": NAMESPACE})
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._server.shutdown()
        for thread in self._threads:
            thread.join()
        self._server.server_close()

    def publish(self, files: Mapping[str, bytes]) -> str:
        """Make these files the repository's content, as a new commit even if nothing changed; returns its revision."""
        self.files = files
        archive = tarball(files)
        number = str(len(self.archives) + 1)
        self.archives[f"/{number}.tar.gz"] = archive
        self.revision = f"main@sha1:{sha256(number.encode()).hexdigest()[:40]}"
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        artifact = {
            "path": f"{number}.tar.gz",
            "url": f"http://127.0.0.1:{self._server.server_port}/{number}.tar.gz",
            "revision": self.revision,
            "digest": f"sha256:{sha256(archive).hexdigest()}",
            "size": len(archive),
            "lastUpdateTime": now,
        }
        status = {"artifact": artifact, "conditions": [condition("Ready", "Succeeded", f"stored {self.revision}", now)]}
        self.cluster.api.merge(self._repository({}), {"status": status}, subresource="status")
        return self.revision

    def kustomizations(self) -> dict[str, dict[str, Any]]:
        return {each["metadata"]["name"]: each for each in self.cluster.api.list(KUSTOMIZE, "Kustomization")}

    def wait_until_applied(self, seconds: float = 180) -> dict[str, dict[str, Any]]:
        """Wait until every Kustomization is Ready with the revision published last; returns them.

        Raises:
            TimedOutError: some aren't; the text has their messages, unready pods and warnings.
            AssertionError: Helm failed; the text is its error.
        """

        def applied() -> dict[str, dict[str, Any]]:
            assert not self.faults, self.faults  # to try again takes Flux minutes, and Helm would say the same
            found = self.kustomizations()
            done = all(
                is_ready(each) and each["status"].get("lastAppliedRevision") == self.revision for each in found.values()
            )
            return found if done else {}

        def state() -> object:
            unready = [name for name, ready in observed.pods(self.cluster).items() if not ready]
            messages = {name: ready_message(each) for name, each in self.kustomizations().items()}
            return messages, unready, [shown(event) for event in warnings(self.cluster)]

        return wait_for("Kustomizations", applied, seconds=seconds, otherwise=state)

    def _repository(self, spec: Mapping[str, Any]) -> dict[str, Any]:
        metadata = {"name": "flux-system", "namespace": NAMESPACE}
        return {"apiVersion": SOURCE, "kind": "GitRepository", "metadata": metadata, "spec": spec}

    def _watch(self) -> None:
        """The stand-in for helm-controller; what breaks it is told by whoever waits for a release."""
        try:
            self._serve_releases()
        except Exception as fault:
            self.faults["the stand-in for helm-controller"] = repr(fault)
            raise

    def _serve_releases(self) -> None:
        helm = Helm(self.cluster)
        seen: dict[tuple[str, str], int] = {}
        while not self._over.wait(0.5):
            for repository in self.cluster.api.list(SOURCE, "HelmRepository"):
                self._find(repository)
            releases = self.cluster.api.list(HELM, "HelmRelease")
            there = {(name_of(release), namespace_of(release)) for release in releases}
            for key in seen.keys() - there:
                del seen[key]
                helm.uninstall(*key)
            for release in releases:
                key = name_of(release), namespace_of(release)
                generation = release["metadata"]["generation"]
                if seen.get(key) != generation:
                    self._bring_up(helm, release)
                    seen[key] = generation

    def _find(self, repository: dict[str, Any]) -> None:
        """Call a HelmRepository Ready, as source-controller would once it has its index; until then a `wait` goes on."""
        generation = repository["metadata"]["generation"]
        if repository.get("status", {}).get("observedGeneration") != generation:
            status = {"observedGeneration": generation, "conditions": [condition("Ready", "Succeeded", "stored")]}
            self.cluster.api.merge(repository, {"status": status}, subresource="status")

    def _bring_up(self, helm: Helm, release: dict[str, Any]) -> None:
        name = name_of(release)
        try:
            helm.install_or_upgrade(release)
            self.faults.pop(name, None)
        except AssertionError as fault:
            self.faults[name] = str(fault)
        ready = condition(
            "Ready", "InstallFailed" if name in self.faults else "InstallSucceeded", self.faults.get(name, "")
        )
        ready |= {"status": "False" if name in self.faults else "True"}
        status = {"observedGeneration": release["metadata"]["generation"], "conditions": [ready]}
        self.cluster.api.merge(release, {"status": status}, subresource="status")


def condition(kind: str, reason: str, message: str, now: str | None = None) -> dict[str, str]:
    now = now or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"type": kind, "status": "True", "reason": reason, "message": message[:30000], "lastTransitionTime": now}


def is_ready(kustomization: Mapping[str, Any]) -> bool:
    """Whether its Ready condition is true and speaks of what is asked for now."""
    status = kustomization.get("status", {})
    current = status.get("observedGeneration") == kustomization["metadata"]["generation"]
    return current and any(
        each["type"] == "Ready" and each["status"] == "True" for each in status.get("conditions", ())
    )


def ready_message(kustomization: Mapping[str, Any]) -> str:
    for each in kustomization.get("status", {}).get("conditions", ()):
        if each["type"] == "Ready":
            return f"{each['status']} {each['reason']}: {each['message']}"
    return "no Ready condition"


def inventory(kustomization: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Identities of all that it applied, as manifests without content; entries are ``namespace_name_group_kind``."""
    entries: Sequence[Mapping[str, str]] = kustomization["status"].get("inventory", {}).get("entries", ())
    found = []
    for entry in entries:
        namespace, name, group, kind = entry["id"].split("_")
        metadata = {"name": name, **({"namespace": namespace} if namespace else {})}
        version = f"{group}/{entry['v']}" if group else entry["v"]
        found.append({"apiVersion": version, "kind": kind, "metadata": metadata})
    return found


def tarball(files: Mapping[str, bytes]) -> bytes:
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w") as archive:
        for path, content in sorted(files.items()):
            entry = tarfile.TarInfo(path)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return gzip.compress(plain.getvalue(), mtime=0)


def handler(archives: Mapping[str, bytes]) -> type[BaseHTTPRequestHandler]:
    class Archives(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = archives.get(self.path)
            self.send_response(200 if content else 404)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, format: str, *args: object) -> None:
            """Quiet: the controller says what it fetched."""

    return Archives
