"""Day-to-day parts on every chart on hand: valid by the chart's schema where they aren't refused, and without secrets."""

from __future__ import annotations

from collections import Counter

import pytest

from airfoil.airflow.values import values
from tests.airflow.charts import VERSIONS, needs_charts, schema_keys
from tests.airflow.charts import root_keys as own_root_keys
from tests.airflow.features import environments
from tests.airflow.matrix import refused
from tests.airflow.test_values_schema import dotted, validator


@needs_charts
@pytest.mark.parametrize("version", VERSIONS)
def test_values_are_valid_and_known(version: str, capsys: pytest.CaptureFixture[str]) -> None:
    counts: Counter[str] = Counter()
    for feature, environment in environments(version):
        if refused(environment):
            counts["refused"] += 1
            continue
        tree = values(environment)
        faulty = [f"{error.instance_path}: {error.message}" for error in validator(version).iter_errors(tree)]
        assert not faulty, feature
        assert set(tree) <= own_root_keys(version), feature
        ours = {key for key in dotted(version, tree) if not key.startswith(("labels.", "config."))}
        assert {key for key in ours - schema_keys(version) if "securityContext" not in key} == set(), feature
        counts["valid"] += 1
    with capsys.disabled():
        print(f" chart {version}: {dict(counts)}", end="")
