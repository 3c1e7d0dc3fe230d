"""Sets of paths into an object: who owns what, for server-side apply.

Source: structured-merge-diff v6.4.2, typed/tofieldset.go, typed/remove.go and fieldpath/set.go (read). A path is a
tuple: field names, and for items of keyed lists and sets the text of their key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.cluster.admission.decode import item_key
from airfoil.cluster.admission.structure import Node, Order, Shape

Path = tuple[str, ...]
Paths = frozenset[Path]


def paths_of(value: Any, node: Node) -> Paths:
    """The leaves of an object, the items of its lists, and the keys of its maps."""
    found: set[Path] = set()
    _collect(value, node, (), found)
    return frozenset(found)


def with_structs(paths: Paths, node: Node) -> Paths:
    """The paths, and the fields of structs on the way to them (EnsureNamedFieldsAreMembers)."""
    return paths | {path for path in _prefixes(paths) if _is_named(path, node)}


def without(value: Any, node: Node, paths: Paths) -> Any:
    """The object without what stands at some paths; what becomes empty becomes null."""
    return _remove(value, node, (), paths, _prefixes(paths))


def _collect(value: Any, node: Node, path: Path, found: set[Path]) -> None:
    if isinstance(value, Mapping) and not _is_scalar(node):
        if node.atomic:
            found.add(path)
            return
        for key, child in value.items():
            kind, place = node.field(key), (*path, key)
            if kind is not None:
                _collect(child, kind, place, found)
            if child is None or child == {} or key not in node.properties:
                found.add(place)
    elif isinstance(value, list) and not _is_scalar(node):
        if not is_keyed(node):
            found.add(path)
            return
        for item in value:
            place = (*path, key_of(item, node))
            _collect(item, node.item, place, found)
            found.add(place)
    elif value is not None or _is_scalar(node):
        found.add(path)


def _is_scalar(node: Node) -> bool:
    return not node.is_object and node.shape not in (Shape.LIST, Shape.ANY)


def is_keyed(node: Node) -> bool:
    """Whether items of a list have an identity."""
    return node.shape is Shape.LIST and node.order is not Order.ATOMIC


def key_of(item: Any, node: Node) -> str:
    try:
        return item_key(item, node)
    except ValueError:
        return "[]"


def _is_named(path: Path, node: Node) -> bool:
    """Whether a path ends at a field of a struct."""
    at: Node | None = node
    for step in path[:-1]:
        if at is None:
            return False
        at = at.item if at.shape is Shape.LIST else at.field(step)
    return at is not None and at.shape is not Shape.LIST and path[-1] in at.properties


def _prefixes(paths: Paths) -> frozenset[Path]:
    return frozenset(path[:length] for path in paths for length in range(1, len(path)))


def _remove(value: Any, node: Node, path: Path, gone: Paths, above: frozenset[Path]) -> Any:
    if isinstance(value, Mapping):
        if node.atomic:
            return None
        kept = {}
        for key, child in value.items():
            place, kind = (*path, key), node.field(key)
            if place not in gone:
                kept[key] = _remove(child, kind, place, gone, above) if kind and place in above else child
        return kept or None
    if isinstance(value, list):
        if not is_keyed(node):
            return None
        items = []
        for item in value:
            place = (*path, key_of(item, node))
            if place not in gone:
                items.append(_remove(item, node.item, place, gone, above) if place in above else item)
        return items or None
    return value
