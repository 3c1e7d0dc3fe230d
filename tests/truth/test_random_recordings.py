"""Random scenarios that a live control plane was given (``python -m tests.e2e.random``): the models still agree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from airfoil.cluster.admission import Verdict
from tests.truth.answers import Tally
from tests.truth.registry import evaluate, read

RECORDED = sorted((Path(__file__).parent / "scenarios").glob("random-*.json"))


def test_there_are_recordings_of_each_kind() -> None:
    assert [path.stem for path in RECORDED] == ["random-admission", "random-binding", "random-updates"]


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_every_random_scenario_ended_as_predicted(path: Path) -> None:
    report = evaluate(read(path))
    assert [line for each in report.disagreements for line in (each.scenario, *each.details)] == []
    assert report.total >= 40


@pytest.mark.parametrize(("said", "agreed"), [("first", 1), ("second", 1), ("third", 0)])
def test_where_the_server_throws_dice_any_of_its_answers_counts(said: str, agreed: int) -> None:
    def refused(field: str) -> dict[str, Any]:
        return {"accepted": False, "message": f"typed patch object (a): .{field}: field not declared in schema"}

    tally = Tally("admission")
    scenario = {"id": "x", "about": "two unknown fields", "ssa": refused("first") | {"others": [refused("second")]}}
    tally.add(scenario, "ssa", Verdict(code=500, message=refused(said)["message"]))
    assert tally.report().agreed == agreed
