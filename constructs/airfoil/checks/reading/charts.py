"""Chart releases by the object that installs them: Flux, k3s, Argo CD."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.holders import ARGO, folder_of
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.checks.reading.releases import Found, inline, release, string, with_pairs
from airfoil.checks.tree import ChartRelease, Resource, ValuesPart, value_at

_FLUX_HELM, _FLUX_SOURCE, _K3S = "helm.toolkit.fluxcd.io", "source.toolkit.fluxcd.io", "helm.cattle.io"


def releases(found: Found, folders: Folders, used: set[Path]) -> Iterator[ChartRelease]:
    """Every release that an object of the tree makes. Values files that it names are added to ``used``."""
    for resource in found.of("HelmRelease", _FLUX_HELM):
        yield _helm_release(resource, found)
    for resource in found.of("HelmChart", _K3S):
        yield _helm_chart(resource, found)
    for resource in found.of("Application", ARGO):
        yield from _application(resource, found, folders, used)


def _helm_release(resource: Resource, found: Found) -> ChartRelease:
    target = string(resource, "spec", "targetNamespace")
    name = string(resource, "spec", "releaseName") or "-".join(filter(None, (target, resource.name)))
    parts: list[ValuesPart] = []
    is_whole = True
    for source in mappings(resource.get("spec", "valuesFrom")):
        part = _values_from(source, resource, found)
        is_whole = is_whole and part is not None
        parts += [] if part is None else [part]
    parts += inline(resource, ("spec", "values"))
    return release(
        resource, "flux-hr", _flux_chart(resource, found), name, target or resource.namespace, parts,
        ("spec", "values"), is_whole=is_whole,
    )  # fmt: skip


def _values_from(source: Mapping[str, Any], resource: Resource, found: Found) -> ValuesPart | None:
    key = string(source, "valuesKey") or "values.yaml"
    holder = found.find(string(source, "kind"), string(source, "name"), resource.namespace, "")
    if holder is None or source.get("targetPath"):
        return None
    return found.text(holder, ("data" if holder.kind == "ConfigMap" else "stringData", key))


def _flux_chart(resource: Resource, found: Found) -> tuple[str, str, str]:
    """Repository, name and version of a HelmRelease's chart."""
    reference = resource.get("spec", "chartRef")
    if isinstance(reference, Mapping):
        namespace = string(reference, "namespace") or resource.namespace
        source = found.find(string(reference, "kind"), string(reference, "name"), namespace, _FLUX_SOURCE)
        if source is None:
            return "", "", ""
        if source.kind == "HelmChart":
            return _repository(source, ("spec",), found)
        url = string(source, "spec", "url")
        return url, url.rstrip("/").rpartition("/")[2], string(source, "spec", "ref", "tag")
    return _repository(resource, ("spec", "chart", "spec"), found)


def _repository(resource: Resource, path: tuple[str, ...], found: Found) -> tuple[str, str, str]:
    spec = resource.get(*path)
    if not isinstance(spec, Mapping):
        return "", "", ""
    namespace = string(spec, "sourceRef", "namespace") or resource.namespace
    source = found.find(string(spec, "sourceRef", "kind"), string(spec, "sourceRef", "name"), namespace, _FLUX_SOURCE)
    url = "" if source is None else string(source, "spec", "url")
    return url, string(spec, "chart").rstrip("/").rpartition("/")[2], string(spec, "version")


def _helm_chart(resource: Resource, found: Found) -> ChartRelease:
    chart = string(resource, "spec", "chart")
    name = chart.rstrip("/").rpartition("/")[2].removesuffix(".tgz")
    repository = string(resource, "spec", "repo") or chart
    parts = _chart_values(resource, found)
    config = found.find("HelmChartConfig", resource.name, resource.namespace, _K3S)
    parts += [] if config is None else _chart_values(config, found)
    pairs = resource.get("spec", "set")
    if isinstance(pairs, Mapping) and resource.positions is not None:
        parts.append(with_pairs(pairs, resource.positions, ("spec", "set")))
    is_whole = not any(each is not None and each.get("spec", "valuesSecrets") for each in (resource, config))
    return release(
        resource, "k3s-hc", (repository, name, string(resource, "spec", "version")), resource.name,
        string(resource, "spec", "targetNamespace") or resource.namespace, parts,
        ("spec", "valuesContent" if resource.get("spec", "values") is None else "values"), is_whole=is_whole,
    )  # fmt: skip


def _chart_values(resource: Resource, found: Found) -> list[ValuesPart]:
    text = found.text(resource, ("spec", "valuesContent"))
    return [*([] if text is None else [text]), *inline(resource, ("spec", "values"))]


def _application(resource: Resource, found: Found, folders: Folders, used: set[Path]) -> Iterator[ChartRelease]:
    several = resource.get("spec", "sources")
    paths: list[tuple[str | int, ...]] = (
        [("spec", "sources", index) for index in range(len(several))] if isinstance(several, list)
        else [("spec", "source")]
    )  # fmt: skip
    for path in paths:
        source = resource.get(*path)
        if not isinstance(source, Mapping) or not isinstance(source.get("chart"), str):
            continue
        files, is_whole = _value_files(source, resource, folders, used)
        text = found.text(resource, (*path, "helm", "values"))
        parts = [*files, *([] if text is None else [text]), *inline(resource, (*path, "helm", "valuesObject"))]
        parameters = value_at(source, ("helm", "parameters"))
        if isinstance(parameters, list) and resource.positions is not None:
            root = (*path, "helm", "parameters")
            parts.append(with_pairs(parameters, resource.positions, root, keys=("name", "value")))
        base = "values" if text is not None else "valuesObject"
        chart = source["chart"].rstrip("/").rpartition("/")[2]
        yield release(
            resource, "argo-helm", (string(source, "repoURL"), chart, string(source, "targetRevision")),
            string(source, "helm", "releaseName") or resource.name, string(resource, "spec", "destination", "namespace"),
            parts, (*path, "helm", base), is_whole=is_whole,
        )  # fmt: skip


def _value_files(
    source: Mapping[str, Any], resource: Resource, folders: Folders, used: set[Path]
) -> tuple[list[ValuesPart], bool]:
    """The files of `helm.valueFiles` that begin with the name of another source: `$values/apps/airflow.yaml`."""
    parts: list[ValuesPart] = []
    wanted = value_at(source, ("helm", "valueFiles"))
    is_whole = True
    for text in wanted if isinstance(wanted, list) else []:
        reference, _, path = str(text).partition("/")
        folder = folder_of(os.path.dirname(path), folders) if reference.startswith("$") else None
        contents = None if folder is None else folders.file(folder / os.path.basename(path))
        values = [] if contents is None else [item for item in contents.items if isinstance(item.value, Mapping)]
        if contents is None or not values:
            is_whole = False
            continue
        used.add(contents.path)
        parts += [ValuesPart(item.value, item.positions) for item in values[:1]]
    return parts, is_whole
