"""The chart, its Airflow, its Kubernetes and its image."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.airflow.charts import ChartVersion, CommunityVersion
from airfoil.airflow.charts.keys import KEYS
from airfoil.airflow.versions import THE_OFFICIAL_ONE, choose, fitting, is_community
from airfoil.config.schema import Environment
from airfoil.errors import Fault

_LONGEST_SUFFIX = "-run-airflow-migrations"
_NAME_LIMIT = 63


def chart_of(environment: Environment) -> Iterator[ChartVersion]:
    """The environment's chart, if there is one: no chart is a fault of its own."""
    chosen = choose(environment)
    if isinstance(chosen, ChartVersion):
        yield chosen


def official_chart_of(environment: Environment) -> Iterator[ChartVersion]:
    """The environment's chart, if it is the official one: the community's has keys and faults of its own."""
    return (chart for chart in chart_of(environment) if not isinstance(chart, CommunityVersion))


def chart_exists(environment: Environment) -> Iterator[Fault]:
    chosen = choose(environment)
    if isinstance(chosen, Fault):
        yield chosen


def chart_runs_airflow(environment: Environment) -> Iterator[Fault]:
    """Outside of its range a chart renders another Airflow's commands, or half of the components (rendered)."""
    version = environment.airflow.version
    for chart in chart_of(environment):
        if not chart.runs_airflow(version):
            yield Fault(
                "chart-airflow-mismatch",
                f"is `{chart}`, which runs Airflow {chart.oldest_airflow} to everything below {chart.airflow_below}, but "
                f"airflow.version is {version}",
                path="airflow.chart.version",
                help=_fitting(environment),
            )


def chart_runs_on_kubernetes(environment: Environment) -> Iterator[Fault]:
    minor = environment.cluster.kubernetes_minor
    for chart in chart_of(environment):
        if chart.kubernetes > minor:
            yield Fault(
                "chart-kubernetes-mismatch",
                f"is `{chart}`, which needs Kubernetes 1.{chart.kubernetes}, but cluster.kubernetes is 1.{minor}",
                path="airflow.chart.version",
                help=_fitting(environment),
            )


def tag_is_of_the_version(environment: Environment) -> Iterator[Fault]:
    """The chart picks components and commands by the version: `invalid choice: 'api-server'` in a 2.x image (AF002)."""
    airflow = environment.airflow
    found = re.match(r"(\d+)\.(\d+)(?:\.|-|$)", airflow.tag)
    if found and airflow.version.split(".")[:2] != list(found.groups()):
        yield Fault(
            "image-of-another-airflow",
            f"is `{airflow.tag}`, but airflow.version is {airflow.version}: the chart would start commands that this image "
            "doesn't have",
            path="airflow.image.tag",
            help=f"write the image's Airflow as `version`, or a tag of Airflow {airflow.version}",
        )


def chart_pins_by_digest(environment: Environment) -> Iterator[Fault]:
    if environment.airflow.image.digest is None:
        return
    for chart in official_chart_of(environment):
        if not chart.has("images.airflow.digest"):
            yield Fault(
                "chart-without-digest",
                f"has no effect with chart {chart}: it names the image by its tag alone",
                path="airflow.image.digest",
                help=f"use chart {KEYS['images.airflow.digest'].first} or newer, or remove `digest`",
            )


def chart_takes_pull_secrets(environment: Environment) -> Iterator[Fault]:
    if len(environment.airflow.image.pull_secrets) <= 1:
        return
    for chart in official_chart_of(environment):
        if not chart.has("imagePullSecrets"):
            yield Fault(
                "one-pull-secret",
                f"are {len(environment.airflow.image.pull_secrets)}, but chart {chart} takes one",
                path="airflow.image.pullSecrets",
                help="put all logins into one Secret: `.dockerconfigjson` has room for several registries. Or use chart "
                f"{KEYS['imagePullSecrets'].first} or newer",
            )


def release_name_fits(environment: Environment) -> Iterator[Fault]:
    """The longest name is the migration Job's; a Job's name is a label of its pods (batch/v1 validation, read)."""
    release = environment.airflow.release
    if is_community(environment):
        return
    longest = _NAME_LIMIT - len(_LONGEST_SUFFIX)
    if len(release) > longest:
        yield Fault(
            "release-name-too-long",
            f"is {len(release)} characters long: the Job `{release}{_LONGEST_SUFFIX}` would have more than {_NAME_LIMIT}",
            path="airflow.release",
            help=f"use at most {longest} characters",
        )


def _fitting(environment: Environment) -> str:
    charts = fitting(environment)
    if not charts and is_community(environment):
        return THE_OFFICIAL_ONE
    if not charts:
        return (
            f"no chart runs Airflow {environment.airflow.version} on Kubernetes 1.{environment.cluster.kubernetes_minor}: "
            "change one of the two"
        )
    span = f"{charts[0]} to {charts[-1]}" if len(charts) > 1 else f"{charts[0]}"
    return f"charts that fit: {span}. Without `version` airfoil takes {charts[-1]}"
