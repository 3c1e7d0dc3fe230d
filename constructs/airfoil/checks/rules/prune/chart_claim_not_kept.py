"""A claim that goes when the chart is uninstalled.

## What

Finds claims for DAGs and logs that the Airflow chart makes itself, without Helm's `keep`.

## Why

The claim is part of the release: `helm uninstall`, and whatever a reconciler answers a failed upgrade with, deletes it, and its volume if the class' reclaim policy is Delete.

## Example

```yaml
logs:
  persistence: {enabled: true}
```

## Use instead

```yaml
logs:
  persistence:
    enabled: true
    annotations: {helm.sh/resource-policy: keep}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.prune._protection import claims_of_chart
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Claims that Airflow charts make."""
    for release in tree.releases:
        for part, claim in claims_of_chart(release):
            yield from RULE.in_values(
                release,
                part, "persistence", "enabled",
                what=f"claim {claim} is part of the release, and goes with it",
                sees="after `helm uninstall`: the claim is gone, and its data if the reclaim policy is Delete",
                paste=f"{part}:\n  persistence:\n    annotations:\n      helm.sh/resource-policy: keep\n"
                if release.flavour == "official"
                else f"{part}:\n  persistence:\n    existingClaim: a-claim-of-your-own\n",
            )  # fmt: skip


RULE = Rule(
    id="PR010",
    name="chart-claim-not-kept",
    summary="a claim that goes when the chart is uninstalled",
    severity={"flux-hr": Severity.INFO, "k3s-hc": Severity.INFO, "helm": Severity.INFO},
    evidence=(
        Evidence(
            "chart 1.22.0 dags- and logs-persistent-volume-claim.yaml: `persistence.annotations`, from 1.9 on", "read"
        ),
    ),
    fix="annotate it, or make a claim of your own and name it in `existingClaim`",
    check=check,
    about=("release",),
)
