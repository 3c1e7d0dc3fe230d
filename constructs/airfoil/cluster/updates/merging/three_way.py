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
            result[key] = _without_nulls(value)
        else:
            result[key] = _value(was.get(key), value, current[key], None if node is None else node.field(key))
    return result


def _value(before: Any, wanted: Any, current: Any, node: Node | None) -> Any:
    if isinstance(wanted, Mapping) and isinstance(current, Mapping):
        return _struct(before, wanted, current, node)
    if isinstance(wanted, list) and isinstance(current, list) and node is not None and node.merged:
        return _list(before if isinstance(before, list) else [], wanted, current, node)
    return _without_nulls(wanted) if node is None and not isinstance(current, Mapping) else wanted


def _without_nulls(value: Any) -> Any:
    """A value as it is taken over whole: the server drops nulls that there is nothing to delete for, in items of lists too.

    Source: strategicpatch discardNullValuesFromPatch, and evanphx/json-patch pruneNils (read; the latter run).
    """
    if isinstance(value, Mapping):
        return {key: _without_nulls(child) for key, child in value.items() if child is not None}
    return [_without_nulls(child) for child in value] if isinstance(value, list) else value


def _struct(before: Any, wanted: Mapping[str, Any], current: Mapping[str, Any], node: Node | None) -> dict[str, Any]:
    if node is not None and node.retains_keys and wanted:
        # Of a union only what the manifest names is kept.
        current = {key: value for key, value in current.items() if key in wanted}
    return _map(before, wanted, current, node if node is None or node.shape is not Shape.ANY else None)


def _list(before: list[Any], wanted: list[Any], current: list[Any], node: Node) -> list[Any]:
    key = node.merge_key
    if not key:
        gone = [item for item in before if item not in wanted]
        kept = [item for item in current if item not in gone and item not in wanted]
        return [*kept, *(item for index, item in enumerate(wanted) if item not in wanted[:index])]
    for item in (*wanted, *current, *before):
        if not isinstance(item, Mapping):
            raise UnmergeableError("list element types are not identical")
        if key not in item:
            raise UnmergeableError(f"map: {dict(item)} does not contain declared merge key: {key}")
    was = {_name(item, key): item for item in before}
    there = {_name(item, key): item for item in current}
    found: dict[str, dict[str, Any]] = {}
    for item in wanted:
        name = _name(item, key)
        # Two items with one key are merged one after the other.
        onto = found.get(name, there.get(name))
        found[name] = dict(item) if onto is None else _struct(was.get(name), item, onto, _item(node))
    kept = [item for item in current if _name(item, key) not in found and _name(item, key) not in was]
    gone = [name for name in was if name in there and name not in found]
    return _in_order(
        kept, list(found.values()), _order(list(there), gone, [name for name in found if name not in there]), key
    )


def _name(item: Mapping[str, Any], key: str) -> str:
    """What items are told apart by; what is no text has one too."""
    return repr(item[key])


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


def _order(live: list[str], gone: list[str], new: list[str]) -> list[str]:
    """The order the API server goes by: that of the live list, in whose memory what is deleted makes room for the new.

    The server removes and appends in place while it still looks at the list by its old length (run).
    """
    order, length = list(live), len(live)
    for name in gone:
        index = order.index(name)
        order[index : length - 1] = order[index + 1 : length]
        length -= 1
    for name in new[: len(order) - length]:
        order[length] = name
        length += 1
    return order


def _in_order(kept: list[Any], found: list[Any], order: list[str], key: str) -> list[Any]:
    """What only the cluster has stays where it stood in relation to the rest (mergeSortedSlice)."""
    result = []
    while kept and found:
        name = _name(found[0], key)
        is_earlier = name in order and order.index(_name(kept[0], key)) < order.index(name)
        result.append((kept if is_earlier else found).pop(0))
    return [*result, *kept, *found]
