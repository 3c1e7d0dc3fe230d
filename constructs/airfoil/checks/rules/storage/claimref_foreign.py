"""A volume reserved in a way that never works.

## What

Finds `claimRef` without namespace, and with a uid or resourceVersion that was committed.

## Why

A claimRef without a namespace is accepted and never matches: the volume stays Available for ever. A uid is that of one claim in one cluster: elsewhere, or when the claim was made anew,
the volume counts as Released, and with Delete it is reclaimed.

## Example

```yaml
kind: PersistentVolume
spec:
  claimRef:
    name: airflow-dags
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

from collections.abc import Iterator, Mapping

from airfoil.checks.change import remove
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Reservations that lack a namespace or hold what belongs to one cluster."""
    for volume in tree.of("PersistentVolume", group=""):
        reference = volume.get("spec", "claimRef")
        if not reference or not isinstance(reference, Mapping):
            continue  # of another shape it is refused: K8005
        if not reference.get("namespace"):
            yield from RULE.at(
                volume,
                "spec", "claimRef",
                what=f"volume {volume.name} is reserved for a claim without saying in which namespace",
                sees="accepted; the volume stays Available and the claim Pending",
            )  # fmt: skip
        for field in ("uid", "resourceVersion"):
            if reference.get(field):
                yield from RULE.at(
                    volume,
                    "spec", "claimRef", field,
                    what=f"{field} belongs to one claim in one cluster",
                    sees="the volume counts as Released; with reclaim policy Delete it is reclaimed",
                    changes=[remove("spec", "claimRef", field)],
                )  # fmt: skip


RULE = Rule(
    id="ST011",
    name="claimref-foreign",
    summary="a volume reserved in a way that never works",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("Kubernetes v1.36.3: claimRef without namespace is accepted and never binds (recorded)", "run"),
        Evidence("pv_controller.go syncVolume, IsVolumeBoundToClaim", "read"),
    ),
    fix="write namespace and name, and nothing else",
    check=check,
)
