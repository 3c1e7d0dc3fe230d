"""What the charts of a tree make with its values, where `charts.lock` has the chart: no network, no cluster."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from airfoil.checks.profile import Profile
from airfoil.checks.reading.frozen import frozen, thawed
from airfoil.checks.tree import ChartRelease, Resource, Unit
from airfoil.errors import Fault, UserError
from airfoil.manifests import Manifest, Origin

if TYPE_CHECKING:
    from airfoil.helm import ChartStore, LockedChart

LOCK = "charts.lock"

_NOTES = frozenset(("random-in-chart", "helm-not-installed", "helm-crashed", "chart-not-vendored"))
"""Faults that say nothing against the values."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The releases, those that were rendered with their objects, and what has to be said of the others."""

    releases: tuple[ChartRelease, ...]
    notes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def resources(self) -> tuple[Resource, ...]:
        """The objects of all of them."""
        return tuple(resource for release in self.releases for resource in release.objects)


def rendered(releases: Sequence[ChartRelease], roots: Iterable[Path], profile: Profile) -> Rendered:
    """Renders what can be: releases of an exact version whose chart is locked and at hand, with all values in the tree."""
    root = _repository(roots)
    if root is None or not releases:
        return Rendered(tuple(releases))
    # Only now: who has no lock doesn't pay for Helm.
    from airfoil.helm import ChartStore

    store = ChartStore(root)
    try:
        locked = tuple(store.lock.charts.values())
    except UserError as error:
        return Rendered(tuple(releases), faults=tuple(error.faults))
    done: list[ChartRelease] = []
    notes: list[str] = []
    for release in releases:
        chart = _locked(release, locked)
        if chart is None or not release.is_whole:
            done.append(release)
            continue
        try:
            done.append(replace(release, objects=_objects(release, chart, store, profile)))
        except UserError as error:
            said = [fault for fault in error.faults if fault.code in _NOTES]
            notes += [f"chart {chart.coordinates} was not rendered: {fault.what}" for fault in said]
            refusals = tuple(fault for fault in error.faults if fault.code not in _NOTES)
            done.append(replace(release, refusals=refusals))
    return Rendered(tuple(done), tuple(dict.fromkeys(notes)))


def _repository(roots: Iterable[Path]) -> Path | None:
    """The nearest folder at or above the tree that has a lock."""
    for root in roots:
        found = next((folder for folder in (root, *root.parents) if (folder / LOCK).is_file()), None)
        if found is not None:
            return found
    return None


def _locked(release: ChartRelease, locked: Iterable[LockedChart]) -> LockedChart | None:
    repository = release.repository.rstrip("/")
    for chart in locked:
        known = chart.coordinates
        if (known.name, known.version) == (release.chart, release.version) and repository in {"", known.repository}:
            return chart
    return None


def _objects(release: ChartRelease, chart: LockedChart, store: ChartStore, profile: Profile) -> tuple[Resource, ...]:
    from airfoil.helm import Release, render

    wanted = Release(
        store.verified(chart), thawed(release.values), release.name, release.namespace, profile.kubernetes,
        path=".".join(map(str, release.base)),
    )  # fmt: skip
    result = render(wanted)
    unit = release.unit or Unit(f"release {release.name}", release.engine)
    place = release.place()
    resources = []
    for each in (*result.crds, *result.objects):
        body: Mapping[str, Any] = each.body
        if isinstance(body.get("metadata"), Mapping) and isinstance(body["metadata"].get("name"), str):
            origin = Origin(f"{chart.coordinates}: {each.template}", place)
            manifest = Manifest(frozen(_in_namespace(body, release.namespace)), origin=origin)
            resources.append(Resource(manifest, unit, release=release.name))
    return tuple(resources)


def _in_namespace(body: Mapping[str, Any], namespace: str) -> Mapping[str, Any]:
    """A namespaced object in the namespace of its release, as whoever installs it puts it there."""
    from airfoil.checks.reading.kustomize.transforms import in_namespace, is_cluster_scoped

    return body if is_cluster_scoped(body, frozenset()) else in_namespace(body, namespace, only_missing=True)
