"""One run at a time writes to a ``dist/``.

The lock is the system's own, on an open file, so that it goes with the process however that ends: nobody has to decide
whether a lock that was left behind is stale. The file is deleted on the way out; one that a killed process left is
taken by the next run.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from airfoil.dist.names import OURS
from airfoil.errors import Fault, Place, UserError
from airfoil.system import reported

LOCK = f"{OURS}lock"

_PAUSE = 0.05

if sys.platform == "win32":
    import msvcrt

    # Others can't read a locked byte on Windows, and the holder's process id stands at the start.
    _LOCKED_BYTE = 1 << 20

    def _take(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def locked(dist: Path, patience: float) -> Iterator[None]:
    """Holds the lock of a folder for a block.

    Args:
        dist: the folder; it must exist.
        patience: seconds to wait for another run to end.

    Raises:
        UserError: another run still holds it, or the folder can't be written.
    """
    path = dist / LOCK
    with reported("lock", path):
        handle = _wait(path, patience)
    try:
        with reported("lock", path):
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, b"%d\n" % os.getpid())
        yield
    finally:
        _release(handle, path)


def _wait(path: Path, patience: float) -> int:
    # Counted in pauses, not by a clock that may be set meanwhile.
    for attempt in range(int(patience / _PAUSE) + 1):
        if attempt:
            time.sleep(_PAUSE)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            if _take(handle) and _is_at(handle, path):
                return handle
            holder = os.read(handle, 20).decode(errors="replace").strip()
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
    who = f"another airfoil (process {holder})" if holder.isdigit() else "another airfoil"
    what = f"{who} is writing to {path.parent}"
    raise UserError(Fault("dist-in-use", what, Place(os.fspath(path)), help="wait until it ends, then run again"))


def _is_at(handle: int, path: Path) -> bool:
    """Whether the locked file is still the one at its path: its last holder deletes it."""
    try:
        return os.path.samestat(os.fstat(handle), os.lstat(path))
    except FileNotFoundError:
        return False


def _release(handle: int, path: Path) -> None:
    # Deleted while it is held, or a run that waits would lock a file that the next run no longer sees. Windows deletes
    # no open file: there it is deleted after it is closed, which fails, rightly, when the next run has it open.
    if sys.platform != "win32":
        with suppress(OSError):  # a file that stays is taken by the next run
            os.unlink(path)
    os.close(handle)
    if sys.platform == "win32":
        with suppress(OSError):
            os.unlink(path)
