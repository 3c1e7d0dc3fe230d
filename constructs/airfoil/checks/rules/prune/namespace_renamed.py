"""A Flux Kustomization that renames the namespaces of its tree.

## What

Finds `targetNamespace` on a Kustomization whose tree has a Namespace object, or objects of several namespaces.

## Why

kustomize renames the Namespace object to the target and moves every namespaced object into it. When the manifest leaves the tree later, Flux prunes the real
namespace, with everything in it.

## Example

```yaml
kind: Kustomization
spec:
  targetNamespace: airflow-prod # the tree has Namespace airflow
```

## Use instead

```yaml
kind: Kustomization
spec: {} # and the namespace in each object
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Kustomizations that rename, and those that only move: for that many use it, and know."""
    for kustomization in tree.of("Kustomization", group="kustomize.toolkit.fluxcd.io"):
        target = kustomization.get("spec", "targetNamespace")
        if not isinstance(target, str):
            continue
        moved = [resource for resource in _of(tree, kustomization) if _is_moved(resource, target)]
        renamed = next((resource for resource in moved if resource.kind == "Namespace"), None)
        if renamed is not None:
            yield from RULE.at(
                kustomization,
                "spec", "targetNamespace",
                what=f"kustomize renames Namespace {renamed.as_written['metadata']['name']} to {target}",
                sees=f"the Kustomization is Ready, and Namespace {target} belongs to it: it is pruned with the tree",
                related=[related("is renamed or moved", resource) for resource in moved[:5]],
            )  # fmt: skip
        elif moved:
            yield from RULE.at(
                kustomization,
                "spec", "targetNamespace",
                what=f"{moved[0].kind} {moved[0].name} lands in namespace {target}, and its file says another one",
                sees=f"`kubectl get` finds it in {target} alone",
                fix="write the namespace where it lands, or take it out of the file",
                related=[related("is moved", resource) for resource in moved[1:5]],
                severity=Severity.INFO,
            )  # fmt: skip


def _of(tree: Tree, kustomization: Resource) -> list[Resource]:
    return [resource for resource in tree.resources if resource.unit.holder == kustomization.identity]


def _is_moved(resource: Resource, target: str) -> bool:
    metadata = resource.as_written["metadata"]
    if resource.kind == "Namespace" and not resource.identity.group:
        return bool(metadata["name"] != target)
    return bool(metadata.get("namespace")) and metadata["namespace"] != target


RULE = Rule(
    id="PR003",
    name="namespace-renamed-by-targetnamespace",
    summary="targetNamespace renames the tree's own namespace",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "Flux kustomize-controller v1.7.3: Namespace/airflow became Namespace/airflow-prod, Ready True", "run"
        ),
        Evidence("flux2 #3949 #1366", "read"),
    ),
    fix="remove `targetNamespace` and write the namespace into each object",
    check=check,
    about=("Kustomization",),
    loses_data=True,
)
