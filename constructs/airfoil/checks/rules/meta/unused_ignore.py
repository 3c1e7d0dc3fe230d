"""An ignore that does nothing.

## What

Finds ignores in the profile file and in annotations that no finding of this run is about, or that name no rule.

## Why

The finding was mended, or the object renamed: the next time the fault comes back, under whatever name fits the ignore, it is
hidden, and nobody remembers why.

## Example

```yaml
metadata:
  name: airflow-dags
  annotations:
    ignore.airfoil/ST002: the pod is made by hand
# and a Deployment of the tree mounts airflow-dags by now
```

## Use instead

```yaml
metadata:
  name: airflow-dags
```
"""

from __future__ import annotations

from airfoil.checks.finding import Severity
from airfoil.checks.ignores import UNUSED
from airfoil.checks.rule import Evidence, Rule

RULE = Rule(
    id=UNUSED[0],
    name=UNUSED[1],
    summary="an ignore that nothing is found for",
    severity={"*": Severity.WARNING},
    evidence=(Evidence("airfoil's own engine", "run"),),
    fix="remove the ignore",
    check=lambda _: (),
    by_engine=True,
)
