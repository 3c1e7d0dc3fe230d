"""A claim that no pod uses.

## What

Finds PersistentVolumeClaims that no pod, no StatefulSet and no chart value names.

## Why

A claim of a class that waits for its first consumer stays Pending for ever, and behind a gate nothing after it runs. A
claim that binds at once is an orphan: the pods use an empty folder of their own, and DAGs or logs are lost with them.
The diary made both claims and never told the chart.

## Example

```yaml
# storage.yaml has the claim `airflow-dags`; the chart's values don't name it
dags:
  persistence:
    enabled: false
```

## Use instead

```yaml
dags:
  persistence:
    enabled: true
    existingClaim: airflow-dags
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.consumers import used_claims
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.order import order_of
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Claims that nothing in the tree names."""
    from airfoil.cluster.order import ready

    used = tree.once(used_claims)
    for claim in tree.of("PersistentVolumeClaim", group=""):
        if (claim.namespace, claim.name) in used:
            continue
        yield from RULE.at(
            claim,
            "metadata", "name",
            what=f"no pod of this tree uses the claim {claim.name}, and no chart value names it",
            sees=_sees(claim),
            paste=f"dags: # or logs\n  persistence:\n    enabled: true\n    existingClaim: {claim.name}\n",
            severity=Severity.ERROR if tree.once(order_of).are_waited_for(ready(claim.identity)) else None,
        )  # fmt: skip


def _sees(claim: Resource) -> str:
    waits = ""
    if claim.engine.startswith("flux"):
        here = f"{claim.namespace}/{claim.name}"
        waits = f"; a Kustomization that waits for it: `timeout waiting for: […PersistentVolumeClaim/{here} status: 'InProgress'`"
    return (
        f"the claim stays Pending (`waiting for first consumer to be created before binding`{waits}), or is bound and unused; "
        f"`kubectl -n {claim.namespace} describe pvc {claim.name}` shows `Used By: <none>`"
    )


RULE = Rule(
    id="ST002",
    name="pvc-without-consumer",
    summary="a claim that no pod uses",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence("the diary: both claims made, no existingClaim anywhere", "run"),
        Evidence("Flux `wait`: `timeout waiting for: [PersistentVolumeClaim/… status: 'InProgress']`", "run"),
    ),
    fix="name the claim where it is meant to be used (`existingClaim` in the chart's values), or delete it",
    check=check,
)
