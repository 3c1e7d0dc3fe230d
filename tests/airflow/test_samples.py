"""The values of the three sample cases, whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from airfoil.airflow.values import values
from airfoil.airflow.versions import chart_for
from tests.airflow.environments import HOME, K3S, PROD, environment
from tests.airflow.matrix import refused


@pytest.mark.parametrize(
    ("base", "chart"), [(HOME, "1.18.0"), (K3S, "1.22.0"), (PROD, "1.22.0")], ids=["home", "k3s", "prod"]
)
def test_values_are_as_before(base: Mapping[str, Any], chart: str, snapshot: SnapshotAssertion) -> None:
    chosen = environment(base)
    assert not refused(chosen)
    assert chart_for(chosen).version == chart
    assert values(chosen) == snapshot(extension_class=JSONSnapshotExtension)
