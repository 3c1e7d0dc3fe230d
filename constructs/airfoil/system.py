"""What the operating system refuses, told as a fault that names the file and the way out; files put in place whole."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

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
        raise UserError(refused(error, doing, place)) from error


def refused(error: OSError, doing: str = "use", place: Path | None = None) -> Fault:
    """What the system refused, as a fault; ``place`` is named where the error names none."""
    code, advice = _CODES.get(error.errno or 0, ("file-system", ""))
    path = error.filename if isinstance(error.filename, str) else os.fspath(place) if place is not None else ""
    reason = error.strerror or str(error)
    if not path:  # a pipe, or standard output
        return Fault(code, f"the system refused it: {reason}", help=advice)
    named = shown(path)
    return Fault(code, f"can't {doing} {named}: {reason}", Place(named), help=advice)


def put_file(path: Path, data: bytes) -> None:
    """Puts one file in place, as ``put_files`` does several."""
    put_files({path: data})


def put_files(files: Mapping[Path, bytes]) -> None:
    """Puts files in place, in folders that are made if missing: all are written beside their places before the first moves.

    Whoever reads one meanwhile sees the old one or the new, never a part. A file that is replaced keeps its permissions.

    Raises:
        UserError: for what the system refuses. A full disk is met before anything is in place, and nothing is left then.
    """
    staged = {path: path.with_name(f".{path.name}.airfoil-new") for path in files}
    try:
        for path, new in staged.items():
            with reported("write", path):
                path.parent.mkdir(parents=True, exist_ok=True)
                new.unlink(missing_ok=True)  # of a run that was killed
                with new.open("xb") as stream:
                    stream.write(files[path])
                if path.exists():
                    new.chmod(stat.S_IMODE(path.stat().st_mode))
        for path, new in staged.items():
            with reported("write", path):
                os.replace(new, path)
    finally:
        for new in staged.values():
            with suppress(OSError):  # its folder couldn't be made, or isn't ours to write in
                new.unlink(missing_ok=True)


def shown(path: str) -> str:
    """A foreign name, fit for a message: control characters and bytes that are no UTF-8 are escaped."""
    return "".join(char if char.isprintable() else _escaped(char) for char in path)


def _escaped(char: str) -> str:
    # Python keeps a byte that is no UTF-8 as a lone surrogate, 0xDC00 above it.
    return "".join(f"\\x{byte:02x}" for byte in char.encode("utf-8", "surrogateescape"))
