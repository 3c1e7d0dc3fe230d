"""The folder of things that airfoil can make again at any time: deleting it costs time, and nothing else."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from airfoil.version import VERSION


def folder() -> Path:
    """The folder of all of it: `AIRFOIL_CACHE_DIR`, or where the system keeps caches."""
    chosen = os.environ.get("AIRFOIL_CACHE_DIR")
    if chosen:
        return Path(chosen)
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
    """What was kept, or None if there is nothing, or nothing that can be read."""
    try:
        return entry(kind, name).read_bytes()
    except OSError:
        return None


def keep(kind: str, name: str, data: bytes) -> None:
    """Keeps a thing for later runs. Whoever reads it meanwhile sees the old bytes or the new, never a part.

    A cache that can't be written (a read-only home, a full disk) is no error: the next run makes the thing again.
    """
    path = entry(kind, name)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(part, path)
        except OSError:
            os.unlink(part)
            raise
