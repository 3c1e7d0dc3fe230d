"""Holds the binding model against recorded outcomes.

A scenario agrees if every observed outcome (claim phase, class and volume, volume phase, pod phase) is among those
predicted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from airfoil.cluster.binding import (
    ClaimResult,
    Node,
    Outcome,
    PodResult,
    Prediction,
    VolumeResult,
    predict,
    predict_in_stages,
)
from tests.truth.report import Disagreement, Document, Report

Scenario = Mapping[str, Any]

#: The recorded orders in which each kind had come to rest before the next was created.
STAGED_ORDERS = {"stepwise", "reversed"}
#: More outcomes than these are not listed, only asked whether the observed ones are among them.
MOST = 5000
_STAGES = (("StorageClass",), ("PersistentVolume",), ("PersistentVolumeClaim",))


@dataclass(frozen=True, slots=True)
class Observation:
    """One recorded outcome, in the model's terms."""

    outcome: Outcome
    orders: frozenset[str]


def observations(scenario: Scenario) -> list[Observation]:
    """The recorded outcomes of a scenario. Keys without a namespace are of ``airflow``."""
    return [
        Observation(
            Outcome(
                {
                    _key(name): ClaimResult(
                        item["phase"], item["class"], item["volume"], item.get("reason", ""), item.get("message", "")
                    )
                    for name, item in recorded["pvcs"].items()
                },
                {
                    name: VolumeResult(item["phase"], _key(item["claim"]) if item["claim"] else "")
                    for name, item in recorded["pvs"].items()
                },
                {
                    _key(name): PodResult(item["phase"], item.get("reason", ""), item.get("message", ""))
                    for name, item in recorded["pods"].items()
                },
            ),
            frozenset(recorded["orders"]),
        )
        for recorded in scenario["outcomes"]
    ]


def _key(name: str) -> str:
    return name if "/" in name else f"airflow/{name}"


def phases(outcome: Outcome) -> tuple[object, ...]:
    """The part of an outcome that counts for agreement, as something hashable."""
    claims = frozenset((key, item.phase, item.class_name, item.volume) for key, item in outcome.claims.items())
    volumes = frozenset((name, item.phase) for name, item in outcome.volumes.items())
    pods = frozenset((key, item.phase) for key, item in outcome.pods.items())
    return claims, volumes, pods


def stages(objects: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """The objects by kind, in the order of the recordings' stepwise runs."""
    parts = [[item for item in objects if item["kind"] in kinds] for kinds in _STAGES]
    known = {kind for kinds in _STAGES for kind in kinds}
    return [*parts, [item for item in objects if item["kind"] not in known]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A scenario's predictions beside its observations, as :func:`phases`."""

    scenario: str
    predicted: frozenset[tuple[object, ...]]
    observed: frozenset[tuple[object, ...]]
    staged: frozenset[tuple[object, ...]]
    observed_staged: frozenset[tuple[object, ...]]
    listed: bool
    words: tuple[int, int]

    @property
    def agrees(self) -> bool:
        return self.observed <= self.predicted

    @property
    def single(self) -> bool:
        return self.listed and len(self.predicted) == 1 and self.predicted == self.observed


def recorded_nodes(document: Document) -> list[Node]:
    """The nodes of a recording."""
    return [Node(item["name"], item["labels"]) for item in document["nodes"]]


def compare(scenario: Scenario, nodes: Sequence[Node]) -> Comparison:
    """Predicts a scenario in any order and in stages, and lays the recordings beside it."""
    free = predict(scenario["objects"], nodes=nodes)
    staged = predict_in_stages(stages(scenario["objects"]), nodes=nodes)
    seen = observations(scenario)
    by_kind = [item for item in seen if item.orders & STAGED_ORDERS]
    return Comparison(
        scenario["id"],
        _predicted(free, seen),
        frozenset(phases(item.outcome) for item in seen),
        _predicted(staged, by_kind),
        frozenset(phases(item.outcome) for item in by_kind),
        _is_listable(free) and _is_listable(staged),
        _words(free, seen),
    )


def _is_listable(prediction: Prediction) -> bool:
    return prediction.exact and prediction.count <= MOST


def _predicted(prediction: Prediction, seen: Sequence[Observation]) -> frozenset[tuple[object, ...]]:
    """What is predicted; where that is too much to list, those of the observations that are among it."""
    if _is_listable(prediction):
        return frozenset(phases(item) for item in prediction.outcomes())
    return frozenset(phases(item.outcome) for item in seen if prediction.admits(_owned(item.outcome, prediction)))


def _owned(outcome: Outcome, prediction: Prediction) -> Outcome:
    """An outcome with the claim of each volume that has none put in as the model does: as the volume's claimRef says."""
    volumes = {
        name: next((known for known in prediction.volume(name) if known.phase == item.phase != "Bound"), item)
        for name, item in outcome.volumes.items()
    }
    return Outcome(outcome.claims, volumes, outcome.pods)


def _words(prediction: Prediction, seen: Sequence[Observation]) -> tuple[int, int]:
    """How many of the recorded events on Pending claims are worded as predicted, and how many there are."""
    if not _is_listable(prediction):
        return 0, 0
    said = {
        (key, item.reason, item.message) for outcome in prediction.outcomes() for key, item in outcome.claims.items()
    }
    recorded = [
        (key, item.reason, item.message)
        for observation in seen
        for key, item in observation.outcome.claims.items()
        if item.reason
    ]
    return sum(event in said for event in recorded), len(recorded)


def evaluate(document: Document) -> Report:
    """Compares every scenario of a file."""
    results = [compare(scenario, recorded_nodes(document)) for scenario in document["scenarios"]]
    agreed = sum(result.agrees for result in results)
    single = sum(result.single for result in results)
    return Report(
        "binding",
        agreed,
        len(results),
        f"one prediction and right: {single}",
        tuple(_notes(results)),
        tuple(_disagreement(result) for result in results if not result.agrees),
    )


def _notes(results: Sequence[Comparison]) -> Iterator[str]:
    total = len(results)
    staged = sum(result.observed_staged <= result.staged for result in results)
    single = sum(
        result.listed and len(result.staged) == 1 and result.staged == result.observed_staged for result in results
    )
    yield f"created kind by kind: {staged}/{total} (one prediction and right: {single})"
    extra = [len(result.predicted - result.observed) for result in results if result.listed]
    more = sum(1 for number in extra if number)
    yield f"predicted but never observed: {sum(extra)} outcomes in {more} scenarios, at most {max(extra, default=0)} in one"
    said, recorded = (sum(result.words[part] for result in results) for part in (0, 1))
    yield f"events on Pending claims worded as predicted: {said}/{recorded}"
    inexact = [result.scenario for result in results if not result.listed]
    if inexact:
        yield f"too many outcomes to search or to list: {', '.join(inexact)}"
    for result in results:
        if not result.observed_staged <= result.staged:
            yield f"{result.scenario}: created kind by kind it gave something that was not predicted for that"


def _disagreement(result: Comparison) -> Disagreement:
    lines = [
        f"observed, not predicted: {_text(item)}" for item in sorted(result.observed - result.predicted, key=_text)
    ]
    lines += [f"predicted: {_text(item)}" for item in sorted(result.predicted, key=_text)]
    return Disagreement(result.scenario, lines)


def _text(item: tuple[object, ...]) -> str:
    parts = [sorted(str(entry) for entry in part) for part in item if isinstance(part, frozenset)]
    return "; ".join(entry for part in parts for entry in part)
