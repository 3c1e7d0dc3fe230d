"""`airfoil synth` of fleets, by reference and rendered, beside Helm, kustomize and cdk8s on the same chart and values."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from bench.fleets import (
    CDK8S_HELM,
    change_one,
    forget,
    vendor,
    write_environments,
    write_kustomizations,
    write_values,
)
from bench.measure import Contestant, Sample, measure
from bench.options import Options
from bench.table import Table
from bench.tools import AIRFOIL, HELM, KUSTOMIZE, OURS, MissingToolError, go_tool

SIZES: Final = (1, 10, 50, 100, 500)
_BESIDE_OTHERS_TO: Final = 50
"""Other tools take minutes to render more; bigger fleets are rendered by airfoil alone, for growth and memory."""

_CHART: Final = "1.22.0"
_COLD, _REBUILT, _UNCHANGED, _ONE = (
    "synth, first run",
    "synth --rebuild",
    "synth, nothing changed",
    "synth, one changed",
)
_BARE: Final = "bare cdk8s app"
_APP: Final = """\
import cdk8s, cdk8s_plus_27
app = cdk8s.App()
cdk8s_plus_27.k8s.KubeConfigMap(cdk8s.Chart(app, "one"), "one", data={"a": "b"})
app.synth()
"""


def run(options: Options) -> Iterator[Table]:
    """A table for each size by reference, one of growth, and the same rendered."""
    for make, form in ((_by_reference, "by reference"), (_rendered, "rendered")):
        first_runs: dict[int, Sequence[Sample]] = {}
        with tempfile.TemporaryDirectory(prefix="airfoil-bench-") as folder:
            for size in filter(options.wants, SIZES):
                table = make(Path(folder, str(size)), size, options.rounds)
                yield table
                if _COLD in table.samples:
                    first_runs[size] = table.samples[_COLD]
        if len(first_runs) > 1:
            yield _growth(first_runs, form)


def _by_reference(root: Path, size: int, rounds: int) -> Table:
    write_environments(root, size, "helmrelease", _CHART)
    app = Contestant(_BARE, [sys.executable, "-c", _APP], env=OURS, folder=root)
    samples = measure([app, *_ours(root)], _rounds(size, rounds))
    return Table(f"synth of {_environments(size)} by reference", samples, _BARE)


def _growth(first_runs: Mapping[int, Sequence[Sample]], form: str) -> Table:
    """What one environment costs, by how many there are: the same everywhere if growth is linear."""
    each = {
        f"{size} environments, each": [Sample(s.wall / size, s.cpu / size, s.peak) for s in samples]
        for size, samples in first_runs.items()
    }
    return Table(f"growth of a first run, {form}", each, next(reversed(each)), ("peak is that of the biggest process",))


def _rendered(root: Path, size: int, rounds: int) -> Table:
    title, base = f"synth of {_environments(size)}, rendered", "helm template, one by one"
    chart = _real_chart()
    if chart is None:
        return Table(f"{title}: left out", {}, base, (f"AIRFOIL_TEST_CHARTS names no folder with airflow-{_CHART}",))
    write_environments(root, size, "rendered", _CHART)
    archive = vendor(root, chart, _CHART)
    values = write_values(root)
    commands, notes = _theirs(root, chart, archive, values) if size <= _BESIDE_OTHERS_TO else ([], [])
    few = 2 if size > 1 else 0
    theirs = [Contestant(name, command, env=OURS, folder=root, rounds=few) for name, command in commands]
    samples = measure([*theirs, *_ours(root)], _rounds(size, rounds))
    return Table(title, samples, base if base in samples else _COLD, notes)


def _rounds(size: int, rounds: int) -> int:
    return min(rounds, 2) if size > _BESIDE_OTHERS_TO else rounds


def _ours(root: Path) -> list[Contestant]:
    """The four ways of a run. The one before the last brings about what "nothing changed" needs."""
    synth = [*AIRFOIL, "synth"]
    env = {**OURS, "AIRFOIL_CACHE_DIR": str(root / "cache")}
    make = partial(Contestant, env=env, folder=root, exits=frozenset({0}))
    return [
        make(_COLD, synth, prepare=lambda: forget(root)),
        make(_REBUILT, [*synth, "--rebuild"]),
        make(_UNCHANGED, synth),
        make(_ONE, synth, prepare=lambda: change_one(root)),
    ]


def _theirs(
    root: Path, chart: Path, archive: Path, values: Sequence[Path]
) -> tuple[list[tuple[str, list[str]]], list[str]]:
    try:
        helm = go_tool(HELM)
    except MissingToolError as error:
        return [], [f"left out: {error}"]
    template = f'{helm} template airflow {archive} --namespace airflow -f values/"$1".yaml > out/"$1".yaml'
    names = " ".join(file.stem for file in values)
    (root / "out").mkdir()
    (root / "app.py").write_text(CDK8S_HELM, encoding="utf-8")
    found = [
        (
            "helm template, one by one",
            ["sh", "-euc", f"one() {{ {template}; }}; for name in {names}; do one $name; done"],
        ),
        (
            "helm template, two at a time",
            ["sh", "-euc", f"printf '%s\\n' {names} | xargs -P 2 -n 1 sh -euc '{template}' sh"],
        ),
        ("cdk8s' Helm construct", [sys.executable, "app.py", str(archive), str(helm)]),
    ]
    try:
        kustomize = go_tool(KUSTOMIZE)
    except MissingToolError as error:
        return found, [f"left out: {error}"]
    folder = write_kustomizations(root, chart, _CHART, values)
    build = f"{kustomize} build --enable-helm --helm-command {helm} {folder}/$name > out/$name.yaml"
    found.append(("kustomize build --enable-helm", ["sh", "-euc", f"for name in {names}; do {build}; done"]))
    return found, []


def _real_chart() -> Path | None:
    folder = os.environ.get("AIRFOIL_TEST_CHARTS")
    chart = Path(folder, f"airflow-{_CHART}") if folder else None
    return chart if chart is not None and chart.is_dir() else None


def _environments(size: int) -> str:
    return "1 environment" if size == 1 else f"{size} environments"
