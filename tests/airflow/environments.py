"""Environments for these tests: a small one to change, and the three sample cases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.airflow.charts import number
from airfoil.config.schema import Environment

HOME: Mapping[str, Any] = {
    "name": "home",
    "cluster": {"distribution": "kubeadm", "kubernetes": "1.34", "nodes": ["server"]},
    "delivery": {"controller": "flux"},
    "airflow": {"version": "2.10.5", "executor": "KubernetesExecutor", "chart": {"version": "1.18.0"}},
    "storage": {"dags": {"hostPath": "/srv/airflow/dags"}, "logs": {"hostPath": "/srv/airflow/logs"}},
    "routing": {"host": "home.example.org", "path": "/airflow", "tls": {"certResolver": "letsencrypt"}},
}
K3S: Mapping[str, Any] = {
    "name": "k3s",
    "cluster": {"distribution": "k3s"},
    "delivery": {"controller": "none"},
}
PROD: Mapping[str, Any] = {
    "name": "prod",
    "cluster": {"distribution": "kubeadm", "nodes": ["worker-0", "worker-1"]},
    "delivery": {"controller": "argocd", "repository": {"url": "https://github.com/example/airflow-gitops.git"}},
    "airflow": {"executor": "CeleryExecutor", "image": {"pullSecrets": ["registry"]}},
    "storage": {
        "dags": {
            "gitSync": {
                "repository": "git@github.com:example/dags.git",
                "branch": "main",
                "folder": "dags",
                "sshSecret": "dags-ssh",
                "knownHosts": "github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl",
            }
        },
        "logs": {"nfs": {"server": "nas.example.org", "path": "/export/logs"}},
    },
    "database": {"external": {"host": "db.example.org"}},
    "routing": {"host": "airflow.example.org", "tls": {"secretName": "airflow-tls"}},
    "resources": {"size": "large"},
}

DELIVERIES: Mapping[str, Mapping[str, Any]] = {
    "helmrelease": {"controller": "flux"},
    "application": {"controller": "argocd", "repository": {"url": "https://example.org/gitops.git"}},
    "helmchart": {"controller": "none"},
    "rendered, by Flux": {"controller": "flux", "release": "rendered"},
    "rendered, by Argo CD": {
        "controller": "argocd",
        "release": "rendered",
        "repository": {"url": "https://example.org/gitops.git"},
    },
    "rendered, by hand": {"controller": "none", "release": "rendered"},
}

_GIT_SSH = {"repository": "git@example.org:o/d.git", "branch": "main", "sshSecret": "dags-ssh", "knownHosts": "h k v"}
_GIT_HTTPS = {"repository": "https://example.org/o/d.git", "revision": "v1.2.3", "credentialsSecret": "dags-https"}

STORAGES: Mapping[str, Mapping[str, Any]] = {
    "image": {},
    "hostPath": {"dags": {"hostPath": "/srv/a/dags"}, "logs": {"hostPath": "/srv/a/logs"}},
    "local": {
        "dags": {"local": {"path": "/srv/a/dags", "node": "n"}},
        "logs": {"local": {"path": "/srv/a/logs", "node": "n"}},
    },
    "nfs": {
        "dags": {"nfs": {"server": "nas", "path": "/dags"}},
        "logs": {"nfs": {"server": "nas", "path": "/logs"}},
    },
    "existingClaim": {"dags": {"existingClaim": "my-dags"}, "logs": {"existingClaim": "my-logs"}},
    "storageClass": {"dags": {"storageClass": "nfs"}, "logs": {"storageClass": "nfs"}},
    "gitSync by SSH": {"dags": {"gitSync": _GIT_SSH}, "logs": {"storageClass": "nfs"}},
    "gitSync by HTTPS": {"dags": {"gitSync": _GIT_HTTPS}},
}


def environment(base: Mapping[str, Any] = K3S, /, **sections: Mapping[str, Any]) -> Environment:
    """A sample environment with some sections' fields replaced."""
    changed = {name: {**base.get(name, {}), **fields} for name, fields in sections.items()}
    return Environment.model_validate({**base, **changed})


def on_chart(chart: str, version: str, executor: str = "LocalExecutor", **sections: Mapping[str, Any]) -> Environment:
    """An environment on a version of the chart and of Airflow, with a route, whose values differ between versions."""
    airflow = {"version": version, "executor": executor, "chart": {"version": chart}, **sections.get("airflow", {})}
    airflow.setdefault("admin", number(chart) >= (1, 5))  # older charts are refused with it
    route = {"host": "airflow.example.org", "path": "/airflow"}
    return environment(**{"routing": route, **sections, "airflow": airflow})
