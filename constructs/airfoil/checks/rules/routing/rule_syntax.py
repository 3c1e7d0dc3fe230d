"""A rule that Traefik can't read, or that matches nothing.

## What

Reads `match` of IngressRoutes as the cluster's Traefik does: matchers, their number of arguments, quotes, brackets.

## Why

Traefik 3 has another syntax than Traefik 2: one argument a matcher, `Header` instead of `Headers`, regular expressions instead of `{name:…}`.
The API server takes any text. Traefik then drops the route, or keeps one that never matches, and the browser gets 404.

## Example

```yaml
match: Host(`home.example.org`, `www.example.org`)
```

## Use instead

```yaml
match: (Host(`home.example.org`) || Host(`www.example.org`))
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.routing._matchers import Syntax, fault, for_v3, message
from airfoil.checks.rules.routing._static import static_of
from airfoil.checks.rules.routing._traefik import OLD_GROUP, ingress_routes, major, routes
from airfoil.checks.tree import Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Rules that fail in the syntax that counts for them."""
    guessed = "traefik" in tree.profile.guesses
    for route in ingress_routes(tree):
        for path, rule in routes(route):
            match = rule.get("match")
            # what Flux or a template fills in isn't known yet
            if not isinstance(match, str) or "${" in match or "{{" in match:
                continue
            syntax = _syntax(tree, route, rule.get("syntax"))
            said = fault(match, syntax)
            if not said or (
                guessed and not fault(match, "v2") and (route.identity.group == OLD_GROUP or syntax == "v2")
            ):
                continue
            yield from _told(route, path, match, syntax, said, by_guess=guessed and not fault(match, "v2"))


def _syntax(tree: Tree, route: Resource, own: object) -> Syntax:
    if major(tree.profile.traefik) < (3, 0):
        return "v2"
    return "v2" if (own or tree.once(static_of).rule_syntax) == "v2" else "v3"


def _told(
    route: Resource, path: tuple[str | int, ...], match: str, syntax: Syntax, said: str, *, by_guess: bool
) -> Iterator[Finding]:
    log = message(match, syntax)
    written = for_v3(match) if syntax == "v3" else ""
    yield from RULE.at(
        route,
        *path, "match",
        what=f"{said}: {match}",
        sees=f"`{log}` in Traefik's log; the route is dropped: 404" if log else "nothing in the log; the route never matches: 404",
        fix=f"write ``match: {written}``" if written else "",
        paste=f"match: {written}\n" if written else "",
        rests_on=["traefik"],
        severity=Severity.WARNING if by_guess else None,
    )  # fmt: skip


RULE = Rule(
    id="RT009",
    name="rule-syntax",
    summary="a rule that Traefik can't read",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "traefik v3.6 pkg/muxer/http/matcher.go, matcher_v2.go, pkg/rules/parser.go; vulcand/predicate", "read"
        ),
        Evidence("kube-apiserver v1.36.3 takes rule text of any kind", "run"),
        Evidence("Traefik docs, v2-to-v3 migration details; k3s #12586", "read"),
    ),
    fix="write it in the syntax of Traefik 3, or set `syntax: v2` beside `match` meanwhile",
    check=check,
    about=("IngressRoute",),
)
