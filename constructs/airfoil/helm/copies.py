"""Copies of templates beside them in the same archive: one render makes each text twice, and shows where chance is.

A second render costs 100 ms of CPU for chart 1.22.0; the copies in the first cost a few (run).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from airfoil.helm.actions import actions
from airfoil.helm.archive import ChartArchive, Files
from airfoil.helm.chance import Chance, on_another_day
from airfoil.helm.literals import template_folder

_MARK: Final = "-airfoil-again-"
_STRING_OR_INCLUDE: Final = re.compile(
    r"\"(?:\\.|[^\"\\])*+\"|`[^`]*+`|"
    r"(?<![\w.$-])include\s+(?P<path>\(\s*print\s+[$.\w]*\.BasePath\s+\")(?P<end>[^\"]+)\"\s*\)\s+"
    r"(?P<given>[$.][$.\w]*|\((?:[^()\"`]|\"(?:\\.|[^\"\\])*+\"|`[^`]*+`)*+\))(?=[\s)|}])"
)


def with_copies(chart: ChartArchive, files: Files) -> Files | None:
    """A chart's files with a copy of each template that chance comes from; None where that wouldn't show all of it.

    Other templates get chance by including one of those by its path, with whatever they give it. Each such place
    includes the copy as well, and fails where the copy makes another text. So every text of a render that passes, and
    whose copies are as their templates, comes out the same each time.

    Args:
        chart: the chart.
        files: its files as they are to be rendered.
    """
    chance = Chance.of(chart)
    sources = chance.sources
    if sources is None:
        return None
    own = {source.removeprefix(f"{chart.name}/") for source in sources}
    if any(path not in files or path[-1] <= _MARK[0] for path in own) or any(_MARK in path for path in files):
        return None
    held = dict(files)
    for path, data in files.items():
        if template_folder(path) is not None:
            text = data.decode("utf-8", "surrogateescape")
            changed, places = _held_to_copies(text, own)
            if places != chance.places(f"{chart.name}/{path}"):
                return None
            held[path] = changed.encode("utf-8", "surrogateescape") if places else data
    again = on_another_day({path: held[path] for path in own})
    return held | {_copy(path): data for path, data in again.items()}


def apart(outputs: Mapping[str, str]) -> tuple[dict[str, str], bool]:
    """What the templates make, without their copies, and whether each copy makes what its template makes."""
    own = {path: text for path, text in outputs.items() if _MARK not in path}
    same = all(own.get(path.replace(_MARK, "")) == text for path, text in outputs.items() if _MARK in path)
    return own, same


def _copy(path: str) -> str:
    """The copy's path. Helm renders in the reverse order of the names (`sortTemplates`, read), so the copy comes right
    after its template: those before see nothing of it, and it is given what its template was given.
    """
    return f"{path[:-1]}{_MARK}{path[-1]}"


def _held_to_copies(text: str, sources: set[str]) -> tuple[str, int]:
    """A template in which each include of a source by its path is held to its copy, and how many there are."""
    places = 0

    def held(found: re.Match[str]) -> str:
        nonlocal places
        end = found["end"]
        if end is None or not any(source.endswith(f"templates{end}") for source in sources):
            return found[0]
        places += 1
        one, other = (f'(include {found["path"]}{path}") {found["given"]})' for path in (end, _copy(end)))
        return f'(and (or (eq {one} {other}) (fail "another text")) {one})'

    parts: list[str] = []
    at = 0
    for action in actions(text) if "BasePath" in text else ():
        parts += text[at : action.start], _STRING_OR_INCLUDE.sub(held, text[action.start : action.end])
        at = action.end
    return "".join([*parts, text[at:]]), places
