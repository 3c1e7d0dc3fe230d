"""Everybody is Admin.

## What

Finds Airflow charts that make the user admin with the password admin, while the web interface has a route.

## Why

The chart's defaults are public. Whoever finds the address may run any code in the cluster by a DAG.

## Example

```yaml
webserver:
  defaultUser:
    enabled: true # admin / admin
```

## Use instead

```yaml
createUserJob:
  args: [bash, -c, 'exec airflow users create --role Admin --username "$ADMIN_USERNAME" --password "$ADMIN_PASSWORD" …']
  env:
    - name: ADMIN_PASSWORD
      valueFrom: {secretKeyRef: {name: airflow-admin, key: password}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.routing._traefik import ingress_routes
from airfoil.checks.tree import ChartRelease, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Releases whose first user has the chart's own password."""
    routed = any(ingress_routes(tree)) or any(tree.of("Ingress"))
    for release in tree.releases:
        if release.flavour == "official" and _has_the_default(release):
            yield from RULE.in_values(
                release,
                "webserver", "defaultUser",
                what="the first user is admin with the password admin" + (", and the tree has a route to it" if routed else ""),
                sees="nothing; anybody may log in as Admin",
                severity=None if routed else Severity.WARNING,
            )  # fmt: skip


def _has_the_default(release: ChartRelease) -> bool:
    if release.get("createUserJob", "enabled") is False or release.get("createUserJob", "args"):
        return False
    user = release.get("createUserJob", "defaultUser") or release.get("webserver", "defaultUser") or {}
    return user.get("enabled") is not False and user.get("password", "admin") == "admin"


RULE = Rule(
    id="SC001",
    name="default-credentials-exposed",
    summary="everybody is Admin",
    severity={"*": Severity.ERROR},
    evidence=(Evidence("every rendered chart makes admin/admin, as plain arguments of a Job", "run"),),
    fix="give the first user a password from a Secret, or switch the Job off",
    check=check,
    about=("release",),
)
