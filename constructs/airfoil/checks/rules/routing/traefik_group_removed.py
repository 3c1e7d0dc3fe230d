"""Routes in an API group that the cluster's Traefik doesn't read.

## What

Finds `traefik.containo.us` where Traefik is 3 or newer, and `traefik.io` where it is older than 2.10.

## Why

Traefik 3 reads `traefik.io` alone. On a cluster that was upgraded the old CRDs are still there: the objects are accepted and ignored, and the browser gets 404.
On a fresh cluster the apply fails.

## Example

```yaml
apiVersion: traefik.containo.us/v1alpha1
kind: IngressRoute
```

## Use instead

```yaml
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.routing._traefik import GROUPS, NEW_GROUP, OLD_GROUP, major
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Objects of a group that isn't read, or won't be for long."""
    version = major(tree.profile.traefik)
    for resource in tree.resources:
        group = resource.identity.group
        if group not in GROUPS:
            continue
        if group == OLD_GROUP and version >= (2, 10):
            yield from RULE.at(
                resource,
                "apiVersion",
                what=f"Traefik {tree.profile.traefik} "
                + ("ignores objects of" if version >= (3, 0) else "reads, but will drop,")
                + f" {OLD_GROUP}",
                sees=f'`no matches for kind "{resource.kind}" in version "{OLD_GROUP}/v1alpha1"`, or, where the old CRDs are '
                "still there, nothing at all: 404 in the browser",
                paste=f"apiVersion: {NEW_GROUP}/v1alpha1\nkind: {resource.kind}\n",
                rests_on=["traefik"],
                changes=[put("apiVersion", value=f"{NEW_GROUP}/v1alpha1")],
                severity=Severity.ERROR if version >= (3, 0) else Severity.WARNING,
            )
        elif group == NEW_GROUP and version < (2, 10):
            yield from RULE.at(
                resource,
                "apiVersion",
                what=f"Traefik {tree.profile.traefik} doesn't know {NEW_GROUP} yet, which came with 2.10",
                sees=f'`no matches for kind "{resource.kind}" in version "{NEW_GROUP}/v1alpha1"`',
                paste=f"apiVersion: {OLD_GROUP}/v1alpha1\nkind: {resource.kind}\n",
                rests_on=["traefik"],
            )


RULE = Rule(
    id="RT001",
    name="traefik-group-removed",
    summary="a group that the cluster's Traefik doesn't read",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            'Flux kustomize-controller v1.7.3 where only the new CRDs are: `no matches for kind "IngressRoute" in version '
            '"traefik.containo.us/v1alpha1"`',
            "run",
        ),
        Evidence("Traefik v3.6.12 where both CRDs are: the route is applied, and Traefik has no router", "run"),
        Evidence("the diary's traefik.yaml", "read"),
        Evidence("Traefik docs v2-to-v3-details.md; k3s #12586 #11694, traefik-helm-chart #872", "read"),
    ),
    fix="write `traefik.io/v1alpha1` for Traefik 2.10 and newer, `traefik.containo.us/v1alpha1` for older ones",
    check=check,
)
