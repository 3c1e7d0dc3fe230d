"""Folders for the tests of promotion: what lies in one, told in a form that compares."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from airfoil.dist import Changes, Tree, plan, promote
from airfoil.dist.index import INDEX
from airfoil.errors import UserError


def lay(folder: Path, files: Tree) -> Path:
    """Writes files as a user would."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder


def read(folder: Path) -> dict[str, bytes]:
    """Every file, link and empty folder (``/`` at the end) below a folder, without airfoil's index."""
    found: dict[str, bytes] = {}
    for top, folders, files in os.walk(folder):
        base = Path(top)
        for name in files + [name for name in folders if (base / name).is_symlink()]:
            path = base / name
            found[path.relative_to(folder).as_posix()] = (
                b"-> " + os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
            )
        if not folders and not files and base != folder:
            found[base.relative_to(folder).as_posix() + "/"] = b""
    found.pop(INDEX, None)
    return found


def identity(path: Path) -> tuple[int, int]:
    """Inode and modification time."""
    status = path.lstat()
    return status.st_ino, status.st_mtime_ns


def whole(folder: Path) -> Mapping[str, tuple[int, int, int]]:
    """Everything below a folder, with mode, inode and modification time."""
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_mode, *identity(path))
        for path in sorted(folder.rglob("*"))
    }


def put(dist: Path, **trees: Tree) -> tuple[Changes, ...]:
    """Plans and promotes one tree an environment."""
    return promote(dist, [plan(dist, name, files) for name, files in trees.items()], patience=0)


def hidden(dist: Path) -> list[str]:
    """What airfoil keeps beside the environments' folders."""
    return sorted(path.name for path in dist.glob(".airfoil-*"))


def the_fault(call: Callable[[], object]) -> tuple[str, str]:
    """The code and the sentence of the one fault that a call is refused with."""
    with pytest.raises(UserError) as error:
        call()
    (fault,) = error.value.faults
    return fault.code, fault.what
