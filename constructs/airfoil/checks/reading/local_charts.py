"""Helm charts that lie in the tree as folders, with the charts that they hold or name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field

from airfoil.checks.reading.contents import Contents, contents_of
from airfoil.checks.reading.files import sources
from airfoil.checks.release import ValuesPart
from airfoil.checks.resource import value_at

CHART: Final = "Chart.yaml"
_MOST_FILES: Final = 5_000
_MOST_BYTES: Final = 30 * 1024 * 1024


class Dependency(Struct, frozen=True):
    """A chart that another one holds: its name, version and repository, and the key of its values."""

    name: str
    key: str
    version: str
    repository: str


class LocalChart(Struct, frozen=True):
    """A chart's folder.

    Args:
        folder: its real path.
        name: the chart's name.
        version: the chart's version.
        dependencies: charts that its Chart.yaml names, each in the version of Chart.lock where there is one.
        files: its YAML files, by path.
    """

    folder: Path
    name: str
    version: str
    dependencies: tuple[Dependency, ...] = ()
    files: Mapping[Path, Contents] = field(default_factory=dict)

    @property
    def is_umbrella(self) -> bool:
        """Whether it installs Airflow's chart as a part of its own."""
        return any(each.name == "airflow" for each in self.dependencies)

    def values(self, path: str = "values.yaml") -> ValuesPart | None:
        """The values of one of its files; None if there is none."""
        contents = self.files.get(Path(os.path.normpath(self.folder / path)))
        items = [] if contents is None else [item for item in contents.items if isinstance(item.value, Mapping)]
        return ValuesPart(items[0].value, items[0].positions) if items else None


class LocalCharts:
    """The charts of a tree, found by the paths that objects name.

    Args:
        files: every file of the tree.
        roots: the folders that were given.
    """

    def __init__(self, files: Sequence[Contents], roots: Iterable[Path]) -> None:
        self._roots = tuple(roots)
        heads = {each.path.parent: each for each in files if each.path.name == CHART}
        self.folders = tuple(sorted(heads))
        outer = [folder for folder in self.folders if not any(each in folder.parents for each in heads)]
        self.charts = {folder: _chart(heads[folder], files) for folder in outer}
        self.installed: set[Path] = set()

    def at(self, path: str) -> LocalChart | None:
        """The chart in a folder whose path is relative to the repository's root, wherever that is."""
        steps = [step for step in path.split("/") if step not in {"", "."}]
        if ".." in steps:
            return None
        for root in self._roots:
            for above in (root, *root.parents):
                folder = above.joinpath(*steps)
                if folder in self.charts:
                    self.installed.add(folder)
                    return self.charts[folder]
        return None

    @property
    def lone_umbrellas(self) -> Iterator[LocalChart]:
        """Charts around Airflow's that no object of the tree installs."""
        return (each for folder, each in self.charts.items() if each.is_umbrella and folder not in self.installed)


def folder_files(folder: Path) -> dict[str, bytes] | None:
    """A chart's files by path, without hidden ones and links; None if it is bigger than any chart."""
    found: dict[str, bytes] = {}
    room = _MOST_BYTES
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if name.startswith(".") or path.is_symlink() or not path.is_file():
                continue
            room -= path.stat().st_size
            if room < 0 or len(found) >= _MOST_FILES:
                return None
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def _chart(head: Contents, files: Iterable[Contents]) -> LocalChart:
    folder = head.path.parent
    own = {each.path: each for each in files if each.path.is_relative_to(folder)}
    value = _first(head)
    lock = _first(_lock(folder))
    exact = {each.get("name"): str(each.get("version")) for each in _entries(lock)}
    dependencies = tuple(
        Dependency(
            str(each["name"]), str(each.get("alias") or each["name"]),
            exact.get(each["name"], str(each.get("version") or "")), str(each.get("repository") or ""),
        )
        for each in _entries(value)
        if each.get("name")
    )  # fmt: skip
    return LocalChart(folder, str(value.get("name") or folder.name), str(value.get("version") or ""), dependencies, own)


def _lock(folder: Path) -> Contents:
    """Chart.lock, which `helm dependency update` writes; its ending keeps it out of the files of a tree."""
    file = folder / "Chart.lock"
    if not file.is_file() or file.is_symlink():
        return Contents(file, "")
    return contents_of(next(sources([file])))


def _first(contents: Contents) -> Mapping[str, Any]:
    return next((item.value for item in contents.items if isinstance(item.value, Mapping)), {})


def _entries(value: Any) -> list[Mapping[str, Any]]:
    listed = value_at(value, ("dependencies",))
    return [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
