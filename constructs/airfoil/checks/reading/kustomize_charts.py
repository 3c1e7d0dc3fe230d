"""The charts that a kustomization.yaml inflates: `helmCharts`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from airfoil.checks.reading.contents import Item
from airfoil.checks.reading.kustomize import Applied, Builder, Inflation
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.checks.reading.local_charts import LocalChart, LocalCharts
from airfoil.checks.reading.releases import chart_flavour, merged, of_folder, string
from airfoil.checks.tree import ChartRelease, Resource, Unit, ValuesPart


def inflated(builder: Builder, local: LocalCharts, unit_of: Callable[[Inflation], Unit]) -> Iterator[ChartRelease]:
    """A release an entry; whoever applies the folder applies what it makes as plain objects, hooks as well (run)."""
    for inflation in builder.inflates:
        for index, entry in enumerate(mappings(inflation.item.value.get("helmCharts"))):
            yield from _release(builder, local, inflation, index, entry, unit_of(inflation))


def changed(releases: Iterable[ChartRelease], builder: Builder) -> Iterator[ChartRelease]:
    """The releases, with what their kustomizations change in the objects that the charts made: kustomize inflates first,
    and patches then (run).
    """
    for release in releases:
        inflation = next((each for each in builder.inflates if each.item.positions is release.positions), None)
        if inflation is None or not release.objects:
            yield release
            continue
        items = [Item(each.body, inflation.item.positions, "objects") for each in release.objects]
        by_item = {id(item): resource for item, resource in zip(items, release.objects, strict=True)}
        applied = builder.inflated(inflation, [Applied(item, item.value) for item in items])
        yield replace(release, objects=tuple(_with(by_item[id(each.item)], each.body) for each in applied))


def _with(resource: Resource, body: Mapping[str, Any]) -> Resource:
    return resource if body is resource.body else replace(resource, manifest=replace(resource.manifest, body=body))


def _release(
    builder: Builder, local: LocalCharts, place: Inflation, index: int, entry: Mapping[str, Any], unit: Unit
) -> Iterator[ChartRelease]:
    folder, spec = place.contents.path.parent, place.item.value
    parts, is_whole = _parts(builder, folder, place.item, index, entry)
    values = merged(part.values for part in parts)
    name = string(entry, "name")
    made = ChartRelease(
        unit.engine, chart_flavour(string(entry, "repo"), name, values), string(entry, "version"),
        # without a name kustomize lets Helm make one up (read)
        string(entry, "releaseName") or "release-name",
        string(spec, "namespace") or string(entry, "namespace") or "default", values,
        base=("helmCharts", index, "valuesInline"), positions=place.item.positions, parts=tuple(parts),
        is_whole=is_whole, unit=unit, repository=string(entry, "repo"), chart=name,
        with_crds=entry.get("includeCRDs") is True,
    )  # fmt: skip
    chart = _chart(local, folder / (string(spec, "helmGlobals", "chartHome") or "charts"), name, made.version)
    if chart is None:
        yield made
        return
    local.installed.add(chart.folder)
    yield from (replace(each, positions=made.positions) for each in of_folder(made, chart, ["values.yaml"]))


def _chart(local: LocalCharts, home: Path, name: str, version: str) -> LocalChart | None:
    """The chart's folder below `chartHome`; kustomize makes `<name>-<version>/<name>` of those that it fetched (read)."""
    folders = (home / name, home / f"{name}-{version}" / name)
    return next((local.charts[each] for each in map(_plain, folders) if each in local.charts), None)


def _parts(
    builder: Builder, folder: Path, item: Item, index: int, entry: Mapping[str, Any]
) -> tuple[list[ValuesPart], bool]:
    """The values: `valuesFile`, over it `valuesInline` (or below, by `valuesMerge`), then `additionalValuesFiles` (read)."""
    own = entry.get("valuesInline")
    inline = (
        [ValuesPart(own, item.positions, ("helmCharts", index, "valuesInline"))] if isinstance(own, Mapping) else []
    )
    how = entry.get("valuesMerge")
    more = entry.get("additionalValuesFiles")
    first = [string(entry, "valuesFile")] if entry.get("valuesFile") else []
    files = {text: _file(builder, folder / text) for text in [*first, *_texts(more)]}
    is_whole = all(part is not None for part in files.values())
    main = [part for text in first if (part := files[text]) is not None]
    rest = [part for text in _texts(more) if (part := files[text]) is not None]
    both = [*inline, *main] if how == "merge" else inline if how == "replace" and inline else [*main, *inline]
    return [*both, *rest], is_whole


def _file(builder: Builder, path: Path) -> ValuesPart | None:
    contents = builder.folders.file(_plain(path))
    items = [] if contents is None else [item for item in contents.items if isinstance(item.value, Mapping)]
    if contents is None or not items:
        return None
    builder.used.add(contents.path)
    builder.named.add(contents.path)
    return ValuesPart(items[0].value, items[0].positions)


def _plain(path: Path) -> Path:
    return Path(os.path.normpath(path))


def _texts(value: Any) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
