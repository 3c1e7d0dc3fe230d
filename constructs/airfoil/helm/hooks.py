"""What an object's `helm.sh/hook` annotations say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from msgspec import Struct

PREFIX: Final = "helm.sh/hook"
KEEP: Final = "helm.sh/resource-policy"

_KNOWN: Final = frozenset(
    f"{when}-{what}" for when in ("pre", "post") for what in ("install", "upgrade", "delete", "rollback")
) | {"test", "test-success"}
_BEFORE: Final = frozenset({"pre-install", "pre-upgrade"})
_AFTER: Final = frozenset({"post-install", "post-upgrade"})


class Hook(Struct, frozen=True):
    """A hook as Helm reads it (`SortManifests`, read).

    Args:
        events: when it runs, sorted.
        weight: its place in the order, 0 where it says none.
        policies: when it is deleted; Helm's default is `before-hook-creation`.
    """

    events: tuple[str, ...]
    weight: int
    policies: frozenset[str]

    @property
    def is_known(self) -> bool:
        """Helm passes over an object with any event that it doesn't know."""
        return set(self.events) <= _KNOWN

    @property
    def is_before(self) -> bool:
        return self.is_known and not _BEFORE.isdisjoint(self.events)

    @property
    def is_after(self) -> bool:
        return self.is_known and not self.is_before and not _AFTER.isdisjoint(self.events)


def hook_of(body: Mapping[str, Any]) -> Hook | None:
    """The hook that an object is, or None for a plain object."""
    annotations = body["metadata"].get("annotations")
    if not isinstance(annotations, Mapping) or PREFIX not in annotations:
        return None
    weight = str(annotations.get(f"{PREFIX}-weight", ""))
    policies = _words(annotations.get(f"{PREFIX}-delete-policy"))
    return Hook(
        tuple(sorted(_words(annotations[PREFIX]))),
        int(weight) if re.fullmatch(r"[+-]?[0-9]{1,18}", weight) else 0,
        frozenset(policies) or frozenset({"before-hook-creation"}),
    )


def _words(value: object) -> set[str]:
    return {word.strip().lower() for word in str(value).split(",")} if value is not None else set()


def images(bodies: object) -> set[str]:
    """Every image in some objects: values of the key `image`, in templates of pods that stand as text too."""
    found: set[str] = set()
    if isinstance(bodies, Mapping):
        for key, value in bodies.items():
            if key == "image" and isinstance(value, str) and value:
                found.add(value)
            found |= images(value)
    elif isinstance(bodies, list | tuple):
        for item in bodies:
            found |= images(item)
    elif isinstance(bodies, str) and "image:" in bodies:
        found |= set(re.findall(r"^\s*(?:- )?image:\s*[\"']?([^\s\"'{}]+)[\"']?\s*$", bodies, re.MULTILINE))
    return found
