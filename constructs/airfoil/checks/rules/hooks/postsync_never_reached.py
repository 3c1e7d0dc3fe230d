"""A hook after the sync, behind an object that never becomes healthy.

## What

Finds objects of an Application that never become healthy, where a PostSync hook (or a chart's post-install hook, which Argo CD makes one) comes after them: a
claim that no pod uses, an Ingress or a Service of type LoadBalancer in a cluster that gives no addresses.

## Why

PostSync begins when everything of the sync is healthy. One Pending claim is enough, and the migration or the create-user Job is never created.

## Example

```yaml
kind: Service
spec: {type: LoadBalancer} # on kind, which has no load balancer
```

## Use instead

```yaml
kind: Job
metadata:
  annotations:
    argocd.argoproj.io/hook: Sync # in a wave, beside the pods
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.order import order_of
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Dead ends that keep a PostSync step back."""
    from airfoil.cluster.order import applied, ready

    order = tree.once(order_of)
    late = {applied(step.name): step for step in order.steps if step.by == "argo" and step.phase == "PostSync"}
    for knot in order.dead_ends:
        hooks = [late[event] for event in sorted(knot.behind) if event in late]
        stuck = [item for item in tree.resources if ready(item.identity) == knot.chain[0].event]
        for resource in stuck[:1] if hooks else ():
            yield from RULE.at(
                resource,
                "metadata", "name",
                what=f"{resource.kind} {resource.name} never becomes healthy ({knot.chain[0].reason}), and PostSync waits for it",
                sees=f"the operation stays Running: `waiting for healthy state of {resource.identity.group}/{resource.kind}/{resource.name}`",
                related=[
                    related("is never created", each)
                    for step in hooks
                    for identity in step.objects
                    for each in tree.by_identity[identity][:1]
                ],
                rests_on=["distribution"] if resource.kind in {"Ingress", "Service"} else (),
            )  # fmt: skip


RULE = Rule(
    id="HK002",
    name="postsync-never-reached",
    summary="a hook after the sync, behind an object that never becomes healthy",
    severity={"argo-dir": Severity.WARNING, "argo-helm": Severity.WARNING},
    evidence=(
        Evidence(
            "Argo CD v3.3.0 with chart 1.22.0: `waiting for healthy state of apps/StatefulSet/airflow-postgresql`, PostSync Jobs never created",
            "run",
        ),
        Evidence(
            "gitops-engine health_ingress.go, health_service.go, health_pvc.go; sync_context.go multiStep", "read"
        ),
    ),
    fix="remove the cause, or make the hook a Sync hook with a wave",
    check=check,
)
