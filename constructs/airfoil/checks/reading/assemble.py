"""From files to one tree: who applies what, and which charts are installed."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from airfoil.checks.inference import inferred
from airfoil.checks.profile import Engine, Profile
from airfoil.checks.reading.application_sets import with_applications
from airfoil.checks.reading.charts import releases
from airfoil.checks.reading.contents import Contents
from airfoil.checks.reading.folders import Folders, is_below
from airfoil.checks.reading.held import held
from airfoil.checks.reading.kustomize import Applied, Builder, FindProgram, Inflation, no_program
from airfoil.checks.reading.kustomize.transforms import is_known_cluster_scoped, without_namespace
from airfoil.checks.reading.kustomize_charts import changed, inflated
from airfoil.checks.reading.local_charts import LocalCharts
from airfoil.checks.reading.releases import HELM_ENGINES, Found, lone_values, of_folder, release_unit
from airfoil.checks.reading.rendered import rendered
from airfoil.checks.reading.source_ignore import Sifted, without_ignored
from airfoil.checks.reading.sources import holders_in
from airfoil.checks.reading.units import Step, held_steps, waves
from airfoil.checks.tree import ChartRelease, Resource, Tree, TreeFile, Unit
from airfoil.cluster.crds import kinds_of
from airfoil.manifests import Manifest, Origin

_KIND = re.compile(r"^apiVersion: *kind\.x-k8s\.io/", re.MULTILINE)
_ROLE = re.compile(r"^ *- role: *([a-z-]+)", re.MULTILINE)

_PLAIN: Mapping[Engine, Engine] = {helm: plain for plain, helm in HELM_ENGINES.items()}


class Source(Struct, frozen=True):
    """What a tree is made of.

    Args:
        files: every file that was read.
        roots: the paths that were given, real ones.
        given: fields of `Profile` that are stated.
        name: the environment or the cluster, where there are several.
        notes: what was found out on the way here.
        program: finds the `kustomize` program.
    """

    files: Sequence[Contents]
    roots: Sequence[Path]
    given: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""
    notes: tuple[str, ...] = ()
    program: FindProgram = no_program


def tree_of(source: Source) -> Tree:
    """Makes the tree; never fails, whatever the files hold."""
    charts = LocalCharts(source.files, source.roots)
    plain = [each for each in source.files if not is_below(each.path, charts.charts.keys())]
    bodies = [item.value for each in plain for item in each.objects]
    profile = inferred(bodies, source.given, kind_cluster=_kind_cluster(plain), helmfiles=_helmfiles(plain))
    sifted = without_ignored(plain, source.roots) if profile.engine == "flux-ks" else Sifted(tuple(plain))
    sets = with_applications(sifted.files, source.roots)
    files = sets.files
    folders = Folders(files, source.roots)
    cluster_kinds = _cluster_kinds(bodies)
    builder = Builder(folders, cluster_kinds, source.program)
    holders, tops = held(holders_in(files, folders), folders, builder)
    steps = list(held_steps(holders))
    for folder, objects in tops.items():
        contents = folders.kustomization(folder)
        steps += _steps(contents[0], objects, folders, profile) if contents is not None else ()
    steps += _loose(folders, builder, profile)
    resources = tuple(_resource(applied, step.unit, cluster_kinds) for step in steps for applied in step.objects)
    every = [*files, *folders.added]
    found = Found(resources, {each.shown: each for each in every})
    units = tuple(step.unit for step in steps)
    installed = [
        replace(each, unit=release_unit(each, units)) for each in releases(found, folders, builder.named, charts)
    ]
    installed += inflated(builder, charts, lambda each: _unit_of(each, builder, profile, units))
    installed += _values(every, builder, profile, resources)
    installed += _umbrellas(charts, profile, resources)
    made = rendered(installed, source.roots, profile, charts.charts)
    made = replace(made, releases=tuple(changed(made.releases, builder)))
    ignored = (
        [f".sourceignore or the source's spec.ignore keeps Flux from {sifted.left_out} files"]
        if sifted.left_out
        else []
    )
    notes = (
        *source.notes,
        *ignored,
        *sets.notes,
        *_notes(charts, builder, folders),
        *made.notes,
        *_not_inflated(made.releases),
    )
    faults = [
        *(fault for each in every if each.path not in builder.data for fault in each.faults),
        *builder.faults,
        *found.faults,
        *made.faults,
    ]
    return Tree(
        (*resources, *made.resources), profile, made.releases, units, tuple(dict.fromkeys(faults)),
        tuple(_files(every, builder, steps)), notes, source.name,
    )  # fmt: skip


def chart_folders(files: Iterable[Contents]) -> list[Path]:
    """Folders that are Helm charts: what lies in them are templates and defaults, and no manifests."""
    return sorted(each.path.parent for each in files if each.path.name == "Chart.yaml")


def _kind_cluster(files: Iterable[Contents]) -> Mapping[str, Any] | None:
    """The cluster configuration of kind. Of one that is no YAML, as the diary's, the roles of its nodes are still told."""
    for each in files:
        for item in each.items:
            if item.shape == "cluster" and "kind.x-k8s.io" in item.value["apiVersion"]:
                return item.value
        if each.faults and _KIND.search(each.text):
            return {"nodes": [{"role": role} for role in _ROLE.findall(each.text)]}
    return None


def _helmfiles(files: Iterable[Contents]) -> Mapping[str, Mapping[str, Any]]:
    """The helmfiles of the tree, by where they lie: what sets up a cluster before Flux or Argo CD is there."""
    return {
        each.shown: item.value
        for each in files
        for item in each.items
        if item.shape == "other" and isinstance(item.value, Mapping) and "releases" in item.value
    }


