"""Data that goes when its file does.

## What

Finds volumes, claims and namespaces with claims that a reconciler prunes, without the annotation that keeps it from doing so.

## Why

When the file is removed or renamed, Flux or Argo CD deletes the object. A claim takes its volume along (the class' reclaim policy is Delete by default), and a namespace
everything in it. Both read the annotation from the object in the cluster: it must have been applied before the file is removed.

## Example

```yaml
kind: PersistentVolumeClaim
metadata:
  name: airflow-logs
```

## Use instead

```yaml
kind: PersistentVolumeClaim
metadata:
  name: airflow-logs
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
from airfoil.checks.rules.prune._protection import keep, keeping
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Volumes, claims and their namespaces in units that prune."""
    with_claims = {claim.namespace for claim in tree.of("PersistentVolumeClaim", group="")}
    for resource in tree.of("PersistentVolumeClaim", "PersistentVolume", "Namespace", group=""):
        if not resource.unit.prune or kept_by(resource):
            continue
        if resource.kind == "Namespace" and resource.name not in with_claims:
            continue
        yield from RULE.at(
            resource,
            "metadata", "annotations",
            what=f"{resource.kind} {resource.name} is deleted from the cluster when its file leaves the tree",
            sees="the next reconcile after the commit deletes it, and its data if the reclaim policy is Delete",
            paste=keeping(resource),
            severity=Severity.ERROR if resource.kind == "Namespace" else None,
            changes=[keep(resource)],
        )  # fmt: skip


RULE = Rule(
    id="PR004",
    name="prune-unprotected-state",
    summary="data that goes when its file does",
    severity={"flux-ks": Severity.WARNING, "argo-dir": Severity.WARNING, "argo-helm": Severity.WARNING},
    evidence=(
        Evidence("Flux: a path that becomes empty deletes ConfigMap and Namespace, Ready True", "run"),
        Evidence(
            "flux ssa/manager_delete.go, gitops-engine pruneObject: the option is read from the live object", "read"
        ),
    ),
    fix="annotate it, and let that be applied before the file is ever removed",
    check=check,
    loses_data=True,
)
