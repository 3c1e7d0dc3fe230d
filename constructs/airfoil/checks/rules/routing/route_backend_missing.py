"""A route to a Service that nobody makes.

## What

Finds backends of IngressRoutes whose Service, or whose port, is neither in the tree nor made by the Airflow chart.

## Why

Traefik then drops the whole route: the browser gets 404, not 503. Airflow 3 renamed the Service: `<release>-webserver` became `<release>-api-server`.

## Example

```yaml
services:
  - name: airflow-webserver # Airflow 3
    port: 8080
```

## Use instead

```yaml
services:
  - name: airflow-api-server
    port: 8080
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.checks.finding import Finding, Related, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules._airflow import airflow_major, web_service
from airfoil.checks.rules.routing._traefik import ingress_routes, services
from airfoil.checks.tree import Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Backends that are nowhere."""
    for route in ingress_routes(tree):
        for path, backend in services(route):
            namespace = str(backend.get("namespace") or route.namespace)
            name = str(backend.get("name"))
            service = tree.find("Service", name, namespace, group="")
            if service is not None:
                yield from _port(route, path, backend, service)
            elif not _may_be_elsewhere(tree, name, namespace):
                yield from _missing(tree, route, path, name, namespace)


def _missing(tree: Tree, route: Resource, path: tuple[str | int, ...], name: str, namespace: str) -> Iterator[Finding]:
    made = [
        web_service(release) for release in tree.releases if release.namespace == namespace and airflow_major(release)
    ]
    near = f"; the Airflow chart of this tree makes {made[0]}" if made else ""
    yield from RULE.at(
        route,
        *path, "name",
        what=f"no Service {name} is in namespace {namespace}{near}",
        sees=f"`kubernetes service not found: {namespace}/{name}` in Traefik's log; the route is dropped: 404",
        fix=f"write `name: {made[0]}`" if made else "",
    )  # fmt: skip


def _port(
    route: Resource, path: tuple[str | int, ...], backend: Mapping[str, Any], service: Resource
) -> Iterator[Finding]:
    wanted = backend.get("port")
    ports = [port for port in service.get("spec", "ports") or () if isinstance(port, Mapping)]
    if wanted is None or any(wanted in (port.get("port"), port.get("name")) for port in ports):
        return
    listed = ", ".join(str(port.get("port")) for port in ports)
    others: list[Related] = [related("has these ports", service)]
    yield from RULE.at(
        route,
        *path, "port",
        what=f"Service {service.name} has no port {wanted}; it has {listed or 'none'}",
        sees="`service port not found` in Traefik's log; the route is dropped: 404",
        related=others,
    )  # fmt: skip


def _may_be_elsewhere(tree: Tree, name: str, namespace: str) -> bool:
    """Whether a chart of the tree makes it; and without any chart there, nobody can say what else makes Services."""
    lone = any(release.holder is None and release.flavour in {"official", "community"} for release in tree.releases)
    if lone and name.endswith(("-webserver", "-api-server", "-web")):
        return True  # a lone values file: nobody knows the release's name and version
    releases = [release for release in tree.releases if release.namespace == namespace and release.holder]
    if not releases:
        return not any(service.namespace == namespace for service in tree.of("Service", group=""))
    for release in releases:
        if release.flavour not in {"official", "community"}:
            if name.startswith(release.name):
                return True
        elif name == web_service(release) or (
            name.startswith(f"{release.name}-") and not _is_a_web_name(release.name, name)
        ):
            return True
    return False


def _is_a_web_name(release: str, name: str) -> bool:
    return name in {f"{release}-webserver", f"{release}-api-server", f"{release}-web"}


RULE = Rule(
    id="RT002",
    name="route-backend-missing",
    summary="a route to a Service that nobody makes",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("Traefik v3.6.12: `kubernetes service not found`, `service port not found`, and no router", "run"),
        Evidence("traefik kubernetes_http.go: nameAndService, then continue", "read"),
        Evidence("Services of charts 1.10.0 and 1.22.0 by airflowVersion, rendered", "run"),
    ),
    fix="name a Service and a port that are there",
    check=check,
    about=("IngressRoute",),
)
