"""Work that several processes share has the results that one process has."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from airfoil.checks import engine, shares, verdicts
from airfoil.checks.reading import readings
from airfoil.checks.reading.read import read_trees
from airfoil.checks.run import Outcome, run
from airfoil.checks.shares import in_shares

BAD = """apiVersion: v1
kind: ConfigMap
metadata: &m
  name: airflow_config
  labels: {a: "1"}
data:
  PARALLELISM: 32
---
- no object
---
a: 1
a: 2
"""
GOOD = "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: a}\nspec: {ports: [{port: 1.0e5}]}\n"
ALIASES = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, labels: &l {x: y}, annotations: *l}\n"


@settings(deadline=None, max_examples=15)
@given(st.lists(st.integers()), st.integers(1, 4))
def test_results_keep_their_order(numbers: list[int], processes: int) -> None:
    doubled = in_shares(numbers, lambda share: [number * 2 for number in share], processes=processes)
    assert doubled == [number * 2 for number in numbers]


def test_the_share_of_a_copy_that_dies_is_done_here() -> None:
    here = os.getpid()

    def work(share: Sequence[int]) -> list[int]:
        if os.getpid() != here:
            os._exit(7)
        return list(share)

    assert in_shares([1, 2, 3], work, processes=3) == [1, 2, 3]


def test_a_tree_that_several_processes_read_and_judge_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        (tmp_path / f"{number}-bad.yaml").write_text(BAD)
        (tmp_path / f"{number}-good.yaml").write_text(GOOD.replace("web", f"web-{number}"))
        (tmp_path / f"{number}-latin.yaml").write_bytes(b"a: \xe9")
    (tmp_path / "z-aliases.yaml").write_text(ALIASES)
    alone = checked(tmp_path)
    monkeypatch.setattr(readings, "_WORTH_IT", 0)
    monkeypatch.setattr(verdicts, "_WORTH_IT", 0)
    monkeypatch.setattr(engine, "_WORTH_IT", 0)
    monkeypatch.setattr(shares, "_available", lambda: 3)
    assert checked(tmp_path) == alone
    assert any(finding.place is not None and finding.place.line == 7 for finding in alone.findings)


def checked(folder: Path) -> Outcome:
    outcome = run(read_trees([folder]), date(2026, 1, 1))
    return Outcome((), outcome.findings)
