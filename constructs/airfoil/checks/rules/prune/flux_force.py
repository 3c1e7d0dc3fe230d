"""Flux may delete an object because of a typo.

## What

Finds `force: true` on a Flux Kustomization, and the force annotation on objects that hold data.

## Why

Force means: delete and make anew what can't be changed. Flux takes every answer `Invalid` or `Conflict` for that, a mere typo too. The object is deleted first,
and then the apply fails again: it is gone. For a claim, a namespace or a StatefulSet that means the data.

## Example

```yaml
kind: Kustomization
spec:
  force: true
```

## Use instead

```yaml
# on the one Job that needs it
metadata:
  annotations:
    kustomize.toolkit.fluxcd.io/force: enabled
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

_STATEFUL = (
    "PersistentVolume",
    "PersistentVolumeClaim",
    "StatefulSet",
    "Namespace",
    "HelmRelease",
    "CustomResourceDefinition",
)
_ANNOTATION = "kustomize.toolkit.fluxcd.io/force"


def check(tree: Tree) -> Iterator[Finding]:
    """Force where it can cost data."""
    for kustomization in tree.of("Kustomization", group="kustomize.toolkit.fluxcd.io"):
        if kustomization.get("spec", "force") is True:
            yield from RULE.at(
                kustomization,
                "spec", "force",
                what=f"Flux deletes any object of Kustomization {kustomization.name} that the API server calls invalid",
                sees="one typo in a Service, and the Service is deleted; a claim that shrinks is deleted with its data",
                changes=[put("spec", "force", value=False)],
            )  # fmt: skip
    for resource in tree.of(*_STATEFUL):
        if resource.annotations.get(_ANNOTATION, "").lower() == "enabled":
            yield from RULE.at(
                resource,
                "metadata", "annotations", _ANNOTATION,
                what=f"Flux deletes {resource.kind} {resource.name} if a change of it is refused",
                sees="the object is deleted, with what it holds, and then the apply fails again",
                changes=[put("metadata", "annotations", _ANNOTATION, value="disabled")],
            )  # fmt: skip


RULE = Rule(
    id="PR002",
    name="flux-force-deletes-on-any-invalid",
    summary="Flux deletes what the API server calls invalid",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("Flux kustomize-controller v1.7.3: a typo in a claim's access mode, and the claim was deleted", "run"),
        Evidence("flux ssa/errors/immutable.go: IsConflict or IsInvalid; manager_apply.go", "read"),
        Evidence("kustomize-controller #734 #642, flux2 #4392 #3627", "read"),
    ),
    fix="remove it, and annotate only the Jobs that must be replaced",
    check=check,
    loses_data=True,
)
