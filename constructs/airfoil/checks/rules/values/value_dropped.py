"""A value of the chart's that another one beats, or that is for another Airflow.

## What

Finds values that the official chart knows and doesn't use: old keys beside their new ones, keys of an older PostgreSQL chart, the Ingress and the webserver of the
other Airflow.

## Why

The chart's schema takes them, and nothing is said. A worker's volume keeps its 100Gi, a password its default, and the Ingress isn't made.

## Example

```yaml
airflowVersion: 3.2.2
ingress:
  web:
    enabled: true
```

## Use instead

```yaml
airflowVersion: 3.2.2
ingress:
  apiServer:
    enabled: true
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.airflow.charts.version import ChartVersion, number
from airfoil.airflow.versions import known
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules._airflow import airflow_major
from airfoil.checks.tree import ChartRelease, Tree

_ON_BOTH = frozenset(
    (
        "allowPodLogReading", "apiServerConfig", "apiServerConfigConfigMapName", "configMapAnnotations", "defaultUser",
        "enabled", "webserverConfig", "webserverConfigConfigMapName",
    )
)  # fmt: skip
"""Keys of `webserver` and `apiServer` that templates of the other Airflow read, too (charts 1.17 to 1.22)."""

_WEB_KEYS = ("webserverSecretKey", "webserverSecretKeySecretName")


def check(tree: Tree) -> Iterator[Finding]:
    """Releases of the official chart in a known version."""
    for release in tree.releases:
        chart = known(release.version)
        if release.flavour == "official" and chart is not None:
            yield from _workers(release, chart)
            yield from _postgresql(release, chart)
            yield from _of_the_other_airflow(release, chart, airflow_major(release))


def _workers(release: ChartRelease, chart: ChartVersion) -> Iterator[Finding]:
    """From 1.19 on `workers.celery` and `workers.kubernetes` beat what stands at `workers` itself."""
    if chart.number < number("1.19.0"):
        return
    executors = str(release.get("executor") or "CeleryExecutor").split(",")
    by_executor = {"CeleryExecutor": "celery", "KubernetesExecutor": "kubernetes"}
    kinds = [by_executor[each] for each in executors if each in by_executor]
    # with both, what stands at `workers` may be meant for the other kind
    values = release.get("workers")
    if len(kinds) != 1 or not isinstance(values, Mapping) or not isinstance(values.get(kinds[0]), Mapping):
        return
    for path, old, new in _both(values, values[kinds[0]]):
        dotted = ".".join(path)
        yield from RULE.in_values(
            release,
            "workers", *path,
            what=f"`workers.{kinds[0]}.{dotted}: {new}` beats `workers.{dotted}: {old}`",
            sees="nothing: it renders with the other value",
            fix=f"remove `workers.{dotted}`",
        )  # fmt: skip


def _both(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """Paths at which both have a plain value, and not the same."""
    for key, value in new.items():
        other = old.get(key)
        if isinstance(value, Mapping) and isinstance(other, Mapping):
            yield from (((key, *path), theirs, ours) for path, theirs, ours in _both(other, value))
        elif isinstance(value, (str, int, float)) and isinstance(other, (str, int, float)) and value != other:
            yield (key,), other, value


def _postgresql(release: ChartRelease, chart: ChartVersion) -> Iterator[Finding]:
    if release.get("postgresql", "enabled") is False:
        return
    if chart.number >= number("1.8.0"):
        gone, instead, since = ("persistence",), "postgresql.primary.persistence", "since 1.8"
    else:
        gone, instead, since = (
            ("auth",),
            "postgresql.postgresqlUsername, .postgresqlPassword and .postgresqlDatabase",
            "to 1.7",
        )
    if release.get("postgresql", *gone):
        yield from RULE.in_values(
            release,
            "postgresql", *gone,
            what=f"charts {since} don't read `postgresql.{'.'.join(gone)}`",
            sees="nothing: the database has the chart's own size and class" if gone == ("persistence",)
            else "nothing: the database has the chart's own user and password, postgres",
            fix=f"write {instead}",
            severity=Severity.ERROR,
        )  # fmt: skip


def _of_the_other_airflow(release: ChartRelease, chart: ChartVersion, major: int | None) -> Iterator[Finding]:
    if major is None or chart.number < number("1.17.0"):
        return
    ingress, other = ("web", "apiServer") if major == 3 else ("apiServer", "web")
    if release.get("ingress", ingress, "enabled") is True and release.get("ingress", other, "enabled") is not True:
        yield from RULE.in_values(
            release,
            "ingress", ingress, "enabled",
            what=f"for Airflow {major} the chart makes no Ingress of `ingress.{ingress}`",
            sees="nothing: no Ingress, and 404 in the browser",
            fix=f"write `ingress.{other}`",
            severity=Severity.ERROR,
        )  # fmt: skip
    if major == 3 and chart.number >= number("1.18.0") and not release.get("apiSecretKeySecretName"):
        for key in (key for key in _WEB_KEYS if release.get(key) and not release.get("apiSecretKey")):
            yield from RULE.in_values(
                release,
                key,
                what=f"`{key}` is for Airflow 2; Airflow 3 reads `{key.replace('webserverSecretKey', 'apiSecretKey')}`",
                sees="nothing: the key is made at random, and anew at each upgrade, which ends all sessions",
                fix="name a Secret with the key `api-secret-key` in `apiSecretKeySecretName`",
            )
    here, there = ("webserver", "apiServer") if major == 3 else ("apiServer", "webserver")
    values = release.get(here)
    # who writes both means each for its Airflow, or has copied the chart's defaults
    for key in values if isinstance(values, Mapping) and not release.get(there) else ():
        if key not in _ON_BOTH and values[key] not in (None, "", {}, []):
            yield from RULE.in_values(
                release,
                here, key,
                what=f"for Airflow {major} the chart renders no {'webserver' if major == 3 else 'api-server'}, and doesn't read `{here}.{key}`",
                sees="nothing: it renders without it",
                fix=f"write `{there}.{key}`, if {there} has it",
            )  # fmt: skip


RULE = Rule(
    id="VA003",
    name="deprecated-value-dropped",
    summary="a value that another one beats, or that is for another Airflow",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "charts 1.17 to 1.22 rendered with each of them; in 1.19 and newer the old keys alone still count", "run"
        ),
        Evidence("values.yaml of 23 chart versions compared", "read"),
    ),
    fix="write the value where this chart reads it",
    check=check,
    about=("release",),
)
