"""Writes an environment's folder whole, beside the one that lies there.

Files that stay are hard links: they keep inode, modification time and everything else, and cost no space. Where the
file system or its rules refuse a link (exFAT; Linux's ``protected_hardlinks`` for other people's files) they are copied.

New files and folders get the modes that the umask gives them, as with ``git checkout``; folders that were there keep
theirs.

No generated file is synced to the disk: that makes a promotion some 14 times slower (measured), and after a power loss
the next run compares bytes and writes again what was lost. What can't be generated again is synced before the old
folder goes: a foreign file that had to be copied. A linked one is on the disk already.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path

from airfoil.dist.index import INDEX
from airfoil.dist.names import parents
from airfoil.dist.plan import Plan
from airfoil.dist.scan import Kind, look
from airfoil.errors import Fault, Place, UserError
from airfoil.system import shown

# EXDEV is not among them: it means a mount inside the folder, and that must not be carried about.
_NO_LINKS = frozenset(
    {errno.EPERM, errno.EACCES, errno.EMLINK, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP}
)


def refuse_unmovable(plan: Plan, live: Path) -> None:
    """Raises ``UserError`` for each folder that couldn't be cleared away later: a read-only one, or a mount."""
    faults = []
    device = os.lstat(live.parent).st_dev
    for path in ("", *sorted(path for path, entry in (plan.seen or {}).items() if entry.kind is Kind.FOLDER)):
        folder = live / path
        place = Place(shown(os.fspath(folder)))
        if os.lstat(folder).st_dev != device:
            what = f"{place} lies on another file system than {live.parent}"
            faults.append(Fault("other-file-system", what, place, help="unmount it, or mount the whole repository"))
        elif not os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
            what = f"{place} can't be written"
            faults.append(Fault("no-permission", what, place, help=f"chmod u+rwx {place}"))
    if faults:
        raise UserError(*faults)


def stage(plan: Plan, live: Path, part: Path) -> None:
    """Makes the folder ``part`` as the plan wants it, out of the plan's files and what stays of ``live``.

    Raises:
        OSError: the system refused something; ``part`` is left as far as it came.
        UserError: something foreign that can be neither linked nor copied.
    """
    changes = plan.changes
    # Strings: a Path for each file takes longer than to link it.
    source, target = os.path.join(live, ""), os.path.join(part, "")
    folders = sorted({parent for path in (*plan.files, *plan.kept) for parent in parents(path)})
    part.mkdir()
    for path in folders:
        (part / path).mkdir()
    for path in changes.unchanged:
        _carry(source + path, target + path)
    for path in (*changes.added, *changes.changed):
        _write(target + path, plan.files[path])
    if changes.index_differs:
        _write(target + INDEX, plan.index)
    else:
        _carry(source + INDEX, target + INDEX)
    for path in plan.kept:
        if not path.endswith("/"):
            _carry(source + path, target + path, keep=True)
    # Last and from below, since a mode may forbid to write.
    there = plan.seen or {}
    for path in reversed(folders):
        if path in there and there[path].kind is Kind.FOLDER:
            _copy_mode(live / path, part / path)
    if plan.seen is not None:
        _copy_mode(live, part)


def _write(path: str, data: bytes) -> None:
    with open(path, "xb") as file:
        file.write(data)


def _carry(source: str, target: str, *, keep: bool = False) -> None:
    """Links a file, or copies it where that is refused; ``keep``: the copy has to outlive a power loss."""
    kind = look(source)
    if kind is Kind.FILE or os.link in os.supports_follow_symlinks:
        try:
            _link(source, target)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
        else:
            return
    if kind is Kind.FILE:
        shutil.copyfile(source, target, follow_symlinks=False)
        if keep:
            _sync(target)
        shutil.copystat(source, target, follow_symlinks=False)
    elif kind is Kind.LINK:
        os.symlink(os.readlink(source), target, target_is_directory=os.path.isdir(source))
    else:
        place = Place(shown(source))
        what = f"{place} is neither file, folder nor link, and can't be carried over"
        raise UserError(Fault("path-in-the-way", what, place, help="move it elsewhere, or delete it"))


def _link(source: str, target: str) -> None:
    # Windows has no option not to follow, and is asked for files only.
    if os.link in os.supports_follow_symlinks:
        os.link(source, target, follow_symlinks=False)
    else:
        os.link(source, target)


def _sync(path: str) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _copy_mode(source: Path, target: Path) -> None:
    mode = stat.S_IMODE(os.lstat(source).st_mode)
    if mode != stat.S_IMODE(os.lstat(target).st_mode):
        target.chmod(mode)
