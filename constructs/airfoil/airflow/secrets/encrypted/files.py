"""Reads the folder of an environment's encrypted Secrets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from airfoil.config.reading import reason
from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml import decode

FOLDER: Final = "secrets"
"""The folder at the top of a repository; in it each environment has one of its own."""

_MANIFESTS: Final = frozenset({".yaml", ".yml", ".json"})


def read_files(root: Path, name: str) -> Mapping[str, str]:
    """The texts of an environment's manifests, by path from ``root``; nothing where there is no folder.

    Other files (a certificate, a note) and hidden ones (`.sops.yaml`) are passed over.

    Raises:
        UserError: for files that can't be read, or aren't UTF-8.
    """
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for path in sorted((root / FOLDER / name).rglob("*")):
        file = path.relative_to(root).as_posix()
        if path.suffix.lower() not in _MANIFESTS or path.name.startswith(".") or path.is_dir():
            continue
        try:
            texts[file] = decode(path.read_bytes(), file)
        except UserError as error:
            faults += error.faults
        except OSError as error:
            faults.append(Fault("unreadable", f"this file {reason(error)}", Place(file), help="make it readable"))
    if faults:
        raise UserError(*faults)
    return texts
