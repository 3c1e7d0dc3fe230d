"""An object before and after, and what is the same in both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from airfoil.cluster.admission.decode import same
from airfoil.cluster.admission.structure import Node, Resource
from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.validation.fields import IMMUTABLE
from airfoil.cluster.admission.verdict import Body, Cause, invalid


class Change(Struct, frozen=True):
    """``old`` is the object in the cluster, ``new`` what shall replace it, both decoded and defaulted."""

    new: Body
    old: Body
    resource: Resource
    features: Features

    @property
    def spec(self) -> Body:
        found: Body = self.new.get("spec") or {}
        return found

    @property
    def before(self) -> Body:
        """The spec in the cluster."""
        found: Body = self.old.get("spec") or {}
        return found

    def node(self, *path: str) -> Node:
        """The type at a path of field names. Raises ``KeyError`` for a field that the kind does not have."""
        node = self.resource.node
        for name in path:
            found = node.field(name)
            if found is None:
                raise KeyError(name)
            node = found
        return node

    def keeps(self, *path: str) -> bool:
        """Whether what stands at a path is the same before and after."""
        return same(_at(self.new, path), _at(self.old, path), self.node(*path))

    def immutable(self, *path: str, field: str = "") -> Iterator[Cause]:
        """The fault of a change at a path; ``field`` is how the API server calls it, if not by its path."""
        if not self.keeps(*path):
            yield invalid(field or ".".join(path), _at(self.new, path), IMMUTABLE)


def _at(body: Body, path: tuple[str, ...]) -> Any:
    found: Any = body
    for name in path:
        found = found.get(name) if found else None
    return found
