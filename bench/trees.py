"""Trees of manifests of any size: releases of an Airflow-like kind, 25 objects each, one file an object.

python -m bench.trees 10000 FOLDER
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from airfoil.goyaml import emit

Body = Mapping[str, Any]
PER_RELEASE = 25


def write_tree(folder: Path, objects: int) -> Path:
    """Writes so many objects below a folder, a folder for each release; returns the folder. The same each time."""
    for number in range(-(-objects // PER_RELEASE)):
        name = f"team-{number:04}"
        (folder / name).mkdir(parents=True, exist_ok=True)
        left = objects - number * PER_RELEASE
        for body in list(release(name, number))[:left]:
            file = folder / name / f"{body['kind'].lower()}_{body['metadata']['name']}.yaml"
            file.write_text(emit(body), encoding="utf-8")
    return folder


def release(name: str, number: int) -> Iterator[Body]:
    """The objects of one release; every fourth one has a field that no Kubernetes knows."""
    yield _object("v1", "Namespace", name, "", {})
    for each in ("scheduler", "worker", "webserver"):
        yield _object("v1", "ServiceAccount", each, name, {"automountServiceAccountToken": each != "webserver"})
    yield _object("rbac.authorization.k8s.io/v1", "Role", "pods", name, {"rules": [_pod_rule()]})
    yield _object("rbac.authorization.k8s.io/v1", "RoleBinding", "pods", name, _binding(name))
    for each in ("config", "pod-template", "settings"):
        yield _object("v1", "ConfigMap", each, name, {"data": _data(each, number)})
    for each in ("scheduler", "triggerer", "webserver", "dag-processor"):
        yield _object("apps/v1", "Deployment", each, name, {"spec": _workload(each, number % 4 == 0)})
    yield _object("apps/v1", "StatefulSet", "worker", name, {"spec": _workload("worker") | {"serviceName": "worker"}})
    yield _object("batch/v1", "CronJob", "cleanup", name, {"spec": _cron_job()})
    yield _object("batch/v1", "Job", "migrate", name, {"spec": _job("migrate")})
    for each, port in (("webserver", 8080), ("worker", 8793), ("triggerer", 8794)):
        yield _object("v1", "Service", each, name, {"spec": _service(each, port)})
    for each in ("dags", "logs"):
        yield _object("v1", "PersistentVolume", f"{name}-{each}", "", {"spec": _volume(name, each)})
        yield _object("v1", "PersistentVolumeClaim", each, name, {"spec": _claim(f"{name}-{each}")})
    yield _object("networking.k8s.io/v1", "Ingress", "webserver", name, {"spec": _ingress(name)})
    yield _object("networking.k8s.io/v1", "NetworkPolicy", "workers", name, {"spec": _policy()})


def _object(api_version: str, kind: str, name: str, namespace: str, rest: Body) -> Body:
    labels = {"app.kubernetes.io/name": "airflow", "app.kubernetes.io/component": name, "team": namespace or name}
    metadata = {"name": name, **({"namespace": namespace} if namespace else {}), "labels": labels}
    return {"apiVersion": api_version, "kind": kind, "metadata": metadata, **rest}


def _pod_rule() -> Body:
    return {
        "apiGroups": [""],
        "resources": ["pods", "pods/log", "pods/exec"],
        "verbs": ["create", "get", "list", "watch"],
    }


def _binding(namespace: str) -> Body:
    subject = {"kind": "ServiceAccount", "name": "worker", "namespace": namespace}
    role = {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "pods"}
    return {"roleRef": role, "subjects": [subject]}


def _data(name: str, number: int) -> Body:
    lines = "\n".join(f"option_{index} = {name} {number}" for index in range(40))
    return {f"{name}.cfg": f"[core]\n{lines}\n", "parallelism": "32"}


def _workload(component: str, is_odd: bool = False) -> dict[str, Any]:
    labels = {"component": component}
    spec = {**_pod(component), **({"restartPolicies": "Always"} if is_odd and component == "scheduler" else {})}
    return {
        "replicas": 2, "selector": {"matchLabels": labels}, "template": {"metadata": {"labels": labels}, "spec": spec},
    }  # fmt: skip


def _pod(component: str) -> Body:
    known = ("scheduler", "worker", "webserver")
    mounts = [{"name": "config", "mountPath": "/opt/airflow/airflow.cfg", "subPath": "config.cfg"},
              {"name": "dags", "mountPath": "/opt/airflow/dags", "readOnly": True},
              {"name": "logs", "mountPath": "/opt/airflow/logs"}]  # fmt: skip
    volumes = [{"name": "config", "configMap": {"name": "config"}},
               {"name": "dags", "persistentVolumeClaim": {"claimName": "dags"}},
               {"name": "logs", "persistentVolumeClaim": {"claimName": "logs"}}]  # fmt: skip
    return {
        "serviceAccountName": component if component in known else "default",
        "securityContext": {"runAsUser": 50000, "runAsGroup": 0, "fsGroup": 0},
        "initContainers": [{**_container("wait", []), "volumeMounts": mounts[:1]}],
        "containers": [{**_container(component, ["airflow", component]), "volumeMounts": mounts}],
        "volumes": volumes,
    }  # fmt: skip


def _container(name: str, arguments: list[str]) -> dict[str, Any]:
    environment = [{"name": f"AIRFLOW__CORE__OPTION_{index}", "value": str(index)} for index in range(8)]
    resources = {"requests": {"cpu": "250m", "memory": "512Mi"}, "limits": {"cpu": "1", "memory": "1Gi"}}
    probe = {"exec": {"command": ["sh", "-c", "airflow jobs check"]}, "periodSeconds": 60, "timeoutSeconds": 20}
    return {
        "name": name, "image": "apache/airflow:2.10.5", "imagePullPolicy": "IfNotPresent", "args": arguments,
        "env": environment, "resources": resources, "livenessProbe": probe,
        "securityContext": {"allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}},
        "ports": [{"name": "metrics", "containerPort": 9102}],
    } if arguments else {"name": name, "image": "apache/airflow:2.10.5", "args": ["airflow", "db", "check-migrations"],
                         "env": environment, "resources": resources}  # fmt: skip


def _job(component: str) -> dict[str, Any]:
    pod = {**_pod(component), "restartPolicy": "OnFailure"}
    return {"backoffLimit": 3, "template": {"metadata": {"labels": {"component": component}}, "spec": pod}}


def _cron_job() -> Body:
    return {"schedule": "0 3 * * *", "concurrencyPolicy": "Forbid", "jobTemplate": {"spec": _job("cleanup")}}


def _service(component: str, port: int) -> Body:
    return {"selector": {"component": component}, "ports": [{"name": "http", "port": port, "targetPort": port}]}


def _volume(release: str, name: str) -> Body:
    return {
        "capacity": {"storage": "10Gi"}, "accessModes": ["ReadWriteMany"], "storageClassName": "",
        "persistentVolumeReclaimPolicy": "Retain", "nfs": {"server": "10.0.0.5", "path": f"/srv/{release}/{name}"},
        "claimRef": {"namespace": release, "name": name},
    }  # fmt: skip


def _claim(volume: str) -> Body:
    request = {"requests": {"storage": "10Gi"}}
    return {"accessModes": ["ReadWriteMany"], "storageClassName": "", "volumeName": volume, "resources": request}


def _ingress(release: str) -> Body:
    backend = {"service": {"name": "webserver", "port": {"number": 8080}}}
    host = f"{release}.example.com"
    rule = {"host": host, "http": {"paths": [{"path": "/", "pathType": "Prefix", "backend": backend}]}}
    return {"ingressClassName": "traefik", "rules": [rule], "tls": [{"hosts": [host], "secretName": "tls"}]}


def _policy() -> Body:
    allowed = [{"podSelector": {"matchLabels": {"component": "scheduler"}}}]
    ingress = [{"from": allowed, "ports": [{"protocol": "TCP", "port": 8793}]}]
    return {"podSelector": {"matchLabels": {"component": "worker"}}, "policyTypes": ["Ingress"], "ingress": ingress}


if __name__ == "__main__":
    write_tree(Path(sys.argv[2]), int(sys.argv[1]))
