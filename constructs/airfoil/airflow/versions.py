"""Which chart an environment gets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from airfoil.airflow.charts import COMMUNITY, OFFICIAL, ChartVersion
from airfoil.airflow.charts.version import number
from airfoil.config.wording.suggest import did_you_mean, listed
from airfoil.errors import Fault, UserError

if TYPE_CHECKING:
    from airfoil.config.schema import Environment  # pydantic, which the rules that ask for charts don't need

THE_OFFICIAL_ONE = "the official chart runs every newer Airflow: write `chart: official`"
_NAMED = {"official": "chart", "community": "version of the community's chart"}
_COMMUNITY_BEGINS, _FORKS_BEGIN = (8,), (9,)


def chart_for(environment: Environment) -> ChartVersion:
    """The chart of an environment: the one that it names, or the newest that runs its Airflow on its Kubernetes.

    Raises:
        UserError: if it names a version that airfoil doesn't know, or no known version fits.
    """
    chosen = choose(environment)
    if isinstance(chosen, Fault):
        raise UserError(chosen)
    return chosen


def choose(environment: Environment) -> ChartVersion | Fault:
    """Like `chart_for`, with the fault given back instead of raised."""
    named = environment.airflow.chart.version
    if named is None:
        return _newest(environment)
    found = next((chart for chart in charts_of(environment) if chart.version == named), None)
    return found if found is not None else _unknown(environment, named)


def known(version: str) -> ChartVersion | None:
    """A version of the official chart."""
    return next((chart for chart in OFFICIAL if chart.version == version), None)


def is_community(environment: Environment) -> bool:
    """Whether Airflow comes by the community's chart."""
    return environment.airflow.chart.flavour == "community"


def charts_of(environment: Environment) -> Sequence[ChartVersion]:
    """All known versions of the chart that an environment asks for, oldest first."""
    return COMMUNITY if is_community(environment) else OFFICIAL


def fitting(environment: Environment) -> tuple[ChartVersion, ...]:
    """Charts that run the environment's Airflow on its Kubernetes, oldest first."""
    minor = environment.cluster.kubernetes_minor
    version = environment.airflow.version
    every = charts_of(environment)
    return tuple(chart for chart in every if chart.runs_airflow(version) and chart.kubernetes <= minor)


def _newest(environment: Environment) -> ChartVersion | Fault:
    charts = fitting(environment)
    if charts:
        return charts[-1]
    version = environment.airflow.version
    every = charts_of(environment)
    running = [chart for chart in every if chart.runs_airflow(version)]
    if not running:
        return Fault(
            "airflow-not-supported",
            f"is `{version}`, an Airflow that no known {_NAMED[environment.airflow.chart.flavour]} runs",
            path="airflow.version",
            help=f"known charts run Airflow {every[0].oldest_airflow} to everything below {every[-1].airflow_below}"
            + (f"; {THE_OFFICIAL_ONE}" if is_community(environment) else ""),
        )
    oldest = running[0]
    return Fault(
        "kubernetes-too-old",
        f"is Kubernetes 1.{environment.cluster.kubernetes_minor}, but the charts that run Airflow {version} need 1."
        f"{oldest.kubernetes} or newer",
        path="cluster.kubernetes",
        help="write the cluster's real version (`kubectl version`), upgrade it, or run an older Airflow",
    )


def _unknown(environment: Environment, version: str) -> Fault:
    versions = [chart.version for chart in charts_of(environment)]
    wanted = number(version)
    elsewhere = _elsewhere(environment, wanted)
    if elsewhere is not None:
        return elsewhere
    below = [name for name in versions if number(name) < wanted][-1:]
    above = [name for name in versions if number(name) > wanted][:1]
    return Fault(
        "unknown-chart-version",
        f"is `{version}`, a chart that airfoil doesn't know",
        path="airflow.chart.version",
        help=f"{did_you_mean(version, versions)}the nearest known: {listed(below + above)}",
    )


def _elsewhere(environment: Environment, wanted: tuple[int, ...]) -> Fault | None:
    """The fault of a version that belongs to another chart, or to another Airflow."""
    version, last = environment.airflow.chart.version, COMMUNITY[-1]
    if not is_community(environment):
        if _COMMUNITY_BEGINS <= wanted < _FORKS_BEGIN:
            what = f"is `{version}`, a version of the community's chart; the official one is at {OFFICIAL[-1]}"
            return _of_another(what, "write `flavour: community` beside it, or the official chart's version")
        return None
    if wanted >= _FORKS_BEGIN:
        what = f"is `{version}`, a fork's: the last release of the community's chart is {last}"
        return _of_another(what, f"use `{last}`; {THE_OFFICIAL_ONE}")
    if number(OFFICIAL[-1].version) < wanted < _COMMUNITY_BEGINS:
        what = f"is `{version}`, a chart for Airflow 1.10, which airfoil doesn't deploy"
        return _of_another(
            what,
            f"move to Airflow 2 first, with chart {last}: its own guide is docs/guides/upgrade.md of airflow-helm/charts; "
            "dump the database before",
        )
    if wanted <= number(OFFICIAL[-1].version):
        what = f"is `{version}`, a version of the official chart; the community's begin with {COMMUNITY[0]}"
        return _of_another(what, f"write `flavour: official` beside it, or use `{last}`")
    return None


def _of_another(what: str, help_: str) -> Fault:
    return Fault("version-of-another-chart", what, path="airflow.chart.version", help=help_)
