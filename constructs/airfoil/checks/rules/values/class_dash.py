"""A dash that only some of the chart's volumes understand.

## What

Finds `storageClassName: "-"` for volumes of workers, the triggerer and Redis in the official chart's values.

## Why

The templates of the DAGs' and the logs' claim make the empty class of a dash, and so does the chart of the database. Those of the StatefulSets take it for a name.

## Example

```yaml
triggerer:
  persistence:
    storageClassName: "-"
```

## Use instead

```yaml
triggerer:
  persistence:
    enabled: false # or the name of a class
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

_LITERAL = (("workers",), ("workers", "celery"), ("triggerer",), ("redis",))


def check(tree: Tree) -> Iterator[Finding]:
    """Classes of the chart's StatefulSets."""
    for release in tree.releases:
        for part in _LITERAL if release.flavour == "official" else ():
            path = (*part, "persistence", "storageClassName")
            if release.get(*path) == "-" and release.get(*part, "persistence", "enabled") is not False:
                yield from RULE.in_values(
                    release, *path,
                    what=f"`{'.'.join(path)}: \"-\"` is taken for the name of a class",
                    sees='FailedCreate: `spec.storageClassName: Invalid value: "-"`; no pod',
                )  # fmt: skip


RULE = Rule(
    id="VA006",
    name="class-dash-taken-literally",
    summary="a dash that only some of the chart's volumes understand",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("templates of charts 1.10 to 1.22: only those of the DAGs' and the logs' claim ask for `-`", "read"),
        Evidence("Kubernetes takes no name of a class that is no DNS name", "reasoned"),
    ),
    fix="name a class, remove the line for the default class, or switch the volume off",
    check=check,
    about=("release",),
)
