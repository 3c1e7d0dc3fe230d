"""A rule that crashed.

## What

Tells of a rule that failed over an object it did not expect. All other rules went on.

## Why

What this one rule would have found is not known, so the run doesn't pass. It is a fault of airfoil, not of the tree.

## Example

```text
error EN001 rule-crashed
  rule ST002 pvc-without-consumer crashed: TypeError: 'int' object is not iterable (at claim_without_consumer.py:50)
```

## Use instead

Report it with the object; meanwhile an ignore in the profile file keeps it out:

```yaml
ignores:
  - rule: EN001
    reason: reported as issue 1234
```
"""

from __future__ import annotations

from airfoil.checks.engine import CRASHED
from airfoil.checks.finding import Severity
from airfoil.checks.rule import Evidence, Rule

RULE = Rule(
    id=CRASHED[0],
    name=CRASHED[1],
    summary="a rule of airfoil that failed",
    severity={"*": Severity.ERROR},
    evidence=(Evidence("airfoil's own engine", "run"),),
    fix="report it, with the object that it was about",
    check=lambda _: (),
    by_engine=True,
)
