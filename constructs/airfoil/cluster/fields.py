"""Typed reading of manifests, whose values may be anything: what is of the wrong type counts as absent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Body = Mapping[str, Any]

_NOTHING: Body = {}


def child(body: Body, *path: str) -> Body:
    """The mapping at a path, or an empty one."""
    for key in path:
        value = body.get(key)
        if not isinstance(value, (dict, Mapping)):  # `dict` first: an abstract class takes three times as long (run)
            return _NOTHING
        body = value
    return body


def text(body: Body, key: str) -> str:
    """The text under a key, or an empty one."""
    value = body.get(key)
    return value if isinstance(value, str) else ""


def optional_text(body: Body, key: str) -> str | None:
    """The text under a key; an empty text is one, an absent one is None."""
    value = body.get(key)
    return value if isinstance(value, str) else None


def number(body: Body, key: str, absent: int) -> int:
    """The whole number under a key."""
    value = body.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else absent


def items(body: Body, key: str) -> Sequence[Body]:
    """The mappings in the list under a key."""
    value = body.get(key)
    return [item for item in value if isinstance(item, (dict, Mapping))] if isinstance(value, list | tuple) else []


def texts(body: Body, key: str) -> tuple[str, ...]:
    """The texts in the list under a key."""
    value = body.get(key)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list | tuple) else ()


def text_map(body: Body, *path: str) -> Mapping[str, str]:
    """The text-to-text mapping at a path: labels, annotations."""
    return {key: value for key, value in child(body, *path).items() if isinstance(value, str)}
