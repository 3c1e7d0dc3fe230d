"""Values of the user that undo ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from airfoil.airflow.overrides.fields import field_for
from airfoil.airflow.overrides.merge import Path, leaves
from airfoil.config.schema import Environment
from airfoil.config.wording.flow import flow
from airfoil.config.wording.shown import masked
from airfoil.errors import Fault

_LONGEST = 80


class _Fight(Struct, frozen=True):
    """A value of the user at the place of ours.

    Args:
        path: where the user's value stands.
        ours: what we would set there; below, at or above that place.
        theirs: the user's value.
        field: the field that decides ours, or None.
    """

    path: Path
    ours: Any
    theirs: Any
    field: str | None


def fights(environment: Environment, ours: Mapping[str, Any]) -> Iterator[Fault]:
    """A fault for each value that undoes one which a field of the environment file decides.

    Args:
        environment: the environment, with the user's values.
        ours: the values without them.
    """
    for fight in _fights(environment, ours):
        if fight.field is not None:
            yield Fault(
                "value-fights-ours",
                f"is {_shown(fight.theirs)}, but airfoil sets it to {_shown(fight.ours)}, by `{fight.field}`",
                path=_dotted(fight.path),
                help=f"remove it, and set `{fight.field}` instead",
            )


def notes(environment: Environment, ours: Mapping[str, Any]) -> Iterator[str]:
    """A sentence for each value that replaces one of ours which no field decides: it may, and a reader should know.

    Args:
        environment: the environment, with the user's values.
        ours: the values without them.
    """
    for fight in _fights(environment, ours):
        if fight.field is None:
            yield f"{_dotted(fight.path)}: {_shown(fight.theirs)} replaces airfoil's own {_shown(fight.ours)}"


def _fights(environment: Environment, ours: Mapping[str, Any]) -> Iterator[_Fight]:
    for path, theirs in leaves(environment.airflow.values):
        found, value = _at(ours, path)
        if found and value != theirs and not (theirs == {} and isinstance(value, Mapping)):
            yield _Fight(path, value, theirs, field_for(path))


def _at(tree: Any, path: Path) -> tuple[bool, Any]:
    """What stands at a path, or at the nearest place above it that is no mapping: the user's value replaces that."""
    for key in path:
        if not isinstance(tree, Mapping):
            return True, tree
        if key not in tree:
            return False, None
        tree = tree[key]
    return True, tree


def _dotted(path: Path) -> str:
    return ".".join(("airflow", "values", *path))


def _shown(value: Any) -> str:
    text = masked(flow(value))
    return f"`{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}`"
