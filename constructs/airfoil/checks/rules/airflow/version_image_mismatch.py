"""Templates of one Airflow, an image of another.

## What

Compares `airflowVersion` with the version in the image's tag, and with what the chart's version can render.

## Why

The official chart picks its templates by `airflowVersion` and its image by `images.airflow.tag`, and neither follows the other. With Airflow 3's templates and
Airflow 2's image the containers run commands that the image doesn't have. A suffix such as `-python3.12` makes `airflowVersion` a pre-release for Helm: the chart
then renders neither a webserver nor an api-server.

## Example

```yaml
# chart 1.22.0, whose own airflowVersion is 3.2.2
images:
  airflow:
    tag: 2.11.0
```

## Use instead

```yaml
airflowVersion: 2.11.0
images:
  airflow:
    tag: 2.11.0-python3.12
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.airflow.versions import known
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Tree

_VERSION = re.compile(r"v?(\d+)\.(\d+)(?:\.(\d+))?")
_TAG = re.compile(r"(?:slim-)?v?([123])\.(\d+)(?:\.\d+)?(?![\d.])")
_OFFICIAL = re.compile(r"(^|/)apache/airflow$")


def check(tree: Tree) -> Iterator[Finding]:
    """Releases of the official chart. The community's chart takes everything from its tag."""
    for release in tree.releases:
        if release.flavour == "official":
            yield from _suffix(release)
            yield from _image(release)
            yield from _chart(release)


def _suffix(release: ChartRelease) -> Iterator[Finding]:
    version = release.get("airflowVersion")
    if isinstance(version, str) and re.fullmatch(r"v?\d+\.\d+(\.\d+)?-[\w.-]+", version):
        plain = version.partition("-")[0]
        yield from RULE.in_values(
            release,
            "airflowVersion",
            what=f"`{version}` has a suffix, which makes it a pre-release that the chart's templates don't take for {plain}",
            sees="the chart renders without a word, and without api-server, webserver or DAG processor",
            fix=f"write `airflowVersion: {plain}`, and the suffix in `images.airflow.tag` alone",
            paste=f"airflowVersion: {plain}\nimages:\n  airflow:\n    tag: {version}\n",
        )


def _image(release: ChartRelease) -> Iterator[Finding]:
    if release.get("images", "airflow", "digest") or release.get("defaultAirflowDigest"):
        return
    chart = known(release.version)
    version = release.get("airflowVersion") or (chart.airflow if chart else None)
    path = next((path for path in (("images", "airflow", "tag"), ("defaultAirflowTag",)) if release.get(*path)), None)
    tag = str(release.get(*path)) if path else chart.airflow if chart else ""
    repository = (
        release.get("images", "airflow", "repository") or release.get("defaultAirflowRepository") or "apache/airflow"
    )
    of_image, of_templates = _TAG.match(tag), _VERSION.match(str(version or ""))
    # a tag of somebody's own image may count something else
    if of_image is None or of_templates is None or not _OFFICIAL.search(str(repository)):
        return
    if of_image.groups() == of_templates.groups()[:2]:
        return
    same_major = of_image[1] == of_templates[1]
    wanted = tag.removeprefix("slim-").partition("-")[0]
    told = (
        f"airflowVersion is {version}"
        if release.get("airflowVersion")
        else f"chart {release.version} renders Airflow {version}"
    )
    yield from RULE.in_values(
        release,
        *(path or ("airflowVersion",)),
        what=f"{told}, and the image is Airflow {wanted}",
        sees=_sees(of_image[1], of_templates[1]),
        fix="write the same version in `airflowVersion` and `images.airflow.tag`",
        paste=f"airflowVersion: {wanted}\nimages:\n  airflow:\n    tag: {tag}\n" if path else "",
        severity=Severity.WARNING if same_major else None,
    )


def _sees(image: str, templates: str) -> str:
    if image == templates:
        return "commands, probes and options of the other version; some of them only fail later"
    if image == "3":
        return "CrashLoopBackOff: ``Command `airflow webserver` has been removed. Please use `airflow api-server` ``"
    return "CrashLoopBackOff: `airflow command error: argument GROUP_OR_COMMAND: invalid choice: 'api-server'`"


def _chart(release: ChartRelease) -> Iterator[Finding]:
    chart, version = known(release.version), release.get("airflowVersion")
    match = re.fullmatch(r"v?(\d+\.\d+\.\d+)", str(version or ""))
    if chart is None or match is None or match[1].startswith("1.") or chart.runs_airflow(match[1]):
        return
    too_new = match[1].startswith("3.")
    yield from RULE.in_values(
        release,
        "airflowVersion",
        what=f"chart {chart} can't run Airflow {match[1]}; it runs {chart.oldest_airflow} to below {chart.airflow_below}",
        sees="pods that run `airflow webserver`, or no route to the api-server and no JWT secret" if too_new
        else f"the chart refuses to render: it needs Airflow {chart.oldest_airflow} or newer",
        fix="take chart 1.19.0 or newer for Airflow 3" if too_new else f"take chart 1.19.0 or older, or Airflow {chart.oldest_airflow}",
    )  # fmt: skip


RULE = Rule(
    id="AF002",
    name="version-image-mismatch",
    summary="templates of one Airflow, an image of another",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("charts 1.15 to 1.22 rendered with either value alone, and with `3.1.7-python3.12`", "run"),
        Evidence("Airflow 3.3.2 asked for `webserver`, 2.10.5 for `api-server`", "run"),
        Evidence("apache/airflow #51450: chart 1.16 with Airflow 3", "read"),
    ),
    fix="set `airflowVersion` and `images.airflow.tag` to the same version",
    check=check,
    about=("release",),
)
