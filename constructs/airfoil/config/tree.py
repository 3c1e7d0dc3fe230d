"""Finding a value in what YAML gave: mappings, lists and scalars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

Keys: TypeAlias = tuple[str | int, ...]
"""Keys and indexes from the root of a file, as they stand in it."""


def step(tree: object, key: str | int) -> tuple[bool, Any]:
    """Whether a mapping has the key, or a list the index, and the value there."""
    if isinstance(key, str) and isinstance(tree, Mapping) and key in tree:
        return True, tree[key]
    if isinstance(key, int) and isinstance(tree, list) and 0 <= key < len(tree):
        return True, tree[key]
    return False, None


def find(tree: object, keys: Keys) -> tuple[bool, Any]:
    """Whether the tree has something at `keys`, and the value there."""
    found, value = True, tree
    for key in keys:
        found, value = step(value, key)
        if not found:
            return False, None
    return found, value


def longest_prefix(tree: object, keys: Keys) -> Keys:
    """As many of the first keys as the tree has."""
    for length in range(len(keys), 0, -1):
        if find(tree, keys[:length])[0]:
            return keys[:length]
    return ()
