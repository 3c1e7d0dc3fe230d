"""The table at the end of `make e2e`: tree by reconciler, and what was seen of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.sources import ROOT

FILE = ROOT / "build" / "e2e.json"


@dataclass(frozen=True)
class Row:
    """One tree that one reconciler brought to a cluster.

    Args:
        objects: how many were applied, those of Helm releases included.
        claims: how many became what was predicted, of how many.
        pods: how many are Ready or have succeeded, of how many.
    """

    tree: str
    reconciler: str
    objects: int
    claims: tuple[int, int]
    pods: tuple[int, int]
    seconds: float


def lines(rows: Sequence[Row]) -> list[str]:
    table: list[tuple[str, ...]] = [("tree", "reconciler", "objects", "PVCs as predicted", "pods ready", "seconds")]
    for row in rows:
        parts = ("/".join(map(str, part)) for part in (row.claims, row.pods))
        table.append((row.tree, row.reconciler, str(row.objects), *parts, f"{row.seconds:.0f}"))
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in table]


def write(rows: Sequence[Row], file: Path = FILE) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps([asdict(row) for row in rows], indent=2) + "\n", encoding="utf-8")
