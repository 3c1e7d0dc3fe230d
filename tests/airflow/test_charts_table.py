"""The table of chart versions agrees with the charts themselves, and picks the right one."""

from __future__ import annotations

import pytest

from airfoil.airflow.charts import OFFICIAL, ChartVersion, number
from airfoil.airflow.charts.keys import BEHAVIOUR, KEYS
from airfoil.airflow.versions import chart_for, choose
from airfoil.errors import Fault, UserError
from tests.airflow.charts import CHARTS, VERSIONS, needs_charts, schema_keys
from tests.airflow.environments import environment

KEYS_OF_CHARTS = sorted(set(KEYS) - BEHAVIOUR)


def row(version: str) -> ChartVersion:
    return next(chart for chart in OFFICIAL if chart.version == version)


@needs_charts
@pytest.mark.parametrize("version", VERSIONS)
def test_a_key_is_in_the_table_for_the_versions_whose_schema_has_it(version: str) -> None:
    wrong = [key for key in KEYS_OF_CHARTS if row(version).has(key) != (key in schema_keys(version))]
    assert not wrong


@needs_charts
@pytest.mark.parametrize("version", VERSIONS)
def test_the_default_airflow_is_the_chart_s_own(version: str) -> None:
    text = (CHARTS / f"airflow-{version}" / "Chart.yaml").read_text(encoding="utf-8")
    assert f"appVersion: {row(version).airflow}\n" in text


def test_versions_are_sorted_and_there_once() -> None:
    numbers = [chart.number for chart in OFFICIAL]
    assert numbers == sorted(set(numbers))


def test_every_chart_runs_its_own_default_airflow() -> None:
    assert all(chart.runs_airflow(chart.airflow) for chart in OFFICIAL)


def test_spans_begin_and_end_at_versions_that_exist() -> None:
    versions = {chart.version for chart in OFFICIAL} | {None}
    assert {span.first for span in KEYS.values()} <= versions
    assert {span.last for span in KEYS.values()} <= versions
    assert all(span.last is None or number(span.first) <= number(span.last) for span in KEYS.values())


def test_a_key_that_nobody_entered_is_an_error_rather_than_absent() -> None:
    with pytest.raises(KeyError):
        row("1.22.0").has("apiServer.argz")


def test_what_left_is_gone_afterwards() -> None:
    versions = [chart.version for chart in OFFICIAL if chart.has("webserver key in Airflow 3")]
    assert versions == ["1.17.0"]


@pytest.mark.parametrize(
    ("airflow", "kubernetes", "chart"),
    [
        pytest.param("3.2.2", "1.34", "1.22.0", id="newest"),
        pytest.param("2.11.0", "1.34", "1.22.0", id="last-of-airflow-2"),
        pytest.param("2.10.5", "1.34", "1.19.0", id="charts-from-1.20-on-refuse-it"),
        pytest.param("2.10.5", "1.29", "1.16.0", id="charts-from-1.17-on-need-kubernetes-1.30"),
        pytest.param("2.9.3", "1.27.3+k3s1", "1.15.0", id="old-kubernetes"),
        pytest.param("3.0.2", "1.30", "1.22.0", id="first-airflow-3"),
    ],
)
def test_without_a_version_the_newest_chart_that_fits_is_taken(airflow: str, kubernetes: str, chart: str) -> None:
    cluster = {"distribution": "kubeadm", "kubernetes": kubernetes}
    assert chart_for(environment(airflow={"version": airflow}, cluster=cluster)).version == chart


def test_a_named_chart_is_taken_as_it_is() -> None:
    assert chart_for(environment(airflow={"version": "2.10.5", "chart": {"version": "1.18.0"}})).version == "1.18.0"


@pytest.mark.parametrize(
    ("airflow", "kubernetes", "code"),
    [
        ("4.0.0", "1.34", "airflow-not-supported"),
        ("1.10.15", "1.34", "airflow-not-supported"),
        ("3.2.2", "1.29", "kubernetes-too-old"),
    ],
)
def test_no_chart_is_a_fault_with_a_reason(airflow: str, kubernetes: str, code: str) -> None:
    cluster = {"distribution": "kubeadm", "kubernetes": kubernetes}
    chosen = choose(environment(airflow={"version": airflow}, cluster=cluster))
    assert isinstance(chosen, Fault)
    assert chosen.code == code
    with pytest.raises(UserError):
        chart_for(environment(airflow={"version": airflow}, cluster=cluster))


def test_a_chart_that_nobody_knows_names_its_neighbours() -> None:
    chosen = choose(environment(airflow={"chart": {"version": "1.13.7"}}))
    assert isinstance(chosen, Fault)
    assert chosen.code == "unknown-chart-version"
    assert "`1.13.1`, `1.14.0`" in chosen.help


def test_git_sync_changed_its_generation_with_1_12() -> None:
    assert {chart.git_sync_generation for chart in OFFICIAL if chart.number < (1, 12)} == {3}
    assert {chart.git_sync_generation for chart in OFFICIAL if chart.number >= (1, 12)} == {4}
