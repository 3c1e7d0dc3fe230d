"""An ignore whose day is over.

## What

Finds ignores with an end date that lies before today. What they hid counts again.

## Why

"Only until the migration is done" is a promise to oneself; this is the day it is due.

## Example

```yaml
ignores:
  - rule: ST015
    object: PersistentVolume/airflow-dags
    reason: one node until the second server arrives
    until: 2024-01-31
```

## Use instead

Mend what it is about, or give it a later day on purpose:

```yaml
ignores:
  - rule: ST015
    object: PersistentVolume/airflow-dags
    reason: the second server comes in spring
    until: 2099-04-30
```
"""

from __future__ import annotations

from airfoil.checks.finding import Severity
from airfoil.checks.ignores import EXPIRED
from airfoil.checks.rule import Evidence, Rule

RULE = Rule(
    id=EXPIRED[0],
    name=EXPIRED[1],
    summary="an ignore whose end date is over",
    severity={"*": Severity.WARNING},
    evidence=(Evidence("airfoil's own engine", "run"),),
    fix="mend what it is about, or give it a later day",
    check=lambda _: (),
    by_engine=True,
)
