"""Every chart version, Airflow major, executor, form of release and kind of storage that can be asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from airfoil.airflow.charts import OFFICIAL, ChartVersion
from airfoil.airflow.refusals import CLASHES
from airfoil.config.schema import Environment
from airfoil.errors import Fault
from tests.airflow.environments import DELIVERIES, STORAGES, on_chart

EXECUTORS = (
    "LocalExecutor",
    "CeleryExecutor",
    "KubernetesExecutor",
    "CeleryKubernetesExecutor",
    "LocalKubernetesExecutor",
    "CeleryExecutor,KubernetesExecutor",
    "LocalExecutor,KubernetesExecutor",
    "SequentialExecutor",
    "DaskExecutor",
)


def airflows(chart: ChartVersion) -> tuple[str, ...]:
    """One Airflow of each major version that a chart runs."""
    second = "2.11.0" if chart.runs_airflow("2.11.0") else "2.10.5"
    newest_second = second if chart.number >= (1, 16) else chart.airflow
    return (newest_second, chart.airflow) if chart.runs_airflow("3.0.0") else (newest_second,)


def refused(environment: Environment) -> list[Fault]:
    return [fault for clash in CLASHES for fault in clash(environment)]


def environments(versions: Iterable[str], storages: Iterable[str] = tuple(STORAGES)) -> Iterator[Environment]:
    """Every combination, refused ones too."""
    charts = [chart for chart in OFFICIAL if chart.version in set(versions)]
    kinds = list(storages)
    for chart in charts:
        for airflow, executor, delivery, storage in product(airflows(chart), EXECUTORS, DELIVERIES, kinds):
            number = kinds.index(storage)
            yield on_chart(
                chart.version,
                airflow,
                executor,
                airflow={
                    "admin": chart.has("createUserJob.args") and number % 4 != 3,
                    "triggerer": number % 5 != 4,
                    "flower": executor.startswith("Celery") and number % 2 == 0,
                },
                delivery=DELIVERIES[delivery],
                storage=STORAGES[storage],
                database={} if number % 2 else {"external": {"host": "db.example.org"}},
                resources={"size": ("small", "medium", "large")[number % 3]},
            )
