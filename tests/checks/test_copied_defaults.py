"""Who copies a chart's whole values.yaml into a release has done nothing wrong yet. Needs the charts' values."""

from __future__ import annotations

from pathlib import Path

import pytest

from airfoil.checks.engine import findings
from airfoil.checks.finding import Severity
from airfoil.checks.reading import read_tree
from tests.airflow.charts import CHARTS, VERSIONS, needs_charts

RELEASE = """apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata: {name: charts, namespace: airflow}
spec: {interval: 12h, url: https://airflow.apache.org}
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: airflow, namespace: airflow}
spec:
  interval: 10m
  chart: {spec: {chart: airflow, version: VERSION, sourceRef: {kind: HelmRepository, name: charts}}}
  values:
"""
ABOUT_VALUES = ("AF", "VA", "NM", "RT", "IM002")


@needs_charts
@pytest.mark.parametrize("version", VERSIONS)
def test_the_chart_s_own_values_are_no_fault_but_told_as_a_copy(version: str, tmp_path: Path) -> None:
    lines = (CHARTS / f"airflow-{version}" / "values.yaml").read_text(encoding="utf-8").splitlines()
    values = "".join(f"    {line}\n" for line in lines if line != "---")
    file = tmp_path / "release.yaml"
    file.write_text(RELEASE.replace("VERSION", version) + values, encoding="utf-8")
    tree = read_tree([file])
    assert tree.releases
    told = [found for found in findings(tree) if found.rule.startswith(ABOUT_VALUES)]
    assert [(found.rule, found.severity) for found in told] == [("VA007", Severity.INFO)]
