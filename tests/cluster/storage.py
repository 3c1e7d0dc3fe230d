"""Short ways to write the manifests that binding is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Body = dict[str, Any]
NAMESPACE = "airflow"
RWO, ROX, RWX, RWOP = "ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"


def storage_class(
    name: str,
    provisioner: str = "kubernetes.io/no-provisioner",
    *,
    delayed: bool = False,
    default: bool = False,
    **rest: Any,
) -> Body:
    mode = "WaitForFirstConsumer" if delayed else "Immediate"
    annotations = {"storageclass.kubernetes.io/is-default-class": "true"} if default else {}
    return {
        "apiVersion": "storage.k8s.io/v1",
        "kind": "StorageClass",
        "metadata": {"name": name, "annotations": annotations, **rest.pop("metadata", {})},
        "provisioner": provisioner,
        "volumeBindingMode": mode,
        **rest,
    }


def volume(
    name: str,
    size: str = "10Gi",
    *modes: str,
    class_name: str | None = "manual",
    node: str = "",
    claim: str = "",
    labels: Mapping[str, str] | None = None,
    annotations: Mapping[str, str] | None = None,
    **spec: Any,
) -> Body:
    """``node`` pins it by hostname, ``claim`` reserves it for a claim of the namespace."""
    body: Body = {
        "apiVersion": "v1",
        "kind": "PersistentVolume",
        "metadata": {"name": name, "labels": dict(labels or {}), "annotations": dict(annotations or {})},
        "spec": {
            "capacity": {"storage": size},
            "accessModes": list(modes or (RWO,)),
            "persistentVolumeReclaimPolicy": "Retain",
            "hostPath": {"path": f"/srv/{name}"},
            **spec,
        },
    }
    if class_name is not None:
        body["spec"]["storageClassName"] = class_name
    if claim:
        body["spec"]["claimRef"] = {"namespace": NAMESPACE, "name": claim}
    if node:
        host = {"key": "kubernetes.io/hostname", "operator": "In", "values": [node]}
        body["spec"]["nodeAffinity"] = {"required": {"nodeSelectorTerms": [{"matchExpressions": [host]}]}}
    return body


def claim(
    name: str,
    size: str = "10Gi",
    *modes: str,
    class_name: str | None = "manual",
    annotations: Mapping[str, str] | None = None,
    **spec: Any,
) -> Body:
    body: Body = {
        "apiVersion": "v1",
        "kind": "PersistentVolumeClaim",
        "metadata": {"name": name, "namespace": NAMESPACE, "annotations": dict(annotations or {})},
        "spec": {"accessModes": list(modes or (RWO,)), "resources": {"requests": {"storage": size}}, **spec},
    }
    if class_name is not None:
        body["spec"]["storageClassName"] = class_name
    return body


def pod_spec(claims: Sequence[str], **spec: Any) -> Body:
    return {
        "containers": [{"name": "main", "image": "apache/airflow:3.0.6"}],
        "volumes": [
            {"name": f"v{place}", "persistentVolumeClaim": {"claimName": name}} for place, name in enumerate(claims)
        ],
        **spec,
    }


def pod(name: str, *claims: str, **spec: Any) -> Body:
    metadata = {"name": name, "namespace": NAMESPACE}
    return {"apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": pod_spec(claims, **spec)}


def workload(kind: str, name: str, *claims: str, pod: Mapping[str, Any] | None = None, **spec: Any) -> Body:
    """A Deployment, StatefulSet, DaemonSet or ReplicaSet."""
    template = {"metadata": {"labels": {"app": name}}, "spec": pod_spec(claims, **(pod or {}))}
    return {
        "apiVersion": "apps/v1",
        "kind": kind,
        "metadata": {"name": name, "namespace": NAMESPACE},
        "spec": {"selector": {"matchLabels": {"app": name}}, "template": template, **spec},
    }
