"""From paths to trees."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from airfoil.checks.environment_profile import environment_file
from airfoil.checks.kept_facts import stated_or_kept
from airfoil.checks.reading.assemble import Source, tree_of
from airfoil.checks.reading.clusters import Group, groups_of
from airfoil.checks.reading.contents import contents_of_all
from airfoil.checks.reading.files import Source as FileSource
from airfoil.checks.reading.files import sources
from airfoil.checks.reading.kustomize import FindProgram, no_program
from airfoil.checks.tree import Tree
from airfoil.errors import UserError


def read_tree(paths: Iterable[Path], given: Mapping[str, Any] | None = None) -> Tree:
    """Reads files and folders into one tree.

    Args:
        paths: files and folders.
        given: fields of `Profile` that somebody stated; the others are inferred from the tree.

    Raises:
        UserError: for a path that isn't there; everything else that is wrong becomes a fault of the tree.
    """
    listed = list(paths)
    return tree_of(Source(contents_of_all(list(sources(listed))), _real(listed), given or {}))


def read_trees(
    paths: Iterable[Path], given: Mapping[str, Any] | None = None, program: FindProgram = no_program
) -> tuple[Tree, ...]:
    """Reads files and folders into one tree a cluster.

    A folder that airfoil generated is a tree of its own, whose environment file states its profile. So is each of
    several folders that hold the same objects: two clusters, or two stages of one.

    Args:
        paths: files and folders.
        given: fields of `Profile` that somebody stated.
        program: finds kustomize itself, for what the built-in reader can't do.

    Raises:
        UserError: as `read_tree`.
    """
    listed = list(paths)
    return trees_of(sources(listed), listed, given, program)


def trees_of(
    read: Iterable[FileSource],
    paths: Iterable[Path],
    given: Mapping[str, Any] | None = None,
    program: FindProgram = no_program,
) -> tuple[Tree, ...]:
    """The same of files that were read already, be it from elsewhere: an earlier commit."""
    listed = contents_of_all(list(read))
    roots = _real(paths)
    return tuple(
        tree_of(replace(_source(group, roots, given or {}), program=program)) for group in groups_of(listed, roots)
    )


def _parted(group: Group) -> Iterator[str]:
    if group.parted is not None:
        folder = os.path.relpath(group.parted)
        yield f"folders in {folder} hold the same objects; each is taken for a cluster of its own"


def _real(paths: Iterable[Path]) -> list[Path]:
    """The folders that were given; of a file, the one it lies in."""
    real = [Path(os.path.realpath(path)) for path in paths]
    return list(dict.fromkeys(path if path.is_dir() else path.parent for path in real))


def _source(group: Group, roots: list[Path], given: Mapping[str, Any]) -> Source:
    file = None if group.generated is None else environment_file(group.generated)
    if file is None:
        return Source(group.files, roots, given, group.name, tuple(_parted(group)))
    shown = os.path.relpath(file)
    try:
        facts = stated_or_kept(file)
    except UserError as error:
        note = f"{shown} has faults, so that the profile is inferred: {error.faults[0].what}"
        return Source(group.files, roots, given, group.name, (note,))
    return Source(group.files, roots, {**facts, **given}, group.name, (f"profile: {shown}",))
