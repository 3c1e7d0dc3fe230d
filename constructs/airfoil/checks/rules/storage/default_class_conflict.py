"""Two default classes.

## What

Finds more than one default StorageClass in the tree and the cluster together, and a class of the distribution that the tree makes anew.

## Why

With several defaults the newest one counts; of those made in the same second, the first of the alphabet. A later installation moves all new claims elsewhere. k3s restores its own
`local-path` at each start.

## Example

```yaml
kind: StorageClass # on k3s, whose local-path is the default
metadata:
  name: fast
  annotations: {storageclass.kubernetes.io/is-default-class: "true"}
```

## Use instead

```yaml
kind: StorageClass
metadata:
  name: fast # named by the claims that want it
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.binding import default_classes
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Defaults beyond the first, and classes that the cluster has already."""
    own = default_classes(tree)
    outside = tree.profile.default_storage_class
    if own and outside and outside != own[0].name:
        yield from RULE.at(
            own[0],
            "metadata", "annotations",
            what=f"{own[0].name} and the cluster's {outside} both are the default class",
            sees="new claims get the newer one",
            rests_on=["default_storage_class"],
        )  # fmt: skip
    for second in own[1:]:
        yield from RULE.at(
            second,
            "metadata", "annotations",
            what=f"{own[0].name} and {second.name} both are the default class",
            sees="which one a claim gets depends on which was made last",
            related=[related("is the default, too", own[0])],
        )  # fmt: skip
    for item in tree.of("StorageClass"):
        if item.name in tree.profile.storage_classes:
            yield from RULE.at(
                item,
                "metadata", "name",
                what=f"the cluster has a class {item.name} already, which somebody else keeps",
                sees="`provisioner: Invalid value: …: field is immutable`, or the two owners undo each other's changes",
                rests_on=["storage_classes"],
            )  # fmt: skip


RULE = Rule(
    id="ST022",
    name="default-class-conflict",
    summary="two default classes",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence("Kubernetes v1.36.3: of two made in one second the alphabetically first wins, else the newer", "run"),
        Evidence("util/storageclass.go; k3s manifests/local-storage.yaml", "read"),
    ),
    fix="keep one default, and name the other class in the claims that want it",
    check=check,
    about=("StorageClass",),
)
