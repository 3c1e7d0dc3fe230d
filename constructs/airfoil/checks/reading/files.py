"""Which files of some paths are read, and their bytes. Whatever else lies there becomes a fault, or is passed over."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml import MAX_CHARACTERS

ENDINGS: Final = (".yaml", ".yml", ".json")
"""What kubectl, Flux and Argo CD read of a folder (read)."""

_PASSED_OVER: Final = frozenset({"node_modules", "__pycache__"})
"""Folders that hold no manifests; hidden ones are passed over as well."""


class Source(Struct, frozen=True):
    """A file: its real path, the path as it was given, and its bytes or why there are none."""

    path: Path
    shown: str
    data: bytes = b""
    fault: Fault | None = None


def sources(paths: Iterable[Path]) -> Iterator[Source]:
    """The YAML and JSON files at and below some paths, sorted by folder and name, each once.

    Raises:
        UserError: for a path that isn't there.
    """
    given = list(paths)
    missing = [path for path in given if not os.path.lexists(path)]
    if missing:
        raise UserError(
            *(Fault("no-path", "there is no such file or folder", Place(path.as_posix())) for path in missing)
        )
    roots = [Path(os.path.realpath(path)) for path in given]
    seen: set[Path] = set()
    for path in given:
        for source in _below(path, roots) if path.is_dir() else iter([_source(path, roots, is_given=True)]):
            if source.path not in seen:
                seen.add(source.path)
                yield source


def _below(folder: Path, roots: list[Path]) -> Iterator[Source]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield _faulty(folder, "unreadable", f"this folder can't be read: {_reason(error)}")
        return
    real = _real(folder)
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _PASSED_OVER:
            continue
        if _is_folder(entry):
            path = folder / entry.name
            if entry.name == "vendor" and (path / "modules.txt").is_file():
                continue  # Go's copies of other people's code, with the manifests of their tests
            if not entry.is_symlink():
                yield from _below(path, roots)
            elif not _is_inside(path, roots):
                yield _outside(path)
        elif entry.name.lower().endswith(ENDINGS):
            path = folder / entry.name
            # asking the system for the real path of each of 10,000 files takes a third of a second (run)
            yield _source(path, roots) if entry.is_symlink() else _read(path, real / entry.name)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to what may not be looked at
        return False


def _source(path: Path, roots: list[Path], *, is_given: bool = False) -> Source:
    if path.is_symlink() and not is_given and not _is_inside(path, roots):
        return _outside(path)
    return _read(path, _real(path))


def _read(path: Path, real: Path) -> Source:
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for a writer
            return _faulty(path, "not-a-file", "this is no ordinary file", "remove it from the folder")
        if status.st_size > MAX_CHARACTERS:
            return _too_big(path, status.st_size)
        with open(path, "rb") as stream:
            data = stream.read(status.st_size + 1)  # not the most there may be: Python sets aside what is asked for
            if len(data) > status.st_size:  # it grows meanwhile
                data += stream.read(MAX_CHARACTERS)
    except OSError as error:
        return _faulty(path, "unreadable", f"this file can't be read: {_reason(error)}")
    return _too_big(path, len(data)) if len(data) > MAX_CHARACTERS else Source(real, path.as_posix(), data)


def _is_inside(path: Path, roots: list[Path]) -> bool:
    target = _real(path)
    return any(target.is_relative_to(root) for root in roots)


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _outside(path: Path) -> Source:
    what = f"this link leads out of the tree, to {os.readlink(path)}: Flux and Argo CD refuse or ignore it"
    return _faulty(path, "link-outside", what, "put the file itself here")


def _too_big(path: Path, size: int) -> Source:
    what = f"this file has {size // 1024 // 1024} MiB, more than the {MAX_CHARACTERS // 1024 // 1024} that are read"
    return _faulty(path, "too-big", what, "split it: no cluster takes an object as big as this")


def _faulty(path: Path, code: str, what: str, help: str = "") -> Source:
    # not `realpath`: of a link it would be the file that it leads to, which may be read as itself
    return Source(
        Path(os.path.abspath(path)), path.as_posix(), fault=Fault(code, what, Place(path.as_posix()), help=help)
    )


def _reason(error: OSError) -> str:
    return error.strerror.lower() if error.strerror else str(error)
