"""What lies in a folder, without following a link and without opening a file."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from msgspec import Struct


class Kind(Enum):
    FILE = "a file"
    FOLDER = "a folder"
    LINK = "a symbolic link"
    OTHER = "neither a file nor a folder"


class Entry(Struct, frozen=True):
    """One name in a folder. Two equal entries of one path are the same file with the same content.

    Inode, size (bytes) and mtime (nanoseconds) of folders are 0: their content is told by the entries below them. The
    change time is no part of it, since making or removing a hard link changes that.
    """

    kind: Kind
    device: int = 0
    inode: int = 0
    size: int = 0
    mtime: int = 0


def kind_of(status: os.stat_result) -> Kind:
    if stat.S_ISREG(status.st_mode):
        return Kind.FILE
    if stat.S_ISLNK(status.st_mode):
        return Kind.LINK
    # A junction is a link that Windows shows as a folder; Python knows its tag by name on Windows only.
    junction = getattr(status, "st_reparse_tag", 0) == 0xA0000003
    if stat.S_ISDIR(status.st_mode) and not junction:
        return Kind.FOLDER
    return Kind.OTHER


def look(path: Path | str) -> Kind | None:
    """What stands at a path; ``None`` where there is nothing. A link is a link, wherever it points."""
    try:
        return kind_of(os.lstat(path))
    except FileNotFoundError:
        return None


def scan(folder: Path) -> Mapping[str, Entry]:
    """Everything below a folder, by its path with ``/``. Raises ``OSError`` where something can't be read."""
    entries: dict[str, Entry] = {}
    top = os.path.join(folder, "")  # strings: a Path for each file takes as long as all the rest
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        for name in os.listdir(top + prefix):
            path = prefix + name
            # Not DirEntry.stat, whose inode and device are 0 on Windows.
            status = os.lstat(top + path)
            kind = kind_of(status)
            if kind is Kind.FOLDER:
                entries[path] = Entry(kind, status.st_dev)
                waiting.append(f"{path}/")
            else:
                entries[path] = Entry(kind, status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
    return entries
