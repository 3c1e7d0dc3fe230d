"""The ServiceMonitor finds the Service that the chart makes, and is what the operator's CRD takes."""

from __future__ import annotations

from typing import Any

import cdk8s
from syrupy.assertion import SnapshotAssertion

from airfoil.cluster.schemas import Schemas
from airfoil.constructs import StatsdMonitor


def build(**labels: str) -> dict[str, Any]:
    chart = cdk8s.Testing.chart()
    StatsdMonitor(chart, "statsd", release="airflow", namespace="airflow", interval="30s", labels=labels)
    (manifest,) = chart.to_json()
    made: dict[str, Any] = manifest
    return made


def test_it_is_valid() -> None:
    assert list(Schemas("1.34").validate(build(release="kube-prometheus-stack"))) == []


def test_it_selects_the_labels_of_the_chart_s_service() -> None:
    """Rendered by every chart from 1.0 to 1.22: see tests/airflow/test_features_rendered.py."""
    assert build()["spec"]["selector"] == {
        "matchLabels": {"component": "statsd", "release": "airflow", "tier": "airflow"}
    }


def test_without_labels_it_has_none() -> None:
    assert "labels" not in build()["metadata"]


def test_it_is_as_before(snapshot: SnapshotAssertion) -> None:
    assert build(release="kube-prometheus-stack") == snapshot
