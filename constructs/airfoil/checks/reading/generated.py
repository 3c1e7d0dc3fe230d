"""A tree of manifests that aren't written yet: what `airfoil synth` is about to promote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from airfoil.checks.reading.assemble import Source, tree_of
from airfoil.checks.reading.contents import Contents, Item
from airfoil.checks.reading.frozen import frozen
from airfoil.checks.tree import Tree
from airfoil.goyaml import Positions
from airfoil.manifests import Manifest

_NOWHERE: Final = Path("/dev/null")
"""Nothing can lie below it, so that reading never meets a real file by the name of one that isn't written yet."""


class _Start:
    """The first character of a file."""

    line = 0
    column = 0


def generated_tree(manifests: Iterable[Manifest], facts: Mapping[str, Any], folder: str) -> Tree:
    """The tree that manifests will be, as if it were read from their files.

    Args:
        manifests: of one environment.
        facts: fields of `Profile`.
        folder: the environment's folder in its Git repository.
    """
    root = _NOWHERE / folder
    files = []
    for manifest in manifests:
        shown = f"{folder}/{manifest.path}"
        item = Item(frozen(manifest.body), Positions(shown, _Start()), "objects")
        files.append(Contents(root / manifest.path, shown, (item,)))
    return tree_of(Source(files, [root], facts))
