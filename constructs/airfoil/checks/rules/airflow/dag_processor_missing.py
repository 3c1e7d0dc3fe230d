"""An Airflow 3 that never reads a DAG.

## What

Finds charts for Airflow 3 with `dagProcessor.enabled: false`.

## Why

From Airflow 3 on the scheduler doesn't read DAG files; the DAG processor does. Without it the list of DAGs stays empty.

## Example

```yaml
airflowVersion: 3.2.2
dagProcessor:
  enabled: false
```

## Use instead

```yaml
airflowVersion: 3.2.2
dagProcessor:
  enabled: true
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules._airflow import airflow_major
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Releases of Airflow 3 without a DAG processor."""
    for release in tree.releases:
        if airflow_major(release) == 3 and release.get("dagProcessor", "enabled") is False:
            yield from RULE.in_values(
                release,
                "dagProcessor", "enabled",
                what="Airflow 3 reads DAG files by the DAG processor alone",
                sees="nothing fails; the list of DAGs stays empty",
                changes=[put("dagProcessor", "enabled", value=True)],
            )  # fmt: skip


RULE = Rule(
    id="AF009",
    name="dag-processor-missing",
    summary="an Airflow 3 that never reads a DAG",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("charts 1.17 to 1.22 render no DAG processor with `false`", "run"),
        Evidence("the chart's config sets standalone_dag_processor for Airflow 3", "read"),
    ),
    fix="remove the line: the chart switches it on for Airflow 3",
    check=check,
    about=("release",),
)
