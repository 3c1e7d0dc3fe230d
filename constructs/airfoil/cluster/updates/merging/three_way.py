"""The three-way merge of ``kubectl apply``: what was applied last, the manifest, what is in the cluster.

Patch and patched object are worked out in one go. Source: k8s.io/apimachinery v0.36.3, pkg/util/strategicpatch and
pkg/util/jsonmergepatch (read).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.cluster.admission.structure import Node, Shape
from airfoil.cluster.admission.verdict import Body


class UnmergeableError(Exception):
    """What kubectl says of a list that it cannot merge by its key."""


def merged(before: Body, wanted: Body, current: Body, node: Node, *, by_keys: bool) -> dict[str, Any]:
    """The patched object.

    Args:
        before: the manifest that was applied last.
        wanted: the manifest that is applied now.
        current: the object in the cluster.
        node: its type.
        by_keys: lists are merged by the keys of their items (built-in kinds), rather than replaced (custom resources).
            Raises ``UnmergeableError`` for items that have none.
    """
    return _map(before, wanted, current, node if by_keys else None)


def _map(before: Any, wanted: Mapping[str, Any], current: Mapping[str, Any], node: Node | None) -> dict[str, Any]:
    was = before if isinstance(before, Mapping) else {}
    result = {key: value for key, value in current.items() if key in wanted or key not in was}
    for key, value in wanted.items():
        if value is None:
            result.pop(key, None)
        elif key not in current:
            result[key] = value
        else:
            result[key] = _value(was.get(key), value, current[key], None if node is None else node.field(key))
    return result


def _value(before: Any, wanted: Any, current: Any, node: Node | None) -> Any:
    if isinstance(wanted, Mapping) and isinstance(current, Mapping):
        return _struct(before, wanted, current, node)
    if isinstance(wanted, list) and isinstance(current, list) and node is not None and node.merged:
        return _list(before if isinstance(before, list) else [], wanted, current, node)
    return wanted


def _struct(before: Any, wanted: Mapping[str, Any], current: Mapping[str, Any], node: Node | None) -> dict[str, Any]:
    if node is not None and node.retains_keys and wanted:
        # Of a union only what the manifest names is kept.
        current = {key: value for key, value in current.items() if key in wanted}
    return _map(before, wanted, current, node if node is None or node.shape is not Shape.ANY else None)


def _list(before: list[Any], wanted: list[Any], current: list[Any], node: Node) -> list[Any]:
    key = node.merge_key
    if not key:
        gone = [item for item in before if item not in wanted]
        return [*(item for item in current if item not in gone and item not in wanted), *dict.fromkeys(wanted)]
    for item in (*wanted, *current, *before):
        if not isinstance(item, Mapping):
            raise UnmergeableError("list element types are not identical")
        if key not in item:
            raise UnmergeableError(f"map: {dict(item)} does not contain declared merge key: {key}")
    was = {item.get(key): item for item in before if isinstance(item, Mapping)}
    there = {item.get(key): item for item in current}
    found: dict[Any, dict[str, Any]] = {}
    for item in wanted:
        name = item.get(key)
        # Two items with one key are merged one after the other.
        onto = found.get(name, there.get(name))
        found[name] = dict(item) if onto is None else _struct(was.get(name), item, onto, _item(node))
    kept = [item for item in current if item.get(key) not in found and item.get(key) not in was]
    return _in_order(kept, list(found.values()), [item.get(key) for item in current], key)


def _item(node: Node) -> Node:
    """Items of a list that keeps only what is named (volumes are such unions) do so themselves."""
    item = node.item
    if not node.retains_keys:
        return item
    return Node(
        item.shape,
        item.type,
        item.read,
        item.schema,
        item.properties,
        item.element,
        merged=item.merged,
        retains_keys=True,
    )


def _in_order(kept: list[Any], found: list[Any], order: list[Any], key: str) -> list[Any]:
    """What only the cluster has stays where it stood in relation to the rest (mergeSortedSlice)."""
    result = []
    while kept and found:
        name = found[0].get(key)
        is_earlier = name in order and order.index(kept[0].get(key)) < order.index(name)
        result.append((kept if is_earlier else found).pop(0))
    return [*result, *kept, *found]
