"""A route that names something of another namespace.

## What

Finds middlewares, Services and TLS options of IngressRoutes that lie in another namespace, where Traefik isn't allowed to look there.

## Why

`providers.kubernetesCRD.allowCrossNamespace` is off unless somebody switches it on. Traefik then drops the route, says so in its own log only, and the browser gets 404.

## Example

```yaml
metadata:
  namespace: airflow
spec:
  routes:
    - middlewares:
        - name: redirect-https
          namespace: traefik
```

## Use instead

```yaml
metadata:
  namespace: airflow
spec:
  routes:
    - middlewares:
        - name: redirect-https # made in namespace airflow
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.routing._static import Static, static_of
from airfoil.checks.rules.routing._traefik import GROUPS, backends, middlewares
from airfoil.checks.tree import Resource, Tree

_KINDS = ("IngressRoute", "IngressRouteTCP", "IngressRouteUDP")
_OWN_PROVIDER = "@kubernetescrd"


def check(tree: Tree) -> Iterator[Finding]:
    """Names of other namespaces. `name@file` is of another provider and not looked at."""
    static = tree.once(static_of)
    if tree.profile.cross_namespace or static.cross_namespace:
        return
    for group in GROUPS:
        for route in tree.of(*_KINDS, group=group):
            yield from _judged(tree, route, static)


def _judged(tree: Tree, route: Resource, static: Static) -> Iterator[Finding]:
    guessed = "cross_namespace" in tree.profile.guesses and static.holder is None
    others = [related("configures Traefik, without `allowCrossNamespace`", static.holder)] if static.holder else []
    for path, sees, what in _foreign(route):
        yield from RULE.at(
            route,
            *path,
            what=what,
            sees=f"`{sees}` in Traefik's log; the route is dropped: 404",
            related=others,
            rests_on=["cross_namespace"] if guessed else [],
            severity=Severity.WARNING if guessed else None,
        )


def _foreign(route: Resource) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Path, message of Traefik, and what is wrong."""
    for path, middleware in middlewares(route):
        name, namespace = str(middleware.get("name")), middleware.get("namespace") or route.namespace
        if name.endswith(_OWN_PROVIDER):
            sees = f"invalid reference to middleware {name}: with crossnamespace disallowed, the namespace field needs to be explicitly specified"
            yield (*path, "name"), sees, f"the form {name} is for Traefiks that may look into other namespaces"
        elif "@" not in name and namespace != route.namespace:
            sees = f"middleware {namespace}/{name} is not in the IngressRoute namespace {route.namespace}"
            yield (*path, "namespace"), sees, f"Middleware {name} is of namespace {namespace}"
    for path, backend in backends(route):
        name, namespace = str(backend.get("name")), backend.get("namespace") or route.namespace
        if "@" not in name and namespace != route.namespace:
            sees = f"service {namespace}/{name} not in the parent resource namespace {route.namespace}"
            yield (*path, "namespace"), sees, f"{backend.get('kind') or 'Service'} {name} is of namespace {namespace}"
    options = route.get("spec", "tls", "options")
    if isinstance(options, Mapping) and "@" not in str(options.get("name")):
        namespace = options.get("namespace") or route.namespace
        if namespace != route.namespace:
            sees = f"TLSOption {namespace}/{options.get('name')} is not in the IngressRoute namespace {route.namespace}"
            what = f"TLSOption {options.get('name')} is of namespace {namespace}"
            yield ("spec", "tls", "options", "namespace"), sees, what


RULE = Rule(
    id="RT007",
    name="cross-namespace-ref",
    summary="a route that names something of another namespace",
    severity={"*": Severity.ERROR},
    evidence=(Evidence("traefik v3.6 kubernetes_http.go: makeMiddlewareKeys, nameAndService; crd/kubernetes.go: isNamespaceAllowed", "read"),),
    fix="make it in the route's namespace, or set `providers.kubernetesCRD.allowCrossNamespace: true` in Traefik's values",
    check=check,
    about=_KINDS,
)  # fmt: skip
