"""What a Builder makes: objects on their way to the cluster, and charts that are to be inflated."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from airfoil.checks.reading.contents import Contents, Item


class Applied(Struct, frozen=True):
    """An object on its way to the cluster: as its file has it, and as it is applied."""

    item: Item
    body: Mapping[str, Any]

    @property
    def written(self) -> Mapping[str, Any] | None:
        """The object as its file has it, if that differs."""
        return None if self.body is self.item.value else self.item.value


class Inflation(Struct, frozen=True):
    """A kustomization.yaml with `helmCharts`.

    Args:
        contents: its file.
        item: its document.
        around: the folders whose building led to it, the outermost first and its own last, each with its kustomization.
    """

    contents: Contents
    item: Item
    around: tuple[tuple[Path, Item], ...]

    @property
    def top(self) -> Path:
        return self.around[0][0]
