"""Environments on the community's chart: every executor, form of release and kind of storage, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from airfoil.config.schema import Environment
from tests.airflow.environments import DELIVERIES, STORAGES, environment

EXECUTORS = ("CeleryExecutor", "KubernetesExecutor", "CeleryKubernetesExecutor")

_CERTIFICATE = {"secret": "database-ca", "key": "root.pem"}
_EXTERNAL = {"host": "db.example.org", "sslMode": "verify-full", "rootCertificate": _CERTIFICATE}
DATABASES: tuple[Mapping[str, Any], ...] = (
    {},
    {"external": _EXTERNAL},
    {"pgbouncer": {"poolSize": 5}},
    {"external": _EXTERNAL, "pgbouncer": {}},
)


def on_community(
    executor: str = "CeleryExecutor", chart: str = "8.9.0", version: str = "2.8.4", **sections: Mapping[str, Any]
) -> Environment:
    """An environment on a version of the chart, with a route."""
    named = {"flavour": "community", "version": chart}
    airflow = {"version": version, "executor": executor, "chart": named, **sections.get("airflow", {})}
    route = {"host": "airflow.example.org", "path": "/airflow"}
    return environment(**{"routing": route, **sections, "airflow": airflow})


def environments(chart: str, version: str) -> Iterator[Environment]:
    """Every combination that the chart can be asked for."""
    for number, (executor, delivery, storage) in enumerate(product(EXECUTORS, DELIVERIES, STORAGES)):
        logs = {"logs": {**STORAGES[storage]["logs"], "prepare": False}} if storage == "hostPath" else {}
        yield on_community(
            executor,
            chart,
            version,
            airflow={
                "admin": number % 4 != 3,
                "triggerer": number % 5 != 4,
                "replicas": {"web": 1 + number % 2},
                "disruptionBudgets": number % 2 == 1,
                "env": {"STAGE": "production"},
                "config": {"email": {"subject": "100%% done"}},
                "workers": {"autoscaling": {"by": "hpa"}} if "Celery" in executor and number % 3 else {},
            },
            delivery=DELIVERIES[delivery],
            storage={**STORAGES[storage], **logs},
            database=DATABASES[number % len(DATABASES)],
            resources={"size": ("small", "medium", "large")[number % 3]},
        )


def _named(chart: Any, **fields: Any) -> Environment:
    return environment(airflow={"chart": chart, **fields})


COMMUNITY_REFUSED: Mapping[str, tuple[Environment, str, str]] = {
    "airflow-not-supported community": (_named("community", version="3.2.2"), "airflow.version", "`chart: official`"),
    "chart-airflow-mismatch community": (
        on_community(chart="8.7.1", version="2.9.3"),
        "airflow.chart.version",
        "takes 8.9.0",
    ),
    "chart-airflow-mismatch community airflow 3": (
        on_community(version="3.0.2"),
        "airflow.chart.version",
        "`chart: official`",
    ),
    "version-of-another-chart for Airflow 1": (
        on_community(chart="7.16.0", version="2.0.2"),
        "airflow.chart.version",
        "Airflow 2 first",
    ),
    "version-of-another-chart of a fork": (on_community(chart="11.1.1"), "airflow.chart.version", "`8.9.0`"),
    "version-of-another-chart official": (on_community(chart="1.15.0"), "airflow.chart.version", "`flavour: official`"),
    "version-of-another-chart community": (
        _named({"version": "8.9.0"}, version="2.8.4"),
        "airflow.chart.version",
        "`flavour: community`",
    ),
    "community-chart-too-old": (on_community(chart="8.5.3", version="2.1.4"), "airflow.chart.version", "8.7.0"),
    "release-name-too-long community": (on_community(airflow={"release": "a" * 41}), "airflow.release", "40"),
    "executor-not-in-community-chart local": (
        on_community("LocalExecutor"),
        "airflow.executor",
        "`KubernetesExecutor`",
    ),
    "executor-not-in-community-chart list": (
        on_community("CeleryExecutor,KubernetesExecutor"),
        "airflow.executor",
        "`CeleryKubernetesExecutor`",
    ),
    "executor-not-in-community-chart hybrid": (
        on_community("LocalKubernetesExecutor"),
        "airflow.executor",
        "`CeleryKubernetesExecutor`",
    ),
    **{
        f"not-in-community-chart {path}": (on_community(**sections), path, help_)
        for path, help_, sections in (
            ("airflow.image.pullSecrets", "one Secret", {"airflow": {"image": {"pullSecrets": ["a", "b"]}}}),
            ("airflow.profiles", "official", {"airflow": {"profiles": {"spark": {"image": "example/spark:1.0.0"}}}}),
            ("airflow.broker", "official", {"airflow": {"broker": "external"}}),
            ("airflow.workers.queues", "official", {"airflow": {"workers": {"queues": ["default", "reports"]}}}),
            ("airflow.workers.sets", "official", {"airflow": {"workers": {"sets": {"reports": {"queues": ["r"]}}}}}),
            ("airflow.workers.autoscaling.by", "`by: hpa`", {"airflow": {"workers": {"autoscaling": {"by": "keda"}}}}),
            ("metrics.statsd", "official", {"metrics": {"statsd": True}}),
            ("metrics.serviceMonitor", "official", {"metrics": {"serviceMonitor": {}}}),
            ("network.policies", "official", {"network": {"policies": True}}),
            ("security.podSecurity", "baseline", {"security": {"podSecurity": "restricted"}}),
            ("storage.logs.prepare", "`prepare: false`", {"storage": STORAGES["hostPath"]}),
        )
    },
}
"""Environment, path of the fault, and what its help says, by the fault's code."""
