"""Chart releases by the object that installs them: Flux, k3s, Argo CD."""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.holders import ARGO, folder_of
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.checks.reading.local_charts import LocalChart, LocalCharts
from airfoil.checks.reading.releases import Found, inline, of_folder, release, string, with_pairs
from airfoil.checks.tree import ChartRelease, Resource, ValuesPart, value_at

_FLUX_HELM, _FLUX_SOURCE, _K3S = "helm.toolkit.fluxcd.io", "source.toolkit.fluxcd.io", "helm.cattle.io"


def releases(found: Found, folders: Folders, used: set[Path], local: LocalCharts) -> Iterator[ChartRelease]:
    """Every release that an object of the tree makes. Values files that it names are added to ``used``."""
    for resource in found.of("HelmRelease", _FLUX_HELM):
        yield from _helm_release(resource, found, local)
    for resource in found.of("HelmChart", _K3S):
        yield _helm_chart(resource, found)
    for resource in found.of("Application", ARGO):
        yield from _application(resource, found, folders, used, local)


def _helm_release(resource: Resource, found: Found, local: LocalCharts) -> Iterator[ChartRelease]:
    target = string(resource, "spec", "targetNamespace")
    name = string(resource, "spec", "releaseName") or "-".join(filter(None, (target, resource.name)))
    parts: list[ValuesPart] = []
    is_whole = True
    for source in mappings(resource.get("spec", "valuesFrom")):
        part = _values_from(source, resource, found)
        is_whole = is_whole and part is not None
        parts += [] if part is None else [part]
    parts += inline(resource, ("spec", "values"))
    chart = _flux_chart(resource, found)
    made = release(
        resource, "flux-hr", chart, name, target or resource.namespace, parts, ("spec", "values"), is_whole=is_whole
    )
    path = string(resource, "spec", "chart", "spec", "chart")
    folder = local.at(path) if "/" in path or not chart[2] else None
    if folder is None:
        yield made
        return
    # paths of valuesFiles start at the repository's root, as the chart's does (read)
    listed = resource.get("spec", "chart", "spec", "valuesFiles")
    files = (
        [os.path.relpath(file, path) for file in listed if isinstance(file, str)] if isinstance(listed, list) else []
    )
    yield from of_folder(made, folder, files or ["values.yaml"])


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
    archive = _content(resource)
    made = release(
        resource, "k3s-hc", (repository, name, string(resource, "spec", "version")), resource.name,
        string(resource, "spec", "targetNamespace") or resource.namespace, parts,
        ("spec", "valuesContent" if resource.get("spec", "values") is None else "values"), is_whole=is_whole,
    )  # fmt: skip
    return replace(made, archive=archive)


def _content(resource: Resource) -> bytes:
    """The packed chart that a HelmChart holds; nothing where it holds none, or what is no base64."""
    try:
        return base64.b64decode(string(resource, "spec", "chartContent"), validate=True)
    except binascii.Error as error:
        del error  # the API server takes any text; klipper-helm then fails
        return b""


def _chart_values(resource: Resource, found: Found) -> list[ValuesPart]:
    text = found.text(resource, ("spec", "valuesContent"))
    return [*([] if text is None else [text]), *inline(resource, ("spec", "values"))]


def _application(
    resource: Resource, found: Found, folders: Folders, used: set[Path], local: LocalCharts
) -> Iterator[ChartRelease]:
    several = resource.get("spec", "sources")
    paths: list[tuple[str | int, ...]] = (
        [("spec", "sources", index) for index in range(len(several))] if isinstance(several, list)
        else [("spec", "source")]
    )  # fmt: skip
    for path in paths:
        source = resource.get(*path)
        if not isinstance(source, Mapping):
            continue
        chart_name, path_text = string(source, "chart"), string(source, "path")
        folder = local.at(path_text) if path_text and not chart_name else None
        if not chart_name and folder is None:
            continue
        files, is_whole = _value_files(source, folders, used, folder)
        text = found.text(resource, (*path, "helm", "values"))
        parts = [*files, *([] if text is None else [text]), *inline(resource, (*path, "helm", "valuesObject"))]
        parameters = value_at(source, ("helm", "parameters"))
        if isinstance(parameters, list) and resource.positions is not None:
            root = (*path, "helm", "parameters")
            parts.append(with_pairs(parameters, resource.positions, root, keys=("name", "value")))
        base = "values" if text is not None else "valuesObject"
        chart = chart_name.rstrip("/").rpartition("/")[2]
        made = release(
            resource, "argo-helm", (string(source, "repoURL"), chart, string(source, "targetRevision")),
            string(source, "helm", "releaseName") or resource.name, string(resource, "spec", "destination", "namespace"),
            parts, (*path, "helm", base), is_whole=is_whole,
        )  # fmt: skip
        yield from [made] if folder is None else of_folder(made, folder, ["values.yaml"])


def _value_files(
    source: Mapping[str, Any], folders: Folders, used: set[Path], local: LocalChart | None
) -> tuple[list[ValuesPart], bool]:
    """The files of `helm.valueFiles`: of another source, `$values/apps/airflow.yaml`, or beside the chart of this one."""
    parts: list[ValuesPart] = []
    wanted = value_at(source, ("helm", "valueFiles"))
    is_whole = True
    for text in wanted if isinstance(wanted, list) else []:
        beside = local.values(str(text)) if local is not None else None
        if beside is not None:
            parts.append(beside)
            continue
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
