"""What every part of the values looks at, and the form in which it answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from airfoil.airflow.charts import ChartVersion
from airfoil.airflow.executors import Needs, needs
from airfoil.airflow.jobs import JobPolicy
from airfoil.config.schema import Environment

Settings: TypeAlias = Mapping[str, object]
"""Values by dotted key: ``{"images.airflow.tag": "3.2.2"}``. What stands under a key may be a list or a mapping."""


class Plan(Struct, frozen=True):
    """One environment, on one chart, with Jobs that run in one way."""

    environment: Environment
    chart: ChartVersion
    jobs: JobPolicy

    @property
    def needs(self) -> Needs:
        return needs(self.environment)

    @property
    def is_airflow_3(self) -> bool:
        return self.environment.airflow.major >= 3

    @property
    def web(self) -> str:
        """Root key of the component that serves the web interface."""
        return "apiServer" if self.is_airflow_3 else "webserver"
