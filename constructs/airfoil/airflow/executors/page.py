"""What an executor needs and what it doesn't, in words."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.executors.executor import Executor

_RUNS = (
    (
        "in_scheduler",
        "tasks run inside the scheduler's pod: they share its CPU and memory, and end when it does",
    ),
    ("workers", "tasks run in Celery workers, which stand there and wait; a broker (Redis) hands tasks to them"),
    ("pods", "each task gets a pod of its own, which is gone when the task is: it starts some seconds later"),
)


def how_tasks_run(executor: Executor) -> tuple[str, ...]:
    """A sentence for each of the ways in which this executor runs tasks."""
    return tuple(text for field, text in _RUNS if getattr(executor, field))


def needed(executor: Executor) -> tuple[str, ...]:
    """What it can't do without."""
    return tuple(_needed(executor))


def not_needed(executor: Executor) -> tuple[str, ...]:
    """What others need and it doesn't."""
    return tuple(_not_needed(executor))


def _needed(executor: Executor) -> Iterator[str]:
    if executor.workers:
        yield "Redis, and its password and address as Secrets; or another broker (`airflow.broker: external`)"
        yield "DAGs and logs that the workers reach too: git-sync or a shared volume (ReadOnlyMany, ReadWriteMany)"
    if executor.pods:
        yield "permission of the scheduler to start pods, which the chart gives it"
        yield "logs that outlive a pod: a shared volume (ReadWriteMany) or remote logs; else they go with the pod"
        yield "DAGs that each pod reaches: git-sync, a shared volume, or the image"
    if executor.in_scheduler:
        yield "a scheduler with room for its tasks: `resources.scheduler`"
    yield "the triggerer, if DAGs defer: that is the same for every executor"


def _not_needed(executor: Executor) -> Iterator[str]:
    if not executor.workers:
        yield "Redis, workers and Flower"
    if not executor.pods:
        yield "pod templates"
    if not executor.workers and not executor.pods:
        yield "volumes that several nodes share, while there is one scheduler"
