"""A pod as the checks of Pod Security look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

Body = Mapping[str, Any]


class Violation(Struct, frozen=True):
    """What a pod does that a level forbids, in the words of the API server.

    Args:
        reason: in short, e.g. `privileged`.
        detail: who does it, and what would be allowed.
    """

    reason: str
    detail: str

    def __str__(self) -> str:
        return f"{self.reason} ({self.detail})"


class Pod(Struct, frozen=True):
    """A pod, or the template of one: what is missing or of another shape counts as not set.

    Args:
        annotations: its annotations.
        spec: its spec.
    """

    annotations: Body
    spec: Body

    @property
    def containers(self) -> Iterator[Body]:
        """Init containers, containers and ephemeral ones, in this order."""
        for key in ("initContainers", "containers", "ephemeralContainers"):
            yield from mappings(self.spec.get(key))

    @property
    def is_windows(self) -> bool:
        return bool(get(self.spec, "os", "name") == "windows")

    @property
    def has_own_users(self) -> bool:
        """Whether it runs in a user namespace: its root is nobody on the node."""
        return self.spec.get("hostUsers") is False

    def context(self, *path: str) -> Any:
        """A value of the pod's own security context."""
        return get(self.spec, "securityContext", *path)

    def setters(self, is_bad: Callable[[Any], bool], *path: str) -> str:
        """Who sets a value of the security context that is bad: `pod and container "a"`; empty if nobody does."""
        who = ["pod"] if is_bad(self.context(*path)) else []
        named = [name(each) for each in self.containers if is_bad(get(each, "securityContext", *path))]
        return " and ".join([*who, *([containers(named)] if named else [])])

    def values(self, *path: str) -> Iterator[Any]:
        """What the pod and its containers set in their security contexts; None where one doesn't."""
        yield self.context(*path)
        for container in self.containers:
            yield get(container, "securityContext", *path)


def get(tree: Any, *path: str) -> Any:
    """The value at a path, None where any part of it is missing."""
    for step in path:
        tree = tree.get(step) if isinstance(tree, Mapping) else None
    return tree


def mappings(value: Any) -> Iterator[Body]:
    """The mappings of a list."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        yield from (item for item in value if isinstance(item, Mapping))


def name(item: Body) -> str:
    """The name of a container or a volume."""
    return str(item.get("name", ""))


def containers(names: Sequence[str]) -> str:
    """`container "a"` or `containers "a", "b"`."""
    return f"{plural('container', names)} {quoted(names)}"


def plural(word: str, items: Iterable[Any]) -> str:
    """The word, with an s unless there is one item."""
    return word if len(list(items)) == 1 else f"{word}s"


def quoted(items: Iterable[str]) -> str:
    """`"a", "b"`."""
    return ", ".join(f'"{item}"' for item in items)
