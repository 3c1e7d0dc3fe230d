"""Executors, and what each needs."""

from __future__ import annotations

from msgspec import Struct

from airfoil.airflow.executors.executor import Executor
from airfoil.airflow.executors.table import EXECUTORS
from airfoil.config.schema import Environment

__all__ = ["EXECUTORS", "Executor", "Needs", "needs"]


class Needs(Struct, frozen=True):
    """What the executors of one environment need together.

    Args:
        in_scheduler: tasks run inside the scheduler's pod.
        workers: Celery workers and a broker.
        redis: the chart's own Redis, which is that broker.
        pods: the scheduler starts pods.
    """

    in_scheduler: bool
    workers: bool
    redis: bool
    pods: bool


def needs(environment: Environment) -> Needs:
    """What this environment's executors need; names that airfoil doesn't know need nothing (`refusals` names them)."""
    chosen = [EXECUTORS[name] for name in environment.airflow.executors if name in EXECUTORS]
    workers = any(executor.workers for executor in chosen)
    return Needs(
        in_scheduler=any(executor.in_scheduler for executor in chosen),
        workers=workers,
        redis=workers and environment.airflow.broker == "redis",
        pods=any(executor.pods for executor in chosen),
    )
