"""Small valid manifests to change in tests; each call gives fresh ones."""

from __future__ import annotations

import copy
import json
from typing import Any

Manifest = dict[str, Any]

_LABELS = {"component": "scheduler"}
_POD = {
    "containers": [
        {
            "name": "main",
            "image": "apache/airflow:3.0.6",
            "env": [{"name": "A", "value": "1"}],
            "ports": [{"name": "http", "containerPort": 8080}],
            "resources": {"limits": {"memory": "1Gi"}},
            "volumeMounts": [{"name": "dags", "mountPath": "/opt/dags"}],
        }
    ],
    "volumes": [{"name": "dags", "emptyDir": {}}],
}
_TEMPLATE = {"metadata": {"labels": _LABELS}, "spec": _POD}
_CLAIM = {"accessModes": ["ReadWriteOnce"], "storageClassName": "fast", "resources": {"requests": {"storage": "5Gi"}}}


def _of(api_version: str, kind: str, name: str, *, namespace: str = "airflow", **rest: Any) -> Manifest:
    meta = {"name": name, "namespace": namespace} if namespace else {"name": name}
    found: Manifest = json.loads(json.dumps({"apiVersion": api_version, "kind": kind, "metadata": meta, **rest}))
    return found


def deployment(**spec: Any) -> Manifest:
    whole = {"selector": {"matchLabels": _LABELS}, "template": _TEMPLATE, **spec}
    return _of("apps/v1", "Deployment", "scheduler", spec=whole)


def stateful_set(**spec: Any) -> Manifest:
    claims = [{"metadata": {"name": "data"}, "spec": _CLAIM}]
    whole = {"serviceName": "db", "selector": {"matchLabels": _LABELS}, "template": _TEMPLATE}
    return _of("apps/v1", "StatefulSet", "db", spec={**whole, "volumeClaimTemplates": claims, **spec})


def job(**spec: Any) -> Manifest:
    template = {"metadata": {"labels": {"job": "migrate"}}, "spec": {**_POD, "restartPolicy": "Never"}}
    return _of("batch/v1", "Job", "migrate", spec={"template": template, **spec})


def service(**spec: Any) -> Manifest:
    return _of("v1", "Service", "web", spec={"selector": _LABELS, "ports": [{"name": "http", "port": 80}], **spec})


def claim(**spec: Any) -> Manifest:
    return _of("v1", "PersistentVolumeClaim", "dags", spec={**_CLAIM, **spec})


def volume(**spec: Any) -> Manifest:
    whole = {"capacity": {"storage": "5Gi"}, "accessModes": ["ReadWriteOnce"], "hostPath": {"path": "/srv"}, **spec}
    return _of("v1", "PersistentVolume", "pv", namespace="", spec=whole)


def storage_class(**fields: Any) -> Manifest:
    return _of("storage.k8s.io/v1", "StorageClass", "fast", namespace="", provisioner="example.org/nfs", **fields)


def config_map(**fields: Any) -> Manifest:
    return _of("v1", "ConfigMap", "config", **{"data": {"a": "1"}, **fields})


def secret(**fields: Any) -> Manifest:
    return _of("v1", "Secret", "secret", **{"type": "Opaque", "data": {"a": "YQ=="}, **fields})


def middleware(**spec: Any) -> Manifest:
    return _of("traefik.io/v1alpha1", "Middleware", "strip", spec=spec)


def changed(manifest: Manifest, path: str, value: Any) -> Manifest:
    """A copy with another value at a dotted path; numbers are indices. ``None`` takes the field away."""
    found = copy.deepcopy(manifest)
    *way, last = path.split("/")
    part: Any = found
    for step in way:
        part = part[int(step)] if isinstance(part, list) else part.setdefault(step, {})
    key: Any = int(last) if isinstance(part, list) else last
    if value is None:
        del part[key]
    else:
        part[key] = value
    return found
