"""An image that its chart doesn't fit.

## What

Finds images of another make than the one that a database's or a broker's chart is written for, and another major version of PostgreSQL than the chart's.

## Why

Bitnami's chart speaks to Bitnami's image: its variables, its user, its data folder. The official image `postgres` reads other variables and another folder: the
database starts empty, keeps its data where no volume is, or doesn't start at all. And PostgreSQL doesn't read the data of another major version.

## Example

```yaml
postgresql:
  image:
    repository: postgres
    tag: "16"
```

## Use instead

```yaml
postgresql:
  image:
    repository: bitnamilegacy/postgresql
    tag: 16.1.0-debian-11-r15
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

_OTHERS = frozenset(("postgres", "postgis", "pgvector", "timescaledb", "timescaledb-ha"))
"""Last parts of the names of images that aren't Bitnami's."""

_PATH = ("postgresql", "image")


def check(tree: Tree) -> Iterator[Finding]:
    """The database and the broker of Airflow charts."""
    for release in tree.releases:
        if release.flavour in {"official", "community"} and release.get("postgresql", "enabled") is not False:
            yield from _family(release)
            if release.flavour == "official":
                yield from _major(release)
        if release.flavour == "official" and "bitnami" in str(release.get("images", "redis", "repository") or ""):
            yield from RULE.in_values(
                release, "images", "redis", "repository",
                what="the chart's Redis is written for the official image `redis`, not for Bitnami's",
                sees="a broker that doesn't start, or forgets its queue with its pod: the volume lies at /data, where that image keeps nothing",
                fix="leave `images.redis.repository` as it is; its name is `redis`",
            )  # fmt: skip


def _family(release: ChartRelease) -> Iterator[Finding]:
    repository = str(release.get(*_PATH, "repository") or "")
    if repository.rpartition("/")[2] in _OTHERS and "bitnami" not in repository:
        yield from RULE.in_values(
            release, *_PATH, "repository",
            what=f"{repository} isn't Bitnami's image, for which the chart of the database is written",
            sees="a database that doesn't start, or starts empty: another user, other variables, other folders",
            fix="use `bitnamilegacy/postgresql`, which isn't mended any more, or better a database of your own "
            "(`postgresql.enabled: false`, `data.metadataSecretName`)",
        )  # fmt: skip


def _major(release: ChartRelease) -> Iterator[Finding]:
    """Charts came with PostgreSQL 11 to 1.11, with 16 since 1.12. Without a version only what no newer chart had is told."""
    tag = str(release.get(*_PATH, "tag") or "")
    match = re.match(r"(\d{1,3})(?!\d)", tag)
    if match is None or (release.get(*_PATH, "repository") and "bitnami" not in str(release.get(*_PATH, "repository"))):
        return
    chart = known(release.version)
    default = 16 if chart is None or chart.number >= number("1.12.0") else 11
    major = int(match[1])
    if major == default or (chart is None and (major >= 12 or release.version)):
        return
    old = major < default
    told = "an image that nobody mends any more" + (", and too old for Airflow since 2.9" if major < 12 else "")
    yield from RULE.in_values(
        release, *_PATH, "tag",
        what=f"PostgreSQL {major}, and charts "
        + (f"since 1.12 come with {default}" if default == 16 else f"to 1.11 come with {default}"),
        sees=(told if old else "scripts of another version")
        + f"; over the data of {default}: `FATAL: database files are incompatible with server`",
        fix="keep the chart's own tag; to change the major version dump the database, and restore it into a new volume",
    )  # fmt: skip


RULE = Rule(
    id="IM002",
    name="subchart-image-family",
    summary="an image that its chart doesn't fit",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence("values and images of charts 1.0 to 1.22 rendered", "run"),
        Evidence('the diary\'s `postgresql.image.tag: "11"`', "read"),
        Evidence(
            "Bitnami's chart sets user 1001 and folders below /bitnami, which other images don't have", "reasoned"
        ),
    ),
    fix="keep the image's make and its major version",
    check=check,
    about=("release",),
)
