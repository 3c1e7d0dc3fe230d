"""What a cluster has before the tree comes: definitions, classes, a provisioner, as the environment file says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

import pytest
import yaml

from airfoil.checks.environment_profile import facts_of
from tests.e2e.cluster import Cluster
from tests.e2e.cluster.api import wait_for
from tests.e2e.cluster.processes import Process
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
    arguments = ["start", "--namespace", namespace, "--service-account-name", "default"]
    wait_until_it_serves(cluster.run("local-path-provisioner", arguments))


def provision_as(cluster: Cluster, deployment: Mapping[str, Any]) -> None:
    """Start it in the place of a Deployment's faked pod: with its command, environment, mounted settings, and rights."""
    namespace = deployment["metadata"]["namespace"]
    pod = deployment["spec"]["template"]["spec"]
    (container,), (mount,), (volume,) = pod["containers"], pod["containers"][0]["volumeMounts"], pod["volumes"]
    settings = partial(cluster.api.get, "v1", "ConfigMap", volume["configMap"]["name"], namespace)
    account = partial(cluster.api.get, "v1", "ServiceAccount", pod["serviceAccountName"], namespace)
    folder = cluster.folder / "local-path"
    folder.mkdir()
    for name, text in wait_for("the provisioner's settings", settings)["data"].items():
        (folder / name).write_text(text, encoding="utf-8")
    wait_for("the provisioner's account", account)
    # The one value that is no text is the pod's namespace.
    environment = {each["name"]: each.get("value", namespace) for each in container["env"]}
    environment["KUBECONFIG"] = str(cluster.kubeconfig_of(pod["serviceAccountName"], namespace))
    moved = {name: text.replace(mount["mountPath"], str(folder)) for name, text in environment.items()}
    arguments = [word.replace(mount["mountPath"], str(folder)) for word in container["command"][1:]]
    wait_until_it_serves(cluster.run(container["command"][0], arguments, environment=moved))


def wait_until_it_serves(provisioner: Process) -> None:
    provisioner.wait_until(lambda: "Started provisioner controller" in provisioner.log.read_text(encoding="utf-8"))
