"""Small manifests and bundles for the tests of order."""

from __future__ import annotations

from typing import Any

from airfoil.cluster.order import Body, Bundle, ClaimFacts, Facts
from airfoil.manifests import Identity

KUSTOMIZE = "kustomize.toolkit.fluxcd.io"
WAITING = Facts(claims={"airflow/dags": ClaimFacts(waits_for_pod=True, volumes=("dags-pv",))})
RESERVED = Facts(claims={"airflow/dags": ClaimFacts(volumes=("dags-pv",))})


def body(kind: str, name: str, *, api: str = "v1", namespace: str = "airflow", spec: Any = None, **notes: str) -> Body:
    """An object; ``notes`` are annotations by short name."""
    keys = {
        "wave": "argocd.argoproj.io/sync-wave", "hook": "argocd.argoproj.io/hook", "helm": "helm.sh/hook",
        "weight": "helm.sh/hook-weight", "options": "argocd.argoproj.io/sync-options",
    }  # fmt: skip
    metadata: dict[str, Any] = {"name": name}
    if namespace:
        metadata["namespace"] = namespace
    if notes:
        metadata["annotations"] = {keys[key]: value for key, value in notes.items()}
    return {"apiVersion": api, "kind": kind, "metadata": metadata} | ({} if spec is None else {"spec": spec})


def workload(kind: str, name: str, *, claim: str = "", secret: str = "", **notes: str) -> Body:
    volumes = [{"name": "v", "persistentVolumeClaim": {"claimName": claim}}] if claim else []
    volumes += [{"name": "s", "secret": {"secretName": secret}}] if secret else []
    pod = {"containers": [{"name": "c", "image": "i"}], "volumes": volumes}
    return body(kind, name, api="batch/v1" if kind == "Job" else "apps/v1", spec={"template": {"spec": pod}}, **notes)


def storage(**notes: str) -> tuple[Body, ...]:
    """The objects of observed item 1: class, volume and claim."""
    return (
        body("StorageClass", "local", api="storage.k8s.io/v1", namespace="", **notes),
        body("PersistentVolume", "dags-pv", namespace="", **notes),
        body("PersistentVolumeClaim", "dags", **notes),
    )


def kustomization(name: str, *objects: Body, after: str = "", wait: bool = False) -> Bundle:
    dependencies = (f"Kustomization/flux-system/{after}",) if after else ()
    return Bundle(f"Kustomization/flux-system/{name}", "flux", objects, dependencies, waits=wait)


def application(*objects: Body, name: str = "airflow") -> Bundle:
    return Bundle(f"Application/argocd/{name}", "argo", objects)


def claim(name: str = "dags") -> Identity:
    return Identity("", "PersistentVolumeClaim", "airflow", name)


def scheduler(**notes: str) -> Body:
    return workload("Deployment", "scheduler", claim="dags", **notes)
