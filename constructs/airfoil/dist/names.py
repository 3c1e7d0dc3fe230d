"""Which names a generated tree may use: ones that every file system stores, inside the folder, no two of them alike.

The same names are refused on every system, so that a tree that was generated on Linux can be checked out on macOS and
Windows, whose file systems fold case and keep some names for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from airfoil.errors import Fault, Place, UserError

#: Names in ``dist/`` and at the top of an environment's folder that begin like this are ours.
OURS = ".airfoil-"

# Linux, macOS and NTFS all end at 255 (bytes, or UTF-16 units); every name here is ASCII, so that the units are equal.
_LONGEST_NAME = 255

# ".airfoil-trash-" stands before it while the folder is set aside.
_LONGEST_ENVIRONMENT = _LONGEST_NAME - 32

_ENVIRONMENT = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_-])?")

# Windows: "Naming Files, Paths, and Namespaces" (read): reserved also with an extension, e.g. NUL.yaml.
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_REFUSED_CHARACTER = re.compile(r'[^ -~]|[<>:"|?*\\]')


def parents(path: str) -> Iterator[str]:
    """The folders above a path, from the top: ``a/b/c`` gives ``a`` and ``a/b``."""
    end = path.find("/")
    while end != -1:
        yield path[:end]
        end = path.find("/", end + 1)


def check_environment(name: str) -> None:
    """Raises ``UserError`` for a name that can't be a folder of ``dist/`` on every system."""
    if len(name) > _LONGEST_ENVIRONMENT:
        what = f"the environment's name has {len(name)} characters, the most is {_LONGEST_ENVIRONMENT}"
    elif not _ENVIRONMENT.fullmatch(name) or _DEVICE.fullmatch(name):
        what = f"{name!r} can't name an environment: it is the name of a folder in dist/"
    else:
        return
    raise UserError(
        Fault("environment-name", what, help="use letters, digits and '-', beginning with a letter or a digit")
    )


def check_paths(environment: str, paths: Iterable[str]) -> None:
    """Raises ``UserError`` with every path that can't be stored in the environment's folder, or clashes with another."""
    faults = []
    spelled: dict[str, str] = {}
    files = sorted(paths)
    for path in files:
        reason = _unfit(path)
        if reason:
            faults.append(Fault("unfit-path", f"can't write {path!r}: {reason}", _place(environment, path)))
            continue
        for name in (*parents(path), path):
            other = spelled.setdefault(name.casefold(), name)
            if other != name:
                faults.append(case_fault(environment, name, other))
    folders = {parent for path in files for parent in parents(path)}
    for path in sorted(folders.intersection(files)):
        what = f"{path} would be a file and a folder at once"
        faults.append(Fault("path-collision", what, _place(environment, path)))
    if faults:
        raise UserError(*dict.fromkeys(faults))


def case_fault(environment: str, path: str, other: str) -> Fault:
    """Two names that a file system which folds case (macOS, Windows) takes for one."""
    return Fault(
        "path-collision",
        f"{path} and {other} are one file on macOS and Windows, which don't tell upper from lower case",
        _place(environment, path),
        help="give one of them another name",
    )


def _place(environment: str, path: str) -> Place:
    return Place(f"{environment}/{path}")


def _unfit(path: str) -> str:
    """Why a path can't be stored; empty if it can."""
    if not path:
        return "it is empty"
    if path.startswith("/"):
        return "it is absolute"
    refused = _REFUSED_CHARACTER.search(path)
    if refused:
        return f"it contains {refused.group()!r}, which not every file system can store"
    if path.casefold().startswith(OURS):
        return f"names that begin with {OURS} are airfoil's own"
    return next(filter(None, map(_unfit_name, path.split("/"))), "")


def _unfit_name(name: str) -> str:
    if name == "..":
        return "it leaves the environment's folder"
    if name in ("", "."):
        return "a folder in it has no name"
    if name[-1] in ". ":
        return f"Windows drops the {name[-1]!r} at the end of {name!r}"
    if _DEVICE.fullmatch(name):
        return f"{name!r} is the name of a device on Windows"
    if len(name) > _LONGEST_NAME:
        return f"a name in it has {len(name)} characters, the most is {_LONGEST_NAME}"
    return ""
