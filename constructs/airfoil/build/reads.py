"""What a piece of work reads from the file system, as Python's own audit events tell it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import source_from_cache
from typing import Any

from msgspec import Struct, field

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_LISTING = frozenset({"os.listdir", "os.scandir"})


Stamp = tuple[int, int, int] | None
"""Number, size (bytes) and time of change (nanoseconds) of what lies at a path; None for nothing."""


class Reads(Struct):
    """Absolute paths of files that were opened to be read (they may not exist), and of folders that were listed.

    Each has what the system said of it just before, so that a change while the work goes on is seen afterwards.
    """

    files: dict[str, Stamp] = field(default_factory=dict)
    folders: dict[str, Stamp] = field(default_factory=dict)
    _written: set[str] = field(default_factory=set)

    def __ior__(self, other: Reads) -> Reads:
        self.files = {**other.files, **self.files}
        self.folders = {**other.folders, **self.folders}
        return self

    @property
    def still_hold(self) -> bool:
        """Whether all of it is as it was when it was read first."""
        return all(stamp(path) == before for path, before in (*self.files.items(), *self.folders.items()))

    def note(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Takes one audit event (https://docs.python.org/3/library/audit_events.html, read)."""
        if event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
            path = _absolute(arguments[0])
            if arguments[2] & _WRITING:
                self._written.add(path)
            elif path not in self._written:  # what the work itself made isn't an input of it
                source = source_from_cache(path) if path.endswith(".pyc") else path
                self.files.setdefault(source, stamp(source))
        elif event in _LISTING and not isinstance(arguments[0], int):
            folder = _absolute(arguments[0] or ".")
            self.folders.setdefault(folder, stamp(folder))


def stamp(path: str) -> Stamp:
    """Changes whenever the file or the list of the folder does; None where there is nothing."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _absolute(path: str | bytes | os.PathLike[Any]) -> str:
    return os.path.abspath(os.fsdecode(path))


_listeners: list[Reads] = []
_hooked: list[bool] = []


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    for reads in _listeners:
        reads.note(event, arguments)


@contextmanager
def recorded() -> Iterator[Reads]:
    """Collects what this process reads while the block runs, in all of its threads."""
    if not _hooked:
        sys.addaudithook(_hook)  # it can't be taken away again, so there is one for all
        _hooked.append(True)
    reads = Reads()
    _listeners.append(reads)
    try:
        yield reads
    finally:
        _listeners.remove(reads)
