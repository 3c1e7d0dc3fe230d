"""The Applications that an ApplicationSet makes, as far as files alone tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from airfoil.checks.reading.application_generators import Generators, Parameters, UnknownError, filled
from airfoil.checks.reading.contents import Contents, Item
from airfoil.checks.reading.frozen import frozen
from airfoil.checks.reading.holders import ARGO
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.checks.resource import value_at

_MOST: Final = 500
_TEMPLATE: Final = ("spec", "template")


class Sets(Struct, frozen=True):
    """The files with the Applications of their ApplicationSets, and what could not be made."""

    files: tuple[Contents, ...]
    notes: tuple[str, ...] = ()


def with_applications(files: Sequence[Contents], roots: Sequence[Path]) -> Sets:
    """Puts the Applications behind the ApplicationSets that make them.

    Args:
        files: those of the tree.
        roots: the folders that were given.
    """
    if not any(_is_set(item) for each in files for item in each.objects):
        return Sets(tuple(files))
    notes: list[str] = []
    done: list[Contents] = []
    for each in files:
        items: list[Item] = []
        for item in each.items:
            items.append(item)
            if _is_set(item):
                name = item.value["metadata"]["name"]
                try:
                    items += _applications(item, files, roots)
                except UnknownError as error:
                    notes.append(f"ApplicationSet {name}: its Applications are not read: {error}")
        done.append(replace(each, items=tuple(items)))
    return Sets(tuple(done), tuple(notes))


def _is_set(item: Item) -> bool:
    if item.shape != "objects":  # any other file may be a list
        return False
    group = str(item.value.get("apiVersion")).rpartition("/")[0]
    return (group, item.value.get("kind")) == (ARGO, "ApplicationSet")


def _applications(item: Item, files: Sequence[Contents], roots: Sequence[Path]) -> Iterator[Item]:
    template = value_at(item.value, _TEMPLATE)
    if not isinstance(template, Mapping):
        return
    if value_at(item.value, ("spec", "templatePatch")):
        raise UnknownError("it has a templatePatch")
    generators = Generators(files, roots, value_at(item.value, ("spec", "applyNestedSelectors")) is True)
    found: list[Parameters] = []
    for generator in mappings(value_at(item.value, ("spec", "generators"))):
        found += generators.parameters(generator)
    if len(found) > _MOST:
        raise UnknownError(f"there would be {len(found)}")
    namespace = item.value["metadata"].get("namespace") or "argocd"
    for parameters in found:
        body = filled({"apiVersion": item.value["apiVersion"], "kind": "Application", **template}, parameters)
        metadata = body.get("metadata")
        if isinstance(metadata, Mapping) and isinstance(metadata.get("name"), str):
            body = {**body, "metadata": {**metadata, "namespace": namespace}}
            yield Item(frozen(body), item.positions.below(_TEMPLATE), "objects")
