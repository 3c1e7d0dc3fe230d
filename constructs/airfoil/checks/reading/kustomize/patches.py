"""The patches of a kustomization, from all the keys that hold some."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.goyaml import read

Patch = tuple[tuple[str | int, ...], Any, Mapping[str, Any] | None]
"""Path of it in the kustomization, what it is, and which objects it is for; None if it names them itself."""


def patches_of(spec: Mapping[str, Any], folder: Path, folders: Folders, used: set[Path]) -> Iterator[Patch]:
    """The patches, in the order in which they are applied. Files that hold them are added to ``used``."""

    def held(text: str) -> list[Any]:
        """The documents of a patch: the text itself, or the file it names."""
        if "\n" not in text and not text.lstrip().startswith(("{", "[")) and ": " not in text:
            contents = folders.file(Path(os.path.normpath(folder / text)))
            if contents is not None:
                used.add(contents.path)
                return [document.value for document in read(contents.text, contents.shown).documents]
        return [document.value for document in read(text, "").documents]

    for index, each in enumerate(_list(spec, "patchesStrategicMerge")):
        documents = held(each) if isinstance(each, str) else [each]
        yield from (((("patchesStrategicMerge", index), document, None)) for document in documents)
    for key in ("patchesJson6902", "patches"):
        for index, entry in enumerate(mappings(spec.get(key))):
            text = entry.get("path") or entry.get("patch")
            documents = held(text) if isinstance(text, str) else [text] if isinstance(text, list) else []
            target = entry.get("target")
            for document in documents:
                yield (key, index), document, target if isinstance(target, Mapping) else None


def _list(spec: Mapping[str, Any], key: str) -> list[Any]:
    value = spec.get(key)
    return value if isinstance(value, list) else []
