"""An executor that this Airflow no longer has.

## What

Finds executors in chart values that Airflow 3 dropped.

## Why

The chart renders them happily. The scheduler then stops at its start.

## Example

```yaml
airflowVersion: 3.2.2
executor: CeleryKubernetesExecutor
```

## Use instead

```yaml
airflowVersion: 3.2.2
executor: CeleryExecutor,KubernetesExecutor
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules._airflow import airflow_major
from airfoil.checks.tree import Tree

_INSTEAD: Mapping[str, str] = {
    "CeleryKubernetesExecutor": "CeleryExecutor,KubernetesExecutor",
    "LocalKubernetesExecutor": "LocalExecutor,KubernetesExecutor",
    "SequentialExecutor": "LocalExecutor",
    "DaskExecutor": "CeleryExecutor",
    "DebugExecutor": "LocalExecutor",
}


def check(tree: Tree) -> Iterator[Finding]:
    """Executors of releases of Airflow 3."""
    for release in tree.releases:
        executor = release.get("executor")
        if airflow_major(release) == 3 and executor in _INSTEAD:
            yield from RULE.in_values(
                release,
                "executor",
                what=f"Airflow 3 has no {executor}",
                sees='the scheduler stops: `The module/attribute could not be loaded. Please check "executor" key in "core" section`',
                fix=f"write `executor: {_INSTEAD[executor]}`",
            )


RULE = Rule(
    id="AF001",
    name="executor-removed",
    summary="an executor that this Airflow no longer has",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("chart 1.19 and newer render any executor name", "run"),
        Evidence("Airflow executor_loader.py; apache/airflow #51663 #49897", "read"),
    ),
    fix="use the executor that took its place",
    check=check,
    about=("release",),
)
