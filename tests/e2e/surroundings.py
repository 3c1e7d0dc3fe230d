"""What a cluster has before the tree comes: definitions, classes, a provisioner, as the environment file says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from airfoil.checks.environment_profile import facts_of
from tests.e2e.cluster import Cluster
from tests.e2e.trees import Tree
from tests.sources import ROOT

CRDS = ROOT.parent / "shared" / "crds"
LOCAL_PATH = "rancher.io/local-path"
#: Classes of no known provisioner get this one, which nobody plays.
NOBODY = "e2e.airfoil/none"


def needs_crds() -> None:
    if not CRDS.is_dir():
        pytest.skip("the CRDs of the controllers aren't beside the checkout, in ../shared/crds")


def install_crds(cluster: Cluster, *folders: str) -> None:
    """Apply the definitions in these folders of ../shared/crds."""
    for folder in folders:
        for file in sorted((CRDS / folder).glob("*.yaml")):
            for manifest in yaml.safe_load_all(file.read_text(encoding="utf-8")):
                if manifest:
                    cluster.api.apply(manifest)


def furnish(cluster: Cluster, tree: Tree) -> list[dict[str, Any]]:
    """Make the classes that the environment's cluster has of its own, and start the provisioner that serves them.

    Returns:
        The classes, for predictions.
    """
    facts = facts_of(tree.environment)
    classes = []
    for name, provisioner in facts["storage_classes"].items():
        metadata: dict[str, Any] = {"name": name}
        if name == facts["default_storage_class"]:
            metadata["annotations"] = {"storageclass.kubernetes.io/is-default-class": "true"}
        manifest = {
            "apiVersion": "storage.k8s.io/v1",
            "kind": "StorageClass",
            "metadata": metadata,
            "provisioner": provisioner or NOBODY,
            "volumeBindingMode": "WaitForFirstConsumer",
        }
        classes.append(manifest)
        cluster.api.apply(manifest)
        if provisioner == LOCAL_PATH:
            cluster.api.apply(local_path_settings("kube-system"))
            provision(cluster, "kube-system")
    return classes


def local_path_settings(namespace: str) -> dict[str, Any]:
    """A ConfigMap of local-path-provisioner like the one that k3s has."""
    folders = {"nodePathMap": [{"node": "DEFAULT_PATH_FOR_NON_LISTED_NODES", "paths": ["/var/lib/storage"]}]}
    pod = {
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {"name": "helper-pod"},
        "spec": {"containers": [{"name": "helper-pod", "image": "busybox"}]},
    }
    data = {"config.json": json.dumps(folders), "helperPod.yaml": json.dumps(pod), "setup": "true", "teardown": "true"}
    metadata = {"name": "local-path-config", "namespace": namespace}
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata, "data": data}


def provision(cluster: Cluster, namespace: str) -> None:
    """Start the real local-path-provisioner with the settings in a namespace; its helper pods are faked like others."""
    process = cluster.run("local-path-provisioner", ["start", "--namespace", namespace])
    process.wait_until(lambda: "Started provisioner controller" in Path(process.log).read_text(encoding="utf-8"))
