"""The Applications that an ApplicationSet makes, as far as files alone tell: by list, by folders, and by both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from itertools import product
from pathlib import Path
from typing import Any, Final

from airfoil.checks.reading.contents import Contents, Item
from airfoil.checks.reading.frozen import frozen
from airfoil.checks.reading.holders import ARGO
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.checks.resource import value_at

Parameters = Mapping[str, str]

_MOST: Final = 500
_PLACEHOLDER: Final = re.compile(r"\{\{-?\s*\.?([\w.\[\]-]+)\s*-?\}\}")
_TEMPLATE: Final = ("spec", "template")


class UnknownError(Exception):
    """What only a cluster or a forge knows."""


@dataclass(frozen=True, slots=True)
class Sets:
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
    group = str(item.value.get("apiVersion")).rpartition("/")[0]
    return item.shape == "objects" and (group, item.value.get("kind")) == (ARGO, "ApplicationSet")


def _applications(item: Item, files: Sequence[Contents], roots: Sequence[Path]) -> Iterator[Item]:
    template = value_at(item.value, _TEMPLATE)
    if not isinstance(template, Mapping):
        return
    if value_at(item.value, ("spec", "templatePatch")):
        raise UnknownError("it has a templatePatch")
    found: list[Parameters] = []
    for generator in mappings(value_at(item.value, ("spec", "generators"))):
        found += _parameters(generator, files, roots)
    if len(found) > _MOST:
        raise UnknownError(f"there would be {len(found)}")
    namespace = item.value["metadata"].get("namespace") or "argocd"
    for parameters in found:
        body = _filled({"apiVersion": item.value["apiVersion"], "kind": "Application", **template}, parameters)
        metadata = body.get("metadata")
        if isinstance(metadata, Mapping) and isinstance(metadata.get("name"), str):
            body = {**body, "metadata": {**metadata, "namespace": namespace}}
            yield Item(frozen(body), item.positions.below(_TEMPLATE), "objects")


def _parameters(generator: Mapping[str, Any], files: Sequence[Contents], roots: Sequence[Path]) -> list[Parameters]:
    kinds = [key for key in generator if key not in {"selector", "template"}]
    if "selector" in generator:
        raise UnknownError("a generator has a selector")
    kind = kinds[0] if len(kinds) == 1 else ""
    spec = generator.get(kind)
    if kind == "list" and isinstance(value_at(spec, ("elements",)), list):
        return [_flat(each) for each in mappings(value_at(spec, ("elements",)))]
    if kind == "git" and isinstance(value_at(spec, ("directories",)), list):
        values = _flat(value_at(spec, ("values",)) or {}, "values.")
        return [{**each, **values} for each in _folders(value_at(spec, ("directories",)), files, roots)]
    if kind == "matrix":
        parts = [_parameters(each, files, roots) for each in mappings(value_at(spec, ("generators",)))]
        return [{key: value for part in row for key, value in part.items()} for row in product(*parts)]
    raise UnknownError(f"only the cluster knows what its generator `{kind or 'without a kind'}` makes")


def _folders(patterns: Any, files: Sequence[Contents], roots: Sequence[Path]) -> list[Parameters]:
    """The folders that fit, relative to the first folder at or above the tree below which any do."""
    wanted = [str(each.get("path")).strip("/") for each in mappings(patterns) if each.get("exclude") is not True]
    unwanted = [str(each.get("path")).strip("/") for each in mappings(patterns) if each.get("exclude") is True]
    for root in roots:
        for above in (root, *root.parents):
            names = sorted(
                {
                    parent.relative_to(above).as_posix()
                    for each in files
                    for parent in each.path.parents
                    if parent != above and parent.is_relative_to(above)
                }
            )
            fitting = [name for name in names if _fits(name, wanted) and not _fits(name, unwanted)]
            if fitting:
                return [_of_folder(name) for name in fitting]
    raise UnknownError(f"no folder of the tree fits {', '.join(wanted)}")


def _fits(name: str, patterns: Sequence[str]) -> bool:
    """Go's path.Match: `*` stands for anything but a slash."""
    steps = name.split("/")
    return any(
        len(steps) == len(wanted) and all(map(fnmatchcase, steps, wanted))
        for wanted in (pattern.split("/") for pattern in patterns)
    )


def _of_folder(name: str) -> Parameters:
    """The parameters of a folder, by both kinds of template (Argo CD, Generators-Git.md, read)."""
    base = name.rpartition("/")[2]
    normal = re.sub(r"[^a-z0-9.-]+", "-", base.lower())[:253].strip("-.")
    steps = {f"path[{index}]": step for index, step in enumerate(name.split("/"))}
    new = {"path.path": name, "path.basename": base, "path.basenameNormalized": normal}
    return {"path": name, **new, **steps}


def _flat(value: Any, prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, item in value.items() if isinstance(value, Mapping) else ():
        if isinstance(item, Mapping):
            flat |= _flat(item, f"{prefix}{key}.")
        else:
            flat[f"{prefix}{key}"] = item if isinstance(item, str) else str(item).lower()
    return flat


def _filled(value: Any, parameters: Parameters) -> Any:
    if isinstance(value, str):
        text = _PLACEHOLDER.sub(lambda found: parameters.get(found[1], found[0]), value)
        if "{{" in text:
            raise UnknownError(f"what `{text[text.index('{{') :][:60]}` is can't be told")
        return text
    if isinstance(value, Mapping):
        return {_filled(key, parameters): _filled(item, parameters) for key, item in value.items()}
    return [_filled(item, parameters) for item in value] if isinstance(value, list) else value
