"""The charts of an environment: rendered ones as manifests in layers, the others as objects of the controller."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import cdk8s

from airfoil.airflow.cluster_kinds import cluster_kinds as kinds_of_airflow
from airfoil.config.schema import Environment
from airfoil.delivery.base import Delivery
from airfoil.delivery.layers import RELEASE
from airfoil.delivery.references import refer
from airfoil.delivery.rendered import Placed, placed
from airfoil.delivery.user_values import refuse_values
from airfoil.helm import ChartStore, wanted
from airfoil.helm.kinds import EVERY, ClusterKind, cluster_kinds, kinds_in
from airfoil.helm.parsing import ChartObject
from airfoil.helm.render import render
from airfoil.helm.wanted import Wanted


class Layers(Protocol):
    """Where charts are put: an environment."""

    def add_layer(self, name: str, *, after: tuple[str, ...] = ..., gate: bool = ...) -> cdk8s.Chart: ...

    def add_manifests(self, layer: str, objects: Iterable[ChartObject]) -> None: ...


class Charts:
    """Every chart of an environment; those that are rendered are rendered while the environment is built.

    Args:
        environment: the environment.
        root: the repository's folder, in which `charts.lock` and `charts/` lie.
    """

    def __init__(self, environment: Environment, root: Path) -> None:
        self.environment = environment
        self.airflow = wanted.airflow(environment)
        self.others = wanted.others(environment)
        self._store = ChartStore(root)
        refuse_values(environment, self.airflow, self._store)
        self._releases = wanted.ordered((self.airflow, *self.others), environment, root)
        self._placed: dict[str, Placed] = {}

    @property
    def namespaces(self) -> tuple[str, ...]:
        """Namespaces that the tree makes for charts beside Airflow's own."""
        return tuple(sorted({each.namespace for each in self.others} - {self.environment.namespace}))

    @property
    def before_airflow(self) -> tuple[str, ...]:
        """Layers that Airflow's release comes after."""
        crds, before, _ = self._steps(self.airflow)
        own = (*crds, *before)
        return (*(_base(each) for each in self.others if each.before_airflow), *own)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was done with hooks, and what else a reader should know."""
        said = [note for each in self._all_rendered() for note in self.placed(each).notes]
        if self.environment.delivery.controller == "argocd":
            said += [_UNSEEN.format(chart) for chart in self._referred if self._store.at_hand(chart.chart) is None]
        return tuple(said)

    @property
    def written_to(self) -> tuple[str, ...]:
        """Namespaces that rendered objects lie in."""
        spaces = (each.body["metadata"].get("namespace") for each in self._objects())
        return tuple(sorted({str(space) for space in spaces if space}))

    @property
    def cluster_kinds(self) -> tuple[ClusterKind, ...]:
        """Group and kind of what has no namespace in charts that the controller installs; `EVERY` of one not at hand."""
        found: set[ClusterKind] = set()
        if not self.airflow.rendered:
            found |= {*kinds_of_airflow(self.airflow.values), *kinds_in(self.airflow.values)}
        for chart in self._referred:
            archive = self._store.at_hand(chart.chart)
            found |= {EVERY} if archive is None else set(cluster_kinds(archive, chart.values))
        return tuple(sorted(found))

    def placed(self, chart: Wanted) -> Placed:
        """A rendered chart's objects by step. Raises ``UserError`` as `render` does."""
        if chart.name not in self._placed:
            rendered = render(self._releases[chart.name])
            self._placed[chart.name] = placed(rendered, chart, self.environment)
        return self._placed[chart.name]

    def deliver(self, layers: Layers, delivery: Delivery, *, before_airflow: bool) -> None:
        """Adds the layers of the charts beside Airflow's: those that it waits for, or all others."""
        after = ("platform", "secrets", "storage")
        for chart in self.others:
            if chart.before_airflow != before_airflow:
                continue
            if chart.rendered:
                self._steps_before(layers, chart, after)
                crds, before, _ = self._steps(chart)
                layers.add_layer(_base(chart), after=(*after, *crds, *before), gate=True)
                self._release_of(layers, chart)
            else:
                refer(layers, delivery, self.environment, chart, _base(chart))

    def steps_before_airflow(self, layers: Layers, after: tuple[str, ...]) -> None:
        """Adds the layers that have to be there before Airflow's own, where its chart is rendered."""
        if self.airflow.rendered:
            self._steps_before(layers, self.airflow, after)

    def release_of_airflow(self, layers: Layers) -> None:
        """Adds Airflow's objects to its release's layer, and the layers of its later hooks."""
        if self.airflow.rendered:
            self._release_of(layers, self.airflow)

    def _steps_before(self, layers: Layers, chart: Wanted, after: tuple[str, ...]) -> None:
        found = self.placed(chart)
        crds, before, _ = self._steps(chart)
        steps = zip((*crds, *before), (*((found.crds,) if crds else ()), *found.before), strict=True)
        for name, objects in steps:
            layers.add_layer(name, after=after, gate=True)
            layers.add_manifests(name, objects)
            after = (name,)

    def _release_of(self, layers: Layers, chart: Wanted) -> None:
        found, last = self.placed(chart), _base(chart)
        layers.add_manifests(last, found.release)
        for name, objects in zip(self._steps(chart)[2], found.after, strict=True):
            layers.add_layer(name, after=(last,), gate=True)
            layers.add_manifests(name, objects)
            last = name

    def _steps(self, chart: Wanted) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Names of the layers for CRDs, before the release and after it."""
        if not chart.rendered:
            return (), (), ()
        found, base = self.placed(chart), _base(chart)
        crds = (f"crds-{base}",) if found.crds else ()
        return crds, _numbered(f"before-{base}", len(found.before)), _numbered(f"after-{base}", len(found.after))

    @property
    def _referred(self) -> tuple[Wanted, ...]:
        """Charts beside Airflow's that the controller installs."""
        return tuple(each for each in self.others if not each.rendered)

    def _all_rendered(self) -> tuple[Wanted, ...]:
        return tuple(each for each in (self.airflow, *self.others) if each.rendered)

    def _objects(self) -> Iterable[ChartObject]:
        return (each for chart in self._all_rendered() for each in self.placed(chart).all)


_UNSEEN = (
    "{0.name} ({0.chart}): what it makes isn't known, so that Argo CD may make every kind without a namespace for this "
    "environment; `airfoil chart add` locks the chart, and the AppProject names its kinds alone"
)


def _base(chart: Wanted) -> str:
    return RELEASE if chart.is_airflow else f"chart-{chart.name}"


def _numbered(name: str, count: int) -> tuple[str, ...]:
    return (name,) if count == 1 else tuple(f"{name}-{number}" for number in range(1, count + 1))
