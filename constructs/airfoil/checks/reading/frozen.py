"""Mappings and lists that refuse to be changed: rules only read objects.

They stay `dict` and `list`, since validators written in other languages ask for just these. They can be hashed:
a rule may look into a set for a value that should be a text, and is a list in somebody's file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NoReturn


def _refuse(self: object, *_: object, **__: object) -> NoReturn:
    raise TypeError("the objects of a tree are read-only: make a copy with `copy.deepcopy` or a new value")


class FrozenDict(dict[str, Any]):
    """A dict whose content stays. Copies of it are plain dicts."""

    __slots__ = ()

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, Any]:
        copy: dict[str, Any] = thawed(self)
        return copy

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse


class FrozenList(list[Any]):
    """A list whose content stays. Copies of it are plain lists."""

    __slots__ = ()

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self))

    def __deepcopy__(self, memo: dict[int, Any]) -> list[Any]:
        copy: list[Any] = thawed(self)
        return copy

    __setitem__ = __delitem__ = __iadd__ = __imul__ = _refuse
    append = extend = insert = pop = remove = clear = sort = reverse = _refuse


_LEAVES: Final = frozenset((str, int, float, bool, type(None)))


def frozen(value: Any) -> Any:
    """The same value, read-only; what is one object behind YAML aliases stays one object."""
    return _frozen(value, {})


def _frozen(value: Any, known: dict[int, Any]) -> Any:
    if not isinstance(value, (dict, list, Mapping, tuple)):
        return value
    found = known.get(id(value))
    if found is None:
        # most values are texts: to ask first for what they are takes two thirds of the time (run)
        if isinstance(value, Mapping):
            found = FrozenDict(
                {str(key): item if type(item) in _LEAVES else _frozen(item, known) for key, item in value.items()}
            )
        else:
            found = FrozenList([item if type(item) in _LEAVES else _frozen(item, known) for item in value])
        known[id(value)] = found
    return found


def thawed(value: Any) -> Any:
    """A copy in plain dicts and lists, to be changed at will."""
    if isinstance(value, Mapping):
        return {key: thawed(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return [thawed(item) for item in value]
    return value
