"""A small PostgreSQL for one Airflow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from constructs import Construct

from airfoil.constructs.api_object import api_object

_DATA = "/data"
_USER = 999  # uid and gid of `postgres` in the Debian variants of the official image (its Dockerfile, read)
_PORT = 5432


class EmbeddedPostgres(Construct):
    """A StatefulSet with the official PostgreSQL image, and its Service.

    The volume claim comes from a template, so that removing the StatefulSet keeps the data.

    Args:
        name: name of the StatefulSet and the Service; at most 52 characters (rule NM001).
        namespace: its namespace.
        image: the official image, Debian variant.
        size: size of the data volume.
        storage_class: class of the data volume; None leaves it to the cluster's default class.
        secret: Secret with the keys ``username``, ``password`` and ``database``.
        resources: requests and limits, ``{"requests": {"cpu": "100m"}, "limits": {"memory": "1Gi"}}``.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        namespace: str,
        image: str,
        size: str,
        storage_class: str | None,
        secret: str,
        resources: Mapping[str, Mapping[str, str]],
    ) -> None:
        super().__init__(scope, construct_id)
        labels = {"app.kubernetes.io/name": "postgresql", "app.kubernetes.io/component": name}
        metadata = {"name": name, "namespace": namespace, "labels": labels}
        port = {"name": "postgresql", "port": _PORT, "targetPort": "postgresql"}
        api_object(
            self,
            "service",
            {
                "apiVersion": "v1",
                "kind": "Service",
                "metadata": metadata,
                "spec": {"selector": labels, "ports": [port]},
            },
        )
        claim = {
            "metadata": {"name": "data"},
            "spec": {
                "storageClassName": storage_class,
                "accessModes": ["ReadWriteOnce"],
                "resources": {"requests": {"storage": size}},
            },
        }
        api_object(
            self,
            "stateful-set",
            {
                "apiVersion": "apps/v1",
                "kind": "StatefulSet",
                "metadata": metadata,
                "spec": {
                    "serviceName": name,
                    "replicas": 1,
                    "selector": {"matchLabels": labels},
                    "template": {"metadata": {"labels": labels}, "spec": _pod(image, secret, resources)},
                    "volumeClaimTemplates": [claim],
                },
            },
        )


def _pod(image: str, secret: str, resources: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    check = 'exec pg_isready -U "$POSTGRES_USER" -d "$POSTGRES_DB" -h 127.0.0.1'
    ready = {"exec": {"command": ["sh", "-c", check]}, "timeoutSeconds": 5}
    keys = {"POSTGRES_USER": "username", "POSTGRES_PASSWORD": "password", "POSTGRES_DB": "database"}
    container = {
        "name": "postgresql",
        "image": image,
        "imagePullPolicy": "IfNotPresent",
        "env": [
            # a subfolder: initdb refuses a folder that isn't empty, and a fresh ext4 volume has lost+found
            {"name": "PGDATA", "value": f"{_DATA}/pgdata"},
            *(
                {"name": variable, "valueFrom": {"secretKeyRef": {"name": secret, "key": key}}}
                for variable, key in keys.items()
            ),
        ],
        "ports": [{"name": "postgresql", "containerPort": _PORT}],
        "readinessProbe": ready | {"periodSeconds": 10},
        "livenessProbe": ready | {"periodSeconds": 20, "failureThreshold": 6},
        # initdb and crash recovery take their time on a small disk
        "startupProbe": ready | {"periodSeconds": 5, "failureThreshold": 60},
        "resources": {"requests": resources.get("requests", {}), "limits": resources.get("limits", {})},
        "securityContext": {"allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}},
        "volumeMounts": [
            {"name": "data", "mountPath": _DATA},
            {"name": "shared-memory", "mountPath": "/dev/shm"},  # noqa: S108 - the container's, not ours
        ],
    }
    return {
        "containers": [container],
        "automountServiceAccountToken": False,
        "terminationGracePeriodSeconds": 60,
        "securityContext": {
            "runAsNonRoot": True,
            "runAsUser": _USER,
            "runAsGroup": _USER,
            "fsGroup": _USER,
            "seccompProfile": {"type": "RuntimeDefault"},
        },
        # parallel queries need more than the 64 MiB that a container has by default
        "volumes": [{"name": "shared-memory", "emptyDir": {"medium": "Memory", "sizeLimit": "256Mi"}}],
    }
