"""A web interface in clear text.

## What

Finds routes to the Airflow web interface without TLS that aren't sent on to HTTPS.

## Why

Passwords and session cookies cross the network in clear.

## Example

```yaml
spec:
  entryPoints: [web]
```

## Use instead

```yaml
spec:
  entryPoints: [websecure]
  tls:
    certResolver: letsencrypt
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.routing._traefik import GROUPS, ingress_routes, middlewares, services
from airfoil.checks.tree import Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Routes of Airflow's web Services without TLS or redirect."""
    for route in ingress_routes(tree):
        names = [str(service.get("name")) for _, service in services(route)]
        leads_to_airflow = any(name.endswith(("-webserver", "-api-server", "-web")) for name in names)
        if leads_to_airflow and route.get("spec", "tls") is None and not _redirects(tree, route):
            yield from RULE.at(
                route,
                "spec",
                what=f"IngressRoute {route.name} serves the web interface without TLS",
                sees="nothing; passwords cross the network in clear",
            )


def _redirects(tree: Tree, route: Resource) -> bool:
    for _, middleware in middlewares(route):
        for group in GROUPS:
            found = tree.find(
                "Middleware",
                str(middleware.get("name")),
                str(middleware.get("namespace") or route.namespace),
                group=group,
            )
            if found is not None and (
                found.get("spec", "redirectScheme", "scheme") == "https" or found.get("spec", "redirectRegex")
            ):
                return True
    return False


RULE = Rule(
    id="RT013",
    name="no-tls",
    summary="a web interface in clear text",
    severity={"*": Severity.WARNING},
    evidence=(Evidence("Traefik's documentation of routers and TLS", "reasoned"),),
    fix="add `tls`, and send plain requests on by a redirectScheme middleware",
    check=check,
    about=("IngressRoute",),
)
