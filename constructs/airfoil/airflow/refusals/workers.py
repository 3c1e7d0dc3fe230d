"""Celery workers, as far as the executor and the chart decide about them."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.charts.keys import KEYS
from airfoil.airflow.executors import needs
from airfoil.airflow.refusals.charts import chart_of
from airfoil.config.clashes.workers import worker_sets
from airfoil.config.schema import Environment, Workers
from airfoil.config.schema.workers import DEFAULT_QUEUE
from airfoil.errors import Fault

_PATH = "airflow.workers"
_LONGEST_NAME = 63


def workers_have_an_executor(environment: Environment) -> Iterator[Fault]:
    airflow = environment.airflow
    if airflow.workers != Workers() and not needs(environment).workers:
        yield Fault(
            "workers-without-celery",
            f"has no effect: `{airflow.executor}` has no Celery workers",
            path=_PATH,
            help="remove the section, or use `CeleryExecutor`",
        )


def flower_has_workers(environment: Environment) -> Iterator[Fault]:
    """Charts make Flower with Celery alone (rendered)."""
    if environment.airflow.flower and not needs(environment).workers:
        yield Fault(
            "flower-without-celery",
            f"has no effect: `{environment.airflow.executor}` has no Celery workers",
            path="airflow.flower",
            help="remove the line, or use `CeleryExecutor`",
        )


def broker_has_workers(environment: Environment) -> Iterator[Fault]:
    if environment.airflow.broker != "redis" and not needs(environment).workers:
        yield Fault(
            "broker-without-celery",
            f"has no effect: `{environment.airflow.executor}` has no Celery workers, which alone need a broker",
            path="airflow.broker",
            help="remove the line, or use `CeleryExecutor`",
        )


def chart_has_worker_sets(environment: Environment) -> Iterator[Fault]:
    """Before 1.19 a chart makes one set of workers (rendered)."""
    if not environment.airflow.workers.sets or environment.airflow.chart.flavour != "official":
        return
    key = "workers.celery.sets"
    for chart in chart_of(environment):
        if not chart.has(key):
            yield Fault(
                "one-worker-set",
                f"need more than chart {chart} has: it makes one set of workers",
                path=f"{_PATH}.sets",
                help=f"use chart {KEYS[key].first} or newer; or remove the sets and write all queues under "
                "`airflow.workers.queues`, for which each worker needs what the greediest task needs",
            )


def chart_has_queues(environment: Environment) -> Iterator[Fault]:
    """1.0 starts its workers by a fixed command (rendered)."""
    if environment.airflow.workers.queues == (DEFAULT_QUEUE,) or environment.airflow.chart.flavour != "official":
        return
    for chart in chart_of(environment):
        if not chart.has("workers.args"):
            yield Fault(
                "chart-without-queues",
                f"can't be named to chart {chart}",
                path=f"{_PATH}.queues",
                help=f"use chart {KEYS['workers.args'].first} or newer, or remove the line",
            )


def chart_has_the_scaler(environment: Environment) -> Iterator[Fault]:
    if environment.airflow.chart.flavour != "official":
        return
    for chart in chart_of(environment):
        for path, each in worker_sets(environment):
            scaled = each.autoscaling
            if scaled is not None and scaled.by == "hpa" and not chart.has("workers.hpa.enabled"):
                yield Fault(
                    "chart-without-hpa",
                    f"is `hpa`, which chart {chart} can't make",
                    path=f"{path}.autoscaling.by",
                    help=f"use chart {KEYS['workers.hpa.enabled'].first} or newer, or `by: keda`",
                )
            if scaled is not None and scaled.by == "keda" and not chart.has("KEDA decides alone"):
                yield Fault(
                    "keda-and-a-number",
                    f"is `keda`, but chart {chart} names a number of workers too: each upgrade, and Argo CD all the time, "
                    "would set KEDA's back",
                    path=f"{path}.autoscaling.by",
                    help=f"use chart {KEYS['KEDA decides alone'].first} or newer",
                )


def worker_names_fit(environment: Environment) -> Iterator[Fault]:
    """A set's Service and the label of its Deployment are named after it (labels and names, apimachinery, read)."""
    release = environment.airflow.release
    for name in environment.airflow.workers.sets:
        longest = f"{release}-worker-{name}"
        if len(longest) > _LONGEST_NAME:
            yield Fault(
                "worker-set-name-too-long",
                f"makes the Service `{longest}`, whose name has {len(longest)} characters; {_LONGEST_NAME} are allowed",
                path=f"{_PATH}.sets.{name}",
                help="shorten the set's name, or `airflow.release`",
            )
