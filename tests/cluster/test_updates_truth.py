"""Which changes are refused: agreement with recorded answers, every single one."""

from __future__ import annotations

from pathlib import Path

import pytest

from airfoil.cluster.updates import Way, review
from tests.truth.clusters import recorded_cluster
from tests.truth.registry import evaluate, read

OWN = Path(__file__).parents[1] / "truth" / "scenarios" / "updates.json"
RECORDED = Path(__file__).resolve().parents[3] / "shared" / "truth" / "updates.json"
needs_recording = pytest.mark.skipif(not RECORDED.is_file(), reason=f"the recorded answers are not at {RECORDED}")


@pytest.mark.parametrize(
    ("path", "total"),
    [pytest.param(OWN, 300, id="own"), pytest.param(RECORDED, 963, id="shared", marks=needs_recording)],
)
def test_every_recorded_answer_is_given(path: Path, total: int) -> None:
    report = evaluate(read(path))
    assert [line for each in report.disagreements for line in (each.scenario, *each.details)] == []
    assert report.agreed == report.total == total


def test_what_is_there_can_be_applied_again() -> None:
    """``kubectl apply`` and server-side apply of the same manifest change nothing, whatever the kind."""
    cluster = recorded_cluster({"kubernetes": "1.36"})
    for scenario in read(OWN)["scenarios"]:
        for way in (Way.APPLY, Way.SERVER_SIDE):
            verdict = review(scenario["old"], scenario["old"], way, cluster)
            assert verdict.accepted, (scenario["kind"], way, verdict.message)
