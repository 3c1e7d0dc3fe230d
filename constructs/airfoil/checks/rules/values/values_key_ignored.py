"""A chart value that the chart ignores.

## What

Finds keys at the root of the official Airflow chart's values that its version doesn't know.

## Why

The chart's schema refuses unknown keys in most places, but not at the root. A misspelt key there, or one of the community chart, renders without a word and does nothing.

## Example

```yaml
web:
  replicas: 2
```

## Use instead

```yaml
webserver:
  replicas: 2
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from airfoil.airflow.charts.root_keys import root_keys
from airfoil.airflow.versions import known
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Tree

_MEANT: Mapping[str, str] = {
    "web": "webserver (Airflow 2) or apiServer (Airflow 3)",
    "airflow": "images.airflow, config and env",
    "externalDatabase": "data.metadataSecretName",
    "externalRedis": "data.brokerUrlSecretName",
    "service": "webserver.service",
    "ingres": "ingress",
}
_COMMUNITY = frozenset(
    ("airflow", "web", "externalDatabase", "externalRedis", "extraManifests", "prometheusRule", "serviceMonitor")
)


def check(tree: Tree) -> Iterator[Finding]:
    """Unknown keys at the root."""
    for release in tree.releases:
        chart = known(release.version)
        if release.flavour != "official" or chart is None:
            continue
        names = root_keys(chart) | {"global"}
        unknown = [key for key in release.values if key not in names]
        for key in unknown:
            yield from _told(release, key, names, of_community=len(_COMMUNITY.intersection(unknown)) > 1)


def _told(release: ChartRelease, key: str, names: frozenset[str], *, of_community: bool) -> Iterator[Finding]:
    near = get_close_matches(key, [name for name in names if not name.startswith("_")], n=1)
    meant = _MEANT.get(key) or (near[0] if near else "")
    why = "; these values are for the community chart" if of_community else f"; did you mean {meant}?" if meant else ""
    yield from RULE.in_values(
        release,
        key,
        what=f"chart {release.version} has no value `{key}` and ignores it{why}",
        sees="nothing: it renders without a word",
    )


RULE = Rule(
    id="VA001",
    name="values-key-ignored",
    summary="a chart value that the chart ignores",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("`airflow.image.*`, `web.replicas`, `service.type` render 39 objects without a word", "run"),
        Evidence("values.yaml of 23 chart versions compared", "read"),
    ),
    fix="correct the key, or remove it",
    check=check,
    about=("release",),
)
