"""Tables of ratios, for people and as JSON."""

from __future__ import annotations

import json
import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.measure import Sample, Samples, ratio

RESULTS = Path("build/bench")
"""Where the JSON goes, below the working folder."""


@dataclass(frozen=True, slots=True)
class Table:
    """Contestants that did the same work.

    Args:
        title: what the work was.
        samples: by contestant.
        base: the contestant that the others are compared with.
        notes: who is missing and why, and what else a reader must know.
        facts: other figures, by name.
    """

    title: str
    samples: Samples
    base: str
    notes: Sequence[str] = ()
    facts: dict[str, float] = field(default_factory=dict)


def text_of(table: Table) -> str:
    """The table as people read it: the ratio is to the base, more is slower."""
    width = max((len(name) for name in table.samples), default=0)
    lines = [
        table.title,
        f"  {'':{width}}  {'ratio':>7} {'cpu':>7}   {'wall s':>8} {'(min-max)':>15} {'cpu s':>7} {'MiB':>6}",
    ]
    for name, samples in table.samples.items():
        base = table.samples[table.base]
        walls = [each.wall for each in samples]
        spread = f"({min(walls):.3f}-{max(walls):.3f})"
        lines.append(
            f"  {name:{width}}  {ratio(samples, base):7.2f} {ratio(samples, base, 'cpu'):7.2f}   "
            f"{_median(samples, 'wall'):8.3f} {spread:>15} {_median(samples, 'cpu'):7.2f} "
            f"{_median(samples, 'peak') / 2**20:6.0f}"
        )
    lines += [f"  {name}: {value:.3g}" for name, value in table.facts.items()]
    lines += [f"  {note}" for note in table.notes]
    return "\n".join(lines)


def write(name: str, tables: Sequence[Table], folder: Path = RESULTS) -> Path:
    """Writes the tables of a suite to `<folder>/<name>.json`, every sample included."""
    folder.mkdir(parents=True, exist_ok=True)
    machine = {"python": platform.python_version(), "system": platform.system(), "processors": os.cpu_count()}
    file = folder / f"{name}.json"
    data = {"suite": name, "machine": machine, "tables": [_plain(table) for table in tables]}
    file.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    return file


def _plain(table: Table) -> dict[str, Any]:
    base = table.samples[table.base]
    rows = [
        {
            "name": name,
            "ratio": {of: round(ratio(samples, base, of), 4) for of in ("wall", "cpu", "peak")},
            "median": {of: _median(samples, of) for of in ("wall", "cpu", "peak")},
            "samples": [{"wall": each.wall, "cpu": each.cpu, "peak": each.peak} for each in samples],
        }
        for name, samples in table.samples.items()
    ]
    return {
        "title": table.title, "base": table.base, "rows": rows, "notes": list(table.notes), "facts": dict(table.facts),
    }  # fmt: skip


def _median(samples: Sequence[Sample], of: str) -> float:
    return float(statistics.median(getattr(each, of) for each in samples))
