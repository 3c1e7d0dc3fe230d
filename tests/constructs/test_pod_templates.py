"""The ConfigMap with pod templates."""

from __future__ import annotations

from typing import Any

import cdk8s
from syrupy.assertion import SnapshotAssertion

from airfoil.cluster.schemas import Schemas
from airfoil.constructs import PodTemplates


def build(**files: str) -> dict[str, Any]:
    chart = cdk8s.Testing.chart()
    PodTemplates(chart, "profiles", name="airflow-profiles", namespace="airflow", files=files)
    (manifest,) = chart.to_json()
    made: dict[str, Any] = manifest
    return made


def test_it_is_valid() -> None:
    assert list(Schemas("1.34").validate(build(spark="kind: Pod\n"))) == []


def test_the_order_of_its_files_does_not_matter() -> None:
    assert list(build(b="2", a="1")["data"]) == ["a", "b"]


def test_it_is_as_before(snapshot: SnapshotAssertion) -> None:
    assert build(spark="kind: Pod\n") == snapshot
