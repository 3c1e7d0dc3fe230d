"""Which changes are refused: each change, each way of sending it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.cluster.admission import Cluster, Verdict
from airfoil.cluster.updates import Surroundings, Way, review
from tests.truth.answers import Tally
from tests.truth.clusters import recorded_cluster
from tests.truth.report import Document, Report


def evaluate(document: Document) -> Report:
    """Judges every change in every way that was recorded."""
    cluster, tally = recorded_cluster(document), Tally("updates")
    for scenario in document["scenarios"]:
        for way in Way:
            if way in scenario:
                tally.add(scenario, way, answer(scenario, way, cluster))
    return tally.report()


def answer(scenario: Mapping[str, Any], way: Way, cluster: Cluster) -> Verdict:
    """The verdict on a change."""
    wait = scenario.get("wait") or {}
    bound = any(state == "Bound" for state in wait.values())
    around = Surroundings(tuple(scenario.get("context") or ()), bound)
    return review(scenario["old"], scenario["new"], way, cluster, around)
