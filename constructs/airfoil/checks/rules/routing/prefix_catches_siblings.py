"""A path prefix that also catches its neighbours.

## What

Finds ``PathPrefix(`/airflow`)`` without a slash at its end where it takes requests from another route, as for `/airflow-dev`; and, as worth knowing, in front of Airflow.

## Why

Traefik compares text, not parts of a path: `/airflow-dev` begins with `/airflow`. Of two rules that match it takes the one of higher priority, which is the length of the
rule's whole text unless `priority` says otherwise. A short path beside a host name beats a longer path without one.

## Example

```yaml
- match: Host(`home.example.org`) && PathPrefix(`/airflow`)
- match: PathPrefix(`/airflow-dev`)
```

## Use instead

```yaml
- match: Host(`home.example.org`) && (Path(`/airflow`) || PathPrefix(`/airflow/`))
- match: PathPrefix(`/airflow-dev`)
```
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules._airflow import web_service
from airfoil.checks.rules.routing._matchers import Call, NotARuleError, calls
from airfoil.checks.rules.routing._traefik import ingress_routes, routes
from airfoil.checks.tree import Resource, Tree

_PATHS = ("path", "pathprefix")
_PLAIN = frozenset(("host", *_PATHS))


class _Rule(Struct, frozen=True):
    """One rule of an IngressRoute.

    Args:
        route: the IngressRoute.
        path: where the rule stands in it.
        text: the rule.
        matchers: its parts.
        priority: the number by which Traefik chooses.
        services: what it leads to: namespace and name.
        door: the API group and whether it is for TLS: rules of another door never meet.
        points: the entry points; empty for all.
    """

    route: Resource
    path: tuple[str | int, ...]
    text: str
    matchers: Sequence[Call]
    priority: int
    services: frozenset[tuple[str, str]]
    door: tuple[str, bool]
    points: frozenset[str]

    def arguments(self, *names: str) -> frozenset[str]:
        return frozenset(text for call in self.matchers if call.name.lower() in names for text in call.arguments)

    @property
    def is_plain(self) -> bool:
        """Whether it is host names and paths alone, and each path belongs to each host."""
        pairs = len(self.arguments("host")) > 1 and len(self.arguments(*_PATHS)) > 1 and "||" in self.text
        return "!" not in self.text and not pairs and all(call.name.lower() in _PLAIN for call in self.matchers)

    def meets(self, other: _Rule) -> bool:
        """Whether a request can be for both, by entry point and host."""
        hosts, theirs = (frozenset(map(str.lower, each.arguments("host"))) for each in (self, other))
        return self.door == other.door and all(
            not mine or not others or mine & others for mine, others in ((self.points, other.points), (hosts, theirs))
        )


def check(tree: Tree) -> Iterator[Finding]:
    """Rules with an open prefix: the neighbours that they take requests from, else Airflow's own."""
    rules = [rule for rule in _rules(tree) if rule.is_plain]
    by_path: dict[str, list[_Rule]] = {}
    for rule in rules:
        for path in rule.arguments(*_PATHS):
            by_path.setdefault(path, []).append(rule)
    paths = sorted(by_path)
    airflows = {
        (release.namespace, web_service(release))
        for release in tree.releases
        if release.flavour in {"official", "community"}
    }
    for rule in rules:
        for call in rule.matchers:
            if call.name.lower() == "pathprefix" and len(call.arguments) == 1 and _is_open(call.arguments[0]):
                beside = [other for path in _beside(call.arguments[0], paths) for other in by_path[path]]
                losers = [other for other in beside if _is_asked_later(other, rule)]
                yield from _told(rule, call, losers, in_front_of_airflow=bool(rule.services & airflows))


def _rules(tree: Tree) -> Iterator[_Rule]:
    for route in ingress_routes(tree):
        points = route.get("spec", "entryPoints")
        named = frozenset(map(str, points)) if isinstance(points, list) else frozenset()
        door = (route.identity.group, route.get("spec", "tls") is not None)
        for path, body in routes(route):
            text, given = body.get("match"), body.get("priority")
            if isinstance(text, str):
                priority = given if isinstance(given, int) and given else len(text)
                leads_to = frozenset(_services(route, body))
                yield _Rule(route, path, text, _matchers(text), priority, leads_to, door, named)


def _matchers(text: str) -> tuple[Call, ...]:
    try:
        return calls(text)
    except NotARuleError:
        return ()  # rule RT009 tells


def _services(route: Resource, body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    listed = body.get("services")
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, Mapping):
            yield str(each.get("namespace") or route.namespace), str(each.get("name"))


def _is_open(prefix: str) -> bool:
    return prefix.startswith("/") and not prefix.endswith("/") and "{" not in prefix


def _beside(prefix: str, paths: Sequence[str]) -> Iterator[str]:
    """The paths that begin like a prefix, but don't lie below it; the paths are sorted."""
    for index in range(bisect_right(paths, prefix), len(paths)):
        if not paths[index].startswith(prefix):
            return
        if paths[index][len(prefix)] != "/":
            yield paths[index]


def _is_asked_later(rule: _Rule, first: _Rule) -> bool:
    """Whether Traefik asks a rule after another one that leads elsewhere, or before it only by chance."""
    return rule.priority <= first.priority and rule.services != first.services and rule.meets(first)


def _told(rule: _Rule, call: Call, losers: Sequence[_Rule], *, in_front_of_airflow: bool) -> Iterator[Finding]:
    prefix = call.arguments[0]
    closed = f"(Path(`{prefix}`) || PathPrefix(`{prefix}/`))"
    paste = f"match: {rule.text[: call.start]}{closed}{rule.text[call.end :]}\n"
    for loser in losers:
        yield from RULE.at(
            rule.route, *rule.path, "match",
            what=f"PathPrefix(`{prefix}`) also catches what is for `{loser.text}` of IngressRoute {loser.route.name}: "
            f"its priority is {rule.priority}, and {loser.priority} that of the other",
            sees="the other route gets no request" if rule.priority > loser.priority else "either of the two answers",
            paste=paste,
            related=[related("loses requests", loser.route)] if loser.route is not rule.route else [],
        )  # fmt: skip
    if in_front_of_airflow and not losers:
        yield from RULE.at(
            rule.route, *rule.path, "match",
            what=f"PathPrefix(`{prefix}`) also catches {prefix}-dev, and whatever else begins so",
            sees="a 404 of Airflow's, where no longer rule takes the request",
            paste=paste,
            severity=Severity.INFO,
        )  # fmt: skip


RULE = Rule(
    id="RT015",
    name="prefix-catches-siblings",
    summary="a path prefix that also catches its neighbours",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "Traefik 3.6.12: /airflow-dev goes to the rule of /airflow if that has the only host name, or a priority; with the path in "
            "two parts it goes to its own",
            "run",
        ),
        Evidence(
            "traefik v3.6 pkg/muxer/http/matcher.go: pathPrefix is strings.HasPrefix; mux.go: the priority", "read"
        ),
    ),
    fix="match the path itself, and what lies below it",
    check=check,
    about=("IngressRoute",),
)
