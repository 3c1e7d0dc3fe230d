"""`charts.lock`: which charts this repository renders, by digest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field

from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml import decode, emit, read_one
from airfoil.helm.archive import ChartArchive, Subchart
from airfoil.helm.coordinates import Coordinates

LOCK: Final = "charts.lock"

_HEAD = "# Written by `airfoil chart`. Commit it; changes by hand are refused where they don't fit the archives.\n"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ENTRY_KEYS = frozenset({"name", "version", "repository", "sha256", "subcharts", "images"})


class LockedChart(Struct, frozen=True):
    """One chart, and what it was when it was locked.

    Args:
        coordinates: which chart.
        sha256: digest of the archive.
        subcharts: the charts inside.
        images: every image in what the environments of this repository render from it, sorted.
    """

    coordinates: Coordinates
    sha256: str
    subcharts: tuple[Subchart, ...] = ()
    images: tuple[str, ...] = ()

    @classmethod
    def of(cls, coordinates: Coordinates, archive: ChartArchive, images: Iterable[str] = ()) -> LockedChart:
        return cls(coordinates, archive.sha256, archive.subcharts, tuple(sorted(set(images))))


class ChartLock(Struct, frozen=True):
    """The content of `charts.lock`, sorted."""

    charts: Mapping[Coordinates, LockedChart] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> ChartLock:
        """Reads a lock; one that isn't there is empty.

        Raises:
            UserError: if it isn't what `airfoil chart` writes.
        """
        return _parsed(path.read_bytes(), path.as_posix()) if path.is_file() else cls()

    @classmethod
    def of(cls, charts: Iterable[LockedChart]) -> ChartLock:
        """A lock of these charts. Raises ``UserError`` where two of them would share an archive's file name."""
        found: dict[Coordinates, LockedChart] = {}
        files: dict[str, Coordinates] = {}
        for chart in sorted(charts, key=lambda each: each.coordinates):
            other = files.setdefault(chart.coordinates.archive_name, chart.coordinates)
            if other != chart.coordinates:
                raise UserError(_same_file(other, chart.coordinates))
            found[chart.coordinates] = chart
        return cls(found)

    def text(self) -> str:
        """The file's text: the same for the same charts."""
        charts = [_body(self.charts[each]) for each in sorted(self.charts)]
        return _HEAD + emit({"version": 1, "charts": charts})


@lru_cache(maxsize=1)
def _parsed(data: bytes, file: str) -> ChartLock:
    """The lock in a file's bytes; each environment of a repository asks for the same."""
    document = read_one(decode(data, file), file)
    value = document.value
    if not isinstance(value, dict) or value.get("version") != 1 or not isinstance(value.get("charts"), list):
        raise UserError(_faulty(Place(file, 1), "has no `version: 1` with a list `charts`"))
    locked = [_entry(each, document.positions.value(("charts", index))) for index, each in enumerate(value["charts"])]
    return ChartLock.of(locked)


def _body(chart: LockedChart) -> dict[str, Any]:
    body: dict[str, Any] = {
        "name": chart.coordinates.name,
        "version": chart.coordinates.version,
        "repository": chart.coordinates.repository,
        "sha256": chart.sha256,
    }
    if chart.subcharts:
        body["subcharts"] = [
            {"path": each.path, "version": each.version, "sha256": each.sha256} for each in chart.subcharts
        ]
    if chart.images:
        body["images"] = list(chart.images)
    return body


def _entry(value: object, place: Place) -> LockedChart:
    if not isinstance(value, dict) or not set(value) <= _ENTRY_KEYS:
        raise UserError(_faulty(place, f"is no entry with the keys {', '.join(sorted(_ENTRY_KEYS))}"))
    texts = [value.get(key) for key in ("repository", "name", "version", "sha256")]
    if not all(isinstance(text, str) and text for text in texts) or not _SHA256.fullmatch(str(value["sha256"])):
        raise UserError(_faulty(place, "needs repository, name, version and sha256 (64 of 0-9 and a-f), each a text"))
    subcharts, images = value.get("subcharts", []), value.get("images", [])
    if not isinstance(subcharts, list) or not isinstance(images, list):
        raise UserError(_faulty(place, "has `subcharts` or `images` that are no list"))
    inner = []
    for each in subcharts:
        if not isinstance(each, dict) or set(each) != {"path", "version", "sha256"}:
            raise UserError(_faulty(place, "has a subchart without path, version and sha256"))
        inner.append(Subchart(str(each["path"]), str(each["version"]), str(each["sha256"])))
    repository, name, version, sha256 = map(str, texts)
    if "@" in repository.partition("//")[2].partition("/")[0]:
        raise UserError(_faulty(place, "has a login in the address of its repository"))
    return LockedChart(
        Coordinates(repository, name, version), sha256, tuple(inner), tuple(str(image) for image in images)
    )


def _faulty(place: Place, what: str) -> Fault:
    return Fault("faulty-lock", what, place, help="restore it from Git, or write it anew: `airfoil chart update`")


def _same_file(one: Coordinates, other: Coordinates) -> Fault:
    return Fault(
        "one-archive-two-charts",
        f"{one.archive_name} would be {one} of {one.repository} and of {other.repository}",
        help="take it from one of the two",
    )
