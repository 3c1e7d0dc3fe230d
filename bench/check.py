"""`airfoil check` of 100, 1,000 and 10,000 objects, beside kubeconform, kube-score and checkov on the same files."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from bench.measure import Contestant, measure, together
from bench.options import Options
from bench.table import Table
from bench.tools import (
    AIRFOIL,
    CACHE,
    KUBE_SCORE,
    KUBECONFORM,
    OURS,
    MissingToolError,
    checkov,
    go_tool,
    kubeconform_schemas,
)
from bench.trees import write_tree

SIZES: Final = (100, 1_000, 10_000)
_BIGGEST_FOR_CHECKOV: Final = 1_000
"""It takes minutes for more."""

_OURS, _COLD, _SCORE, _CONFORM = "airfoil check", "airfoil check, empty cache", "kube-score", "kubeconform"


def run(options: Options) -> Iterator[Table]:
    """A table for each size."""
    with tempfile.TemporaryDirectory(prefix="airfoil-bench-") as folder:
        for size in filter(options.wants, SIZES):
            yield _table(write_tree(Path(folder) / str(size), size), size, options.rounds)


def _table(tree: Path, size: int, rounds: int) -> Table:
    contestants, notes = _contestants(tree, size)
    samples = dict(measure(contestants, rounds))
    if _SCORE in samples and _CONFORM in samples:
        samples["kubeconform and kube-score"] = together(samples[_CONFORM], samples[_SCORE])
    return Table(f"check of {size} objects in {size} files", samples, _OURS, notes)


def _contestants(tree: Path, size: int) -> tuple[Sequence[Contestant], Sequence[str]]:
    files = sorted(map(str, tree.rglob("*.yaml")))
    own = {**OURS, "XDG_CACHE_HOME": str(CACHE / "xdg")}
    check = [*AIRFOIL, "check", str(tree), "--kubernetes", "1.33"]
    bare = Contestant("bare python", [sys.executable, "-c", "pass"], env=OURS)
    ours = Contestant(_OURS, check, env=own)
    cold = Contestant(_COLD, check, env=own, prepare=lambda: shutil.rmtree(CACHE / "xdg", ignore_errors=True))
    contestants, notes = [bare, ours, cold], []
    others: list[Callable[[], Contestant]] = [
        lambda: Contestant(_CONFORM, _kubeconform(tree)),
        lambda: Contestant(_SCORE, [str(go_tool(KUBE_SCORE)), "score", "--output-format", "ci", *files]),
    ]
    if size <= _BIGGEST_FOR_CHECKOV:
        others.append(lambda: Contestant("checkov", _checkov(tree), env=OURS, rounds=2))
    for each in others:
        try:
            contestants.append(each())
        except MissingToolError as error:
            notes.append(f"left out: {error}")
    return contestants, notes


def _kubeconform(tree: Path) -> list[str]:
    return [str(go_tool(KUBECONFORM)), "-strict", "-schema-location", kubeconform_schemas(), str(tree)]


def _checkov(tree: Path) -> list[str]:
    only = ["--framework", "kubernetes", "--skip-download", "--quiet", "--compact"]
    return [str(checkov()), "--directory", str(tree), *only]
