"""A claim of a class that doesn't exist.

## What

Finds claims and claim templates whose class is neither in the tree nor in the cluster, and that no hand-written volume of that class can serve.

## Why

Nothing makes a volume for them. They stay Pending, and their pods with them. This is where the diary began: a chart's database on a cluster without any provisioner.

## Example

```yaml
volumeClaimTemplates:
  - spec:
      storageClassName: fast-ssd # there is none
```

## Use instead

```yaml
volumeClaimTemplates:
  - spec:
      storageClassName: local-path
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from airfoil.checks.binding import class_of, default_class, provisioner_of
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Claims, and the templates of StatefulSets."""
    for claim in tree.of("PersistentVolumeClaim", group=""):
        if not claim.get("spec", "volumeName"):
            yield from _judged(tree, claim, ("spec", "storageClassName"), class_of(claim))
    for workload in tree.of("StatefulSet"):
        for index, template in enumerate(workload.get("spec", "volumeClaimTemplates") or ()):
            name = (template.get("spec") or {}).get("storageClassName")
            path = ("spec", "volumeClaimTemplates", index, "spec", "storageClassName")
            yield from _judged(tree, workload, path, name if isinstance(name, str) else None)


def _judged(tree: Tree, resource: Resource, path: tuple[str | int, ...], name: str | None) -> Iterator[Finding]:
    if name is None:
        if default_class(tree) is None and not _has_volume(tree, ""):
            yield from RULE.at(
                resource,
                *path,
                what=f"{resource.kind} {resource.name} leaves its class to the default, and {_has_none(tree)}",
                sees="Pending: `no persistent volumes available for this claim and no storage class is set`",
                rests_on=["default_storage_class"],
                severity=_severity(tree, "default_storage_class"),
            )
        return
    if name == "" or provisioner_of(tree, name) is not None or _has_volume(tree, name):
        return
    near = get_close_matches(
        name, [*tree.profile.storage_classes, *(item.name for item in tree.of("StorageClass"))], n=1
    )
    yield from RULE.at(
        resource,
        *path,
        what=f"there is no StorageClass {name}{_here(tree)}" + (f"; did you mean {near[0]}?" if near else ""),
        sees=f'Pending: `ProvisioningFailed: storageclass.storage.k8s.io "{name}" not found`',
        rests_on=["storage_classes"],
        severity=_severity(tree, "storage_classes"),
    )


def _severity(tree: Tree, fact: str) -> Severity | None:
    """Which classes a cluster has is known of a distribution; of any cluster, that it has some of its own is likely."""
    if fact not in tree.profile.guesses:
        return None
    return Severity.INFO if tree.profile.distribution == "generic" else Severity.WARNING


def _here(tree: Tree) -> str:
    is_known = tree.profile.distribution != "generic" or "storage_classes" not in tree.profile.guesses
    return "" if is_known else " in the tree"


def _has_none(tree: Tree) -> str:
    is_known = tree.profile.distribution != "generic" or "default_storage_class" not in tree.profile.guesses
    return "the cluster has none" if is_known else "nothing tells whether the cluster has one"


def _has_volume(tree: Tree, name: str) -> bool:
    return any((class_of(volume) or "") == name for volume in tree.of("PersistentVolume", group=""))


RULE = Rule(
    id="ST021",
    name="storageclass-missing",
    summary="a claim of a class that doesn't exist",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence('recorded: `ProvisioningFailed: storageclass.storage.k8s.io "x" not found`', "run"),
        Evidence("the diary's Pending screenshot", "read"),
    ),
    fix="name a class that exists, or say in the profile that it does (`storageClasses`)",
    check=check,
)