def _loose(folders: Folders, builder: Builder, profile: Profile) -> Iterator[Step]:
    """Files that nothing names, a unit a folder; under Argo CD all of them are one Application."""
    built = set(folders.kustomization_folders())
    rest: dict[Path, list[Contents]] = {}
    for root in folders.roots:
        for each in folders.below(root):
            if each.path not in builder.used and not is_below(each.path, built):
                builder.used.add(each.path)
                builder.whole.add(each.path)
                rest.setdefault(each.path.parent, []).append(each)
    for contents in rest.values():
        objects = [Applied(item, item.value) for each in contents for item in each.objects]
        yield from _steps(contents[0], objects, folders, profile)


def _steps(contents: Contents, objects: Sequence[Applied], folders: Folders, profile: Profile) -> Iterator[Step]:
    if not objects:
        return
    engine = engine_of(contents, folders, profile)
    unit = Unit(Path(contents.shown).parent.as_posix(), _PLAIN.get(engine, engine))
    yield from waves(unit, objects) if unit.engine == "argo-dir" else [Step(unit, objects)]


def engine_of(contents: Contents, folders: Folders, profile: Profile) -> Engine:
    """Who applies a file that no object of the tree claims, by the profile's folders; the longest path wins."""
    if not profile.folders:
        return profile.engine
    relative = next(
        (os.path.relpath(contents.path, root) for root in folders.roots if contents.path.is_relative_to(root)), ""
    )
    names = (Path(contents.shown).as_posix(), Path(relative).as_posix())
    for folder in sorted(profile.folders, key=len, reverse=True):
        prefix = folder.strip("/").removeprefix("./") + "/"
        if any(name.startswith(prefix) for name in names):
            return profile.folders[folder]
    return profile.engine


def _values(
    files: Iterable[Contents], builder: Builder, profile: Profile, resources: Sequence[Resource]
) -> Iterator[ChartRelease]:
    """Values files that no object of the tree names: by their shape they are a chart's."""
    namespace = _main_namespace(resources)
    for each in files:
        if each.path not in builder.named:
            engine = engine_of(each, builder.folders, profile)
            yield from lone_values(each, HELM_ENGINES.get(engine, engine), namespace)


def _unit_of(place: Inflation, builder: Builder, profile: Profile, units: Sequence[Unit]) -> Unit:
    """Who applies what a kustomization.yaml inflates: whoever applies its folder."""
    holder = builder.claimed.get(place.top)
    name = os.path.relpath(place.top)
    engine = engine_of(place.contents, builder.folders, profile)
    held = (each for each in units if each.holder == holder is not None)
    loose = (each for each in units if each.name == name)
    return next(held, next(loose, Unit(name, _PLAIN.get(engine, engine))))


def _not_inflated(releases: Iterable[ChartRelease]) -> Iterator[str]:
    for each in releases:
        if each.base[:1] == ("helmCharts",) and not each.objects and not each.refusals and each.positions is not None:
            file = each.positions.file
            yield f"{file}: chart {each.chart} of its helmCharts is not at hand; what it makes is not checked"


def _umbrellas(charts: LocalCharts, profile: Profile, resources: Sequence[Resource]) -> Iterator[ChartRelease]:
    """Charts around Airflow's that lie in the tree, and that somebody installs by hand or from elsewhere."""
    for chart in charts.lone_umbrellas:
        engine = HELM_ENGINES.get(profile.engine, profile.engine)
        lone = ChartRelease(engine, chart.name, chart.version, chart.name, _main_namespace(resources), {})
        yield from of_folder(lone, chart, ["values.yaml"])


def _main_namespace(resources: Sequence[Resource]) -> str:
    namespaces = [resource.namespace for resource in resources if resource.namespace not in {"", "kube-system"}]
    return max(sorted(set(namespaces)), key=namespaces.count, default="airflow")


def _resource(applied: Applied, unit: Unit, cluster_kinds: frozenset[tuple[str, str]]) -> Resource:
    if applied.body["metadata"].get("namespace") and is_known_cluster_scoped(applied.body, cluster_kinds):
        applied = replace(applied, body=without_namespace(applied.body))
    manifest = Manifest(applied.body, origin=Origin(place=applied.item.place))
    return Resource(manifest, unit, applied.item.positions, written=applied.written)


def _cluster_kinds(bodies: Iterable[Mapping[str, Any]]) -> frozenset[tuple[str, str]]:
    return frozenset((kind.group, kind.kind) for body in bodies for kind in kinds_of(body) if kind.scope == "Cluster")


def _files(files: Iterable[Contents], builder: Builder, steps: Iterable[Step]) -> Iterator[TreeFile]:
    units: dict[str, Unit] = {}
    for step in steps:
        for applied in step.objects:
            units.setdefault(applied.item.positions.file, step.unit)
    by_folder = {posixpath.dirname(file): unit for file, unit in units.items()}
    for each in files:
        kind = each.kind
        place = next((item.place for item in each.items if item.shape == kind), None)
        own = units.get(each.shown)
        if own is None and each.path in builder.whole:
            own = by_folder.get(posixpath.dirname(each.shown))
        yield TreeFile(each.shown, kind, own, place)


def _notes(charts: LocalCharts, builder: Builder, folders: Folders) -> Iterator[str]:
    for folder in charts.charts:
        if folder in charts.installed or charts.charts[folder].is_umbrella:
            yield f"{os.path.relpath(folder)} is a Helm chart; it is rendered with the values of the tree"
            continue
        yield f"{os.path.relpath(folder)} is a Helm chart; its templates are not read"
    if folders.kustomization_folders():
        yield "kustomization.yaml files are read by airfoil's own subset of kustomize"
    yield from builder.notes
