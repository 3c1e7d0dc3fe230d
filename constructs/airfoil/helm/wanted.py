"""The charts that an environment installs: Airflow's, and those beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from airfoil.airflow.charts.official import NAME
from airfoil.airflow.values import values
from airfoil.airflow.versions import chart_for
from airfoil.config.schema import Environment
from airfoil.config.schema.charts import CrdPlace
from airfoil.helm.capabilities import declared
from airfoil.helm.coordinates import Coordinates
from airfoil.helm.render import Release, order
from airfoil.helm.store import ChartStore
from airfoil.helm.templates import Templates


class Wanted(Struct, frozen=True):
    """One chart of an environment.

    Args:
        chart: which.
        name: name of the release.
        namespace: its namespace.
        values: its values.
        rendered: whether its objects lie in the tree.
        crds: where the CRDs of its folder `crds/` go.
        before_airflow: whether Airflow's release waits for it.
        path: where it stands in the environment file.
    """

    chart: Coordinates
    name: str
    namespace: str
    values: Mapping[str, Any]
    rendered: bool
    crds: CrdPlace = "with-chart"
    before_airflow: bool = False
    path: str = ""

    @property
    def is_airflow(self) -> bool:
        return self.path == "airflow.chart"

    def release(self, environment: Environment, store: ChartStore) -> Release:
        """The release to render. Raises ``UserError`` if the chart isn't locked, isn't there, or isn't what it was."""
        archive = store.archive(self.chart)
        asked, _ = Templates.of(archive).asked_apis
        apis = declared(asked, environment)
        return Release(archive, self.values, self.name, self.namespace, environment.cluster.kubernetes, apis, self.path)


def airflow(environment: Environment) -> Wanted:
    """Airflow's own chart, as the environment installs it. Raises ``UserError`` if no chart fits."""
    chart = environment.airflow.chart
    return Wanted(
        Coordinates(chart.repository.rstrip("/"), NAME, chart_for(environment).version),
        environment.airflow.release,
        environment.namespace,
        values(environment),
        rendered=environment.delivery.release == "rendered",
        path="airflow.chart",
    )


def others(environment: Environment) -> tuple[Wanted, ...]:
    """The charts of `charts:`, sorted by name."""
    return tuple(
        Wanted(
            Coordinates(chart.repository.rstrip("/"), chart.chart or name, chart.version),
            name,
            chart.namespace or environment.namespace,
            chart.values,
            rendered=chart.form == "rendered",
            crds=chart.crds,
            before_airflow=chart.before_airflow,
            path=f"charts.{name}",
        )
        for name, chart in sorted(environment.charts.items())
    )


def locked(
    environments: Iterable[Environment], also: Collection[tuple[str, str]] = ()
) -> tuple[tuple[Environment, Wanted], ...]:
    """The charts that belong into `charts.lock`: all of `charts:`, and Airflow's where it is rendered.

    Args:
        environments: who wants them.
        also: repository and name of charts that are locked though a controller installs them; any version.
    """
    found = []
    for environment in environments:
        found += [(environment, each) for each in others(environment)]
        own = airflow(environment)
        if own.rendered or (own.chart.repository, own.chart.name) in also:
            found.append((environment, own))
    return tuple(found)


def ordered(charts: Iterable[Wanted], environment: Environment, root: Path) -> Mapping[str, Release]:
    """The releases of an environment's charts that are rendered, by name; rendering has begun when this returns.

    Raises:
        UserError: if a chart isn't locked, its archive isn't there or isn't what was locked.
    """
    store = ChartStore(root)
    releases = {each.name: each.release(environment, store) for each in charts if each.rendered}
    for release in releases.values():
        order(release)
    return releases
