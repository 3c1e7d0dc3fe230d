"""The archives that a worker gets: packed once for each chart, however many releases there are of it."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Final, Literal

from msgspec import Struct

from airfoil.helm import kept
from airfoil.helm.archive import ChartArchive, Files, packed
from airfoil.helm.chance import BY_PATH, FUNCTIONS, Chance, on_another_day
from airfoil.helm.copies import with_copies
from airfoil.helm.templates import FILES, Templates, whole
from airfoil.helm.tpl import with_quick_tpl

Form = Literal["held", "twice", "whole"]
"""How a release is rendered: once, held to copies of its templates; twice; or twice with all of its files as they are."""

FIRST: Final[Form] = "held"


class Blob(Struct, frozen=True):
    """Bytes that a worker gets once, under the name that requests call them by: their digest."""

    name: str
    data: bytes

    @classmethod
    def of(cls, data: bytes) -> Blob:
        return cls(hashlib.sha256(data).hexdigest(), data)


class Packing(Struct, frozen=True):
    """The archives of one form.

    Args:
        form: the form.
        first: what is rendered.
        second: what is rendered again: what chance may reach, and then everything; empty where nothing can differ, or
            copies in the first tell it.
    """

    form: Form
    first: Blob
    second: tuple[Blob, ...] = ()


def packing(chart: ChartArchive, values: str, form: Form) -> Packing:
    """The archives for a chart with a user's values, given as text: they may hold templates of their own.

    Args:
        chart: the chart.
        values: the values as text.
        form: what is wanted; a chart of which copies don't tell all is rendered twice at once.
    """
    uses_chance = FUNCTIONS.search(values) is not None or BY_PATH.search(values) is not None
    return _packing(chart, form, FILES.search(values) is not None, uses_chance)


@lru_cache(maxsize=32)
def _packing(chart: ChartArchive, form: Form, values_read_files: bool, values_use_chance: bool) -> Packing:
    # Reading a chart's templates and packing it takes 0.4 s of CPU for chart 1.22.0 (run).
    name = kept.named(chart.sha256, form, values_read_files, values_use_chance)
    made, archives = kept.archives(name, lambda: _packed(chart, form, values_read_files, values_use_chance))
    first, *second = map(Blob.of, archives)
    return Packing(made, first, tuple(second))


def _packed(
    chart: ChartArchive, form: Form, values_read_files: bool, values_use_chance: bool
) -> tuple[Form, tuple[bytes, ...]]:
    all_files = form == "whole" or values_read_files
    files = whole(chart.files) if all_files else Templates.of(chart).needed("")
    held = with_copies(chart, files) if form == "held" and not values_use_chance else None
    if held is not None:
        return "held", (packed(chart.name, with_quick_tpl(held)),)
    every = (files, *_second(chart, files, values_use_chance))
    if form == "whole":  # as the chart is, for errors in its own words
        return "whole", tuple(packed(chart.name, each) for each in every)
    return "twice", tuple(packed(chart.name, with_quick_tpl(each)) for each in every)


def _second(chart: ChartArchive, files: Files, values_use_chance: bool) -> tuple[Files, ...]:
    chance = Chance.of(chart)
    if not chance.is_used and not values_use_chance:
        return ()
    later = on_another_day(files)
    again = later if values_use_chance else chance.second(files, "")
    return (again, later) if again != later else (later,)
