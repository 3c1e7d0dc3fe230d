"""The folder of things that airfoil can make again at any time: deleting it costs time, and nothing else."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from airfoil.version import VERSION

_MOST: Final = 2000
"""Entries of a kind: renders are the many, of 5 to 20 KB each."""


def folder() -> Path:
    """The folder of all of it: `AIRFOIL_CACHE_DIR`, or where the system keeps caches."""
    chosen = os.environ.get("AIRFOIL_CACHE_DIR")
    if chosen:
        return Path(chosen)
    if sys.platform == "linux":
        # as platformdirs has it (read), whose import with all that it brings takes half as long as Python's own start
        for base in (os.environ.get("XDG_CACHE_HOME", ""), os.path.join(os.environ.get("HOME", ""), ".cache")):
            if os.path.isabs(base):
                return Path(base, "airfoil")
    from platformdirs import user_cache_path

    return user_cache_path("airfoil", appauthor=False)


def entry(kind: str, name: str) -> Path:
    """Where a thing of a kind is kept. It may not exist; one of another version of airfoil is another entry.

    Args:
        kind: what it is, e.g. ``schemas``: a folder.
        name: what tells it from others of its kind: a digest of all that it was made from.
    """
    return folder() / VERSION / kind / name


def read(kind: str, name: str) -> bytes | None:
    """What was kept, or None if there is nothing, or something else than what was put there."""
    try:
        digest, _, data = entry(kind, name).read_bytes().partition(b"\n")
    except OSError:
        return None
    return data if digest == _digest(data) else None


def keep(kind: str, name: str, data: bytes) -> None:
    """Keeps a thing for later runs. Whoever reads it meanwhile sees the old bytes or the new, never a part.

    A cache that can't be written (a read-only home, a full disk) is no error: the next run makes the thing again.
    Of each kind the last thousand or two stay.
    """
    import tempfile  # with all that it imports 5 ms, for those only who write

    path = entry(kind, name)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_digest(data) + b"\n" + data)
            os.replace(part, path)
        except OSError:
            os.unlink(part)
            raise
        _bound(path.parent)


def _bound(folder: Path) -> None:
    """Takes away the older half of a folder that is full: seldom, so that all it costs each time is a list of names."""
    if len(os.listdir(folder)) > _MOST:
        ages = sorted((file.stat().st_mtime_ns, file.path) for file in os.scandir(folder))
        for _, path in ages[: _MOST // 2]:
            os.unlink(path)


def _digest(data: bytes) -> bytes:
    return sha256(data).hexdigest().encode()
