"""An object that stands twice.

## What

Finds two manifests of one group, kind, namespace and name. Where they lie in two Kustomizations or Applications, rule DU002 tells.

## Why

Flux refuses the whole Kustomization. Argo CD keeps the last one and only warns. kubectl applies both, one after the other.

## Example

```yaml
kind: ConfigMap
metadata: {name: airflow-config, namespace: airflow}
---
kind: ConfigMap
metadata: {name: airflow-config, namespace: airflow}
```

## Use instead

```yaml
kind: ConfigMap
metadata: {name: airflow-config, namespace: airflow}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Every manifest after the first of its identity."""
    for identity, same in tree.by_identity.items():
        for second in same[1:]:
            if None not in (second.unit.holder, same[0].unit.holder) and second.unit.holder != same[0].unit.holder:
                continue  # two owners: rule DU002
            one_unit = second.unit.name.partition(" ")[0] == same[0].unit.name.partition(" ")[0]
            yield from RULE.at(
                second,
                "metadata", "name",
                what=f"{identity} stands twice" + ("" if one_unit else ", in two units"),
                sees="Flux: `may not add resource with an already registered id`; Argo CD: `RepeatedResourceWarning: … appeared 2 times`",
                related=[related("the same object", same[0])],
                severity=Severity.ERROR if second.engine == "flux-ks" and one_unit else None,
                cause="" if one_unit else f"{same[0].unit.bundle} and {second.unit.bundle}",
            )  # fmt: skip


RULE = Rule(
    id="DU001",
    name="duplicate-object",
    summary="an object that stands twice",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "Flux kustomize-controller v1.7.3: BuildFailed, nothing applied",
            "run",
        ),
        Evidence("Argo CD v3.3.0: RepeatedResourceWarning, the last one wins", "run"),
    ),
    fix="remove one of the two",
    check=check,
)
