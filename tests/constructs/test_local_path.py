"""The provisioner has everything it reads and the rights for everything it does."""

from __future__ import annotations

import json
from typing import Any

import cdk8s
from syrupy.assertion import SnapshotAssertion

from airfoil.cluster.schemas import Schemas
from airfoil.constructs import LocalPathProvisioner


def build() -> list[dict[str, Any]]:
    chart = cdk8s.Testing.chart()
    LocalPathProvisioner(
        chart,
        "local-path",
        namespace="local-path-storage",
        path="/opt/local-path-provisioner",
        image="rancher/local-path-provisioner:v0.0.30",
        helper_image="busybox:1.36.1",
    )
    manifests: list[dict[str, Any]] = chart.to_json()
    return manifests


def only(kind: str) -> dict[str, Any]:
    (found,) = [manifest for manifest in build() if manifest["kind"] == kind]
    return found


def test_class_is_the_default_and_waits_for_its_consumer() -> None:
    made = only("StorageClass")
    assert made["metadata"]["annotations"]["storageclass.kubernetes.io/is-default-class"] == "true"
    assert made["volumeBindingMode"] == "WaitForFirstConsumer"  # local-path can't provision without a node (rule ST013)
    assert made["provisioner"] == "rancher.io/local-path"


def test_configuration_is_where_the_program_looks() -> None:
    (container,) = only("Deployment")["spec"]["template"]["spec"]["containers"]
    mount = container["volumeMounts"][0]["mountPath"]
    path = container["command"][container["command"].index("--config") + 1]
    data = only("ConfigMap")["data"]
    assert path.removeprefix(f"{mount}/") in data
    assert json.loads(data["config.json"])["nodePathMap"][0]["paths"] == ["/opt/local-path-provisioner"]
    assert json.loads(data["helperPod.yaml"])["kind"] == "Pod"
    assert {"setup", "teardown"} <= data.keys()


def test_bindings_give_the_rights_to_the_account_of_the_pods() -> None:
    account = only("Deployment")["spec"]["template"]["spec"]["serviceAccountName"]
    for kind in ("RoleBinding", "ClusterRoleBinding"):
        binding = only(kind)
        assert binding["subjects"] == [{"kind": "ServiceAccount", "name": account, "namespace": "local-path-storage"}]
        assert only(binding["roleRef"]["kind"])["metadata"]["name"] == binding["roleRef"]["name"]


def test_helper_pods_run_as_an_account_that_exists() -> None:
    """Without a word the program asks for local-path-provisioner-service-account, and every volume is refused (run)."""
    (container,) = only("Deployment")["spec"]["template"]["spec"]["containers"]
    environment = {each["name"]: each.get("value") for each in container["env"]}
    assert environment["SERVICE_ACCOUNT_NAME"] == only("ServiceAccount")["metadata"]["name"]


def test_objects_are_valid() -> None:
    assert [fault for manifest in build() for fault in Schemas("1.34").validate(manifest)] == []


def test_provisioner(snapshot: SnapshotAssertion) -> None:
    assert build() == snapshot
