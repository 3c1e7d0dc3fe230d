"""Which variables are filled in before an object reaches the cluster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from airfoil.checks.rules.secrets._references import keys_of
from airfoil.checks.tree import Resource, Tree

_SWITCH: Final = "kustomize.toolkit.fluxcd.io/substitute"


def variables(tree: Tree, resource: Resource) -> frozenset[str] | None:
    """Names that Flux' postBuild fills in; None where nobody can tell, as they come from what isn't in the tree.

    A plugin of Argo CD may fill in anything.
    """
    holder = holder_of(tree, resource)
    if holder is None:
        return frozenset() if resource.unit.holder is None else None
    if holder.kind == "Application":
        return None if holder.get("spec", "source", "plugin") is not None else frozenset()
    after = holder.get("spec", "postBuild")
    if not isinstance(after, Mapping) or "disabled" in {each.get(_SWITCH) for each in _marks(resource)}:
        return frozenset()
    names = {str(name) for name in (after.get("substitute") or {})}
    for source in _mappings(after.get("substituteFrom")):
        held = tree.find(str(source.get("kind")), str(source.get("name")), holder.namespace, group="")
        if held is None:
            return None
        names |= keys_of(held)
    return frozenset(names)


def holder_of(tree: Tree, resource: Resource) -> Resource | None:
    """The Kustomization or Application that applies an object, if it is in the tree."""
    holder = resource.unit.holder
    return None if holder is None else next(iter(tree.by_identity.get(holder, ())), None)


def _marks(resource: Resource) -> tuple[Mapping[str, str], ...]:
    return resource.annotations, resource.labels


def _mappings(value: Any) -> Iterator[Mapping[str, Any]]:
    yield from (item for item in (value if isinstance(value, (list, tuple)) else ()) if isinstance(item, Mapping))
