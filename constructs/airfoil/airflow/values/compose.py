"""From settings by dotted key to the tree that Helm takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from airfoil.airflow.charts import ChartVersion
from airfoil.airflow.values.plan import Settings


def compose(chart: ChartVersion, parts: Iterable[Settings]) -> dict[str, Any]:
    """Joins settings into one tree, its keys in alphabetical order.

    Charts refuse most keys that they don't know, and ignore those at the root without a word (rule VA001). So a key
    that this chart lacks never gets this far.

    Raises:
        ValueError: if a key is set twice, or is no key of this chart: a bug in the part that set it.
    """
    settings = joined(parts)
    for key in settings:
        if not chart.has(key):
            raise ValueError(f"chart {chart} has no key {key}")
    return tree(settings)


def joined(parts: Iterable[Settings]) -> dict[str, object]:
    """All settings of the parts. Raises ``ValueError`` if a key is set twice: a bug in the part that set it."""
    settings: dict[str, object] = {}
    for part in parts:
        for key, value in part.items():
            if key in settings:
                raise ValueError(f"{key} is set twice")
            settings[key] = value
    return settings


def tree(settings: Settings) -> dict[str, Any]:
    """Settings as a tree, its keys in alphabetical order."""
    result: dict[str, Any] = {}
    for key in sorted(settings):
        *parents, leaf = key.split(".")
        branch = result
        for parent in parents:
            branch = branch.setdefault(parent, {})
        branch[leaf] = _plain(settings[key])
    return result


def _plain(value: object) -> object:
    """Lists and dicts of its own for each place: an emitter would tie shared ones together by anchors."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
