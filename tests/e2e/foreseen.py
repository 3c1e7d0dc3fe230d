"""What `airfoil plan` and `airfoil check` say of a tree before anything of it is in a cluster."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from airfoil.checks.finding import Finding
from airfoil.cli.check import checked
from airfoil.cluster.binding import ClaimResult
from airfoil.helm import ChartLock, ChartStore, LockedChart, read_archive
from airfoil.helm.vendor import write_archive, write_lock
from airfoil.helm.wanted import airflow
from tests.cli.repositories import airfoil
from tests.e2e.releases import archive
from tests.e2e.trees import Tree


@dataclass(frozen=True)
class Foreseen:
    """What was said.

    Args:
        claims: by `namespace/name`, what `plan` names: one result, or several where the order of events decides.
        findings: those of `check`.
    """

    claims: Mapping[str, frozenset[ClaimResult]]
    findings: tuple[Finding, ...]


def foresee(tree: Tree, folder: Path) -> Foreseen:
    """Ask both, in a copy of the tree's repository that has the very chart which Helm installs, locked."""
    dist = Path(tree.environment.delivery.repository.path) / tree.name
    shutil.copytree(tree.root / dist, folder / dist)
    (folder / "environments").mkdir(parents=True)
    shutil.copy(tree.file, folder / "environments")
    store, chart = ChartStore(folder), airflow(tree.environment).chart
    packed = read_archive(archive(chart.name, chart.version), f"{chart.name}.tgz")
    write_archive(store, chart, packed)
    write_lock(store, ChartLock.of([LockedChart.of(chart, packed)]))

    planned = airfoil(folder, "plan", str(dist), "--output", "json")
    assert planned.code == 0, planned.out + planned.err
    (plan,) = json.loads(planned.out)["trees"]
    left_open = [step["chartsNotRendered"] for phase in plan["phases"] for step in phase["steps"]]
    assert not any(left_open), left_open
    outcome, _ = checked((folder / dist,), None, {})
    (only,) = outcome.checked
    return Foreseen({key_of(each): outcomes(each) for each in plan["claims"]}, only.findings)


def key_of(planned: Mapping[str, str]) -> str:
    return f"{planned['namespace']}/{planned['name']}"


def outcomes(planned: Mapping[str, list[Mapping[str, str]]]) -> frozenset[ClaimResult]:
    """The results of a claim in the plan's JSON; messages, which a claim in a cluster has elsewhere, are left out."""
    return frozenset(ClaimResult(each["phase"], each["storageClass"], each["volume"]) for each in planned["outcomes"])
