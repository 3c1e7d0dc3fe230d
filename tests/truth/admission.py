"""What the API server accepts: each manifest, each way of sending it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.cluster.admission import Cluster, Verdict, Way, review
from airfoil.goyaml import read
from airfoil.goyaml.compose import compose
from tests.truth.answers import Tally
from tests.truth.clusters import recorded_cluster
from tests.truth.report import Document, Report


def evaluate(document: Document) -> Report:
    """Judges every manifest in every way that was recorded."""
    cluster, tally = recorded_cluster(document), Tally("admission")
    for scenario in document["scenarios"]:
        for way in Way:
            if way in scenario:
                tally.add(scenario, way, answer(scenario, way, cluster))
    return tally.report()


def answer(scenario: Mapping[str, Any], way: Way, cluster: Cluster) -> Verdict:
    """The verdict on a scenario. Texts were all sent with kubectl."""
    if "object" in scenario:
        return review(scenario["object"], way, cluster)
    body = _read_as_kubectl(scenario["text"])
    if body is None:
        return Verdict(code=0, message="error: error parsing STDIN")
    return review(body, way, cluster)


def _read_as_kubectl(text: str) -> Mapping[str, Any] | None:
    """The manifest in a text; None if it cannot be read. Of a key that is written twice the last value counts."""
    reading = read(text, "STDIN")
    if any(fault.code != "duplicate-key" for fault in reading.faults):
        return None
    value = compose(text).value
    return value if isinstance(value, Mapping) else None
