"""Amounts that fit: the server, each other, and what the user says."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from airfoil.airflow.idle import standing
from airfoil.airflow.resources import (
    Component,
    Size,
    component_resources,
    parallelism,
)
from airfoil.airflow.values import values
from airfoil.cluster.quantity import Quantity
from tests.airflow.environments import environment

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

COMPONENTS: tuple[Component, ...] = get_args(Component)
SIZES: tuple[Size, ...] = get_args(Size)
MI = 1024**2


def memory(resources: Any, part: str) -> int:
    return Quantity.of(resources[part]["memory"]).value()


@pytest.mark.parametrize(
    ("executor", "airflow", "mebibytes"),
    [
        ("LocalExecutor", "3.2.2", 1888),
        ("KubernetesExecutor", "3.2.2", 1888),
        ("CeleryExecutor", "3.2.2", 2464),
        ("LocalExecutor", "2.11.0", 1600),
    ],
)
def test_small_fits_a_server_of_4_gb(executor: str, airflow: str, mebibytes: int) -> None:
    chosen = environment(airflow={"executor": executor, "version": airflow})
    assert sum(each.memory for each in standing(chosen)) == mebibytes * MI


def test_each_replica_counts() -> None:
    one, three = (
        sum(each.memory for each in standing(environment(airflow={"replicas": {"web": web}}))) for web in (1, 3)
    )
    assert three - one == 2 * 512 * MI


def test_only_what_runs_is_counted() -> None:
    chosen = environment(airflow={"triggerer": False}, database={"external": {"host": "db"}})
    assert [each.name for each in standing(chosen)] == ["scheduler", "api-server", "dag-processor"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("component", COMPONENTS)
def test_a_request_is_within_its_limit(size: Size, component: Component) -> None:
    resources = component_resources(environment(resources={"size": size}), component)
    assert memory(resources, "requests") <= memory(resources, "limits")
    assert "cpu" not in resources["limits"]


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_larger_size_never_gives_less(component: Component) -> None:
    amounts = [component_resources(environment(resources={"size": size}), component) for size in SIZES]
    for part in ("requests", "limits"):
        assert sorted(memory(each, part) for each in amounts) == [memory(each, part) for each in amounts]


@pytest.mark.parametrize("size", SIZES)
def test_the_web_component_has_the_gibibyte_that_it_needs(size: Size) -> None:
    assert memory(component_resources(environment(resources={"size": size}), "web"), "limits") >= 1024 * MI


@pytest.mark.parametrize("size", SIZES)
def test_tasks_that_run_at_once_fit_into_the_pod_that_runs_them(size: Size) -> None:
    """250 MiB a task, beside the 300 MiB of the scheduler or the worker itself."""
    chosen = environment(resources={"size": size}, airflow={"executor": "LocalExecutor"})
    at_once = parallelism(chosen)
    assert memory(component_resources(chosen, "scheduler"), "limits") >= (300 + 240 * at_once.tasks) * MI
    assert memory(component_resources(chosen, "workers"), "limits") >= (300 + 240 * at_once.worker_tasks) * MI


def test_an_amount_of_the_user_s_replaces_one_amount() -> None:
    chosen = environment(resources={"scheduler": {"limits": {"memory": "3Gi", "cpu": "2"}}})
    assert component_resources(chosen, "scheduler") == {
        "requests": {"cpu": "100m", "memory": "512Mi"},
        "limits": {"memory": "3Gi", "cpu": "2"},
    }


@quick
@given(st.sampled_from([each for each in COMPONENTS if each != "database"]), st.integers(min_value=1, max_value=4000))
def test_what_the_user_says_reaches_the_chart(component: Component, mebibytes: int) -> None:
    amount = f"{mebibytes}Mi"
    chosen = environment(
        airflow={"executor": "CeleryExecutor,KubernetesExecutor", "flower": True},
        resources={"size": "medium", component: {"requests": {"memory": amount}}},
    )
    tree = values(chosen)
    keys = {
        "web": ["apiServer"],
        "dag_processor": ["dagProcessor"],
        "jobs": ["migrateDatabaseJob", "createUserJob"],
        "workers": [],
    }
    parts = [tree[key] for key in keys.get(component, [component])]
    if component == "workers":
        parts = [tree["workers"]["celery"], tree["workers"]["kubernetes"]]
    assert parts
    assert {part["resources"]["requests"]["memory"] for part in parts} == {amount}


def test_a_small_server_runs_no_exporter_that_nobody_asks() -> None:
    assert values(environment())["statsd"] == {"enabled": False}
    assert values(environment(resources={"size": "medium"}))["statsd"]["enabled"] is True
