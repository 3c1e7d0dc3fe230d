"""Two routes for the same requests.

## What

Finds IngressRoutes and Ingresses that have the same rule on the same entry point, and no priority that tells which one counts; and a chart that makes an Ingress
beside a hand-written route.

## Why

Traefik takes the longer rule, and of two that are equally long either. Which one answers may change with a restart.

## Example

```yaml
# two IngressRoutes
- match: Host(`home.example.org`)
- match: Host(`home.example.org`)
```

## Use instead

```yaml
- match: Host(`home.example.org`)
- match: Host(`home.example.org`) && PathPrefix(`/airflow`)
```
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules._airflow import airflow_major, web_service
from airfoil.checks.rules.routing._traefik import ingress_routes, routes, services
from airfoil.checks.tree import ChartRelease, Resource, Tree

_ENTRY_POINTS = "traefik.ingress.kubernetes.io/router.entrypoints"
_PRIORITY = "traefik.ingress.kubernetes.io/router.priority"
_CLASS = "kubernetes.io/ingress.class"
_ON_PURPOSE = re.compile(r"canary|mergeable|merge-strategy|group\.name")
_Path = tuple[str | int, ...]


def check(tree: Tree) -> Iterator[Finding]:
    """Pairs of routes; only the later one of each is told."""
    seen: dict[Hashable, Resource] = {}
    for key, resource, path, text in (*_of_ingress_routes(tree), *_of_ingresses(tree)):
        first = seen.setdefault(key, resource)
        if first is not resource:
            yield from RULE.at(
                resource,
                *path,
                what=f"{first.kind} {first.name} has the same rule on the same entry point: {text}",
                sees="either of the two answers; Traefik takes the longer rule, and these are equal",
                related=[related("has the same rule", first)],
            )
    for release in tree.releases:
        yield from _beside_a_chart(tree, release)


def _of_ingress_routes(tree: Tree) -> Iterator[tuple[Hashable, Resource, _Path, str]]:
    for route in ingress_routes(tree):
        points = route.get("spec", "entryPoints") or ["*"]
        secured = route.get("spec", "tls") is not None
        for path, rule in routes(route):
            match = rule.get("match")
            if isinstance(match, str) and match and isinstance(points, Sequence):
                for point in points:
                    plain = " ".join(match.split())
                    key = (
                        route.identity.group,
                        point,
                        secured,
                        plain,
                        rule.get("priority") or 0,
                        route.annotations.get(_CLASS),
                    )
                    yield key, route, (*path, "match"), plain


def _of_ingresses(tree: Tree) -> Iterator[tuple[Hashable, Resource, _Path, str]]:
    for ingress in tree.of("Ingress", group="networking.k8s.io"):
        notes = ingress.annotations
        if any(_ON_PURPOSE.search(key) for key in notes):
            continue
        who = (
            ingress.get("spec", "ingressClassName") or notes.get(_CLASS),
            notes.get(_ENTRY_POINTS),
            notes.get(_PRIORITY),
        )
        for index, rule in _items(ingress.get("spec", "rules")):
            http = rule.get("http")
            for at, entry in _items(http.get("paths") if isinstance(http, Mapping) else None):
                host, path = str(rule.get("host") or "*"), str(entry.get("path") or "/")
                yield (
                    (who, host, path, entry.get("pathType")),
                    ingress,
                    ("spec", "rules", index, "http", "paths", at),
                    host + path,
                )


def _beside_a_chart(tree: Tree, release: ChartRelease) -> Iterator[Finding]:
    major = airflow_major(release)
    names = ("web",) if major == 2 else ("apiServer",) if major == 3 else ()
    for name in names if release.flavour == "official" else ():
        if release.get("ingress", name, "enabled") is not True:
            continue
        for route in ingress_routes(tree):
            backends = {str(service.get("name")) for _, service in services(route)}
            if route.namespace == release.namespace and web_service(release) in backends:
                yield from RULE.in_values(
                    release,
                    "ingress", name, "enabled",
                    what=f"the chart makes an Ingress to {web_service(release)}, and IngressRoute {route.name} leads there too",
                    sees="two ways in, with the middlewares and the certificate of one of them only",
                    fix=f"set `ingress.{name}.enabled: false`, or remove the IngressRoute",
                    related=[related("leads to the same Service", route)],
                )  # fmt: skip


def _items(value: Any) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for index, item in enumerate(value if isinstance(value, Sequence) and not isinstance(value, str) else ()):
        if isinstance(item, Mapping):
            yield index, item


RULE = Rule(
    id="RT014",
    name="overlapping-routes",
    summary="two routes for the same requests",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "traefik v3.6 pkg/muxer/http/mux.go: priority is the rule's length, then the order of arrival", "read"
        ),
    ),
    fix="remove one of them, make one rule longer, or set `priority`",
    check=check,
    about=("release", "IngressRoute", "Ingress"),
)
