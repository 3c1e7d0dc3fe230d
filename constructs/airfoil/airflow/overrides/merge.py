"""Merging of values, as Helm does it, and walking through them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

Path: TypeAlias = tuple[str, ...]
"""Keys from the root of the values."""


def merged(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """Both trees as one, keys in alphabetical order: mappings are merged, everything else of theirs replaces ours.

    Null stays: Helm takes it as "remove the chart's default".
    """
    result: dict[str, Any] = {}
    for key in sorted({*ours, *theirs}):
        if key not in theirs:
            result[key] = _copy(ours[key])
        elif isinstance(ours.get(key), Mapping) and isinstance(theirs[key], Mapping):
            result[key] = merged(ours[key], theirs[key])
        else:
            result[key] = _copy(theirs[key])
    return result


def leaves(tree: Mapping[str, Any], path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Everything in a tree that is no mapping with keys, and where it stands."""
    for key, value in tree.items():
        here = (*path, str(key))
        if isinstance(value, Mapping) and value:
            yield from leaves(value, here)
        else:
            yield here, value


def _copy(value: Any) -> Any:
    """A copy with sorted keys: an emitter would tie shared parts together by anchors."""
    if isinstance(value, Mapping):
        return {key: _copy(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [_copy(item) for item in value]
    return value
