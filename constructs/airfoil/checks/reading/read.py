"""From paths to a tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from airfoil.checks.profile import Profile
from airfoil.checks.reading.contents import Contents, contents_of
from airfoil.checks.reading.files import sources
from airfoil.checks.reading.shapes import flavour_of
from airfoil.checks.tree import ChartRelease, Resource, Tree, TreeFile, Unit, ValuesPart
from airfoil.manifests import Manifest, Origin


def read_tree(paths: Iterable[Path], given: Mapping[str, Any] | None = None) -> Tree:
    """Reads files and folders into one tree.

    Args:
        paths: files and folders.
        given: fields of `Profile` that somebody stated; the others are inferred from the tree.

    Raises:
        UserError: for a path that isn't there; everything else that is wrong becomes a fault of the tree.
    """
    known = replace(Profile(), **(given or {}))
    files = [contents_of(source) for source in sources(paths)]
    resources, releases = [], []
    for contents in files:
        unit = Unit(contents.path.parent.as_posix(), known.engine)
        resources += [
            Resource(Manifest(item.value, origin=Origin(place=item.place)), unit, item.positions)
            for item in contents.objects
        ]
        releases += list(_values_files(contents, unit))
    faults = tuple(fault for contents in files for fault in contents.faults)
    shown = tuple(TreeFile(contents.shown, contents.kind) for contents in files)
    return Tree(tuple(resources), known, tuple(releases), (), faults, shown)


def _values_files(contents: Contents, unit: Unit) -> Iterable[ChartRelease]:
    for item in contents.items:
        if item.shape == "values":
            yield ChartRelease(
                "helm", flavour_of(item.value), "", "airflow", "airflow", item.value,
                positions=item.positions, parts=(ValuesPart(item.value, item.positions),), unit=unit,
            )  # fmt: skip
