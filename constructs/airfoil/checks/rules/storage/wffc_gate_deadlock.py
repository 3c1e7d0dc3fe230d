"""A claim that waits for a pod, behind a gate that waits for the claim.

## What

Finds claims of a class that waits for its first consumer, in a Kustomization with `wait` or an earlier sync wave, whose consumers come only later.

## Why

The claim stays Pending until a pod uses it. The pod comes after the gate. The gate opens when the claim is bound. Nothing after it ever runs.

## Example

```yaml
kind: PersistentVolumeClaim
metadata:
  annotations:
    argocd.argoproj.io/sync-wave: "-1" # the pods are in wave 0
```

## Use instead

```yaml
kind: PersistentVolume # for a hand-written volume
spec:
  claimRef:
    namespace: airflow
    name: airflow-dags
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.storage._binding import class_of, effective_class, is_reserved, waits_for_consumer
from airfoil.checks.rules.storage._consumers import claims_of, names_claim
from airfoil.checks.tree import Resource, Tree
from airfoil.checks.workloads import WORKLOADS

_WAVE = "argocd.argoproj.io/sync-wave"


def check(tree: Tree) -> Iterator[Finding]:
    """Claims whose consumers are all behind the gate that they hold shut."""
    for claim in tree.of("PersistentVolumeClaim", group=""):
        if not waits_for_consumer(tree, effective_class(tree, claim)) or is_reserved(tree, claim):
            continue
        consumers = [
            item for item in tree.of(*WORKLOADS) if item.namespace == claim.namespace and claim.name in claims_of(item)
        ]
        if _is_gated(tree, claim, consumers):
            yield from RULE.at(
                claim,
                *_where(claim),
                what=f"claim {claim.name} waits for its first pod, and that pod comes only when the claim is bound",
                sees="Flux: `timeout waiting for: [PersistentVolumeClaim/… status: 'InProgress']`, then `dependency … is not ready`; "
                "Argo CD: `waiting for healthy state of /PersistentVolumeClaim/…`, for ever",
                related=[related("uses it, too late", consumer) for consumer in consumers],
                rests_on=["default_storage_class"] if class_of(claim) is None else (),
            )


def _is_gated(tree: Tree, claim: Resource, consumers: list[Resource]) -> bool:
    """Whether the claim's unit is a gate and every pod that uses it comes with another unit."""
    if not claim.unit.gate:
        return False
    charts = [
        release
        for release in tree.releases
        if release.namespace == claim.namespace and names_claim(release, claim.name)
    ]
    if any(release.engine == "argo-helm" for release in charts) and (claim.unit.wave or 0) >= 0:
        return False  # the chart's own objects are in wave 0 of the same Application
    units = {item.unit.name for item in consumers} | {release.holder.unit.name for release in charts if release.holder}
    return bool(units) and claim.unit.name not in units


def _where(claim: Resource) -> tuple[str, ...]:
    return ("metadata", "annotations", _WAVE) if _WAVE in claim.annotations else ("metadata", "name")


RULE = Rule(
    id="ST001",
    name="wffc-gate-deadlock",
    summary="a claim that waits for a pod, behind a gate that waits for the claim",
    severity={"flux-ks": Severity.ERROR, "argo-dir": Severity.ERROR, "argo-helm": Severity.ERROR},
    evidence=(
        Evidence(
            "Flux kustomize-controller v1.7.3 and Argo CD v3.3.0: both stuck for ever; with claimRef both done at once",
            "run",
        ),
        Evidence("argo-cd #12840 #29201; kstatus core.go pvcConditions", "read"),
    ),
    fix="put the claim into the wave or Kustomization of its pods, or take the gate away; reserve hand-written volumes by `claimRef`",
    check=check,
)
