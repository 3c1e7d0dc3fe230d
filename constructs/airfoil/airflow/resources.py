"""CPU and memory of each component, by size.

Memory is what real pods use: an api-server with one worker 300-450 MiB, a scheduler, a triggerer or a DAG processor
200-300 MiB and more while they import DAGs, 150-250 MiB for each task that runs. There are no CPU limits: a throttled
Airflow misses its heartbeats while it imports.

`small` fits a server of 4 GB: the pods that always run ask for 1888 MiB with LocalExecutor and the embedded database, 2464
MiB with CeleryExecutor (`idle.standing`, tested); the rest is k3s' and the system's. What runs at once
is limited with it, since tasks of the LocalExecutor and of Celery workers share their pod's memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from airfoil.config.schema import Amounts, ComponentResources, Environment

Component: TypeAlias = Literal[
    "scheduler", "web", "dag_processor", "triggerer", "workers", "jobs", "statsd", "redis", "flower", "database"
]
Size: TypeAlias = Literal["small", "medium", "large"]

_Row: TypeAlias = tuple[str, str, str]  # CPU request, memory request, memory limit

# fmt: off
_PRESETS: Mapping[Size, Mapping[Component, _Row]] = {
    "small": {
        "scheduler":     ("100m", "512Mi", "2Gi"),
        "web":           ("100m", "512Mi", "1536Mi"),
        "dag_processor": ("50m",  "256Mi", "1Gi"),
        "triggerer":     ("50m",  "256Mi", "768Mi"),
        "workers":       ("100m", "512Mi", "2Gi"),
        "jobs":          ("50m",  "256Mi", "1Gi"),
        "statsd":        ("10m",  "32Mi",  "128Mi"),
        "redis":         ("20m",  "64Mi",  "256Mi"),
        "flower":        ("20m",  "128Mi", "512Mi"),
        "database":      ("100m", "256Mi", "1Gi"),
    },
    "medium": {
        "scheduler":     ("500m", "1Gi",   "5Gi"),
        "web":           ("250m", "1Gi",   "2Gi"),
        "dag_processor": ("250m", "512Mi", "2Gi"),
        "triggerer":     ("100m", "512Mi", "1Gi"),
        "workers":       ("500m", "2Gi",   "4Gi"),
        "jobs":          ("100m", "256Mi", "1Gi"),
        "statsd":        ("20m",  "64Mi",  "128Mi"),
        "redis":         ("50m",  "128Mi", "512Mi"),
        "flower":        ("50m",  "256Mi", "512Mi"),
        "database":      ("250m", "512Mi", "2Gi"),
    },
    "large": {
        "scheduler":     ("1",    "2Gi",   "8Gi"),
        "web":           ("500m", "2Gi",   "4Gi"),
        "dag_processor": ("500m", "1Gi",   "4Gi"),
        "triggerer":     ("250m", "1Gi",   "2Gi"),
        "workers":       ("1",    "4Gi",   "8Gi"),
        "jobs":          ("100m", "512Mi", "2Gi"),
        "statsd":        ("50m",  "64Mi",  "256Mi"),
        "redis":         ("100m", "256Mi", "1Gi"),
        "flower":        ("100m", "256Mi", "1Gi"),
        "database":      ("500m", "1Gi",   "4Gi"),
    },
}
# fmt: on


class Parallelism(Struct, frozen=True):
    """What may run at once.

    Args:
        tasks: tasks of one scheduler (``[core] parallelism``).
        worker_tasks: tasks of one Celery worker (``[celery] worker_concurrency``).
        web_processes: processes of the api-server.
    """

    tasks: int
    worker_tasks: int
    web_processes: int


_PARALLELISM: Mapping[Size, Parallelism] = {
    "small": Parallelism(tasks=4, worker_tasks=4, web_processes=1),
    "medium": Parallelism(tasks=16, worker_tasks=8, web_processes=2),
    "large": Parallelism(tasks=32, worker_tasks=16, web_processes=4),
}


def parallelism(environment: Environment) -> Parallelism:
    """What may run at once in an environment of this size."""
    return _PARALLELISM[environment.resources.size]


Resources: TypeAlias = Mapping[str, Mapping[str, str]]
"""Requests and limits as Kubernetes takes them."""


def component_resources(environment: Environment, component: Component) -> Resources:
    """Requests and limits as Kubernetes takes them: the size's, with what the environment says of this component.

    Each amount that the environment gives replaces the size's; the others stay.
    """
    own: ComponentResources = getattr(environment.resources, component) or ComponentResources()
    return _amounts(_PRESETS[environment.resources.size][component], own)


def overlaid(environment: Environment, component: Component, own: ComponentResources) -> Resources:
    """Like `component_resources`, with the amounts of one set of workers or of one profile over those."""
    base = component_resources(environment, component)
    return {part: {**base[part], **_given(getattr(own, part))} for part in ("requests", "limits")}


def _amounts(row: _Row, own: ComponentResources) -> Resources:
    cpu, memory, limit = row
    requests = {"cpu": cpu, "memory": memory} | _given(own.requests)
    limits = {"memory": limit} | _given(own.limits)
    return {"requests": requests, "limits": limits}


def runs_statsd(environment: Environment) -> bool:
    """Whether the StatsD exporter runs. On a small server it would only cost: nobody asks it, unless somebody says so."""
    metrics = environment.metrics
    if environment.airflow.chart.flavour == "community":
        return False  # its chart has none
    if metrics.statsd is not None:
        return metrics.statsd
    return metrics.service_monitor is not None or environment.resources.size != "small"


def _given(amounts: Amounts) -> dict[str, str]:
    return {name: amount for name, amount in (("cpu", amounts.cpu), ("memory", amounts.memory)) if amount is not None}
