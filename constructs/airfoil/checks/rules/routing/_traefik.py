"""Parts of Traefik's routes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from airfoil.checks.tree import Resource, Tree

OLD_GROUP = "traefik.containo.us"
NEW_GROUP = "traefik.io"
GROUPS = (OLD_GROUP, NEW_GROUP)


def ingress_routes(tree: Tree) -> Iterator[Resource]:
    """IngressRoutes of both groups."""
    for group in GROUPS:
        yield from tree.of("IngressRoute", group=group)


def routes(route: Resource) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    """Each rule of an IngressRoute, with its path."""
    yield from _listed(route.get("spec", "routes"), ("spec", "routes"))


def backends(route: Resource) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    """Each backend of an IngressRoute, a Service or a TraefikService, with its path."""
    for path, rule in routes(route):
        yield from _listed(rule.get("services"), (*path, "services"))


def services(route: Resource) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    """Each backend of an IngressRoute that is a Kubernetes Service, with its path."""
    for path, service in backends(route):
        if service.get("kind", "Service") == "Service":
            yield path, service


def middlewares(route: Resource) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    """Each middleware that an IngressRoute names, with its path."""
    for path, rule in routes(route):
        yield from _listed(rule.get("middlewares"), (*path, "middlewares"))


def prefixes(rule: str) -> tuple[str, ...]:
    """The paths of a rule's `PathPrefix(...)` and `Path(...)`."""
    return tuple(re.findall(r"\bPath(?:Prefix)?\(`([^`]*)`\)", rule))


def major(version: str) -> tuple[int, int]:
    """Major and minor of Traefik's version."""
    found = re.match(r"v?(\d+)\.?(\d*)", version)
    return (int(found[1]), int(found[2] or 0)) if found else (3, 0)


def _listed(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    for index, item in enumerate(value if isinstance(value, Sequence) and not isinstance(value, str) else ()):
        if isinstance(item, Mapping):
            yield (*path, index), item
