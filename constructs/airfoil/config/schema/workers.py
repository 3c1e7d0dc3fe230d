"""Celery workers: how many, for which queues, and how they come and go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from annotated_types import Ge, Le
from pydantic import Field, StringConstraints

from airfoil.config.schema.resources import ComponentResources
from airfoil.config.schema.section import Count, Section, Words

DEFAULT_QUEUE = "default"
"""`[operators] default_queue` of Airflow: where tasks go that name no queue."""

GRACE_SECONDS = 600
"""What every chart gives its workers."""

Replicas = Annotated[Count, Ge(0), Le(1000)]
Seconds = Annotated[Count, Ge(1), Le(604800)]
Percent = Annotated[Count, Ge(1), Le(100)]

Queue = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9_.-]+$", max_length=250),
    Words("letters, digits, `_`, `.` and `-`, 250 characters at most", label="queue"),
]
"""Airflow's column has 256 characters; the chart joins the names with commas and hands them to a shell."""

SetName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", max_length=20),
    Words("lower-case letters, digits and dashes, with a letter or digit at both ends, 20 characters at most"),
]
"""It becomes the end of the names of the chart's objects, behind the release's."""


class Autoscaling(Section):
    by: Literal["keda", "hpa"] = Field(
        description="Who scales: `keda` asks the database how many tasks wait or run, and goes down to none; it must be "
        "in the cluster. `hpa` is Kubernetes' own, goes by CPU, and keeps one worker at least.",
        examples=["keda"],
    )
    min: Replicas | None = Field(
        default=None,
        description="The fewest workers. Default: 0 with KEDA, 1 with the HPA, which can't go lower.",
        examples=[0],
    )
    max: Annotated[Count, Ge(1), Le(1000)] = Field(default=10, description="The most workers.", examples=[5])
    polling_seconds: Seconds = Field(
        default=5, description="KEDA: how often the database is asked, in seconds.", examples=[15]
    )
    cooldown_seconds: Seconds = Field(
        default=30,
        description="KEDA: how long nothing may have waited or run before the last worker goes, in seconds.",
        examples=[300],
    )
    cpu: Percent = Field(
        default=80, description="HPA: the share of the requested CPU to keep to, in per cent.", examples=[70]
    )

    @property
    def fewest(self) -> int:
        if self.min is not None:
            return self.min
        return 0 if self.by == "keda" else 1


class WorkerSet(Section):
    queues: tuple[Queue, ...] = Field(
        default=(DEFAULT_QUEUE,),
        min_length=1,
        description="Queues whose tasks these workers take (`queue=` of a task).",
        examples=[["default", "reports"]],
    )
    replicas: Replicas | None = Field(
        default=None, description="How many workers. Default: 1, or what `autoscaling` finds right.", examples=[2]
    )
    grace_seconds: Seconds = Field(
        default=GRACE_SECONDS,
        description="How long a worker that has to go may finish its tasks, in seconds; it takes no new ones meanwhile. "
        "What runs longer is killed, and retried where the task says so.",
        examples=[3600],
    )
    autoscaling: Autoscaling | None = Field(
        default=None, description="More workers when tasks wait, fewer when none do.", examples=[{"by": "keda"}]
    )

    @property
    def count(self) -> int:
        """How many workers run when no task does."""
        if self.autoscaling is not None:
            return self.autoscaling.fewest
        return 1 if self.replicas is None else self.replicas


class NamedWorkerSet(WorkerSet):
    queues: tuple[Queue, ...] = Field(
        min_length=1,
        description="Queues whose tasks these workers take (`queue=` of a task).",
        examples=[["reports"]],
    )
    resources: ComponentResources | None = Field(
        default=None,
        description="CPU and memory of each of these workers. Default: those of `resources.workers`.",
        examples=[{"requests": {"memory": "4Gi"}, "limits": {"memory": "8Gi"}}],
    )


class Workers(WorkerSet):
    sets: Mapping[SetName, NamedWorkerSet] = Field(
        default_factory=dict,
        description="More workers, beside these, for queues of their own.",
        examples=[{"reports": {"queues": ["reports"], "replicas": 1}}],
    )
