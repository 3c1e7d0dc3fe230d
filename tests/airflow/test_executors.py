"""Every executor with every Airflow major and chart that it came with or left with: run, or refused with a way out."""

from __future__ import annotations

import pytest

from airfoil.airflow.comparison import CANDIDATES, compared, with_executor
from airfoil.airflow.executors import EXECUTORS, needs
from airfoil.airflow.executors.page import how_tasks_run, needed, not_needed
from airfoil.airflow.idle import standing
from airfoil.airflow.refusals import CLASHES
from airfoil.airflow.secrets import expected
from airfoil.airflow.values import values
from airfoil.config.schema import Environment
from airfoil.errors import Fault
from tests.airflow.community import on_community
from tests.airflow.environments import environment, on_chart

USABLE = ("LocalExecutor", "CeleryExecutor", "KubernetesExecutor")
HYBRIDS = ("CeleryKubernetesExecutor", "LocalKubernetesExecutor")
LISTS = ("CeleryExecutor,KubernetesExecutor", "LocalExecutor,KubernetesExecutor", "LocalExecutor,CeleryExecutor")
NEVER = ("SequentialExecutor", "DaskExecutor", "DebugExecutor")
OLD, SECOND, THIRD = ("1.15.0", "2.9.3"), ("1.18.0", "2.10.5"), ("1.22.0", "3.2.2")

# (executor, chart and Airflow): the fault, and what its help names instead; None where it works
PAIRS: dict[tuple[str, tuple[str, str]], tuple[str, str] | None] = {
    **{(name, at): None for name in USABLE for at in (OLD, SECOND, THIRD)},
    **{(name, at): None for name in HYBRIDS for at in (OLD, SECOND)},
    **{(name, at): None for name in LISTS for at in (SECOND, THIRD)},
    ("CeleryKubernetesExecutor", THIRD): ("executor-dropped", "`CeleryExecutor,KubernetesExecutor`"),
    ("LocalKubernetesExecutor", THIRD): ("executor-dropped", "`LocalExecutor,KubernetesExecutor`"),
    ("CeleryExecutor,KubernetesExecutor", OLD): ("no-executor-lists", "`CeleryKubernetesExecutor`"),
    ("LocalExecutor,KubernetesExecutor", OLD): ("no-executor-lists", "`LocalKubernetesExecutor`"),
    ("LocalExecutor,CeleryExecutor", OLD): ("no-executor-lists", "`LocalExecutor`, `CeleryExecutor`"),
    **{
        (name, at): ("executor-not-deployed", f"`{EXECUTORS[name].instead}`")
        for name in NEVER
        for at in (OLD, SECOND, THIRD)
    },
    ("LocalKubernetesExecutor", ("1.5.0", "2.2.4")): ("executor-too-new", "`KubernetesExecutor`"),
    ("LocalKubernetesExecutor", ("1.5.0", "2.3.0")): ("chart-without-executor", "chart 1.6.0"),
    ("CeleryExecutor,KubernetesExecutor", ("1.15.0", "2.10.5")): ("chart-without-executor-lists", "chart 1.16.0"),
}


def of_executor(environment: Environment) -> list[Fault]:
    return [fault for clash in CLASHES for fault in clash(environment) if fault.path == "airflow.executor"]


@pytest.mark.parametrize(("executor", "at"), PAIRS, ids=lambda each: each if isinstance(each, str) else "-".join(each))
def test_it_runs_or_is_refused_with_what_to_use(executor: str, at: tuple[str, str]) -> None:
    faults = of_executor(on_chart(*at, executor))
    wanted = PAIRS[executor, at]
    if wanted is None:
        assert faults == []
        return
    code, instead = wanted
    assert code in {fault.code for fault in faults}
    assert any(instead in fault.help for fault in faults if fault.code == code)
    assert all(fault.help for fault in faults)


def test_every_name_has_its_pairs() -> None:
    assert {executor for executor, _ in PAIRS} >= set(EXECUTORS) | set(CANDIDATES)


@pytest.mark.parametrize("executor", [name for name, at in PAIRS if PAIRS[name, at] is None and at is SECOND])
def test_only_what_it_needs_is_there(executor: str) -> None:
    tree = values(on_chart(*SECOND, executor))
    celery = "Celery" in executor
    assert tree["redis"]["enabled"] is celery
    assert ("redis" in tree and "passwordSecretName" in tree["redis"]) is celery
    assert tree["flower"] == {"enabled": False}
    assert tree["triggerer"]["enabled"] is True
    assert ("worker_concurrency" in tree["config"].get("celery", {})) is celery


