"""What kustomization.yaml files name."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from airfoil.checks.reading.folders import Folders


def texts(spec: Mapping[str, Any], key: str) -> list[str]:
    """The texts in one of a kustomization's lists; what isn't text is nothing that it could name."""
    value = spec.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def references(folders: Folders, folder: Path) -> Iterator[Path]:
    """The folders and files that a folder's kustomization.yaml names."""
    found = folders.kustomization(folder)
    spec = found[1].value if found is not None and isinstance(found[1].value, Mapping) else {}
    for key in ("resources", "bases", "components"):
        yield from (Path(os.path.normpath(folder / text)) for text in texts(spec, key))


def below(folders: Folders, folder: Path) -> set[Path]:
    """The same, and what these name."""
    found: set[Path] = set()
    left = [folder]
    while left:
        new = set(references(folders, left.pop())) - found
        found |= new
        left += new
    return found
