"""Workers and profiles on every chart on hand, with every executor: valid by the chart's schema where not refused."""

from __future__ import annotations

from collections import Counter

import pytest

from airfoil.airflow.charts import number
from airfoil.airflow.values import values
from tests.airflow.charts import VERSIONS, needs_charts, root_keys, schema_keys
from tests.airflow.matrix import refused
from tests.airflow.test_values_schema import dotted, validator
from tests.airflow.worker_features import FEATURES, environments


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
        assert set(tree) <= root_keys(version), feature
        assert set(dotted(version, tree)) - schema_keys(version) == set(), feature
        counts[feature] += 1
    assert counts["profiles"]
    assert counts["keda"] or number(version) < (1, 9)
    with capsys.disabled():
        print(
            f" chart {version}: {sum(counts.values()) - counts['refused']} valid, {counts['refused']} refused", end=""
        )


@needs_charts
def test_every_feature_is_valid_somewhere() -> None:
    newest = VERSIONS[-1]
    assert {feature for feature, environment in environments(newest) if not refused(environment)} == set(FEATURES)
