"""YAML that stands as text in an object: `valuesContent`, `helm.values`, a ConfigMap's `values.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.checks.reading.contents import Contents, Item
from airfoil.checks.reading.frozen import frozen
from airfoil.checks.tree import ValuesPart, value_at
from airfoil.errors import Fault
from airfoil.goyaml import Positions, read

Steps = tuple[str | int, ...]


def text_part(item: Item, path: Steps, contents: Contents | None) -> tuple[ValuesPart | None, tuple[Fault, ...]]:
    """The values in a text of an object, with places in the object's own file where they can be told.

    Args:
        item: the object.
        path: where the text stands.
        contents: the object's file.

    Returns:
        The values, or None if there are none; and what is wrong with the text.
    """
    text = value_at(item.value, path)
    if not isinstance(text, str):
        return None, ()
    at = item.positions.value(path)
    reading = read(text, at.file)
    if reading.faults:
        dotted = ".".join(map(str, path))
        place = item.positions.key(path)
        return None, tuple(
            Fault(each.code, f"in the text of {dotted}, line {each.where.line if each.where else 1}: {each.what}",
                  place, dotted, each.help)
            for each in reading.faults
        )  # fmt: skip
    if len(reading.documents) != 1 or not isinstance(reading.documents[0].value, Mapping):
        return None, ()
    values = reading.documents[0].value
    own = None if contents is None else _own_places(contents.text, at.file, at.line, values)
    # otherwise every value stands where the text stands: nothing is below a scalar
    return ValuesPart(frozen(values), own or item.positions, () if own else path), ()


def _own_places(text: str, file: str, line: int, values: Mapping[str, Any]) -> Positions | None:
    """Positions in the file of what a block scalar holds: its lines, read as they stand, with their indentation."""
    lines = text.split("\n")
    block: list[str] = []
    indent = None
    for each in lines[line:]:
        depth = len(each) - len(each.lstrip(" "))
        if each.strip():
            indent = depth if indent is None else indent
            if depth < indent or depth == 0:
                break
        block.append(each)
    reading = read("\n" * line + "\n".join(block), file)
    if len(reading.documents) != 1 or reading.documents[0].value != values:
        return None
    return reading.documents[0].positions
