"""A custom resource before its kind.

## What

Finds custom resources whose CustomResourceDefinition is nowhere, or comes only with a chart that is installed by the very step which needs it.

## Why

Flux asks the API server about every object of a stage before it applies any. One unknown kind, and nothing of the stage is applied: not the HelmRelease
either that would have brought the kind. Argo CD refuses the whole sync. A CRD that lies in the same Kustomization or Application is in time.

## Example

```yaml
kind: HelmRelease # brings the kind Certificate
metadata: {name: cert-manager, namespace: cert-manager}
---
kind: Certificate # in the same Kustomization
metadata: {name: airflow-tls, namespace: airflow}
```

## Use instead

```yaml
kind: Kustomization # of the certificates
spec:
  dependsOn: [{name: cert-manager}] # which has `wait: true`
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.chart_kinds import CHART_GROUPS
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.order import order_of
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree
from airfoil.cluster.crds import kinds_of

_OF_CONTROLLERS = ("toolkit.fluxcd.io", "argoproj.io", "helm.cattle.io")
"""Groups of the controllers themselves: who applies the tree has them."""

_OF_TRAEFIK = ("traefik.io", "traefik.containo.us")

_CUSTOM = ("gateway.networking.k8s.io", "snapshot.storage.k8s.io")
"""Groups of CRDs below Kubernetes' own name."""


def check(tree: Tree) -> Iterator[Finding]:
    """The first object of each kind that isn't there in time."""
    defined = {(kind.group, kind.kind) for crd in tree.of("CustomResourceDefinition") for kind in kinds_of(crd.body)}
    told: set[tuple[str, str]] = set()
    for resource in tree.resources:
        key = (resource.identity.group, resource.kind)
        if key in told or not _is_custom(resource) or _is_there(tree, key[0]):
            continue
        found = list(_too_late(tree, resource) if key in defined or _charts(tree, key[0]) else _nowhere(tree, resource))
        if found:
            told.add(key)
            yield from found


def _too_late(tree: Tree, resource: Resource) -> Iterator[Finding]:
    """A kind whose chart is behind the step that needs it."""
    from airfoil.cluster.order import applied, kind_reason

    order = tree.once(order_of)
    cycles = {event for knot in order.deadlocks for event in knot.members}
    for step in order.steps_of.get(resource.identity, ()):
        for wait in order.graph.stuck.get(applied(step.name), ()):
            if wait.reason == kind_reason(resource.kind) and {wait.event, *wait.any_of} <= cycles:
                yield from RULE.at(
                    resource,
                    "kind",
                    what=f"the kind {resource.kind} comes with {wait.any_of[0].of}, which is installed by the step that needs it",
                    sees=_sees(resource),
                    rests_on=["crds"],
                )


def _nowhere(tree: Tree, resource: Resource) -> Iterator[Finding]:
    """A kind that nothing in the tree brings, as far as its charts are known."""
    if any(not each.objects and each.flavour not in {"official", "community"} for each in tree.releases):
        return
    yield from RULE.at(
        resource,
        "kind",
        what=f"no CustomResourceDefinition of {resource.kind} ({resource.identity.group}) is in the tree or known to be in the cluster",
        sees=_sees(resource),
        fix=f"add the CRD, or say in the profile that it is there: `crds: [<plural>.{resource.identity.group}]`",
        rests_on=["crds"],
        severity=Severity.WARNING if "crds" in tree.profile.guesses else None,
    )


def _charts(tree: Tree, group: str) -> bool:
    return any(group in CHART_GROUPS.get(release.chart, ()) for release in tree.releases)


def _sees(resource: Resource) -> str:
    kind, version = resource.kind, resource.body["apiVersion"]
    return (
        f'Flux: `no matches for kind "{kind}" in version "{version}"`, and nothing of that stage is applied; '
        "Argo CD: `one or more synchronization tasks are not valid`"
    )


def _is_there(tree: Tree, group: str) -> bool:
    """Whether the cluster has the kinds of a group; those of Traefik come with it, and of its old group RT001 tells."""
    if group in _OF_TRAEFIK and tree.profile.traefik:
        return True
    return any(crd.endswith(f".{group}") for crd in tree.profile.crds)


def _is_custom(resource: Resource) -> bool:
    group = resource.identity.group
    if group.endswith(_OF_CONTROLLERS):
        return False
    return "." in group and (not group.endswith(".k8s.io") or group in _CUSTOM)


RULE = Rule(
    id="OR001",
    name="crd-missing",
    summary="a custom resource before its kind",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            'Flux kustomize-controller v1.7.3: `Certificate/airflow/airflow-tls dry-run failed: no matches for kind "Certificate"`, only the Namespace was applied',
            "run",
        ),
        Evidence("Argo CD v3.3.0: `one or more synchronization tasks are not valid`, nothing applied", "run"),
        Evidence("which chart brings which group: the CRDs in the charts' repositories", "read"),
    ),
    fix="install what brings the kind in a Kustomization of its own with `wait: true`, and depend on that",
    check=check,
)
