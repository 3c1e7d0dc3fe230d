"""The real Traefik on a cluster of these tests: its CRD provider reads the API server, and backends run on this machine."""

from __future__ import annotations

import http.client
import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.cluster import Cluster
from tests.e2e.cluster.api import wait_for
from tests.e2e.cluster.processes import Process, free_port


@dataclass(frozen=True)
class Answer:
    """What came back over HTTP."""

    status: int
    headers: Mapping[str, str]
    body: str


@dataclass(frozen=True)
class Traefik:
    """A running Traefik.

    Args:
        ports: by entry point: web, websecure, and traefik, which has the API.
    """

    process: Process
    ports: Mapping[str, int]

    @classmethod
    def start(cls, cluster: Cluster, *, resolver: str | None = None) -> Traefik:
        """Start it with the entry points and settings that its Helm chart has.

        Args:
            resolver: name of a certificate resolver, whose authority can't be reached: nothing here may ask a real one.
        """
        ports = {name: free_port() for name in ("web", "websecure", "traefik")}
        arguments = [
            *(f"--entrypoints.{name}.address=127.0.0.1:{port}" for name, port in ports.items()),
            "--entrypoints.websecure.http.tls=true",
            "--api.insecure=true",
            "--api.dashboard=false",  # its pages are not in the Go module
            "--ping=true",
            "--providers.kubernetescrd=true",
            "--global.checknewversion=false",
            "--global.sendanonymoususage=false",
            "--log.format=json",
        ]
        if resolver is not None:
            acme = f"--certificatesresolvers.{resolver}.acme"
            arguments += [
                f"{acme}.email=admin@example.org",
                f"{acme}.storage={cluster.folder / 'acme.json'}",
                f"{acme}.caserver=https://127.0.0.1:1/directory",
                f"{acme}.tlschallenge=true",
            ]
        # Inside of a cluster it would take the pod's own account, which this machine may have too.
        outside = {"KUBERNETES_SERVICE_HOST": "", "KUBERNETES_SERVICE_PORT": ""}
        traefik = cls(cluster.run("traefik", arguments, environment=outside), ports)
        traefik.process.wait_until(traefik._is_up)
        return traefik

    def routers(self) -> list[Mapping[str, Any]]:
        """HTTP routers that come from the cluster, with ``status`` and, where something is wrong, ``error``."""
        body = self.ask("traefik", "localhost", "/api/http/routers?per_page=1000").body
        return [router for router in json.loads(body) if router["provider"] == "kubernetescrd"]

    def wait_for_routers(self, count: int) -> list[Mapping[str, Any]]:
        """The routers once there are so many."""
        wait_for(f"{count} routers", lambda: len(self.routers()) == count, otherwise=self.process.last_words)
        return self.routers()

    def complaints(self) -> list[str]:
        """What it logged as an error or a warning."""
        lines = [json.loads(line) for line in self.process.log.read_text().splitlines() if line.startswith("{")]
        return [
            f"{line.get('message')} {line.get('error', '')}".strip()
            for line in lines
            if line["level"] in {"warn", "error", "fatal"}
        ]

    def ask(
        self, entry_point: str, host: str, path: str, *, method: str = "GET", authority: Path | None = None
    ) -> Answer:
        """One request by a host's name, redirects not followed.

        Args:
            authority: certificate that the server's must be signed by, for this very host; None takes any.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self.ports[entry_point], timeout=30)
        if entry_point == "websecure":
            connection.connect()
            connection.sock = _context(authority).wrap_socket(connection.sock, server_hostname=host)
        try:
            connection.request(method, path, headers={"Host": host})
            response = connection.getresponse()
            return Answer(response.status, dict(response.getheaders()), response.read().decode(errors="replace"))
        finally:
            connection.close()

    def _is_up(self) -> bool:
        try:
            return self.ask("traefik", "localhost", "/ping").status == 200
        except OSError:
            return False


def _context(authority: Path | None) -> ssl.SSLContext:
    if authority is not None:
        return ssl.create_default_context(cafile=str(authority))
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def put_behind(cluster: Cluster, namespace: str, service: tuple[str, str, int], port: int) -> None:
    """Make a Service that leads to a port of 127.0.0.1.

    The API refuses loopback addresses in slices of type IPv4 and IPv6 (run); as a name, which type FQDN asks for,
    ``127.0.0.1`` is accepted, and Traefik takes every type alike (run).

    Args:
        service: name of the Service, name of its port, and that port's number.
    """
    name, port_name, number = service
    metadata = {"name": name, "namespace": namespace}
    ports = [{"name": port_name, "port": number}]
    cluster.api.apply({"apiVersion": "v1", "kind": "Service", "metadata": metadata, "spec": {"ports": ports}})
    labels = {"kubernetes.io/service-name": name}
    cluster.api.apply(
        {
            "apiVersion": "discovery.k8s.io/v1",
            "kind": "EndpointSlice",
            "metadata": metadata | {"labels": labels},
            "addressType": "FQDN",
            "endpoints": [{"addresses": ["127.0.0.1"], "conditions": {"ready": True, "serving": True}}],
            "ports": [{"name": port_name, "port": port, "protocol": "TCP"}],
        }
    )
