"""Reads an environment file as YAML, whatever lies at its path."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from airfoil.config.places import Places
from airfoil.config.wording.suggest import did_you_mean
from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml.read import decode, read_one

BIGGEST_FILE: Final = 256 * 1024
"""Bytes. The longest useful file has some 10 KiB; a bigger one is another kind of file."""

_START = "begin with\ncluster: {distribution: k3s}\ndelivery: {controller: flux}"


def read(path: Path) -> Places:
    """The content of an environment file, which is a mapping, and where each part of it stands.

    Raises:
        UserError: if the file can't be read, is not UTF-8, is not one document of YAML, or holds no mapping.
    """
    file = path.as_posix()
    return read_text(decode(_bytes(path), file), file)


def read_text(text: str, file: str) -> Places:
    """The same for a text; ``file`` is the name that its places carry."""
    try:
        document = read_one(text, file)
    except UserError as error:
        raise UserError(*map(_of_environments, error.faults)) from None
    if not isinstance(document.value, dict):
        kind = "a list" if isinstance(document.value, list) else "a single value"
        what = f"this file holds {kind}; an environment file holds keys: `cluster:`, `delivery:` and others"
        raise UserError(Fault("wrong-type", what, document.positions.value(()), help=_START))
    return Places(document, text)


def reason(error: OSError | ValueError) -> str:
    """Why a path can't be read, in words that follow "this file" or "this folder"."""
    if isinstance(error, FileNotFoundError):
        return "is not there"
    if isinstance(error, PermissionError):
        return "can't be read: you have no permission to"
    if isinstance(error, NotADirectoryError):
        return "can't be read: a part of its path is no folder"
    if isinstance(error, OSError) and error.strerror:
        return f"can't be read: {error.strerror.lower()}"
    return f"can't be read: {error}"


def _bytes(path: Path) -> bytes:
    place = Place(path.as_posix())
    try:
        mode = path.stat().st_mode
        # opening a pipe would wait for a writer
        if not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
            help = "give the path of one file, e.g. `environments/home.yaml`"
            raise UserError(Fault("not-a-file", f"this is {kind}", place, help=help))
        with path.open("rb") as stream:
            data = stream.read(BIGGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise UserError(Fault("unreadable", f"this file {reason(error)}", place, help=_neighbours(path))) from None
    if len(data) > BIGGEST_FILE:
        what = f"this file has more than {BIGGEST_FILE // 1024} KiB, which no environment needs"
        raise UserError(Fault("too-big", what, place, help="is this the right file?"))
    return data


def _neighbours(path: Path) -> str:
    """Which file beside it was perhaps meant."""
    try:
        names = sorted(each.name for each in path.parent.iterdir() if each.suffix == ".yaml" and each.name != path.name)
    except (OSError, ValueError):
        return ""
    return did_you_mean(path.name, names).strip()


def _of_environments(fault: Fault) -> Fault:
    """The reader's fault in words for this kind of file: what kubectl and Flux make of it doesn't matter here."""
    if fault.code == "empty-file":
        return replace(fault, help=_START)
    if fault.code == "duplicate-key":
        return replace(fault, what=fault.what.partition(":")[0])
    if fault.code == "several-documents":
        return replace(fault, help="give each environment a file of its own, and remove the `---` line")
    return fault
