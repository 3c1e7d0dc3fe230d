"""How many pods of each component run."""

from __future__ import annotations

from pydantic import Field

from airfoil.config.schema.section import Count, Section


class Replicas(Section):
    web: Count = Field(
        default=1, ge=1, le=50, description="Pods of the webserver (Airflow 2) or api-server (Airflow 3).", examples=[2]
    )
    scheduler: Count = Field(default=1, ge=1, le=50, description="Pods of the scheduler.", examples=[2])
    triggerer: Count = Field(default=1, ge=1, le=50, description="Pods of the triggerer.", examples=[2])
    dag_processor: Count = Field(
        default=1, ge=1, le=50, description="Pods of the DAG processor; Airflow 3 alone.", examples=[2]
    )
