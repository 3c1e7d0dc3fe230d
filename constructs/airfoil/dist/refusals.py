"""What the operating system refuses, told as a fault that names the file and the way out."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from airfoil.dist.names import shown
from airfoil.errors import Fault, Place, UserError

_CODES = {
    errno.ENOSPC: ("disk-full", "free some space, then run the command again"),
    errno.EDQUOT: ("disk-full", "free some space of your quota, then run the command again"),
    errno.EACCES: ("no-permission", "give yourself the right to write there, or run as the folder's owner"),
    errno.EPERM: ("no-permission", "give yourself the right to write there, or run as the folder's owner"),
    errno.EROFS: ("read-only-file-system", "mount it writable, or write to another folder"),
    errno.ENAMETOOLONG: ("name-too-long", "move the repository to a shorter path, or shorten the name"),
    errno.EXDEV: (
        "other-file-system",
        "the folder is a mount point, or comes from a container image's layer (overlayfs can't rename these): "
        "mount the whole repository, or delete the folder first",
    ),
    errno.EBUSY: ("folder-in-use", "it is a mount point or in use: unmount it or close the program"),
    errno.ENOENT: ("changed-meanwhile", "another program removed it while airfoil ran: run the command again"),
}


@contextmanager
def reported(doing: str, place: Path) -> Iterator[None]:
    """Raises each ``OSError`` of its block as a ``UserError``.

    Args:
        doing: what was tried, e.g. ``write``.
        place: the file or folder to name where the system names none.
    """
    try:
        yield
    except OSError as error:
        code, advice = _CODES.get(error.errno or 0, ("file-system", ""))
        named = shown(error.filename if isinstance(error.filename, str) else os.fspath(place))
        reason = error.strerror or str(error)
        raise UserError(Fault(code, f"can't {doing} {named}: {reason}", Place(named), help=advice)) from error
