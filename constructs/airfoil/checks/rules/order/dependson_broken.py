"""A dependsOn that leads nowhere, or in a circle.

## What

Finds Kustomizations and HelmReleases that depend on one that isn't there, on an object of the other kind, or on each other.

## Why

Flux waits for what is named before it applies anything. What isn't there never becomes ready, and two that wait for each other never begin.
A Kustomization can depend on Kustomizations only, a HelmRelease on HelmReleases only.

## Example

```yaml
kind: Kustomization
metadata: {name: airflow, namespace: flux-system}
spec:
  dependsOn: [{name: storge}]
```

## Use instead

```yaml
kind: Kustomization
metadata: {name: airflow, namespace: flux-system}
spec:
  dependsOn: [{name: storage}]
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Resource, Tree
from airfoil.manifests import Identity

_GROUPS = {"Kustomization": "kustomize.toolkit.fluxcd.io", "HelmRelease": "helm.toolkit.fluxcd.io"}
_BY_HAND = ("flux-system", "flux-system")
"""What `flux bootstrap` makes: it need not be in the tree that is checked."""


def check(tree: Tree) -> Iterator[Finding]:
    """Targets that aren't there, and circles."""
    from airfoil.cluster.order import Graph, Wait, ready

    waits: list[Wait] = []
    for kind, group in _GROUPS.items():
        for resource in tree.of(kind, group=group):
            for index, target in _targets(resource, group):
                if target in tree.by_identity:
                    waits.append(Wait(ready(resource.identity), (ready(target),), "dependsOn"))
                elif (target.namespace, target.name) != _BY_HAND:
                    yield from _missing(tree, resource, index, target)
    for knot in Graph(tuple(waits)).knots:
        held = [item for wait in knot.chain for item in tree.resources if ready(item.identity) == wait.event]
        if knot.is_cycle:
            names = [f"{item.namespace}/{item.name}" for item in (*held, held[0])]
            yield from RULE.at(
                held[0],
                "spec", "dependsOn",
                what=f"{' depends on '.join(names)}: none of them ever begins",
                sees="`dependency '…' is not ready`, for ever",
                related=[related("is part of the circle", each) for each in held[1:]],
            )  # fmt: skip


def _missing(tree: Tree, resource: Resource, index: int, target: Identity) -> Iterator[Finding]:
    same_kind = list(tree.of(resource.kind, group=target.group))
    other = next((kind for kind in _GROUPS if kind != resource.kind), "")
    wrong = tree.find(other, target.name, target.namespace)
    near = get_close_matches(target.name, [item.name for item in same_kind], n=1)
    what = f"there is no {resource.kind} {target.namespace}/{target.name}"
    if wrong is not None:
        what += f", only a {other} of that name, and a {resource.kind} can't depend on it"
    elif near:
        what += f"; did you mean {near[0]}?"
    yield from RULE.at(
        resource,
        "spec", "dependsOn", index, "name",
        what=what,
        sees=f"`dependency '{target.namespace}/{target.name}' not found`; nothing of it is applied",
        related=[] if wrong is None else [related("has the name, but is of another kind", wrong)],
        severity=None if wrong or any(item.namespace == target.namespace for item in same_kind) else Severity.WARNING,
    )  # fmt: skip


def _targets(resource: Resource, group: str) -> Iterator[tuple[int, Identity]]:
    listed = resource.get("spec", "dependsOn")
    for index, each in enumerate(listed if isinstance(listed, (list, tuple)) else ()):
        if isinstance(each, Mapping) and isinstance(each.get("name"), str):
            namespace = each.get("namespace") or resource.namespace
            yield index, Identity(group, resource.kind, str(namespace), each["name"])


RULE = Rule(
    id="OR005",
    name="dependson-broken",
    summary="a dependsOn that leads nowhere, or in a circle",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "Flux kustomize-controller v1.7.3: `DependencyNotReady: dependency 'flux-system/storage' is not ready`",
            "run",
        ),
        Evidence("kustomization_controller.go checkDependencies; helm-controller docs/spec/v2 dependsOn", "read"),
    ),
    fix="name what is there, and take one of the dependencies of a circle away",
    check=check,
    about=("Kustomization", "HelmRelease"),
)
