"""Every executor that a user may ask for: a row each.

Accepted names: values.schema.json of each chart (read). What is rendered for each: charts 1.8.0 to 1.22.0 (run).
"""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.executors.executor import Executor

_ROWS = (
    Executor("LocalExecutor", in_scheduler=True),
    Executor("CeleryExecutor", workers=True),
    Executor("KubernetesExecutor", pods=True),
    Executor(
        "CeleryKubernetesExecutor",
        workers=True,
        pods=True,
        airflow_below="3.0.0",
        instead="CeleryExecutor,KubernetesExecutor",
        why_gone="the scheduler of Airflow 3 can't load it (apache/airflow#51663)",
    ),
    Executor(
        "LocalKubernetesExecutor",
        in_scheduler=True,
        pods=True,
        first_airflow="2.3.0",
        airflow_below="3.0.0",
        first_chart="1.6.0",
        instead="LocalExecutor,KubernetesExecutor",
        why_gone="the scheduler of Airflow 3 can't load it (apache/airflow#49897)",
    ),
    Executor(
        "SequentialExecutor",
        refused="it runs one task at a time, for trying things out on SQLite; no chart deploys it, and Airflow 3 has no "
        "such executor",
        instead="LocalExecutor",
    ),
    Executor(
        "DebugExecutor",
        refused="it is for running a DAG in an editor; no chart deploys it, and Airflow 3 has no such executor",
        instead="LocalExecutor",
    ),
    Executor(
        "DaskExecutor",
        refused="it left Airflow in 2.7, and no chart has ever deployed it",
        instead="CeleryExecutor",
    ),
)

EXECUTORS: Mapping[str, Executor] = {executor.name: executor for executor in _ROWS}
