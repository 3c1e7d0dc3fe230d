"""Helm's `keep` where Helm doesn't delete.

## What

Finds `helm.sh/resource-policy: keep` as the only protection of objects that Flux or Argo CD prunes.

## Why

The annotation speaks to Helm. Flux' Kustomizations don't know it, and Argo CD heeds it only when the Application itself is deleted: when the file leaves the tree, both delete the object.

## Example

```yaml
kind: PersistentVolumeClaim
metadata:
  annotations:
    helm.sh/resource-policy: keep
```

## Use instead

```yaml
kind: PersistentVolumeClaim
metadata:
  annotations:
    kustomize.toolkit.fluxcd.io/prune: disabled
    argocd.argoproj.io/sync-options: Prune=false,Delete=false
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.pruning import kept_by
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.prune._protection import HELM, keep, keeping
from airfoil.checks.tree import Tree

_NOBODYS_CHOICE = "CustomResourceDefinition"
"""Definitions often come with the annotation from a chart's own files; nobody put it there to be safe from a prune."""


def check(tree: Tree) -> Iterator[Finding]:
    """Pruned objects with Helm's annotation and without their engine's own."""
    for resource in tree.resources:
        if resource.annotations.get(HELM) != "keep" or resource.kind == _NOBODYS_CHOICE:
            continue
        if not resource.unit.prune or kept_by(resource):
            continue
        who = "Flux" if resource.engine == "flux-ks" else "Argo CD"
        yield from RULE.at(
            resource,
            "metadata", "annotations", HELM,
            what=f"`keep` doesn't keep {who} from deleting {resource.kind} {resource.name} when its file leaves the tree",
            sees="the next reconcile after the commit deletes it" if who == "Flux"
            else "the next sync after the commit prunes it; only the deletion of the Application leaves it",
            paste=keeping(resource),
            changes=[keep(resource)],
        )  # fmt: skip


RULE = Rule(
    id="PR005",
    name="helm-keep-misused",
    summary="Helm's `keep` where Helm doesn't delete",
    severity={"flux-ks": Severity.WARNING, "argo-dir": Severity.WARNING, "argo-helm": Severity.WARNING},
    evidence=(
        Evidence("Argo CD v3.3.0 appcontroller.go shouldBeDeleted against gitops-engine pruneObject", "read"),
        Evidence("flux ssa/manager_delete.go: looks for its own annotation alone", "read"),
    ),
    fix="use the engine's own annotation, and let that be applied before the file is ever removed",
    check=check,
    loses_data=True,
)
