"""Which files belong to one cluster: a repository often holds several, and an object stands once in each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Final

from msgspec import Struct

from airfoil.checks.environment_profile import INDEX
from airfoil.checks.reading.assemble import chart_folders
from airfoil.checks.reading.contents import Contents
from airfoil.checks.reading.folders import Folders, is_below
from airfoil.checks.reading.kustomize import Builder
from airfoil.checks.reading.kustomize.references import below, references
from airfoil.checks.reading.sources import holders_in
from airfoil.manifests import Identity

_ALIKE: Final = 0.6
"""Share of the smaller folder's objects that stand in another one too, from which on they are two clusters' and not a
slip."""


class Group(Struct, frozen=True):
    """The files of one cluster.

    Args:
        files: the files.
        name: where there are several clusters.
        generated: the folder that airfoil generated, if it did.
        parted: the folder whose folders are taken for a cluster each, if they are.
    """

    files: tuple[Contents, ...]
    name: str = ""
    generated: Path | None = None
    parted: Path | None = None


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
    main = _main(forks, claims, parts)
    if main is None:
        return [Group(tuple(files))]
    groups = []
    places = [(each, frozenset(each.path.parents)) for each in files]
    reached = {child: claims.reached(child) for child in forks[main]}
    every = {folder for found in reached.values() for folder in found}
    for child, own in sorted(reached.items()):
        strange = {other for other in forks[main] if other != child}
        for fork, children in forks.items():
            kept = {each for each in children if each.name == child.name or _reaches(own, each)}
            strange |= children - kept if fork != main and kept else set()
        foreign = every - own
        foreign -= {each for top, named in claims.names.items() if not is_below(top / "_", foreign) for each in named}
        held = tuple(
            each
            for each, above in places
            if above.isdisjoint(strange)
            # what another cluster leads to, and this one doesn't
            and (not above.isdisjoint(own) or above.isdisjoint(foreign))
        )
        groups.append(Group(held, child.name, parted=main))
    return groups


def _main(forks: Mapping[Path, set[Path]], claims: _Claims, parts: Mapping[Path, frozenset[Identity]]) -> Path | None:
    """Where the clusters part: there where the controllers' own objects part that none of them applies.

    What one of those leads to is one cluster, however often an object stands in it, for applications share templates.
    """
    entries = [folder for folder in claims.targets if not claims.is_applied(folder)]
    parted = [fork for fork, children in forks.items() if sum(_holds(each, entries) for each in children) > 1]
    # an Application may be for another cluster than its neighbour; a Kustomization seldom is
    left = parted if parted or claims.has_flux else [fork for fork in forks if _are_alike(forks[fork], parts)]
    return max(sorted(left), key=lambda fork: len(forks[fork]), default=None)


def _are_alike(children: Iterable[Path], parts: Mapping[Path, frozenset[Identity]]) -> bool:
    """Whether two of some folders hold the same, as a whole or in two places: one template that both share is little."""
    held: dict[Path, list[frozenset[Identity]]] = {child: [] for child in children}
    for path, known in parts.items():
        for folder in (path, *path.parents):
            if folder in held:
                held[folder].append(known)
    wholes = {child: frozenset().union(*known) for child, known in held.items()}
    for one, other in combinations(held, 2):
        shared = sum(any(_is_alike(known, each) for each in held[other]) for known in held[one])
        if shared > 1 or _is_alike(wholes[one], wholes[other]):
            return True
    return False


def _is_alike(one: frozenset[Identity], other: frozenset[Identity]) -> bool:
    return len(one & other) >= _ALIKE * min(len(one), len(other))


def _holds(folder: Path, entries: Iterable[Path]) -> bool:
    return any(entry.is_relative_to(folder) for entry in entries)


def _parts(files: Sequence[Contents], roots: Sequence[Path]) -> Mapping[Path, frozenset[Identity]]:
    """Identities by folder: of plain files, and of what the outermost kustomization.yaml files make."""
    charts = set(chart_folders(files))
    plain = [each for each in files if not is_below(each.path, charts)]
    folders = Folders(plain, roots)
    builder = Builder(folders, frozenset())
    built = set(folders.kustomization_folders())
    named = {target for folder in built for target in references(folders, folder)}
    parts: dict[Path, set[Identity]] = {}
    for folder in sorted(built):
        if folder not in named:
            made = (Identity.of(applied.body) for applied in builder.folder(folder))
            # what has a variable in its name is another object wherever it is filled in
            parts[folder] = {identity for identity in made if "${" not in identity.name}
    for contents in plain:
        if not is_below(contents.path, built):
            known = parts.setdefault(contents.path.parent, set())
            known.update(Identity.of(item.value) for item in contents.objects)
    return {folder: frozenset(known) for folder, known in parts.items() if known}


def _forks(parts: Mapping[Path, frozenset[Identity]]) -> dict[Path, set[Path]]:
    """Folders below which the same objects stand several times, with the folders directly below where they part."""
    # By what they hold, for most of a fleet's folders hold the same, and pairs of folders are too many.
    folders: dict[frozenset[Identity], list[Path]] = {}
    for folder, held in parts.items():
        folders.setdefault(held, []).append(folder)
    holders: dict[Identity, list[frozenset[Identity]]] = {}
    for held in folders:
        for identity in held:
            holders.setdefault(identity, []).append(held)
    forks: dict[Path, set[Path]] = {}
    for held, own in folders.items():
        near = {other for identity in held for other in holders[identity] if _is_alike(held, other)}
        parted = _parted(folder for other in near for folder in folders[other])
        for above in {above for folder in own for above in folder.parents}:
            if len(parted[above]) > 1:
                forks.setdefault(above, set()).update(parted[above])
    return forks


def _parted(folders: Iterable[Path]) -> Mapping[Path, set[Path]]:
    """For each folder above some others, those directly below it that lead to them."""
    found: dict[Path, set[Path]] = {}
    for folder in folders:
        for inner, above in pairwise((folder, *folder.parents)):
            found.setdefault(above, set()).add(inner)
    return found


class _Claims(Struct, frozen=True):
    """What the Kustomizations and Applications of a folder apply.

    Args:
        targets: folders that are applied, and those that their kustomization.yaml files name, by the folder of the files.
        sources: the same the other way round.
        below: the folders of such files at and below a folder.
        names: the folders that the kustomization.yaml of a folder leads to.
        has_flux: whether there is a Kustomization among them.
    """

    targets: Mapping[Path, set[Path]]
    sources: Mapping[Path, set[Path]]
    below: Mapping[Path, list[Path]]
    names: Mapping[Path, set[Path]]
    has_flux: bool

    def is_applied(self, folder: Path) -> bool:
        """Whether the objects of another folder apply this one."""
        return any(self.sources.get(each, set()) - {folder} for each in (folder, *folder.parents))

    def reached(self, folder: Path) -> set[Path]:
        """What the objects at and below a folder lead to, over as many steps as there are."""
        found: set[Path] = set()
        left = [folder]
        while left:
            for path in self.below.get(left.pop(), ()):
                left += self.targets[path] - found
                found |= self.targets[path]
        return found


def _claims(files: Sequence[Contents], roots: Sequence[Path]) -> _Claims:
    folders = Folders(files, roots)
    tops = folders.kustomization_folders()
    names = {top: {_folder(each, folders) for each in below(folders, top)} for top in tops}
    built = _by_ancestor(tops)
    homes = {id(item): contents.path.parent for contents in files for item in contents.objects}
    targets: dict[Path, set[Path]] = {}
    holders = holders_in(files, folders)
    for holder in holders:
        folder = holder.folder(folders)
        if folder is not None:
            known = targets.setdefault(homes[id(holder.item)], set())
            known |= {folder, *(each for top in built.get(folder, ()) for each in names[top])}
    has_flux = any(each.engine == "flux-ks" for each in holders)
    sources: dict[Path, set[Path]] = {}
    for home, found in targets.items():
        for target in found:
            sources.setdefault(target, set()).add(home)
    return _Claims(targets, sources, _by_ancestor(targets), names, has_flux)


def _folder(path: Path, folders: Folders) -> Path:
    """The folder itself, or that of a file."""
    return path if folders.is_folder(path) else path.parent


def _by_ancestor(folders: Iterable[Path]) -> Mapping[Path, list[Path]]:
    """The folders at and below each folder."""
    found: dict[Path, list[Path]] = {}
    for folder in folders:
        for above in (folder, *folder.parents):
            found.setdefault(above, []).append(folder)
    return found


def _reaches(targets: Iterable[Path], folder: Path) -> bool:
    return any(target.is_relative_to(folder) or folder.is_relative_to(target) for target in targets)
