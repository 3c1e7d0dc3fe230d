"""What an environment's cluster has before anything is delivered: CRDs, storage classes and who provisions them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from airfoil import Environment
from tests.e2e.cluster import Cluster
from tests.e2e.cluster.api import Object

SHARED = Path(__file__).resolve().parents[4] / "shared"
_PROVISIONER = "rancher.io/local-path"
_NAMESPACE = "local-path-storage"
_DEFAULT = "storageclass.kubernetes.io/is-default-class"


def prepare(cluster: Cluster, environment: Environment) -> list[Object]:
    """Make what the environment says its cluster has.

    Returns:
        the storage classes. All are provisioned by local-path-provisioner, which is the only one that runs here.
    """
    for crds in ("traefik-v3", "k3s"):
        _apply_all(cluster, SHARED / "crds" / crds)
    existing = environment.cluster.existing
    names = list(existing.storage_classes)
    default = existing.default_storage_class
    if environment.cluster.distribution == "k3s":
        names, default = [*names, "local-path"], default or "local-path"
    classes = [_storage_class(name, is_default=name == default) for name in names]
    for each in classes:
        cluster.api.apply(each)
    if classes:
        _run_provisioner(cluster)
    return classes


def _apply_all(cluster: Cluster, folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip(f"../shared/crds/{folder.name} is not beside the checkout")
    for file in sorted(folder.glob("*.yaml")):
        for definition in yaml.safe_load_all(file.read_text()):
            if definition:
                cluster.api.apply(definition)


def _storage_class(name: str, *, is_default: bool) -> Object:
    return {
        "apiVersion": "storage.k8s.io/v1",
        "kind": "StorageClass",
        "metadata": {"name": name, "annotations": {_DEFAULT: "true"} if is_default else {}},
        "provisioner": _PROVISIONER,
        "volumeBindingMode": "WaitForFirstConsumer",
        "reclaimPolicy": "Delete",
    }


def _run_provisioner(cluster: Cluster) -> None:
    """The helper pods, which make folders on nodes, end at once here like all pods that are meant to end."""
    cluster.api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": _NAMESPACE}})
    paths = [{"node": "DEFAULT_PATH_FOR_NON_LISTED_NODES", "paths": ["/opt/local-path-provisioner"]}]
    config = {
        "config.json": json.dumps({"nodePathMap": paths}),
        "helperPod.yaml": json.dumps(
            {
                "apiVersion": "v1",
                "kind": "Pod",
                "metadata": {"name": "helper-pod"},
                "spec": {"containers": [{"name": "helper-pod", "image": "busybox"}]},
            }
        ),
        "setup": "",
        "teardown": "",
    }
    metadata = {"name": "local-path-config", "namespace": _NAMESPACE}
    cluster.api.apply({"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata, "data": config})
    file = cluster.folder / "local-path.json"
    file.write_text(config["config.json"])
    cluster.run(
        "local-path-provisioner",
        ["start", "--config", file, "--namespace", _NAMESPACE, "--service-account-name", "default"],
    )
