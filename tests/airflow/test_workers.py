"""Values of Celery's workers: what is said, by the key that the chart knows, and nothing that is the chart's own default."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from airfoil.airflow.values import values
from tests.airflow.environments import on_chart
from tests.airflow.worker_features import FEATURES, asked_for

NEW, OLD = ("1.22.0", "3.2.2"), ("1.18.0", "2.10.5")


def workers(feature: str, at: tuple[str, str] = NEW) -> Any:
    return values(asked_for(feature, *at, "CeleryExecutor"))["workers"]


def test_what_isnt_asked_for_is_left_to_the_chart() -> None:
    celery = values(on_chart(*NEW, "CeleryExecutor"))["workers"]["celery"]
    assert set(celery) == {"persistence", "resources", "logGroomerSidecar"}


def test_queues_are_named_as_the_chart_takes_them() -> None:
    assert workers("replicas and queues")["celery"]["queue"] == "default,mail"
    assert workers("replicas and queues", OLD)["args"][-1] == "exec airflow celery worker --queues default,mail"


@pytest.mark.parametrize(("at", "parents"), [(NEW, ("celery",)), (OLD, ())])
def test_keda_goes_down_to_none(at: tuple[str, str], parents: tuple[str, ...]) -> None:
    found = workers("keda", at)
    for parent in parents:
        found = found[parent]
    assert found["keda"] == {
        "enabled": True,
        "minReplicaCount": 0,
        "maxReplicaCount": 4,
        "pollingInterval": 15,
        "cooldownPeriod": 300,
    }
    assert "replicas" not in found


def test_an_hpa_never_does() -> None:
    airflow = {"workers": {"autoscaling": {"by": "hpa"}}}
    assert values(on_chart(*NEW, "CeleryExecutor", airflow=airflow))["workers"]["celery"]["hpa"]["minReplicaCount"] == 1


def test_a_set_inherits_nothing_by_accident() -> None:
    """The first set's scaler and grace period would be every other's."""
    by_name = {each["name"]: each for each in workers("sets")["celery"]["sets"]}
    assert by_name["big"]["keda"] == {"enabled": False}
    assert by_name["big"]["hpa"] == {"enabled": False}
    assert by_name["big"]["terminationGracePeriodSeconds"] == 600
    assert by_name["big"]["resources"]["requests"] == {"cpu": "100m", "memory": "3Gi"}
    assert by_name["numbers"]["queue"] == "sums,means"
    assert by_name["numbers"]["hpa"]["enabled"] is True
    assert by_name["rare"]["keda"]["minReplicaCount"] == 0
    assert list(by_name) == sorted(by_name)


def test_keda_reaches_pgbouncer_through_network_policies() -> None:
    def namespace(charts: Mapping[str, Any]) -> Any:
        database: Mapping[str, Any] = {"pgbouncer": {}}
        environment = asked_for(
            "keda", *NEW, "CeleryExecutor", network={"policies": True}, database=database, charts=charts
        )
        return values(environment)["workers"]["celery"]["keda"]["namespaceLabels"]["kubernetes.io/metadata.name"]

    ours = {"chart": "keda", "repository": "https://example.org", "version": "2.17.1", "namespace": "ops"}
    assert namespace({}) == "keda"
    assert namespace({"scaler": ours}) == "ops"


@pytest.mark.parametrize("feature", sorted(FEATURES))
def test_without_celery_there_is_nothing_about_workers(feature: str) -> None:
    tree = values(asked_for(feature, *NEW, "LocalExecutor"))
    assert set(tree["workers"]["celery"]) == {"persistence"}
