"""Claims that may get each other's volumes.

## What

Predicts all outcomes that some order of events can give, and finds claims that may end on several hand-written volumes.

## Why

Several volumes fit, and nothing says which is meant. Which one the claim gets is luck: DAGs may mount the folder of the logs.

## Example

```yaml
# two volumes and two claims of class `manual`, all ReadWriteMany, without selectors
```

## Use instead

```yaml
kind: PersistentVolume
spec:
  claimRef:
    namespace: airflow
    name: airflow-dags
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from airfoil.checks.binding import results
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Tree

if TYPE_CHECKING:
    from airfoil.cluster.binding import ClaimResult


def check(tree: Tree) -> Iterator[Finding]:
    """Claims with more than one possible volume."""
    volumes = {volume.name: volume for volume in tree.of("PersistentVolume", group="")}
    for claim, outcomes in results(tree):
        names = _existing(outcomes)
        if len(names) < 2:
            continue
        yield from RULE.at(
            claim,
            "spec",
            what=f"claim {claim.name} may get any of the volumes {', '.join(names)}",
            sees="which one it gets differs from cluster to cluster; the wrong folder is mounted without a word",
            paste=f"# on the volume that is meant\nspec:\n  claimRef:\n    namespace: {claim.namespace}\n    name: {claim.name}\n",
            related=[related("may be bound to it", volumes[name]) for name in names if name in volumes],
        )


def _existing(outcomes: Iterable[ClaimResult]) -> list[str]:
    """Names of the volumes that a claim may get, without those that are yet to be made."""
    from airfoil.cluster.binding import PROVISIONED

    return sorted({result.volume for result in outcomes if result.volume and result.volume != PROVISIONED})


RULE = Rule(
    id="ST010",
    name="ambiguous-static-binding",
    summary="claims that may get each other's volumes",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "recorded on Kubernetes v1.36.3: equal candidates are truly random, and one apply may skip the best fit",
            "run",
        ),
        Evidence("pv_helpers.go, the smallest-volume loop", "read"),
    ),
    fix="reserve each volume for its claim (`claimRef`), or select by labels",
    check=check,
)
