"""Which components run."""

from __future__ import annotations

from airfoil.airflow.charts import number
from airfoil.airflow.resources import parallelism, runs_statsd
from airfoil.airflow.values.plan import Plan, Settings


def components(plan: Plan) -> Settings:
    """The executor and what it needs; nothing that it doesn't."""
    airflow = plan.environment.airflow
    settings: dict[str, object] = {
        "executor": airflow.executor,
        "flower.enabled": airflow.flower,  # on by default up to chart 1.5, and open to all
        "redis.enabled": plan.needs.redis,
        "statsd.enabled": runs_statsd(plan.environment),
        # Its image is gone from its registry (apache/airflow#57328); the tree has a database of its own.
        "postgresql.enabled": False,
    }
    if airflow.flower:
        settings["flower.secretName"] = plan.environment.secrets.flower
    if plan.chart.has("triggerer.enabled"):
        settings["triggerer.enabled"] = airflow.triggerer
    if plan.is_airflow_3:
        settings["dagProcessor.enabled"] = True  # without it no DAG is ever read (rule AF009)
    return settings


def airflow_config(plan: Plan) -> Settings:
    """How much runs at once, and under which name a pod offers its logs."""
    at_once = parallelism(plan.environment)
    settings: dict[str, object] = {"config.core.parallelism": at_once.tasks}
    if plan.needs.workers:
        settings["config.celery.worker_concurrency"] = at_once.worker_tasks
    if plan.is_airflow_3:
        settings["config.api.workers"] = at_once.web_processes
    else:
        # A synchronous worker answers one request at a time, the probes' too: one alone would be killed while it works.
        settings["config.webserver.workers"] = max(2, at_once.web_processes)
    if _offers_logs_by_address(plan):
        settings["config.core.hostname_callable"] = "airflow.utils.net.get_host_ip_address"
    return settings


def _offers_logs_by_address(plan: Plan) -> bool:
    """Whether pods give their address as their hostname.

    Logs of running tasks are fetched from the pod that runs them, and pods of a Deployment have no name in DNS. Older
    liveness probes look for the pod's name in the database, and would kill a scheduler that is known by its address:
    there, logs can be read while they are being written only where they lie on a volume.
    """
    runs_tasks = plan.needs.in_scheduler or plan.needs.workers
    follows = number(plan.environment.airflow.version) >= (2, 5) and plan.chart.has("probes follow the hostname")
    return runs_tasks and follows
