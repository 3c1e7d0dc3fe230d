"""What a promotion would do to an environment's folder. Reads only."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from airfoil.dist import index
from airfoil.dist.index import INDEX
from airfoil.dist.names import OURS, case_fault, check_environment, check_paths, parents
from airfoil.dist.scan import Entry, Kind, look, scan
from airfoil.errors import Fault, Place, UserError
from airfoil.system import reported, shown

# How often a folder is read again because another run put a new one in its place meanwhile.
_TRIES = 20

#: The files of one environment: path inside its folder, with ``/``, and bytes.
Tree = Mapping[str, bytes]


class Changes(Struct, frozen=True):
    """What becomes of each path of an environment's folder; every tuple is sorted.

    Args:
        environment: the folder's name in ``dist/``.
        added: generated files that are new.
        changed: generated files whose bytes differ from what lies there.
        removed: files that airfoil owns and no longer generates.
        unchanged: generated files that already have these bytes; they keep inode and modification time.
        foreign: what airfoil doesn't own and carries over: files, links, and empty folders (with a ``/`` at the end).
        edited: those of ``changed`` and ``removed`` whose bytes are not the ones that airfoil wrote.
        index_differs: the list of owned files has to be written.
    """

    environment: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    index_differs: bool = False

    @property
    def is_stale(self) -> bool:
        """Whether the folder has to be written."""
        return bool(self.added or self.changed or self.removed or self.index_differs)


class Plan(Struct, frozen=True):
    """Changes, with what it takes to make them.

    Args:
        changes: what is told to the user.
        files: the generated files.
        index: the list of them.
        kept: the foreign paths as the system spells them; ``changes.foreign`` shows them.
        seen: what lay in the folder; ``None`` where there was none.
    """

    changes: Changes
    files: Tree
    index: bytes
    kept: tuple[str, ...] = ()
    seen: Mapping[str, Entry] | None = None

    @property
    def listing(self) -> str:
        """Digest of the list, which tells this tree from every other."""
        return index.digest(self.index)


class Folder(Struct, frozen=True):
    """An environment's folder as it lies there; ``owned`` has the digests of each path that the index lists."""

    path: Path
    entries: Mapping[str, Entry]
    owned: Mapping[str, frozenset[str]]

    def owns(self, path: str) -> bool:
        """Whether the index lists it and it is still a file: what somebody put in its place isn't ours."""
        return path in self.owned and self.entries[path].kind is Kind.FILE

    def read(self, path: str) -> bytes:
        with open(f"{self.path}/{path}", "rb") as file:
            return file.read()


def plan(dist: Path, environment: str, files: Tree) -> Plan:
    """Compares a generated tree with the environment's folder.

    A file that airfoil doesn't own is never overwritten: one that stands where a generated file goes is refused, unless
    it has the very same bytes; then it is taken over.

    Raises:
        UserError: with every path that can't be written, or that something foreign stands in the way of.
    """
    check_environment(environment)
    check_paths(environment, files)
    with reported("read", dist / environment):
        for _ in range(_TRIES):
            stamp = _stamp(dist / environment)
            try:
                found = _plan(dist, environment, files)
            except (FileNotFoundError, NotADirectoryError, UserError):
                if _stamp(dist / environment) == stamp:
                    raise
            else:
                if _stamp(dist / environment) == stamp:
                    return found
    what = f"{dist / environment} changes all the time"
    raise UserError(
        Fault("changed-meanwhile", what, Place(os.fspath(dist / environment)), help="run the command again")
    )


def _stamp(folder: Path) -> tuple[int, int] | None:
    """Differs after another run has put a new folder in place; what was read in between is of both."""
    try:
        status = os.lstat(folder)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return status.st_ino, status.st_mtime_ns


def _plan(dist: Path, environment: str, files: Tree) -> Plan:
    if find(dist, environment) is None:
        changes = Changes(environment, added=tuple(sorted(files)), index_differs=True)
        return Plan(changes, files, index.render(files))
    folder = read_folder(dist / environment)
    taken = _take_over(folder, files)
    foreign = foreign_of(folder, files, taken)
    faults = [*_in_the_way(folder, files, taken, foreign), *_alike(folder, files, foreign)]
    if faults:
        raise UserError(*faults)
    return _compare(folder, files, taken, foreign)


def find(dist: Path, environment: str) -> Path | None:
    """The environment's folder, or ``None`` where there is none yet.

    Raises:
        UserError: ``dist`` or the folder is a link or a file, or is spelled otherwise on a file system that folds case.
        OSError: it can't be read.
    """
    if not is_folder(dist):
        return None
    folded = environment.casefold()
    for name in os.listdir(dist):
        if name.casefold() == folded and name != environment:
            raise UserError(case_fault(os.fspath(dist), environment, name))
    return dist / environment if is_folder(dist / environment) else None


def orphans(dist: Path, environments: Collection[str]) -> tuple[str, ...]:
    """Folders that airfoil wrote for an environment that is no longer among these."""
    with reported("read", dist):
        if not is_folder(dist):
            return ()
        return tuple(
            name
            for name in sorted(os.listdir(dist))
            if name not in environments
            and not name.startswith(OURS)
            and look(dist / name) is Kind.FOLDER
            and look(dist / name / INDEX) is Kind.FILE
        )


