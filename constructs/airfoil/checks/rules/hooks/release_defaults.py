"""An Airflow release that leaves to chance what Helm's defaults don't fit.

## What

Looks at HelmReleases, HelmCharts and Applications of the Airflow charts: whether Flux retries, waits long enough for a first start, and whether the chart's version is an exact one.

## Why

Flux' default is no retry: after one failed upgrade the release stays failed until somebody looks. Its timeout of five minutes has to cover the pull of a gigabyte of images and the
migrations. A version that is left open, or a range, brings Airflow 3 in the place of 2 one day, without a commit.

## Example

```yaml
kind: HelmRelease
spec:
  chart: {spec: {chart: airflow, version: ">=1.0.0"}}
```

## Use instead

```yaml
kind: HelmRelease
spec:
  timeout: 15m
  chart: {spec: {chart: airflow, version: 1.22.0}}
  install: {strategy: {name: RetryOnFailure, retryInterval: 5m}}
  upgrade: {strategy: {name: RetryOnFailure, retryInterval: 5m}}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Resource, Tree

_EXACT = re.compile(r"v?\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]*)?")
_DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h)")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
_SHORT = 600.0
"""Seconds below which a first start with images and migrations is likely to be cut off."""


def check(tree: Tree) -> Iterator[Finding]:
    """Releases of both Airflow charts that an object of the tree makes."""
    for release in tree.releases:
        if release.flavour in {"official", "community"} and release.holder is not None:
            yield from _version(release, release.holder)
            if release.engine == "flux-hr":
                yield from _retries(release.holder)
                yield from _timeout(release.holder)


def _version(release: ChartRelease, holder: Resource) -> Iterator[Finding]:
    if _EXACT.fullmatch(release.version) or holder.get("spec", "chartRef") is not None:
        return
    if holder.get("spec", "chart", "spec", "sourceRef", "kind") in {"GitRepository", "Bucket"}:
        return  # the version is that of the commit
    if release.engine == "k3s-hc" and (holder.get("spec", "chartContent") or release.repository.endswith(".tgz")):
        return
    told = f"is `{release.version}`, a range" if release.version else "is left open"
    yield from RULE.at(
        holder,
        *_version_path(release, holder),
        what=f"the version of the chart {release.chart} {told}: which one is installed isn't decided in Git",
        sees="nothing, until a new chart is published; then an upgrade nobody asked for, to another Airflow if it comes to that",
        fix="write the exact version that runs now: `helm ls -n " + (release.namespace or "airflow") + "` shows it",
    )


def _version_path(release: ChartRelease, holder: Resource) -> tuple[str | int, ...]:
    if release.engine == "flux-hr":
        return ("spec", "chart", "spec", "version")
    if release.engine == "argo-helm" and len(release.base) > 2:
        return (*release.base[:-2], "targetRevision")
    return ("spec", "version")


def _retries(holder: Resource) -> Iterator[Finding]:
    idle = [action for action in ("install", "upgrade") if not _is_retried(holder, action)]
    if idle:
        yield from RULE.at(
            holder,
            "spec", idle[-1],
            what=f"a failed {' or '.join(idle)} of HelmRelease {holder.name} is not tried again",
            sees="`upgrade retries exhausted`, and then nothing until somebody suspends and resumes the release",
            paste="spec:\n" + "".join(
                f"  {action}:\n    strategy:\n      name: RetryOnFailure\n      retryInterval: 5m\n" for action in idle
            ),
        )  # fmt: skip


def _is_retried(holder: Resource, action: str) -> bool:
    return holder.get("spec", action, "strategy", "name") == "RetryOnFailure" or bool(
        holder.get("spec", action, "remediation", "retries")
    )


def _timeout(holder: Resource) -> Iterator[Finding]:
    own = holder.get("spec", "install", "timeout") or holder.get("spec", "timeout")
    if holder.get("spec", "install", "disableWait") is True:
        return
    seconds = _seconds(own) if isinstance(own, str) else 300.0
    if seconds is not None and seconds < _SHORT:
        yield from RULE.at(
            holder,
            "spec", "timeout",
            what=f"HelmRelease {holder.name} has {own or '5m0s, the default,'} to pull its images, migrate the database and start",
            sees="the first installation fails: `context deadline exceeded`",
            paste="spec:\n  timeout: 15m\n",
        )  # fmt: skip


def _seconds(text: str) -> float | None:
    """A duration of Go in seconds; None if it is none."""
    parts = _DURATION.findall(text)
    if "".join(f"{number}{unit}" for number, unit in parts) != text:
        return None
    return sum(float(number) * _SECONDS[unit] for number, unit in parts)


RULE = Rule(
    id="HK010",
    name="helm-release-defaults",
    summary="an Airflow release without retries, time or an exact version",
    severity={"flux-hr": Severity.WARNING, "flux-ks": Severity.WARNING, "k3s-dir": Severity.WARNING,
              "argo-dir": Severity.WARNING, "kubectl": Severity.WARNING},
    evidence=(
        Evidence("HelmRelease CRD v2: retries default to 0, timeout to 5m0s", "read"),
        Evidence("Airflow's images have 0.5 to 1 GB; the chart's own startup probes allow minutes", "reasoned"),
    ),
    fix="let it retry (`strategy.name: RetryOnFailure`), give it a `timeout` of 15m, and write the chart's exact version",
    check=check,
    about=("release",),
)  # fmt: skip
