"""The binding model against outcomes recorded on a real control plane, and against facts written down by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cluster.storage import claim, volume
from tests.truth.binding import Comparison, compare, observations, phases, recorded_nodes, stages
from tests.truth.registry import evaluate, read
from tests.truth.report import Document

OWN = Path(__file__).parents[1] / "truth" / "scenarios" / "binding.json"
RECORDED = Path(__file__).resolve().parents[3] / "shared" / "truth" / "binding.json"

needs_recording = pytest.mark.skipif(not RECORDED.is_file(), reason=f"the recorded outcomes are not at {RECORDED}")


@pytest.fixture(scope="module")
def recorded() -> Document:
    return read(RECORDED)


def test_facts_written_down_by_hand_are_predicted() -> None:
    report = evaluate(read(OWN))
    assert (report.agreed, report.disagreements) == (report.total, ())
    assert report.total == 12


@pytest.fixture(scope="module")
def results(recorded: Document) -> list[Comparison]:
    nodes = recorded_nodes(recorded)
    return [compare(scenario, nodes) for scenario in recorded["scenarios"]]


@needs_recording
def test_every_recorded_outcome_is_predicted_and_most_by_the_only_prediction(recorded: Document) -> None:
    report = evaluate(recorded)
    assert [line for item in report.disagreements for line in item.details] == []
    assert report.agreed == report.total == 250
    assert report.remark == "one prediction and right: 160"


@needs_recording
def test_kind_by_kind_the_best_fit_is_predicted(results: list[Comparison]) -> None:
    assert [item.scenario for item in results if not item.observed_staged <= item.staged] == []
    assert sum(len(item.staged) == 1 for item in results) == 217
    assert all(item.listed for item in results)
    # fewer orders give fewer outcomes, never others
    assert [item.scenario for item in results if not item.staged <= item.predicted] == []


@needs_recording
def test_events_on_pending_claims_are_worded_as_recorded(results: list[Comparison]) -> None:
    said, total = (sum(item.words[part] for item in results) for part in (0, 1))
    # the rest are events that were overtaken, and lists of pods in another order
    assert (said, total) == (228, 233)


def test_outcomes_too_many_to_list_are_still_compared() -> None:
    names = [f"{letter}{number}" for letter in "abc" for number in range(4)]
    objects = [volume(name, class_name=name[0]) for name in names] + [claim(name, class_name=name[0]) for name in names]
    swapped = {"a0": "a1", "a1": "a0"}
    recorded: dict[str, Any] = {
        "orders": {"stepwise": 1},
        "pvcs": {name: {"phase": "Bound", "class": name[0], "volume": swapped.get(name, name)} for name in names},
        "pvs": {name: {"phase": "Bound", "claim": swapped.get(name, name)} for name in names},
        "pods": {},
    }
    result = compare({"id": "x", "objects": objects, "outcomes": [recorded]}, [])
    assert result.agrees
    assert not result.listed
    recorded["pvcs"]["a0"] = {"phase": "Bound", "class": "a", "volume": "b0"}
    assert not compare({"id": "x", "objects": objects, "outcomes": [recorded]}, []).agrees


def test_a_recording_is_compared_by_phase_class_and_volume_only() -> None:
    scenario = {
        "outcomes": [
            {
                "orders": {"stepwise": 1},
                "pvcs": {"dags": {"phase": "Bound", "class": None, "volume": "pv"}},
                "pvs": {"pv": {"phase": "Bound", "claim": "dags"}},
                "pods": {"web": {"phase": "Running", "node": "n0"}},
            }
        ]
    }
    (observation,) = observations(scenario)
    claims = frozenset({("airflow/dags", "Bound", None, "pv")})
    assert phases(observation.outcome) == (
        claims,
        frozenset({("pv", "Bound")}),
        frozenset({("airflow/web", "Running")}),
    )


def test_stages_follow_the_kinds() -> None:
    kinds = ("Pod", "PersistentVolume", "StatefulSet", "StorageClass", "PersistentVolumeClaim")
    order = [[item["kind"] for item in stage] for stage in stages([{"kind": kind} for kind in kinds])]
    assert order == [["StorageClass"], ["PersistentVolume"], ["PersistentVolumeClaim"], ["Pod", "StatefulSet"]]
