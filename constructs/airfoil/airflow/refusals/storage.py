"""Host folders that the chart can't prepare."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.charts.keys import KEYS
from airfoil.airflow.refusals.charts import official_chart_of
from airfoil.config.schema import Environment
from airfoil.errors import Fault


def host_folder_can_be_prepared(environment: Environment) -> Iterator[Fault]:
    """Chart 1.0 takes no further init containers, and nobody else could make the folder Airflow's (rule ST016)."""
    logs = environment.storage.logs
    if logs is None or logs.host_path is None or not logs.prepare:
        return
    for chart in official_chart_of(environment):
        if not chart.has("scheduler.extraInitContainers"):
            yield Fault(
                "folder-cannot-be-prepared",
                f"is on, but chart {chart} takes no init container that could do it",
                path="storage.logs.prepare",
                help=f"run `sudo install -d -o 50000 -g 0 -m 2775 {logs.host_path}` on the server and write "
                f"`prepare: false`, or use chart {KEYS['scheduler.extraInitContainers'].first} or newer",
            )
