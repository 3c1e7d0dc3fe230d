"""A claim that no volume is left for.

## What

Finds claims of a class that makes no volumes, for which the tree has none, or all of whose volumes go to other claims.

## Why

A volume serves one claim. With `kubernetes.io/no-provisioner`, or a class that nobody has made, each claim needs a hand-written volume of its own; without one it stays Pending, and its pods do
too.

## Example

```yaml
# two claims of class `manual`, and one volume
kind: PersistentVolume
metadata: {name: airflow-dags}
spec: {storageClassName: manual}
```

## Use instead

```yaml
kind: PersistentVolume
metadata: {name: airflow-logs}
spec:
  storageClassName: manual
  claimRef: {namespace: airflow, name: airflow-logs}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.binding import misfit
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.storage._unbound import Unbound, unbound
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Claims that stay Pending for want of a volume."""
    for found in unbound(tree):
        if found.nearest is not None or found.claim.get("spec", "volumeName"):
            continue
        fitting = [
            volume
            for volume in tree.of("PersistentVolume", group="")
            if not misfit(found.claim, volume, found.class_name)[0]
        ]
        name = f"class {found.class_name}" if found.class_name else "a claim without a class"
        why = "every volume that fits goes to another claim" if fitting else "the tree has no volume for it"
        yield from RULE.at(
            found.claim,
            "spec", "storageClassName",
            what=f"claim {found.claim.name} will never be bound: {why}, and nothing makes volumes for {name}",
            sees=found.sees,
            paste=_volume(found),
            related=[related("goes to another claim", volume) for volume in fitting],
            rests_on=found.rests_on,
            # a tree that has neither volumes nor the class may have them elsewhere
            severity=None
            if any(tree.of("PersistentVolume", group="")) or tree.find("StorageClass", found.class_name)
            else Severity.WARNING,
        )  # fmt: skip


def _volume(found: Unbound) -> str:
    """A volume for the claim; where its data lies is for its owner to say."""
    claim = found.claim
    modes = claim.get("spec", "accessModes")
    listed = ", ".join(map(str, modes)) if isinstance(modes, (list, tuple)) else "ReadWriteOnce"
    size = claim.get("spec", "resources", "requests", "storage")
    return (
        "apiVersion: v1\nkind: PersistentVolume\nmetadata:\n"
        f"  name: {claim.namespace}-{claim.name}\nspec:\n"
        f'  storageClassName: "{found.class_name}"\n  accessModes: [{listed}]\n'
        f"  capacity:\n    storage: {size}\n  persistentVolumeReclaimPolicy: Retain\n"
        f"  claimRef:\n    namespace: {claim.namespace}\n    name: {claim.name}\n"
        "  # and where it lies: local, nfs, csi …\n"
    )


RULE = Rule(
    id="ST009",
    name="no-provisioner-unmatched",
    summary="a claim that no volume is left for",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("the binder model agrees with 250 of 250 recorded scenarios of Kubernetes v1.36.3", "run"),
        Evidence("scheduler binder.go checkVolumeProvisions", "read"),
    ),
    fix="write a volume for each claim, and reserve it: `claimRef` on the volume",
    check=check,
)
