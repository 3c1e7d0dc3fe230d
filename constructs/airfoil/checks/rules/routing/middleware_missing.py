"""A middleware that nobody makes.

## What

Finds middlewares that an IngressRoute names and the tree doesn't have.

## Why

Traefik disables a router whose middleware doesn't exist: 404.

## Example

```yaml
middlewares:
  - name: airflow-strip-prefix # is in no file
```

## Use instead

```yaml
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata:
  name: airflow-strip-prefix
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.routing._traefik import GROUPS, ingress_routes, middlewares
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Names without an object. A name with `@` is of another provider and not looked at."""
    for route in ingress_routes(tree):
        for path, middleware in middlewares(route):
            name, namespace = str(middleware.get("name")), str(middleware.get("namespace") or route.namespace)
            if "@" in name or any(tree.find("Middleware", name, namespace, group=group) for group in GROUPS):
                continue
            yield from RULE.at(
                route,
                *path, "name",
                what=f"no Middleware {name} is in namespace {namespace}",
                sees=f'`middleware "{namespace}-{name}@kubernetescrd" does not exist`, and the router is disabled: 404',
            )  # fmt: skip


RULE = Rule(
    id="RT003",
    name="middleware-missing",
    summary="a middleware that nobody makes",
    severity={"*": Severity.ERROR},
    evidence=(Evidence("traefik pkg/server/middleware/middlewares.go", "read"),),
    fix="add the Middleware, or correct its name and namespace",
    check=check,
    about=("IngressRoute",),
)
