"""From the text that templates make to objects: cut where Helm cuts, and read as Go reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct, field

from airfoil.goyaml import MAX_CHARACTERS
from airfoil.goyaml.compose import compose

_SEPARATOR: Final = re.compile(r"^---[ \t]*", re.MULTILINE)
"""Helm cuts here even where an object begins right behind the dashes (`SplitManifests`, read)."""

NOTES: Final = "NOTES.txt"


class ChartObject(Struct, frozen=True):
    """One object of a chart, and the template or file that it came from."""

    body: Mapping[str, Any]
    template: str


class Parsed(Struct):
    """What was found in the outputs of a render.

    Args:
        objects: the objects, in the order of their templates.
        notes: the chart's own NOTES.txt.
        faults: templates that made no YAML, or no object, and why.
        doubled: keys that a template writes twice; the last one counts, as for Helm.
    """

    objects: list[ChartObject] = field(default_factory=list)
    notes: str = ""
    faults: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)


def parse(outputs: Mapping[str, str], chart: str) -> Parsed:
    """The objects in the outputs of a render.

    Args:
        outputs: text by path of the template.
        chart: the chart's name: its NOTES.txt is kept, those of the charts inside are not, as with Helm.
    """
    parsed = Parsed()
    for path in sorted(outputs):
        name = path.rpartition("/")[2]
        if name == NOTES:
            if path == f"{chart}/templates/{NOTES}":
                parsed.notes = outputs[path]
        elif not name.startswith("_") and outputs[path].strip():
            _read(parsed, path, outputs[path])
    return parsed


def _read(parsed: Parsed, path: str, text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        parsed.faults.append(f"{path} makes more than {MAX_CHARACTERS} characters")
        return
    for piece in _SEPARATOR.split(text.lstrip()):
        if not piece.strip():
            continue
        value, _, problems, _ = compose(piece)
        for problem in problems:
            line = piece.splitlines()[problem.mark.line : problem.mark.line + 1]
            said = f"{path}: {problem.what}" + (f": `{line[0].strip()}`" if line else "")
            (parsed.doubled if problem.code == "duplicate-key" else parsed.faults).append(said)
        if any(problem.code != "duplicate-key" for problem in problems) or value is None:
            continue
        for body in _flattened(value):
            if not _is_object(body):
                parsed.faults.append(f"{path} makes something that is no object with apiVersion, kind and a name")
                break
            parsed.objects.append(ChartObject(body, path))


def _flattened(value: object) -> Iterator[Any]:
    """The items of a `kind: List`, which kubectl and Flux take apart as well."""
    if isinstance(value, dict) and value.get("kind") == "List" and isinstance(value.get("items"), list):
        for item in value["items"]:
            yield from _flattened(item)
    else:
        yield value


def _is_object(value: object) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("metadata"), dict):
        return False
    return all(isinstance(text, str) and text for text in (value.get("apiVersion"), value.get("kind"))) and bool(
        isinstance(value["metadata"].get("name"), str) and value["metadata"]["name"]
    )
