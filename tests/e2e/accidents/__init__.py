"""Accidents on real controllers: a tree with the fault fails as its rule says, and the tree that the rule asks for doesn't.

The trees are fixtures of the rules (`tests/rules`), so the very file in which the rule finds its fault is what the
controllers get. `table.py` has a row for each accident.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from airfoil.checks.rule import Rule
from tests.e2e.cluster import Cluster
from tests.rules.fixtures import HERE, RULES

Files = Mapping[str, str]


class Applied(Protocol):
    """A tree that somebody applies to a cluster, and goes on applying."""

    cluster: Cluster

    def told(self) -> list[str]:
        """All that is said so far: by the applier of its own work, and by events."""
        ...

    def is_well(self) -> bool:
        """Whether everything is applied, every claim Bound and every pod Ready."""
        ...

    def commit(self, files: Files) -> None:
        """The tree's next state."""
        ...


@dataclass(frozen=True)
class Applier:
    """Somebody who applies trees.

    Args:
        name: for the table.
        needs: binaries, beyond those of the control plane.
        crds: folders of `../shared/crds`.
        apply: begins to apply a tree.
    """

    name: str
    needs: tuple[str, ...]
    crds: tuple[str, ...]
    apply: Callable[[Cluster, Files], AbstractContextManager[Applied]]


@dataclass(frozen=True)
class Accident:
    """A fault, who meets it, and what is seen then.

    Args:
        by: who applies the trees.
        bad: the fixture with the fault, `<rule>/<name>`.
        good: the fixture that the rule asks for instead.
        says: a pattern of what is told, or
        sees: a function that tells what is to be seen where nothing is told; empty if nothing is wrong.
        next: texts of the tree that a later commit changes, where the fault shows only then.
        refused: the good tree, too, must not take in that commit: a pattern of what is told then. It is to lose nothing.
        quick: texts that differ from the fixture so that nobody waits for minutes.
        chart: whether it needs Airflow's real chart.
        provisioned: whether the cluster has k3s' default class, though the fixture's profile doesn't say so.
    """

    by: Applier
    bad: str
    good: str
    says: str = ""
    sees: Callable[[Applied], str] | None = None
    next: tuple[str, str] | None = None
    refused: str = ""
    quick: tuple[tuple[str, str], ...] = ()
    chart: bool = False
    provisioned: bool = False

    @property
    def rule(self) -> Rule:
        return RULES[self.bad.partition("/")[0]]


@dataclass(frozen=True)
class Unshown:
    """An accident that can't be had here: `rule`, `shown` what was done instead, and why."""

    rule: str
    why: str


def fixture(path: str) -> Path:
    found = HERE / path
    return found if found.is_dir() else found.with_name(f"{found.name}.yaml")


def files_of(path: str, quick: tuple[tuple[str, str], ...] = ()) -> dict[str, str]:
    """A fixture's files; a single one lies in `apps`."""
    place = fixture(path)
    if place.is_file():
        found = {"apps/a.yaml": place.read_text(encoding="utf-8")}
    else:
        found = {
            file.relative_to(place).as_posix(): file.read_text(encoding="utf-8") for file in place.rglob("[!.]*.yaml")
        }
    for old, new in quick:
        found = {name: text.replace(old, new) for name, text in found.items()}
    return found
