"""Deferred tasks that never go on.

## What

Finds Airflow charts with the triggerer switched off.

## Why

Deferrable operators hand their waiting to the triggerer, whatever the executor is. Without it such a task stays `deferred` for ever. The diary takes it for a part of Celery.

## Example

```yaml
triggerer:
  enabled: false
```

## Use instead

```yaml
triggerer:
  enabled: true
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Releases without a triggerer."""
    for release in tree.releases:
        if release.flavour in {"official", "community"} and release.get("triggerer", "enabled") is False:
            yield from RULE.in_values(
                release,
                "triggerer", "enabled",
                what="no triggerer runs: tasks that defer never go on",
                sees="tasks stay `deferred`; DAGs without deferrable operators don't notice",
            )  # fmt: skip


RULE = Rule(
    id="AF008",
    name="triggerer-disabled",
    summary="deferred tasks that never go on",
    severity={"*": Severity.WARNING},
    evidence=(Evidence("Airflow's documentation of deferrable operators; the diary", "read"),),
    fix="leave it on, unless no DAG defers",
    check=check,
    about=("release",),
)
