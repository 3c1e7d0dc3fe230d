"""A claim that no volume fits.

## What

Predicts, as the volume controller and the scheduler decide, whether a claim can ever be bound, and names the nearest volume and the one field that differs.

## Why

A claim without a fitting volume, of a class that makes none, stays Pending, and so do the pods that use it. Class strings are compared letter by letter: none, `""` and a name are
three different things. `1G` is less than `1Gi`. A selector looks at the volume's labels.

## Example

```yaml
kind: PersistentVolumeClaim
spec:
  storageClassName: manual
  accessModes: [ReadWriteMany] # the volume offers ReadWriteOnce
```

## Use instead

```yaml
kind: PersistentVolumeClaim
spec:
  storageClassName: manual
  accessModes: [ReadWriteOnce]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.storage._unbound import Unbound, unbound
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Claims that stay Pending for one field's sake; those that no volume is left for are rule ST009's."""
    for found in unbound(tree):
        if found.nearest is not None:
            yield from RULE.at(
                found.claim,
                *found.nearest.path,
                what=f"claim {found.claim.name} will never be bound; the nearest volume is {found.nearest.volume.name}, "
                f"but {found.nearest.why}",
                sees=found.sees,
                related=[related("the nearest volume", found.nearest.volume)],
                rests_on=found.rests_on,
            )  # fmt: skip
        elif found.claim.get("spec", "volumeName"):
            yield from _names_nothing(found)


def _names_nothing(found: Unbound) -> Iterator[Finding]:
    wanted = found.claim.get("spec", "volumeName")
    yield from RULE.at(
        found.claim,
        "spec", "volumeName",
        what=f"claim {found.claim.name} will never be bound unless there is a volume {wanted}, which isn't in the tree",
        sees=found.sees,
        rests_on=found.rests_on,
        severity=Severity.WARNING,
    )  # fmt: skip


RULE = Rule(
    id="ST004",
    name="static-binding-mismatch",
    summary="a claim that no volume fits",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("the binder model agrees with 250 of 250 recorded scenarios of Kubernetes v1.36.3", "run"),
        Evidence("pv_controller.go, pv_helpers.go FindMatchingVolume", "read"),
    ),
    fix="make the one field agree on both sides, or reserve the volume: `claimRef` on the volume, `volumeName` on the claim",
    check=check,
)
