"""What the API server accepts: agreement with recorded answers, every single one."""

from __future__ import annotations

from pathlib import Path

import pytest

from airfoil.cluster.admission import Verdict, Way, review_all
from tests.truth.answers import answer_fields, disagreement
from tests.truth.clusters import recorded_cluster
from tests.truth.registry import evaluate, read

OWN = Path(__file__).parents[1] / "truth" / "scenarios" / "admission.json"
RECORDED = Path(__file__).resolve().parents[3] / "shared" / "truth" / "admission.json"
needs_recording = pytest.mark.skipif(not RECORDED.is_file(), reason=f"the recorded answers are not at {RECORDED}")


@pytest.mark.parametrize(
    ("path", "total"),
    [pytest.param(OWN, 620, id="own"), pytest.param(RECORDED, 482, id="shared", marks=needs_recording)],
)
def test_every_recorded_answer_is_given(path: Path, total: int) -> None:
    report = evaluate(read(path))
    assert [line for each in report.disagreements for line in (each.scenario, *each.details)] == []
    assert report.agreed == report.total == total


def test_a_wrong_answer_would_be_found() -> None:
    refused = {"accepted": False, "message": "", "causes": [{"field": "spec.a", "message": "Required value"}]}
    assert disagreement(refused, Verdict()) != ""
    assert disagreement(refused, Verdict(code=422)) != ""
    assert disagreement({"accepted": True}, Verdict(code=422)) != ""


def test_fields_are_read_from_sentences() -> None:
    assert answer_fields('strict decoding error: unknown field "spec.a[0].b"') == {"spec.a[0].b"}
    assert answer_fields('The Pod "p" is invalid: \n* spec.a[b/c]: Required value\n* data: Forbidden: no') == {
        "spec.a[b/c]",
        "data",
    }


def test_a_review_reads_and_changes_nothing() -> None:
    for scenario in read(OWN)["scenarios"][:60]:
        before = repr(scenario["object"])
        first = review_all(scenario["object"], recorded_cluster({"kubernetes": "1.36"}))
        assert review_all(scenario["object"], recorded_cluster({"kubernetes": "1.36"})) == first
        assert repr(scenario["object"]) == before
        assert set(first) == set(Way)
