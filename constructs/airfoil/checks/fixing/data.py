"""What a change makes of plain data: what the edited text has to mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from airfoil.checks.change import Change, Steps


class UnfitError(Exception):
    """The change doesn't fit what stands there."""


def changed(value: Any, change: Change, raw: str = "") -> Any:
    """The value with a change.

    Args:
        value: a document, or what begins at the change's start.
        change: any but `precede`.
        raw: of `quote`, the text as it is written.

    Raises:
        UnfitError: if the path leads nowhere, or what is there is of another shape.
    """
    return _changed(value, change.path, change, raw)


def replaced(value: Any, path: Steps, new: Any) -> Any:
    """The value with another one at a path, which is there."""
    if not path:
        return new
    step = path[0]
    if isinstance(value, Mapping) and isinstance(step, str) and step in value:
        return {**value, step: replaced(value[step], path[1:], new)}
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return [*value[:step], replaced(value[step], path[1:], new), *value[step + 1 :]]
    raise UnfitError(f"there is no {step}")


def _changed(value: Any, path: Sequence[str | int], change: Change, raw: str) -> Any:
    step, last = path[0], len(path) == 1
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        inner = _leaf(value[step], change, raw) if last else _changed(value[step], path[1:], change, raw)
        return [*value[:step], inner, *value[step + 1 :]]
    if not isinstance(value, Mapping) or not isinstance(step, str):
        raise UnfitError(f"{step} is no place here")
    if step not in value:
        if change.action != "put" or any(isinstance(each, int) for each in path):
            raise UnfitError(f"there is no {step}")
        return {**value, step: nested(tuple(path[1:]), change.value)}
    if not last:
        return {**value, step: _changed(value[step], path[1:], change, raw)}
    if change.action == "remove":
        return {key: item for key, item in value.items() if key != step}
    if change.action == "rename":
        if change.value in value:
            raise UnfitError(f"{change.value} is there already")
        return {change.value if key == step else key: item for key, item in value.items()}
    return {**value, step: _leaf(value[step], change, raw)}


def nested(path: Steps, value: Any) -> Any:
    """Mappings of one key each around a value."""
    for step in reversed(path):
        value = {step: value}
    return value


def _leaf(value: Any, change: Change, raw: str) -> Any:
    if isinstance(value, (Mapping, list)):
        raise UnfitError("a mapping or a list stands there")
    return raw if change.action == "quote" else change.value
