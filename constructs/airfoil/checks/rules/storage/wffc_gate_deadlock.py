"""A claim that waits for a pod, behind a gate that waits for the claim.

## What

Finds claims of a class that waits for its first consumer, in a Kustomization with `wait` or an earlier sync wave, whose consumers come only later; and claims whose volume or class comes only later.

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

from airfoil.checks.binding import class_of
from airfoil.checks.consumers import claims_of
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.order import order_of
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Resource, Tree
from airfoil.checks.workloads import WORKLOADS

_WAVE = "argocd.argoproj.io/sync-wave"
_EARLIER_CLASS = "put the StorageClass into the wave or Kustomization of the claim, or into an earlier one"


def check(tree: Tree) -> Iterator[Finding]:
    """Claims that are part of a deadlock: what they wait for is all behind the gate that they hold shut."""
    from airfoil.cluster.order import class_reason, ready

    order = tree.once(order_of)
    stuck = {event for knot in order.deadlocks for event in knot.members}
    classes = {class_reason(each.name) for each in tree.of("StorageClass")}
    for claim in tree.of("PersistentVolumeClaim", group=""):
        if ready(claim.identity) not in stuck:
            continue
        late = order.graph.stuck[ready(claim.identity)][0]
        consumers = [
            item for item in tree.of(*WORKLOADS) if item.namespace == claim.namespace and claim.name in claims_of(item)
        ]
        lacks_class = late.reason in classes
        yield from RULE.at(
            claim,
            *_where(claim),
            what=f"claim {claim.name}: {late.reason}, and that comes only when the claim is bound",
            fix=_EARLIER_CLASS if lacks_class else "",
            sees=(f'the claim: `storageclass.storage.k8s.io "{class_of(claim)}" not found`; ' if lacks_class else "")
            + "Flux: `timeout waiting for: [PersistentVolumeClaim/… status: 'InProgress']`, then `dependency … is not ready`; "
            "Argo CD: `waiting for healthy state of /PersistentVolumeClaim/…`, for ever",
            related=[related("uses it, too late", consumer) for consumer in consumers],
            rests_on=["default_storage_class"] if class_of(claim) is None else (),
        )


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
