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
from airfoil.checks.rules.storage._binding import (
    class_of,
    default_classes,
    effective_class,
    misfit,
    provisioner_of,
    results,
)
from airfoil.checks.tree import Resource, Tree
from airfoil.cluster.binding import NO_PROVISIONER


def check(tree: Tree) -> Iterator[Finding]:
    """Claims that are Pending in every outcome, though they are used, and whose class makes no volumes."""
    for claim, outcomes in results(tree):
        if any(result.phase == "Bound" for result in outcomes):
            continue
        name = effective_class(tree, claim)
        if provisioner_of(tree, name) not in {None, NO_PROVISIONER} and not claim.get("spec", "volumeName"):
            continue
        result = min(outcomes, key=lambda item: (item.reason, item.message))
        if result.reason == "WaitForFirstConsumer":
            continue  # nobody uses it: rule ST002
        yield from _told(
            tree, claim, name, f"{result.reason}: {result.message}" if result.reason else "Pending, without any event"
        )


def _told(tree: Tree, claim: Resource, class_name: str, sees: str) -> Iterator[Finding]:
    wanted = claim.get("spec", "volumeName")
    volumes = [item for item in tree.of("PersistentVolume", group="") if not wanted or item.name == wanted]
    misfits = sorted(
        ((misfit(claim, volume, class_name), volume) for volume in volumes), key=lambda item: _distance(claim, item[1])
    )
    if not misfits or not misfits[0][0][0]:
        why = (
            f"there is no volume {wanted}"
            if wanted
            else "no volume of the tree is left for it"
            if volumes
            else "the tree has no volume"
        )
        yield from RULE.at(
            claim, "spec", what=f"claim {claim.name} will never be bound: {why}, and its class makes none", sees=sees,
            rests_on=_facts(tree, claim),
        )  # fmt: skip
        return
    (path, why), nearest = misfits[0]
    yield from RULE.at(
        claim,
        *path,
        what=f"claim {claim.name} will never be bound; the nearest volume is {nearest.name}, but {why}",
        sees=sees,
        related=[related("the nearest volume", nearest)],
        rests_on=_facts(tree, claim),
    )


def _facts(tree: Tree, claim: Resource) -> list[str]:
    """What of the profile decides which class the claim has, and whether that makes volumes."""
    own = class_of(claim)
    if own is None:
        return [] if default_classes(tree) else ["default_storage_class"]
    return ["storage_classes"] if own and tree.find("StorageClass", own) is None else []


def _distance(claim: Resource, volume: Resource) -> tuple[int, str]:
    """A volume that the claim names or selects is nearer than one of another kind."""
    labels = claim.get("spec", "selector", "matchLabels") or {}
    named = claim.get("spec", "volumeName") == volume.name
    selected = bool(labels) and all(volume.labels.get(key) == value for key, value in labels.items())
    alike = len(set(claim.name.split("-")) & set(volume.name.split("-")))
    return (-(4 * named + 2 * selected) - alike, volume.name)


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
