"""An image that its registry no longer has.

## What

Finds `bitnami/…` images with a version, and Airflow charts up to 1.18 that use their own PostgreSQL with the image it came with.

## Why

Bitnami took these images off Docker Hub in 2025. The database's pod never starts, and every other pod waits for it.

## Example

```yaml
postgresql:
  enabled: true # chart 1.18 and older
```

## Use instead

```yaml
postgresql:
  enabled: false
data:
  metadataSecretName: airflow-metadata # a database of your own
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.airflow.charts.version import number
from airfoil.airflow.versions import known
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Tree
from airfoil.checks.workloads import WORKLOADS, containers

_GONE = re.compile(r"^(docker\.io/)?bitnami/[^:@]+:(?!latest$)")
_SEES = "ImagePullBackOff: `manifest for bitnami/postgresql:16.1.0-debian-11-r15 not found: manifest unknown`"


def check(tree: Tree) -> Iterator[Finding]:
    """Images in pods, and the subchart's default."""
    for workload in tree.of(*WORKLOADS):
        for path, container in containers(workload):
            if _GONE.match(str(container.get("image"))):
                yield from RULE.at(
                    workload,
                    *path,
                    "image",
                    what=f"the image {container.get('image')} is gone from its registry",
                    sees=_SEES,
                )
    for release in tree.releases:
        if release.flavour == "official" and not release.objects and _uses_the_old_image(release):
            yield from RULE.in_values(
                release,
                "postgresql", "enabled",
                what=("the" if release.version else "in charts to 1.18 the")
                + " chart's own PostgreSQL uses an image that is gone from its registry",
                sees=_SEES + "; all other pods stay in Init",
                severity=None if release.version else Severity.WARNING,
            )  # fmt: skip


def _uses_the_old_image(release: ChartRelease) -> bool:
    """Of a lone values file nobody knows the chart's version: it counts if it asks for the database itself."""
    chart = known(release.version)
    wanted = release.get("postgresql", "enabled")
    if release.version and (chart is None or chart.number > number("1.18.0")):
        return False
    return (wanted is True if chart is None else wanted is not False) and not release.get(
        "postgresql", "image", "repository"
    )


RULE = Rule(
    id="IM001",
    name="bitnami-gone",
    summary="an image that its registry no longer has",
    severity={"*": Severity.ERROR},
    evidence=(Evidence("apache/airflow #56498 #57328 #56322 #55820 #55823", "read"),),
    fix="use a database of your own, or, as a stop-gap, the unpatched `bitnamilegacy/postgresql`",
    check=check,
)
