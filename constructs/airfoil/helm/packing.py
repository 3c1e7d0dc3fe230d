"""The archives that a worker gets: packed once for each chart, however many releases there are of it."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import lru_cache

from airfoil.helm.archive import ChartArchive, Files, packed
from airfoil.helm.chance import FUNCTIONS, Chance, on_another_day
from airfoil.helm.templates import FILES, Templates, whole


@dataclass(frozen=True, slots=True)
class Packing:
    """Archives in base64.

    Args:
        first: what is rendered.
        second: what is rendered again: what chance may reach, and then everything; empty where nothing can differ.
        whole: all files, for a template that writes everything.
    """

    first: str
    second: tuple[str, ...]
    whole: str


def packing(chart: ChartArchive, values: str) -> Packing:
    """The archives for a chart with a user's values, given as text: they may hold templates of their own."""
    return _packing(chart, FILES.search(values) is not None, FUNCTIONS.search(values) is not None)


@lru_cache(maxsize=32)
def _packing(chart: ChartArchive, values_read_files: bool, values_use_chance: bool) -> Packing:
    every = whole(chart.files)
    files = every if values_read_files else Templates.of(chart).needed("")
    first = _encoded(chart, files)
    return Packing(first, _second(chart, files, values_use_chance), first if files is every else _encoded(chart, every))


def _second(chart: ChartArchive, files: Files, values_use_chance: bool) -> tuple[str, ...]:
    chance = Chance.of(chart)
    if not chance.is_used and not values_use_chance:
        return ()
    later = on_another_day(files)
    again = later if values_use_chance else chance.second(files, "")
    return tuple(_encoded(chart, each) for each in ((again, later) if again != later else (later,)))


def _encoded(chart: ChartArchive, files: Files) -> str:
    return base64.b64encode(packed(chart.name, files)).decode()
