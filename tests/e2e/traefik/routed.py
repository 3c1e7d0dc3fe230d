"""The routing layer of an environment on a cluster, with the real Traefik before it."""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from airfoil import Environment, load_environments
from airfoil.airflow.services import web_service
from airfoil.config.schema.routing import Routing
from tests.e2e.cluster import Cluster
from tests.e2e.surroundings import install_crds
from tests.e2e.traefik import Traefik, put_behind
from tests.environments.trees import REPOSITORY, tree


@dataclass(frozen=True)
class Routed:
    """An environment whose routes Traefik serves.

    Args:
        certificate: the one in the Secret that the routes name, if they name one.
    """

    environment: Environment
    traefik: Traefik
    certificate: Path | None

    @property
    def routing(self) -> Routing:
        return routing_of(self.environment)


@cache
def environments() -> Mapping[str, Environment]:
    """Every environment of ours that has a route: those of the repository and of the examples, by name."""
    folders = [REPOSITORY / "environments", *sorted(REPOSITORY.glob("examples/*/environments"))]
    found = (environment for folder in folders for environment in load_environments(folder))
    return {environment.name: environment for environment in found if environment.routing is not None}


def routing_of(environment: Environment) -> Routing:
    assert environment.routing is not None
    return environment.routing


def prepare(cluster: Cluster, environment: Environment, port: int) -> Path | None:
    """Apply what the routing layer holds, the Service that it leads to, and the certificate that it names.

    Returns:
        the certificate's file.
    """
    install_crds(cluster, "traefik-v3")
    namespace = environment.namespace
    cluster.api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}})
    service = web_service(environment)
    put_behind(cluster, namespace, (service.name, service.port_name, service.port), port)
    for manifest in tree(environment):
        if manifest.layer == "routing":
            cluster.api.apply(manifest.body)
    routing = routing_of(environment)
    if routing.tls is None or routing.tls.secret_name is None:
        return None
    return _certificate(cluster, namespace, routing.tls.secret_name, routing.host)


def routers_of(environment: Environment) -> int:
    """How many routers Traefik should make of the environment's routes."""
    routes = [each.body for each in tree(environment) if each.body["kind"] == "IngressRoute"]
    return sum(len(route["spec"]["routes"]) for route in routes)


def serve(cluster: Cluster, environment: Environment, port: int) -> Routed:
    """Traefik before a port of this machine, as the environment says."""
    certificate = prepare(cluster, environment, port)
    routing = routing_of(environment)
    traefik = Traefik.start(cluster, resolver=routing.tls.cert_resolver if routing.tls else None)
    traefik.wait_for_routers(routers_of(environment))
    return Routed(environment, traefik, certificate)


def _certificate(cluster: Cluster, namespace: str, secret: str, host: str) -> Path:
    """A Secret with a certificate that is its own authority."""
    key, certificate = cluster.folder / f"{secret}.key", cluster.folder / f"{secret}.crt"
    names = ["-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names, *files]
    subprocess.run(command, check=True, capture_output=True)
    data = {"tls.crt": certificate, "tls.key": key}
    cluster.api.apply(
        {
            "apiVersion": "v1",
            "kind": "Secret",
            "metadata": {"name": secret, "namespace": namespace},
            "type": "kubernetes.io/tls",
            "data": {name: base64.b64encode(file.read_bytes()).decode() for name, file in data.items()},
        }
    )
    return certificate
