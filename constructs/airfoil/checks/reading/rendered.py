"""What the charts of a tree make with its values: those of `charts.lock`, and those in the tree. No network, no cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from airfoil.checks.profile import Profile
from airfoil.checks.reading.frozen import frozen, thawed
from airfoil.checks.reading.local_charts import LocalChart, folder_files
from airfoil.checks.release import ChartRelease, RandomField
from airfoil.checks.resource import Resource, Unit
from airfoil.errors import Fault, Place, UserError
from airfoil.manifests import Manifest, Origin

if TYPE_CHECKING:
    from airfoil.helm import ChartArchive, ChartStore, LockedChart
    from airfoil.helm import Rendered as Render

LOCK = "charts.lock"

_NOTES = frozenset(("helm-not-installed", "helm-crashed", "chart-not-vendored", "chart-without-its-parts"))
"""Faults that say nothing against the values."""


class Rendered(Struct, frozen=True):
    """The releases, those that were rendered with their objects, and what has to be said of the others."""

    releases: tuple[ChartRelease, ...]
    notes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def resources(self) -> tuple[Resource, ...]:
        """The objects of all of them."""
        return tuple(resource for release in self.releases for resource in release.objects)


def rendered(
    releases: Sequence[ChartRelease],
    roots: Iterable[Path],
    profile: Profile,
    local: Mapping[Path, LocalChart] | None = None,
) -> Rendered:
    """Renders what can be, twice: releases with all values in the tree, whose chart is locked and at hand, or in the tree.

    Args:
        releases: those of the tree; a chart inside of another one comes after that.
        roots: the folders that were given.
        profile: for the version of Kubernetes.
        local: the charts that lie in the tree, by folder.
    """
    root = _repository(roots)
    if not any(root or release.folder or release.archive for release in releases):
        return Rendered(tuple(releases))
    # Only now: who has no chart at hand doesn't pay for Helm.
    from airfoil.helm import ChartStore

    store = ChartStore(root) if root else None
    try:
        locked = tuple(store.lock.charts.values()) if store else ()
    except UserError as error:
        return Rendered(tuple(releases), faults=tuple(error.faults))
    inner = frozenset((release.folder, release.inside) for release in releases if release.inside)
    charts = _Charts(store, locked, profile, local or {}, inner)
    done: list[ChartRelease] = []
    notes: list[str] = []
    for release in releases:
        if not release.is_whole:
            done.append(release)
            continue
        try:
            done.append(charts.with_objects(release))
        except UserError as error:
            said = [fault for fault in error.faults if fault.code in _NOTES]
            name = release.chart if release.folder else f"{release.chart} {release.version}"
            notes += [f"chart {name} was not rendered: {fault.what}" for fault in said]
            refusals = tuple(fault for fault in error.faults if fault.code not in _NOTES)
            done.append(replace(release, refusals=refusals))
    return Rendered(tuple(done), tuple(dict.fromkeys(notes)))


class _Charts:
    """Finds the chart of a release, and renders it.

    A chart inside of another one is rendered with that, which comes before it.
    """

    def __init__(
        self,
        store: ChartStore | None,
        locked: tuple[LockedChart, ...],
        profile: Profile,
        local: Mapping[Path, LocalChart],
        inner: frozenset[tuple[Path | None, str]],
    ) -> None:
        self._store = store
        self._locked = locked
        self._profile = profile
        self._local = local
        self._inner = inner
        self._made: dict[tuple[Path, int], Render] = {}

    def with_objects(self, release: ChartRelease) -> ChartRelease:
        """The release with what it makes; as it is if its chart isn't at hand."""
        if release.inside and release.folder is not None:
            made = self._made.get((release.folder, id(release.holder)))
            return release if made is None else self._filled(release, made)
        archive = self._archive(release)
        if archive is None:
            return release
        from airfoil.helm import Release, render

        wanted = Release(
            archive, thawed(release.values), release.name, release.namespace, self._profile.kubernetes,
            path=".".join(map(str, release.base)),
        )  # fmt: skip
        made = render(wanted, accept_random=True)
        if release.folder is not None:
            self._made[release.folder, id(release.holder)] = made
        return self._filled(release, made)

    def _archive(self, release: ChartRelease) -> ChartArchive | None:
        from airfoil.helm import read_archive

        if release.archive:
            return read_archive(release.archive, release.chart)
        if release.folder is not None:
            return self._of_folder(release.folder)
        chart = next(self._known(release.chart, release.version, release.repository), None)
        return None if chart is None or self._store is None else self._store.verified(chart)

    def _of_folder(self, folder: Path) -> ChartArchive:
        """The chart in a folder; parts that Chart.yaml names and that aren't there are taken from `charts.lock`."""
        from airfoil.helm import read_archive
        from airfoil.helm.archive import packed

        files = folder_files(folder)
        if files is None:
            what = "this folder is bigger than any chart"
            raise UserError(
                Fault("too-big", what, Place(folder.as_posix()), help="remove what is no part of the chart")
            )
        archive = read_archive(packed(folder.name, files), folder.name)
        missing = set(archive.missing_dependencies)
        if not missing or self._store is None:
            return archive
        for part in self._local[folder].dependencies:
            chart = next(self._known(part.name, part.version, part.repository), None)
            if part.name in missing and chart is not None:
                files[f"charts/{chart.coordinates.archive_name}"] = self._store.verified(chart).data
        return read_archive(packed(folder.name, files), folder.name)

    def _known(self, name: str, version: str, repository: str) -> Iterator[LockedChart]:
        wanted = repository.rstrip("/")
        for chart in self._locked:
            known = chart.coordinates
            if (known.name, known.version) == (name, version) and wanted in {"", known.repository}:
                yield chart

    def _filled(self, release: ChartRelease, made: Render) -> ChartRelease:
        """The release with its share of what was made: a chart inside that is a release of its own has the rest."""

        def is_own(template: str) -> bool:
            outer, _, rest = template.partition("/charts/")
            inner = rest.partition("/")[0] if "/" not in outer else ""
            return (inner if (release.folder, inner) in self._inner else "") == release.inside

        every = (*made.crds, *made.objects) if release.with_crds else made.objects
        objects = _objects(release, ((each.body, each.template) for each in every))
        random = tuple(RandomField(*each) for each in made.random if is_own(each[0]))
        own = tuple(each for each, template in objects if is_own(template))
        return replace(release, objects=own, random=random, notes="" if release.inside else made.notes)


