"""A file that can't be read.

## What

Finds files that are no YAML, hold a key twice, are not UTF-8, are bigger than any object may be, or are no files at all;
objects without a kind, an apiVersion or a name; and kustomization.yaml files that name what isn't there.

## Why

Flux, Argo CD and kubectl stop at the first such file: nothing of its folder is applied, or of the whole Kustomization.
A key that stands twice is worse: some readers take the first value, some the last, and nobody says so.

## Example

```yaml
metadata:
  name: airflow
  name: airflow-2
```

## Use instead

```yaml
metadata:
  name: airflow-2
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """What could not be read."""
    for fault in tree.faults:
        yield Finding(
            RULE.id, RULE.name, Severity.ERROR, fault.what, place=fault.where, path=fault.path,
            fix=fault.help or RULE.fix,
        )  # fmt: skip


RULE = Rule(
    id="RD001",
    name="unreadable",
    summary="a file that can't be read",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("Flux kustomize-controller v1.7.3: `kustomize build failed`, nothing of the path is applied", "run"),
        Evidence("sigs.k8s.io/yaml, which kubectl, Flux and Argo CD read with, over 2,000 odd documents", "run"),
    ),
    fix="mend the file, or move it out of the folder if it is none of the cluster's",
    check=check,
)
