"""Two folders change their places in one step, where the system can."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

# renameat2(2): Linux 3.15, and a file system that knows the flag (ext4, xfs, btrfs, tmpfs do; NFS and 9p don't).
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2

# EPERM is what container runtimes with an old seccomp profile answer to a call that they don't know.
_NOT_AVAILABLE = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM})

# musl has had the function since 1.2.6 only; the calls' numbers are part of the kernel's interface.
_NUMBERS = {"x86_64": 316, "aarch64": 276}


def exchange(one: Path, other: Path) -> bool:
    """Swaps two folders of one file system at once.

    Returns:
        False where the system can't do that; nothing has happened then.

    Raises:
        OSError: it can, and refused.
    """
    code = _renameat2(os.fsencode(one), os.fsencode(other))
    if code in _NOT_AVAILABLE:
        return False
    if code:
        raise OSError(code, os.strerror(code), os.fspath(one), None, os.fspath(other))
    return True


def _renameat2(one: bytes, other: bytes) -> int:
    """The errno of the call, 0 for success."""
    if sys.platform != "linux":
        return errno.ENOSYS
    import ctypes  # 10 ms that only a promotion has to pay

    library = ctypes.CDLL(None, use_errno=True)
    arguments = (_AT_FDCWD, ctypes.c_char_p(one), _AT_FDCWD, ctypes.c_char_p(other), ctypes.c_uint(_RENAME_EXCHANGE))
    if hasattr(library, "renameat2"):
        failed = library.renameat2(*arguments)
    else:
        number = _NUMBERS.get(os.uname().machine) if sys.maxsize > 2**32 else None
        if number is None:
            return errno.ENOSYS
        failed = library.syscall(ctypes.c_long(number), *arguments)
    return ctypes.get_errno() if failed else 0