def foreign_in(folder: Path) -> tuple[str, ...]:
    """What airfoil doesn't own in a folder. Raises ``OSError`` where it can't be read, ``UserError`` for a broken index."""
    return tuple(map(shown, foreign_of(read_folder(folder), {}, frozenset())))


def is_folder(path: Path) -> bool:
    """Whether there is one; ``UserError`` where something else is, a link to a folder too."""
    kind = look(path)
    if kind is None or kind is Kind.FOLDER:
        return kind is Kind.FOLDER
    code = "link-in-the-way" if kind is Kind.LINK else "not-a-folder"
    advice = "name the folder that it points to" if kind is Kind.LINK else "move it elsewhere"
    what = f"{path} is {kind.value}; airfoil writes into real folders only"
    raise UserError(Fault(code, what, Place(os.fspath(path)), help=advice))


def read_folder(path: Path) -> Folder:
    entries = scan(path)
    listed = entries.get(INDEX)
    if listed is None:
        return Folder(path, entries, {})
    if listed.kind is not Kind.FILE:
        what = f"{path / INDEX} is {listed.kind.value}, not the list of generated files"
        raise UserError(Fault("path-in-the-way", what, Place(os.fspath(path / INDEX)), help="move it elsewhere"))
    return Folder(path, entries, index.parse((path / INDEX).read_bytes(), os.fspath(path / INDEX)))


def _take_over(folder: Folder, files: Tree) -> frozenset[str]:
    """The files that airfoil doesn't own, and that equal what it generates."""
    return frozenset(
        path
        for path in files
        if (entry := folder.entries.get(path)) is not None
        and entry.kind is Kind.FILE
        and path not in folder.owned
        and folder.read(path) == files[path]
    )


def _in_the_way(folder: Folder, files: Tree, taken: Collection[str], foreign: Iterable[str]) -> Iterator[Fault]:
    """A fault for each foreign thing that stands where a generated file goes, or a folder above one."""
    above = {parent for path in files for parent in parents(path)}
    # A folder that held generated files only makes room for a file; one in which something foreign lies does not.
    keep = {parent for path in foreign for parent in parents(path)}
    for path in sorted({*files, *above}):
        entry = folder.entries.get(path)
        if entry is None or path in taken or folder.owns(path):
            continue
        if entry.kind is Kind.FOLDER and (path in above or path not in keep):
            continue
        place = shown(os.fspath(folder.path / path))
        what = f"{place} is {entry.kind.value} that airfoil didn't make, and stands where it writes"
        code = "link-in-the-way" if entry.kind is Kind.LINK else "path-in-the-way"
        yield Fault(code, what, Place(place), help="move it elsewhere, or delete it")


def foreign_of(folder: Folder, files: Tree, taken: Collection[str]) -> tuple[str, ...]:
    filled = {parent for path in folder.entries for parent in parents(path)}
    generated = {parent for tree in (folder.owned, files) for path in tree for parent in parents(path)}
    foreign = []
    for path, entry in folder.entries.items():
        if entry.kind is Kind.FOLDER:
            if path not in filled and path not in generated:
                foreign.append(f"{path}/")
        elif path != INDEX and path not in taken and not folder.owns(path):
            foreign.append(path)
    return tuple(sorted(foreign))


def _alike(folder: Folder, files: Tree, foreign: Iterable[str]) -> list[Fault]:
    """A fault for each foreign name that differs from a generated one by upper and lower case only."""
    names = {name.casefold(): name for path in (INDEX, *files) for name in (*parents(path), path)}
    kept = sorted({name for path in foreign for name in (*parents(path), path.rstrip("/"))})
    clashes = [(name, names.get(name.casefold(), name)) for name in kept]
    return [case_fault(os.fspath(folder.path), shown(name), other) for name, other in clashes if name != other]


def _compare(folder: Folder, files: Tree, taken: Collection[str], foreign: tuple[str, ...]) -> Plan:
    added, changed, unchanged, edited = [], [], [], []
    for path in sorted(files):
        if path in taken:
            unchanged.append(path)
        elif path not in folder.entries or not folder.owns(path):
            added.append(path)
        elif (data := folder.read(path)) == files[path]:
            unchanged.append(path)
        else:
            changed.append(path)
            if index.digest(data) not in folder.owned[path]:
                edited.append(path)
    removed = sorted(
        path for path in folder.owned if path in folder.entries and folder.owns(path) and path not in files
    )
    edited += [path for path in removed if index.digest(folder.read(path)) not in folder.owned[path]]
    listing = index.render(files)
    changes = Changes(
        folder.path.name,
        added=tuple(added),
        changed=tuple(changed),
        removed=tuple(removed),
        unchanged=tuple(unchanged),
        foreign=tuple(map(shown, foreign)),
        edited=tuple(sorted(edited)),
        index_differs=INDEX not in folder.entries or folder.read(INDEX) != listing,
    )
    return Plan(changes, files, listing, foreign, folder.entries)
