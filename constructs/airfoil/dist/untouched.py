"""Whether an environment's folder still is what a promotion made of it. Reads only."""

from __future__ import annotations

from pathlib import Path

from airfoil.dist import index
from airfoil.dist.index import INDEX
from airfoil.dist.leftovers import leftovers
from airfoil.dist.plan import Changes, Folder, find, foreign_of, read_folder
from airfoil.errors import UserError
from airfoil.system import shown


def untouched(dist: Path, environment: str, listing: str) -> Changes | None:
    """What there is to say of an environment whose files nobody touched; None if anything has to be looked at.

    Args:
        dist: the folder of all environments.
        environment: its name.
        listing: digest of the list of its generated files, as that promotion wrote it.
    """
    try:
        if find(dist, environment) is None or leftovers(dist):
            return None
        folder = read_folder(dist / environment)
        if not _is_as_listed(folder, listing):
            return None
    except (OSError, UserError):
        return None  # whoever plans in earnest says what is wrong
    foreign = tuple(map(shown, foreign_of(folder, {}, frozenset())))
    return Changes(environment, unchanged=tuple(sorted(folder.owned)), foreign=foreign)


def _is_as_listed(folder: Folder, listing: str) -> bool:
    if INDEX not in folder.entries or index.digest(folder.read(INDEX)) != listing:
        return False
    return all(
        path in folder.entries and folder.owns(path) and index.digest(folder.read(path)) in folder.owned[path]
        for path in folder.owned
    )
