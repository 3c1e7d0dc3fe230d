"""How much CPU and memory each component asks for."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from airfoil.config.schema.section import Quantity, Section


class Amounts(Section):
    cpu: Quantity | None = Field(
        default=None,
        description="CPU, in cores or thousandths of one. Default: a request by `size`, no limit.",
        examples=["250m"],
    )
    memory: Quantity | None = Field(default=None, description="Memory. Default: by `size`.", examples=["512Mi"])


class ComponentResources(Section):
    requests: Amounts = Field(
        default_factory=Amounts,
        description="What is reserved.",
        examples=[{"cpu": "250m", "memory": "512Mi"}],
    )
    limits: Amounts = Field(default_factory=Amounts, description="What is the most.", examples=[{"memory": "1Gi"}])


def _component(what: str) -> Any:
    return Field(
        default=None,
        description=f"{what} Default: by `size`.",
        examples=[{"requests": {"cpu": "250m", "memory": "512Mi"}}],
    )


class Resources(Section):
    size: Literal["small", "medium", "large"] = Field(
        default="small",
        description="Preset for every component: `small` for a home server, `medium`, `large`.",
        examples=["small"],
    )
    scheduler: ComponentResources | None = _component("The scheduler.")
    web: ComponentResources | None = _component("The webserver (Airflow 2) or api-server (Airflow 3).")
    dag_processor: ComponentResources | None = _component("The DAG processor.")
    triggerer: ComponentResources | None = _component("The triggerer.")
    workers: ComponentResources | None = _component("Celery workers and the pods of the KubernetesExecutor.")
    jobs: ComponentResources | None = _component("The Jobs that migrate the database and make the first user.")
    statsd: ComponentResources | None = _component("The StatsD exporter.")
    redis: ComponentResources | None = _component("Redis, with Celery.")
    flower: ComponentResources | None = _component("Flower, with Celery.")
    database: ComponentResources | None = _component("The embedded PostgreSQL.")
