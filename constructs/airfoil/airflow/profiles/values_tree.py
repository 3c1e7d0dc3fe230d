"""Reading the chart's values, for what becomes part of pod templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

Tree: TypeAlias = Mapping[str, Any]
"""The chart's values, or a part of them."""


def at(tree: Tree, dotted: str) -> Any:
    """What stands at a dotted key, or None."""
    node: Any = tree
    for key in dotted.split("."):
        if not isinstance(node, Mapping):
            return None
        node = node.get(key)
    return node


def mapping(tree: Tree, dotted: str) -> Tree:
    """The mapping at a dotted key, an empty one where there is none."""
    found = at(tree, dotted)
    return found if isinstance(found, Mapping) else {}


def items(tree: Tree, dotted: str) -> Sequence[Any]:
    """The list at a dotted key, an empty one where there is none."""
    found = at(tree, dotted)
    return found if isinstance(found, list) else []


def of_workers(tree: Tree, key: str) -> Any:
    """A setting of the pods of the KubernetesExecutor: the nearest of three places that charts look for it."""
    return next((found for each in scopes(tree) if (found := each.get(key))), None)


def scopes(tree: Tree) -> Iterator[Tree]:
    """Where charts look for a setting of the pods of the KubernetesExecutor, nearest first (rendered 1.4 to 1.22)."""
    yield mapping(tree, "workers.kubernetes")
    yield mapping(tree, "workers")
    yield tree


def texts(node: object) -> Iterator[str]:
    """Every text in a part of the values."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, Mapping):
        for each in node.values():
            yield from texts(each)
    elif isinstance(node, list | tuple):
        for each in node:
            yield from texts(each)
