"""A path that Traefik cuts off and Airflow expects, or the other way round.

## What

Compares the route's path and its stripPrefix with the base URL in the chart's values, by Airflow's major version.

## Why

Airflow 2 with a path in its base URL answers only below that path: with the prefix cut off it says `Apache Airflow is not at this location`. Airflow 3 needs the path in
`[api] base_url`, and serves its login, static files and execution API only below it. The right answer differs between the versions, and the wrong one is a 404 or a blank page.
Under its old name, `[webserver] base_url`, Airflow 3.3 still obeys it, but the chart doesn't: tasks ask for the execution API without the path, and get a 404.

## Example

```yaml
# Airflow 3, IngressRoute with PathPrefix(`/airflow`) and stripPrefix
config:
  api: {}
```

## Use instead

```yaml
# no stripPrefix
config:
  api:
    base_url: https://home.example.org/airflow
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules._airflow import airflow_major, base_url, web_service
from airfoil.checks.rules.routing._traefik import GROUPS, ingress_routes, prefixes, routes
from airfoil.checks.tree import ChartRelease, Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Routes to the web Service of an Airflow chart."""
    for release in tree.releases:
        major = airflow_major(release)
        if major not in {2, 3}:
            continue
        for route in ingress_routes(tree):
            for path, rule in routes(route):
                services = [str(service.get("name")) for service in rule.get("services") or ()]
                if route.namespace == release.namespace and web_service(release) in services:
                    yield from _judged(tree, release, route, path, major or 0)


def _judged(
    tree: Tree, release: ChartRelease, route: Resource, path: tuple[str | int, ...], major: int
) -> Iterator[Finding]:
    rule = route.get(*path)
    served = next((prefix.rstrip("/") for prefix in prefixes(str(rule.get("match"))) if prefix != "/"), "")
    stripped = _stripped(tree, route, rule)
    told = urlsplit(base_url(release)).path.rstrip("/")
    what, fix = _verdict(major, served, told, stripped=served != "" and served in stripped)
    if not what:
        return
    holder = [related("has the values", release.holder)] if release.holder else []
    yield from RULE.at(
        route,
        *path, "match",
        what=what,
        sees=_seen(major, told),
        fix=fix,
        related=holder,
    )  # fmt: skip


def _verdict(major: int, served: str, told: str, *, stripped: bool) -> tuple[str, str]:
    section = "webserver" if major == 2 else "api"
    tell = f"set `config.{section}.base_url` to the address with the path {served or '/'}, and cut nothing off"
    if stripped and told:
        return (
            f"Traefik cuts {served} off, and Airflow {major} answers only below {told}",
            "remove the stripPrefix middleware",
        )
    if stripped and major == 3:
        return f"Traefik cuts {served} off, and Airflow 3 can't be served so", tell
    if not stripped and served != told:
        if not told:
            return (
                f"the route serves {served}, and Airflow {major} doesn't know that path (`config.{section}.base_url`)",
                tell,
            )
        return f"the route serves {served or '/'}, and Airflow {major} answers only below {told}", tell
    return "", ""


def _seen(major: int, told: str) -> str:
    if major == 3:
        return "a blank page; `/auth/login` and static files give 404"
    return "404 `Apache Airflow is not at this location`" if told else "`Airflow 404: Page cannot be found.`"


def _stripped(tree: Tree, route: Resource, rule: Mapping[str, Any]) -> frozenset[str]:
    found: set[str] = set()
    for middleware in rule.get("middlewares") or ():
        for group in GROUPS:
            resource = tree.find(
                "Middleware",
                str(middleware.get("name")),
                str(middleware.get("namespace") or route.namespace),
                group=group,
            )
            if resource is not None:
                found |= {str(prefix).rstrip("/") for prefix in resource.get("spec", "stripPrefix", "prefixes") or ()}
    return frozenset(found)


RULE = Rule(
    id="RT004",
    name="base-url-vs-strip-prefix",
    summary="a path that Traefik and Airflow don't agree on",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("Airflow 2.10.5 and 3.3.2 behind Traefik 3.6.12, each way, with a browser (tests/e2e/airflow)", "run"),
        Evidence("Airflow 2 init_wsgi_middlewares.py; Airflow 3 api_fastapi/app.py; Traefik stripprefix", "read"),
        Evidence("apache/airflow #57613 #28362 #25601", "read"),
    ),
    fix="tell Airflow its path by the base URL, and cut nothing off",
    check=check,
    about=("release",),
)
