"""A chart that is too new for its Kubernetes.

## What

Compares the Kubernetes version of the profile with the oldest one that the version of the Airflow chart is for.

## Why

The charts are tried on newer clusters only. What they render may name APIs that the cluster doesn't serve yet, and Helm says nothing of it before the apply:
the official chart states its oldest Kubernetes in its README, not where Helm would look.

## Example

```yaml
# Kubernetes 1.22
chart: airflow
version: 1.18.0
```

## Use instead

```yaml
# Kubernetes 1.30
chart: airflow
version: 1.18.0
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.airflow.versions import known
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Releases of the official chart on a cluster whose version somebody stated."""
    minor = re.match(r"v?1\.(\d+)", tree.profile.kubernetes)
    if minor is None or "kubernetes" in tree.profile.guesses:
        return
    for release in tree.releases:
        chart = known(release.version) if release.flavour == "official" else None
        if chart is not None and int(minor[1]) < chart.kubernetes:
            yield from RULE.in_values(
                release,
                what=f"chart {chart} is for Kubernetes 1.{chart.kubernetes} and newer, and the cluster has {tree.profile.kubernetes}",
                sees="it may work, or `no matches for kind …` and fields that are dropped; nobody has tried",
                fix=f"upgrade the cluster to 1.{chart.kubernetes} or newer, or take an older chart",
            )


RULE = Rule(
    id="K8003",
    name="chart-kubeversion",
    summary="a chart that is too new for its Kubernetes",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence("README of each chart, 1.0 to 1.22; their Chart.yaml has no kubeVersion", "read"),
        Evidence("the diary ran a current chart on Kubernetes 1.22", "read"),
    ),
    fix="upgrade the cluster, or take an older chart",
    check=check,
    about=("release",),
)
