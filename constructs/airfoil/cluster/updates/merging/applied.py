"""What server-side apply makes of an object and a manifest, applied by the manager that applied the last one.

Source: structured-merge-diff v6.4.2, typed/merge.go and merge/update.go (read).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.cluster.admission.structure import Node
from airfoil.cluster.admission.verdict import Body
from airfoil.cluster.updates.merging.paths import is_keyed, key_of, paths_of, with_structs, without

_ABSENT = object()


def applied(before: Body, wanted: Body, current: Body, node: Node) -> dict[str, Any]:
    """The merged object.

    Args:
        before: the manifest that was applied last: what it names and the new one does not is removed.
        wanted: the manifest that is applied now.
        current: the object in the cluster.
        node: its type.
    """
    whole = _merge(current, wanted, node)
    mine, last = with_structs(paths_of(wanted, node), node), with_structs(paths_of(before, node), node)
    everything = with_structs(paths_of(whole, node), node)
    left = with_structs(paths_of(without(whole, node, last), node), node)
    owned = without(whole, node, everything - left - mine)
    kept = with_structs(paths_of(owned, node), node)
    found = without(whole, node, (everything - kept) & last)
    return found if isinstance(found, dict) else {}


def _merge(current: Any, wanted: Any, node: Node) -> Any:
    if wanted is _ABSENT:
        return current
    if current is _ABSENT:
        return wanted
    if isinstance(wanted, Mapping | None) and isinstance(current, Mapping | None) and (wanted or current):
        return wanted if node.atomic else _merge_maps(current or {}, wanted or {}, node)
    if isinstance(wanted, list | None) and isinstance(current, list | None) and (wanted or current):
        return _merge_lists(current or [], wanted or [], node) if is_keyed(node) else wanted
    return wanted


def _merge_maps(current: Mapping[str, Any], wanted: Mapping[str, Any], node: Node) -> dict[str, Any]:
    found = {}
    for key in dict.fromkeys((*current, *wanted)):
        kind = node.field(key)
        left, right = current.get(key, _ABSENT), wanted.get(key, _ABSENT)
        found[key] = (left if right is _ABSENT else right) if kind is None else _merge(left, right, kind)
    return found


def _merge_lists(current: list[Any], wanted: list[Any], node: Node) -> list[Any]:
    """Items by key: those of the manifest in its order, those only the cluster has before what followed them."""
    there = {key_of(item, node): item for item in current}
    named = {key_of(item, node) for item in wanted}
    shared = [key for key in (key_of(item, node) for item in wanted) if key in there]
    found, left, right = [], list(current), list(wanted)
    while left or right:
        key = key_of(left[0], node) if left else ""
        if left and key not in named:
            found.append(left.pop(0))
        elif left and not (shared and shared[0] == key):
            left.pop(0)  # it comes, or came, where the manifest has it
        else:
            item = right.pop(0)
            name = key_of(item, node)
            found.append(_merge(there.get(name, _ABSENT), item, node.item))
            if shared and shared[0] == name:
                shared.pop(0)
            if left and name == key:
                left.pop(0)
    return found
