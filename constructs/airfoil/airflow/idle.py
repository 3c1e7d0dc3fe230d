"""What runs when no task does, and what it asks for: requests of CPU and memory, from the environment's own numbers.

Which containers stand beside each component: rendered charts 1.4 to 1.22 and 8.9.0, and compared in the tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from msgspec import Struct

from airfoil.airflow.charts import CommunityVersion, number
from airfoil.airflow.profiles.values_tree import Tree, at, mapping
from airfoil.airflow.resources import component_resources, overlaid
from airfoil.airflow.values import Plan, plan_for, values
from airfoil.config.clashes.resources import amount
from airfoil.config.schema import Environment


class Standing(Struct, frozen=True):
    """A component that runs even when no task does.

    Args:
        name: what it is called: the name of its Deployment or StatefulSet without the release's.
        pods: how many there are.
        cpu: what its pods ask for together, in thousandths of a core.
        memory: the same in bytes.
    """

    name: str
    pods: int
    cpu: int
    memory: int


def standing(environment: Environment) -> tuple[Standing, ...]:
    """Every component that stands idle between tasks; workers that a scaler takes away count for none."""
    plan, tree = plan_for(environment), values(environment)
    components = _of_community if isinstance(plan.chart, CommunityVersion) else _of_official
    found = (*components(plan, tree), *_database(plan))
    return tuple(_sum(name, pods, containers) for name, pods, containers in found if pods)


def _sum(name: str, pods: int, containers: list[Tree]) -> Standing:
    requests = [mapping(each, "requests") for each in containers]
    cpu = sum(amount(each.get("cpu", "0")) for each in requests)
    memory = sum(amount(each.get("memory", "0")) for each in requests)
    return Standing(name, pods, int(cpu * 1000) * pods, int(memory) * pods)


_Component: TypeAlias = tuple[str, int, list[Tree]]
"""Name, number of pods, and resources of each container."""


def _of_official(plan: Plan, tree: Tree) -> Iterator[_Component]:
    sync = _git_sync(tree)
    runs_dags = not plan.is_airflow_3 or plan.needs.in_scheduler
    yield "scheduler", _pods(tree, "scheduler"), [*_with_groomer(tree, "scheduler"), *(sync if runs_dags else [])]
    web = "api-server" if plan.is_airflow_3 else "webserver"
    yield web, _pods(tree, plan.web), [mapping(tree, f"{plan.web}.resources")]
    if plan.is_airflow_3:
        yield "dag-processor", _pods(tree, "dagProcessor"), [*_with_groomer(tree, "dagProcessor"), *sync]
    if plan.environment.airflow.triggerer and _has_triggerer(plan):
        yield "triggerer", _pods(tree, "triggerer"), [*_with_groomer(tree, "triggerer"), *sync]
    if plan.needs.workers:
        yield from _workers(plan, sync)
        if at(tree, "redis.enabled"):
            yield "redis", 1, [mapping(tree, "redis.resources")]
    if at(tree, "flower.enabled"):
        yield "flower", 1, [mapping(tree, "flower.resources")]
    if at(tree, "statsd.enabled"):
        yield "statsd", 1, [mapping(tree, "statsd.resources")]
    if at(tree, "pgbouncer.enabled"):
        exporter = mapping(tree, "pgbouncer.metricsExporterSidecar.resources")
        yield "pgbouncer", _pods(tree, "pgbouncer"), [mapping(tree, "pgbouncer.resources"), exporter]


def _of_community(plan: Plan, tree: Tree) -> Iterator[_Component]:
    """All pods of Airflow have a git-sync, and migrations and users are kept up by pods that stay (rendered)."""
    jobs, sync = component_resources(plan.environment, "jobs"), _git_sync(tree)
    yield "db-migrations", 1, [jobs, *sync]
    if plan.environment.airflow.admin:
        yield "sync-users", 1, [jobs, *sync]
    yield "scheduler", _pods(tree, "scheduler"), [*_with_cleanup(tree, "scheduler"), *sync]
    yield "web", _pods(tree, "web"), [mapping(tree, "web.resources"), *sync]
    if plan.environment.airflow.triggerer:
        yield "triggerer", _pods(tree, "triggerer"), [mapping(tree, "triggerer.resources"), *sync]
    if plan.needs.workers:
        yield "worker", plan.environment.airflow.workers.count, [*_with_cleanup(tree, "workers"), *sync]
        yield "redis-master", 1, [mapping(tree, "redis.master.resources")]
    if at(tree, "pgbouncer.enabled"):
        yield "pgbouncer", 1, [mapping(tree, "pgbouncer.resources")]


def _database(plan: Plan) -> Iterator[_Component]:
    if plan.environment.database.in_cluster is not None:
        yield "database", 1, [component_resources(plan.environment, "database")]


def _workers(plan: Plan, sync: list[Tree]) -> Iterator[_Component]:
    """Workers without volumes of their own have no sidecar for old logs (rendered)."""
    own = plan.environment.airflow.workers
    yield "worker", own.count, [component_resources(plan.environment, "workers"), *sync]
    for name, each in sorted(own.sets.items()):
        amounts: Mapping[str, Any] = component_resources(plan.environment, "workers")
        if each.resources is not None:
            amounts = overlaid(plan.environment, "workers", each.resources)
        yield f"worker-{name}", each.count, [amounts, *sync]


def _has_triggerer(plan: Plan) -> bool:
    """It came with Airflow 2.2 (rendered)."""
    return plan.chart.has("triggerer.resources") and number(plan.environment.airflow.version) >= (2, 2)


def _with_groomer(tree: Tree, component: str) -> list[Tree]:
    return [mapping(tree, f"{component}.resources"), mapping(tree, f"{component}.logGroomerSidecar.resources")]


def _with_cleanup(tree: Tree, component: str) -> list[Tree]:
    """The sidecar goes where logs lie on a claim, and our values have no resources for it then."""
    return [mapping(tree, f"{component}.resources"), mapping(tree, f"{component}.logCleanup.resources")]


def _git_sync(tree: Tree) -> list[Tree]:
    return [mapping(tree, "dags.gitSync.resources")] if at(tree, "dags.gitSync.enabled") else []


def _pods(tree: Tree, component: str) -> int:
    return int(at(tree, f"{component}.replicas") or 1)
