"""Values that are a copy of the chart's own.

## What

Finds values of an Airflow chart with nine tenths of all the keys that the chart's values.yaml has at its root: a copy of that file.

## Why

Nothing fails today. But what is copied stays when the chart changes: an upgrade installs the old Airflow with the new chart's templates, or the new schema refuses the old
keys, and nobody sees which ten lines of a thousand are meant.

## Example

```yaml
# helm show values apache-airflow/airflow > values.yaml, and one line of it changed
```

## Use instead

```yaml
executor: KubernetesExecutor # that line
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.charts import OFFICIAL
from airfoil.airflow.charts.community_keys import COMMUNITY_ROOT_KEYS
from airfoil.airflow.charts.root_keys import root_keys
from airfoil.airflow.versions import known
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Tree

_SHARE = 0.9
"""Of the chart's keys at the root. What people write by hand has a quarter of them; a copy has all, or lacks a few."""


def check(tree: Tree) -> Iterator[Finding]:
    """Releases, and lone values files, of which nobody says the chart's version."""
    for release in tree.releases:
        shares = [(len(keys.intersection(release.values)) / len(keys), len(keys)) for keys in _charts(release)]
        share, size = max(shares, default=(0.0, 0))
        if share >= _SHARE:
            yield from RULE.in_values(
                release,
                what=f"these values have {round(share * size)} of the {size} keys that the chart's own values.yaml has: a copy of it",
                sees="nothing, until an upgrade: the copied `airflowVersion` and images stay old, or the schema refuses a key that is gone",
            )


def _charts(release: ChartRelease) -> Iterator[frozenset[str]]:
    """The keys at the root of the release's chart; of every version where nobody says which it is."""
    if release.flavour == "community":
        yield frozenset(key for key, span in COMMUNITY_ROOT_KEYS.items() if span.last is None)
    elif release.flavour == "official":
        chart = known(release.version)
        for each in OFFICIAL if chart is None else (chart,):
            yield root_keys(each) - {"global"}


RULE = Rule(
    id="VA007",
    name="defaults-copied",
    summary="values that are a copy of the chart's own",
    severity={"*": Severity.INFO},
    evidence=(
        Evidence(
            "chart 1.22.0 with values.yaml of 1.21.0 renders Airflow 3.2.0, and 1.18.0 with that of 1.16.0 Airflow 2.10.5",
            "run",
        ),
        Evidence(
            "chart 1.19.0 refuses values.yaml of 1.18.0, and 1.18.0 that of 1.15.0: `additional properties … not allowed`",
            "run",
        ),
        Evidence("values.yaml of 23 chart versions compared", "read"),
    ),
    fix="keep only what differs from the chart's values.yaml (`helm show values` prints it)",
    check=check,
    about=("release",),
)
