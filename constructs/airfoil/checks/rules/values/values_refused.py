"""Values that the chart refuses.

## What

Renders each chart that `charts.lock` has with the tree's own values, and finds those that its schema or its templates refuse.

## Why

Helm, Flux and Argo CD refuse them just so, only later: the release stays as it is, or is never installed.

## Example

```yaml
executor: KubernetsExecutor
```

## Use instead

```yaml
executor: KubernetesExecutor
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Releases whose chart can't be rendered with their values."""
    for release in tree.releases:
        for fault in release.refusals:
            yield from RULE.in_values(
                release, what=fault.what, sees="the same words, from Helm: nothing of the release is applied",
                fix=fault.help,
            )  # fmt: skip


RULE = Rule(
    id="VA005",
    name="values-refused",
    summary="values that the chart refuses",
    severity={"*": Severity.ERROR},
    evidence=(Evidence("Helm's own library renders the chart with these values", "run"),),
    fix="correct the values; the chart's values.yaml says what it takes",
    check=check,
    about=("release",),
)