@pytest.mark.parametrize("executor", CANDIDATES)
def test_workers_and_redis_stand_idle_with_celery_alone(executor: str) -> None:
    at = SECOND if executor in HYBRIDS else THIRD
    names = {each.name for each in standing(on_chart(*at, executor))}
    assert ({"worker", "redis"} <= names) is ("Celery" in executor)
    assert {"scheduler", "triggerer", "database"} <= names


def test_workers_that_scale_to_none_cost_nothing() -> None:
    airflow = {"workers": {"autoscaling": {"by": "keda"}, "sets": {"big": {"queues": ["big"], "replicas": 2}}}}
    idle = {each.name: each.pods for each in standing(on_chart(*THIRD, "CeleryExecutor", airflow=airflow))}
    assert "worker" not in idle
    assert idle["worker-big"] == 2


def test_a_comparison_has_what_this_airflow_runs() -> None:
    names = [each.executor for each in compared(environment(), "KubernetesExecutor")]
    assert names == [name for name in CANDIDATES if name not in HYBRIDS]
    dropped = {each.executor: each for each in compared(environment(), "CeleryKubernetesExecutor")}
    assert "Airflow 3" in dropped["CeleryKubernetesExecutor"].refused


def test_celery_costs_more_than_kubernetes_when_nothing_runs() -> None:
    by_name = {each.executor: each for each in compared(environment(), "KubernetesExecutor")}
    celery, pods = by_name["CeleryExecutor"], by_name["KubernetesExecutor"]
    assert celery.cpu > pods.cpu
    assert celery.memory > pods.memory
    assert pods.pods == by_name["LocalExecutor"].pods


def test_the_environment_itself_stays_as_it_is() -> None:
    before = environment()
    assert with_executor(before, "CeleryExecutor").airflow.executor == "CeleryExecutor"
    assert before.airflow.executor == "LocalExecutor"


@pytest.mark.parametrize("name", [name for name, executor in EXECUTORS.items() if not executor.refused])
def test_its_page_agrees_with_the_table(name: str) -> None:
    executor = EXECUTORS[name]
    assert how_tasks_run(executor)
    assert any("Redis" in text for text in needed(executor)) is executor.workers
    assert any("Redis" in text for text in not_needed(executor)) is not executor.workers
    assert any("triggerer" in text for text in needed(executor))


@pytest.mark.parametrize("name", CANDIDATES)
def test_a_list_needs_what_its_members_need(name: str) -> None:
    chosen = needs(with_executor(environment(), name))
    members = [EXECUTORS[each] for each in name.split(",")]
    assert chosen.workers is any(each.workers for each in members)
    assert chosen.pods is any(each.pods for each in members)


def test_a_broker_elsewhere_leaves_no_redis_behind() -> None:
    chosen = environment(airflow={"executor": "CeleryExecutor", "broker": "external"}, secrets={"broker": "company-mq"})
    tree = values(chosen)
    assert tree["redis"] == {"enabled": False}
    assert tree["data"]["brokerUrlSecretName"] == "company-mq"
    assert "redis" not in {each.name for each in standing(chosen)}
    secrets = {secret.name: secret for secret in expected(chosen)}
    assert "airflow-redis" not in secrets
    assert (secrets["company-mq"].maker, secrets["company-mq"].keys) == ("user", ("connection",))


def test_its_volume_is_not_waited_for() -> None:
    def needs_class(broker: str) -> bool:
        airflow = {"executor": "CeleryExecutor", "broker": broker}
        return environment(airflow=airflow, database={"external": {"host": "db.example.org"}}).needs_default_class

    assert needs_class("redis")
    assert not needs_class("external")


def test_the_communitys_executors_are_compared_too() -> None:
    every = {each.executor: each for each in compared(on_community("CeleryExecutor"), "LocalExecutor")}
    usable = {name for name, each in every.items() if not each.refused}
    assert usable == {"CeleryExecutor", "KubernetesExecutor", "CeleryKubernetesExecutor"}
    assert "chart: official" in every["LocalExecutor"].refused
    assert every["KubernetesExecutor"].memory < every["CeleryExecutor"].memory
