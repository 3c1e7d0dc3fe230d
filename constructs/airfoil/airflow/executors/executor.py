"""What an executor needs from its surroundings."""

from __future__ import annotations

from msgspec import Struct


class Executor(Struct, frozen=True):
    """One executor of Airflow.

    Args:
        name: its name, as in ``[core] executor``.
        in_scheduler: it runs tasks inside the scheduler's pod.
        workers: it hands tasks to Celery workers that always run, by a broker.
        pods: it starts a pod for each task.
        first_airflow: the first Airflow that has it.
        airflow_below: the first Airflow that can't run it any more; None if all can.
        first_chart: the first chart that takes its name.
        refused: why it can't be used at all with these charts; empty if it can.
        instead: what to use where it can't be used.
        why_gone: why Airflow from ``airflow_below`` on can't run it.
    """

    name: str
    in_scheduler: bool = False
    workers: bool = False
    pods: bool = False
    first_airflow: str = "2.0.0"
    airflow_below: str | None = None
    first_chart: str = "1.0.0"
    refused: str = ""
    instead: str = ""
    why_gone: str = ""
