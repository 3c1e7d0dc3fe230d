"""Day-to-day parts of an Airflow, each as the sections that ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.airflow.charts import OFFICIAL
from airfoil.config.schema import Environment
from tests.airflow.environments import STORAGES, on_chart
from tests.airflow.matrix import airflows

CRD = "servicemonitors.monitoring.coreos.com"
LOGIN = {"secret": "remote-logs", "key": "connection"}
CERTIFICATE = {"secret": "database-ca", "key": "root.pem"}
EXTERNAL = {"host": "db.example.org", "sslMode": "verify-full", "rootCertificate": CERTIFICATE}
RESTRICTED = {"podSecurity": "restricted"}

Sections = Mapping[str, Mapping[str, Any]]

FEATURES: Mapping[str, Sections] = {
    "settings": {
        "airflow": {
            "config": {
                "core": {"load_examples": False, "max_active_runs_per_dag": 1000000},
                "email": {"x": "{{ ti.x }}"},
            },
            "env": {"STAGE": "production"},
            "envFromSecrets": {"AIRFLOW__SMTP__SMTP_PASSWORD": {"secret": "smtp", "key": "password"}},
            "variables": {"api_token": {"secret": "tokens", "key": "api-token"}},
            "connections": {"warehouse": {"secret": "warehouse", "key": "uri"}},
        }
    },
    "s3": {"remoteLogs": {"s3": {"folder": "s3://bucket/logs"}, "connection": LOGIN}},
    "gcs": {"remoteLogs": {"gcs": {"folder": "gs://bucket/logs"}}},
    "azure": {"remoteLogs": {"azure": {}, "connection": LOGIN}},
    "elasticsearch": {"remoteLogs": {"elasticsearch": {}}},
    "metrics": {
        "cluster": {"existing": {"crds": [CRD]}},
        "metrics": {"serviceMonitor": {"labels": {"release": "prometheus"}}},
        "network": {"policies": True, "monitoringNamespace": "monitoring"},
        "database": {"pgbouncer": {}},
    },
    "no statsd": {"resources": {"size": "large"}, "metrics": {"statsd": False}},
    "pgbouncer": {"database": {"pgbouncer": {"poolSize": 5}}},
    "external with TLS": {"database": {"external": EXTERNAL}},
    "external with TLS by pgbouncer": {"database": {"external": EXTERNAL, "pgbouncer": {}}},
    "policies": {"network": {"policies": True}},
    "replicas": {"airflow": {"replicas": {"web": 2, "scheduler": 2}, "disruptionBudgets": True}},
    "triggerers": {"airflow": {"replicas": {"triggerer": 3}, "disruptionBudgets": True}},
    "baseline": {"security": {"podSecurity": "baseline"}, "storage": STORAGES["hostPath"]},
    "restricted": {
        "security": RESTRICTED,
        "storage": STORAGES["gitSync by HTTPS"],
        "database": {"pgbouncer": {}},
        "metrics": {"statsd": True},
    },
    "git by tag": {"storage": STORAGES["gitSync by HTTPS"]},
    "git by branch": {"storage": STORAGES["gitSync by SSH"]},
    "values": {
        "airflow": {"values": {"labels": {"team": "data"}, "scheduler": {"tolerations": [{"operator": "Exists"}]}}}
    },
}

EXECUTORS = ("LocalExecutor", "CeleryExecutor", "KubernetesExecutor")


def with_feature(feature: str, chart: str, airflow: str, executor: str, **more: Mapping[str, Any]) -> Environment:
    """An environment with one of the features; ``more`` are sections that it doesn't have."""
    return on_chart(chart, airflow, executor, **{**more, **FEATURES[feature]})


def environments(chart: str) -> Iterator[tuple[str, Environment]]:
    """Every feature with every executor and Airflow major of a chart, refused ones too."""
    row = next(each for each in OFFICIAL if each.version == chart)
    for airflow in airflows(row):
        for executor in EXECUTORS:
            for feature in FEATURES:
                yield feature, with_feature(feature, chart, airflow, executor)
