"""Two tasks of one DAG, with two versions of Spark that could never share an image."""

from __future__ import annotations

from datetime import datetime

from airflow.sdk import dag, task
from profiles import SPARK2, SPARK3

SUBMIT = "/opt/spark/bin/spark-submit --master 'local[*]' /opt/jobs/report.py"
"""Each task's own pod has the Spark of its profile under /opt/spark."""


@dag(start_date=datetime(2026, 1, 1), schedule="@daily", catchup=False)
def two_sparks() -> None:
    @task.bash(executor_config=SPARK2)
    def old_report() -> str:
        return SUBMIT

    @task.bash(executor_config=SPARK3)
    def new_report() -> str:
        return SUBMIT

    old_report() >> new_report()


two_sparks()