def _repository(roots: Iterable[Path]) -> Path | None:
    """The nearest folder at or above the tree that has a lock."""
    for root in roots:
        found = next((folder for folder in (root, *root.parents) if (folder / LOCK).is_file()), None)
        if found is not None:
            return found
    return None


def _objects(release: ChartRelease, made: Iterable[tuple[Mapping[str, Any], str]]) -> Iterator[tuple[Resource, str]]:
    unit = release.unit or Unit(f"release {release.name}", release.engine)
    place = release.place()
    for body, template in made:
        if isinstance(body.get("metadata"), Mapping) and isinstance(body["metadata"].get("name"), str):
            origin = Origin(f"{release.chart} {release.version}: {template}", place)
            manifest = Manifest(frozen(_in_namespace(body, release.namespace)), origin=origin)
            yield Resource(manifest, unit, release=release.name), template


def _in_namespace(body: Mapping[str, Any], namespace: str) -> Mapping[str, Any]:
    """A namespaced object in the namespace of its release, as whoever installs it puts it there; others in none."""
    from airfoil.checks.reading.kustomize import transforms

    if not transforms.is_cluster_scoped(body, frozenset()):
        return transforms.in_namespace(body, namespace, only_missing=True)
    return transforms.without_namespace(body) if transforms.is_known_cluster_scoped(body, frozenset()) else body
