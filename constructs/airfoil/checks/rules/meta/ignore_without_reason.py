"""An ignore without a reason.

## What

Finds annotations that ignore a rule and don't say why. They do nothing.

## Why

In a year nobody knows whether the ignore was thought about or was in the way of a deadline.

## Example

```yaml
metadata:
  annotations:
    ignore.airfoil/ST002: ""
```

## Use instead

```yaml
metadata:
  annotations:
    ignore.airfoil/ST002: an operator outside of this tree mounts it (until 2027-01-31)
```
"""

from __future__ import annotations

from airfoil.checks.finding import Severity
from airfoil.checks.ignores import NO_REASON
from airfoil.checks.rule import Evidence, Rule

RULE = Rule(
    id=NO_REASON[0],
    name=NO_REASON[1],
    summary="an ignore that gives no reason",
    severity={"*": Severity.WARNING},
    evidence=(Evidence("airfoil's own engine", "run"),),
    fix="write why the finding is accepted",
    check=lambda _: (),
    by_engine=True,
)
