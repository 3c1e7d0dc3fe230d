"""Which chart an environment gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from airfoil.airflow.charts import OFFICIAL, ChartVersion
from airfoil.airflow.charts.version import number
from airfoil.config.wording.suggest import did_you_mean, listed
from airfoil.errors import Fault, UserError

if TYPE_CHECKING:
    from airfoil.config.schema import Environment  # pydantic, which the rules that ask for charts don't need


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
    found = known(named)
    return found if found is not None else _unknown(named)


def known(version: str) -> ChartVersion | None:
    return next((chart for chart in OFFICIAL if chart.version == version), None)


def fitting(environment: Environment) -> tuple[ChartVersion, ...]:
    """Charts that run the environment's Airflow on its Kubernetes, oldest first."""
    minor = environment.cluster.kubernetes_minor
    version = environment.airflow.version
    return tuple(chart for chart in OFFICIAL if chart.runs_airflow(version) and chart.kubernetes <= minor)


def _newest(environment: Environment) -> ChartVersion | Fault:
    charts = fitting(environment)
    if charts:
        return charts[-1]
    version = environment.airflow.version
    running = [chart for chart in OFFICIAL if chart.runs_airflow(version)]
    if not running:
        return Fault(
            "airflow-not-supported",
            f"is `{version}`, an Airflow that no known chart runs",
            path="airflow.version",
            help=f"known charts run Airflow {OFFICIAL[0].oldest_airflow} to everything below {OFFICIAL[-1].airflow_below}",
        )
    oldest = running[0]
    return Fault(
        "kubernetes-too-old",
        f"is Kubernetes 1.{environment.cluster.kubernetes_minor}, but the charts that run Airflow {version} need 1."
        f"{oldest.kubernetes} or newer",
        path="cluster.kubernetes",
        help="write the cluster's real version (`kubectl version`), upgrade it, or run an older Airflow",
    )


def _unknown(version: str) -> Fault:
    versions = [chart.version for chart in OFFICIAL]
    wanted = number(version)
    below = [name for name in versions if number(name) < wanted][-1:]
    above = [name for name in versions if number(name) > wanted][:1]
    return Fault(
        "unknown-chart-version",
        f"is `{version}`, a chart that airfoil doesn't know",
        path="airflow.chart.version",
        help=f"{did_you_mean(version, versions)}the nearest known: {listed(below + above)}",
    )
