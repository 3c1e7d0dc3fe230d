"""Which kinds without a namespace a chart can bring, read in its templates: without a render, and whatever its values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from airfoil.cluster.core_kinds import core_kinds, shipped
from airfoil.cluster.scopes import CLUSTER_SCOPED
from airfoil.helm.archive import ChartArchive

ClusterKind = tuple[str, str]
"""Group and kind; ``*`` for all."""

EVERY: Final[ClusterKind] = ("*", "*")
_CRD: Final[ClusterKind] = ("apiextensions.k8s.io", "CustomResourceDefinition")

_KIND = re.compile(r"^kind:(.*)$", re.MULTILINE)
_ANY_KIND = re.compile(r"^[ -]*kind:(.*)$", re.MULTILINE)
_LIST = re.compile(r"^kind: *[A-Za-z]*List\b", re.MULTILINE)
_WORD = re.compile(r"\b[A-Z][A-Za-z0-9]+\b")
_ACTION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_QUOTED = re.compile(r"\"([A-Z][A-Za-z0-9]+)\"")
_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    kind: tuple(sorted(group for group, other in CLUSTER_SCOPED if other == kind)) for _, kind in CLUSTER_SCOPED
}


def cluster_kinds(chart: ChartArchive, values: Mapping[str, Any]) -> tuple[ClusterKind, ...]:
    """Group and kind of each object without a namespace that a chart may make.

    Kinds that Kubernetes doesn't have itself are named whatever their scope: it stands in a CRD that may be elsewhere, and
    a namespaced kind among them allows nothing.

    Args:
        chart: the chart, and those inside.
        values: the user's values, which may hold whole objects.

    Returns:
        Sorted; `EVERY` alone where a template makes the name of a kind up.
    """
    found: set[ClusterKind] = set()
    for files in chart.charts.values():
        if any(path.startswith("crds/") for path in files):
            found.add(_CRD)
        for path, data in files.items():
            if path.startswith("templates/") and path.endswith((".yaml", ".yml", ".tpl", ".json")):
                found |= set(_of_template(data.decode("utf-8", "replace")))
    found |= set(kinds_in(values))
    return (EVERY,) if EVERY in found else tuple(sorted(found))


def _of_template(text: str) -> Iterator[ClusterKind]:
    # objects in a List are indented, and so are references to kinds, which then count as well
    for match in (_ANY_KIND if _LIST.search(text) else _KIND).finditer(text):
        line = match[1].partition(" #")[0]
        # `{{ if … }}ClusterRole{{ else }}Role{{ end }}`, and `{{ ternary "ClusterRole" "Role" … }}`
        names = [*_WORD.findall(_ACTION.sub(" ", line)), *_QUOTED.findall(line)]
        if not names:
            yield EVERY
        for name in names:
            if not name.endswith("List"):
                yield from _kinds(name)


def kinds_in(node: object) -> Iterator[ClusterKind]:
    """Group and kind of objects that stand in values whole, as many charts take them: `extraManifests`."""
    if isinstance(node, Mapping):
        kind = node.get("kind")
        if isinstance(kind, str) and "apiVersion" in node:
            yield from _kinds(kind)
        for each in node.values():
            yield from kinds_in(each)
    elif isinstance(node, list | tuple):
        for each in node:
            yield from kinds_in(each)
    elif isinstance(node, str) and _KIND.search(node):
        yield from _of_template(node)


def _kinds(name: str) -> Iterator[ClusterKind]:
    if name in _GROUPS:
        yield from ((group, name) for group in _GROUPS[name])
    elif name not in _own_kinds():
        yield ("*", name)


@cache
def _own_kinds() -> frozenset[str]:
    return frozenset(kind for _, _, kind in core_kinds(max(shipped())).kinds)
