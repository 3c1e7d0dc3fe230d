"""Which files belong to one cluster: a repository often holds several, and an object stands once in each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from airfoil.checks.environment_profile import INDEX
from airfoil.checks.reading.assemble import chart_folders
from airfoil.checks.reading.contents import Contents
from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.holders import folder_of
from airfoil.checks.reading.kustomize import Builder
from airfoil.checks.reading.sources import holders_in
from airfoil.dataclass import dataclass
from airfoil.manifests import Identity

_ALIKE: Final = 0.6
"""Share of the smaller folder's objects that stand in another one too, from which on they are two clusters' and not a
slip."""


@dataclass(frozen=True, slots=True)
class Group:
    """The files of one cluster, the folder that airfoil generated, if it did, and a name where there are several."""

    files: tuple[Contents, ...]
    name: str = ""
    generated: Path | None = None


def groups_of(files: Sequence[Contents], roots: Sequence[Path]) -> list[Group]:
    """The clusters of a repository, in the order of their folders."""
    generated: dict[Path, list[Contents]] = {}
    rest: list[Contents] = []
    for contents in files:
        folder = generated_folder(contents.path.parent)
        (rest if folder is None else generated.setdefault(folder, [])).append(contents)
    groups = [Group(tuple(held), folder.name, folder) for folder, held in generated.items()]
    if rest or not groups:
        groups += _split(rest, roots)
    return groups


@cache
def generated_folder(folder: Path) -> Path | None:
    """The folder at or above this one that airfoil generated."""
    if (folder / INDEX).is_file():
        return folder
    return None if folder == folder.parent else generated_folder(folder.parent)


def _split(files: Sequence[Contents], roots: Sequence[Path]) -> list[Group]:
    parts = _parts(files, roots)
    forks = _forks(parts)
    if not forks:
        return [Group(tuple(files))]
    claims = _claims(files, roots)
    # where the controllers' own objects part, there the clusters part; otherwise where most do
    main = max(sorted(forks), key=lambda fork: (any(_is_below(path, fork) for path in claims), len(forks[fork])))
    groups = []
    for child in sorted(forks[main]):
        own = {target for path, targets in claims.items() if path.is_relative_to(child) for target in targets}
        strange = {other for other in forks[main] if other != child}
        for fork, children in forks.items():
            kept = {each for each in children if each.name == child.name or _reaches(own, each)}
            strange |= children - kept if fork != main and kept else set()
        held = tuple(each for each in files if not any(each.path.is_relative_to(other) for other in strange))
        groups.append(Group(held, child.name))
    return groups


def _parts(files: Sequence[Contents], roots: Sequence[Path]) -> Mapping[Path, frozenset[Identity]]:
    """Identities by folder: of plain files, and of what the outermost kustomization.yaml files make."""
    charts = chart_folders(files)
    plain = [each for each in files if not any(each.path.is_relative_to(folder) for folder in charts)]
    folders = Folders(plain, roots)
    builder = Builder(folders, frozenset())
    built = folders.kustomization_folders()
    named = {target for folder in built for target in builder.references(folder)}
    parts: dict[Path, set[Identity]] = {}
    for folder in built:
        if folder not in named:
            parts[folder] = {Identity.of(applied.body) for applied in builder.folder(folder)}
    for contents in plain:
        if not any(contents.path.is_relative_to(folder) for folder in built):
            known = parts.setdefault(contents.path.parent, set())
            known.update(Identity.of(item.value) for item in contents.objects)
    return {folder: frozenset(known) for folder, known in parts.items() if known}


def _forks(parts: Mapping[Path, frozenset[Identity]]) -> dict[Path, set[Path]]:
    """Folders below which the same objects stand several times, with the folders directly below where they part."""
    holders: dict[Identity, list[Path]] = {}
    for folder, identities in parts.items():
        for identity in identities:
            holders.setdefault(identity, []).append(folder)
    pairs = {(one, other) for held in holders.values() for one in held for other in held if one < other}
    forks: dict[Path, set[Path]] = {}
    for one, other in sorted(pairs):
        common = Path(os.path.commonpath((one, other)))
        alike = len(parts[one] & parts[other]) / min(len(parts[one]), len(parts[other]))
        if common in {one, other} or alike < _ALIKE:
            continue
        forks.setdefault(common, set()).update(common / path.relative_to(common).parts[0] for path in (one, other))
    return forks


def _claims(files: Sequence[Contents], roots: Sequence[Path]) -> Mapping[Path, frozenset[Path]]:
    """The folders that the Kustomizations and Applications of a file apply, by the file's folder."""
    folders = Folders(files, roots)
    homes = {id(item): contents.path.parent for contents in files for item in contents.objects}
    claims: dict[Path, set[Path]] = {}
    for holder in holders_in(files, folders):
        folder = None if holder.is_elsewhere else folder_of(holder.path, folders)
        if folder is not None:
            claims.setdefault(homes[id(holder.item)], set()).add(folder)
    return {folder: frozenset(targets) for folder, targets in claims.items()}


def _is_below(path: Path, fork: Path) -> bool:
    return path != fork and path.is_relative_to(fork)


def _reaches(targets: Iterable[Path], folder: Path) -> bool:
    return any(target.is_relative_to(folder) or folder.is_relative_to(target) for target in targets)
