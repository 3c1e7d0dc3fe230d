"""A route on an entry point that Traefik doesn't have.

## What

Compares the entry points of IngressRoutes with those of the profile.

## Why

Traefik makes the router without an entry point. It never answers.

## Example

```yaml
spec:
  entryPoints: [https]
```

## Use instead

```yaml
spec:
  entryPoints: [websecure]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.routing._traefik import ingress_routes
from airfoil.checks.tree import Tree

_ALWAYS = ("traefik", "metrics")


def check(tree: Tree) -> Iterator[Finding]:
    """Entry points that nobody configured."""
    known = (*tree.profile.entry_points, *_ALWAYS)
    for route in ingress_routes(tree):
        points = route.get("spec", "entryPoints")
        for index, name in enumerate(points if isinstance(points, list | tuple) else ()):
            if name not in known:
                near = get_close_matches(str(name), known, n=1)
                yield from RULE.at(
                    route,
                    "spec", "entryPoints", index,
                    what=f"Traefik has no entry point {name}; it has {', '.join(tree.profile.entry_points)}" + (f"; did you mean {near[0]}?" if near else ""),
                    sees=f"`entryPoint \"{name}\" doesn't exist` in Traefik's log; the route never answers",
                    rests_on=["entry_points"],
                    changes=[put("spec", "entryPoints", index, value=near[0])]
                    if near and "entry_points" not in tree.profile.guesses
                    else (),
                    severity=Severity.WARNING if "entry_points" in tree.profile.guesses else None,
                )  # fmt: skip


RULE = Rule(
    id="RT008",
    name="entrypoint-unknown",
    summary="a route on an entry point that Traefik doesn't have",
    severity={"*": Severity.ERROR},
    evidence=(Evidence("traefik config/runtime/runtime_http.go", "read"),),
    fix="use an entry point of Traefik's static configuration, or name it in the profile (`entryPoints`)",
    check=check,
    about=("IngressRoute",),
)
