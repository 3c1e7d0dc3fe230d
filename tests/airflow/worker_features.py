"""Workers and profiles, each as the section `airflow` that asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.airflow.charts import OFFICIAL
from airfoil.config.schema import Environment
from tests.airflow.environments import on_chart
from tests.airflow.matrix import EXECUTORS, airflows

KEDA = "scaledobjects.keda.sh"
SPARK: Mapping[str, Any] = {
    "image": "ghcr.io/example/airflow-spark2:1",
    "resources": {"requests": {"cpu": "1", "memory": "2Gi"}, "limits": {"memory": "4Gi"}},
    "nodeSelector": {"disktype": "ssd"},
    "tolerations": ["dedicated=spark:NoSchedule"],
    "env": {"SPARK_HOME": "/opt/spark"},
    "secretEnv": {"SPARK_TOKEN": {"secret": "spark-history", "key": "token"}},
    "volumes": {
        "conf": {"mountPath": "/opt/spark/conf", "configMap": "spark2"},
        "trust": {"mountPath": "/opt/spark/trust", "secret": "spark-trust", "subPath": "ca.crt"},
        "data": {"mountPath": "/data", "existingClaim": "spark", "readOnly": True},
        "jars": {"mountPath": "/jars", "hostPath": "/srv/jars"},
        "scratch": {"mountPath": "/scratch", "emptyDir": "1Gi"},
    },
    "serviceAccount": "spark",
    "pullSecrets": ["spark-registry"],
    "priorityClass": "low",
}

BIG = {"requests": {"memory": "3Gi"}, "limits": {"memory": "9Gi"}}

FEATURES: Mapping[str, Mapping[str, Any]] = {
    "replicas and queues": {"workers": {"replicas": 3, "queues": ["default", "mail"], "graceSeconds": 3600}},
    "a broker elsewhere": {"broker": "external", "flower": True},
    "no worker": {"workers": {"replicas": 0}},
    "keda": {"workers": {"autoscaling": {"by": "keda", "max": 4, "cooldownSeconds": 300, "pollingSeconds": 15}}},
    "hpa": {"workers": {"autoscaling": {"by": "hpa", "min": 2, "max": 4, "cpu": 60}}},
    "sets": {
        "workers": {
            "graceSeconds": 1200,
            "autoscaling": {"by": "keda", "min": 1},
            "sets": {
                "big": {"queues": ["big"], "replicas": 2, "resources": BIG},
                "numbers": {"queues": ["sums", "means"], "autoscaling": {"by": "hpa"}, "graceSeconds": 30},
                "rare": {"queues": ["rare"], "autoscaling": {"by": "keda", "max": 2}},
            },
        }
    },
    "profiles": {"profiles": {"plain": {}, "spark2": SPARK}},
    "profiles of a pinned image": {
        "profiles": {"plain": {}},
        "image": {"repository": "ghcr.io/example/airflow", "digest": f"sha256:{'0' * 64}"},
    },
    "a pinned image": {"image": {"repository": "ghcr.io/example/airflow", "digest": f"sha256:{'0' * 64}"}},
}  # fmt: skip


def asked_for(feature: str, chart: str, airflow: str, executor: str, **more: Mapping[str, Any]) -> Environment:
    """An environment with one of the features; ``more`` are other sections than `airflow` and `cluster`."""
    cluster = {"existing": {"crds": [KEDA], "storageClasses": ["nfs"]}}
    return on_chart(chart, airflow, executor, cluster=cluster, airflow=FEATURES[feature], **more)


def environments(chart: str) -> Iterator[tuple[str, Environment]]:
    """Every feature with every executor and Airflow major of a chart, refused ones too."""
    row = next(each for each in OFFICIAL if each.version == chart)
    for airflow in airflows(row):
        for executor in EXECUTORS:
            for feature in FEATURES:
                yield feature, asked_for(feature, chart, airflow, executor)
