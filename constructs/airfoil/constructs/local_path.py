"""Rancher's local-path provisioner, for clusters that bring no provisioner of their own (kubeadm).

Written anew from what the provisioner reads and calls (its README and `provisioner.go`, v0.0.30; read). Without a
provisioner every claim of the database stays Pending, which is where the diary's first days went.
"""

from __future__ import annotations

import json

from cdk8s_plus_27 import k8s
from constructs import Construct

from airfoil.constructs.namespace import Namespace

PROVISIONER = "rancher.io/local-path"
_NAME = "local-path-provisioner"
_CONFIG = "local-path-config"

# The provisioner starts a helper pod with one of these for each volume; VOL_DIR is the volume's folder. 0777, since the
# consumer's user isn't known and fsGroup isn't applied to what the provisioner makes: a hostPath volume (read).
_SETUP = '#!/bin/sh\nset -eu\nmkdir -m 0777 -p "$VOL_DIR"\n'
_TEARDOWN = '#!/bin/sh\nset -eu\nrm -rf "$VOL_DIR"\n'


class LocalPathProvisioner(Construct):
    """The provisioner with its namespace, permissions and configuration, and the default StorageClass ``local-path``.

    Args:
        namespace: where it runs.
        path: folder on each node that holds the volumes.
        image: image of the provisioner.
        helper_image: image of the pods that make and remove a volume's folder.
    """

    def __init__(
        self, scope: Construct, construct_id: str, *, namespace: str, path: str, image: str, helper_image: str
    ) -> None:
        super().__init__(scope, construct_id)
        Namespace(self, "namespace", name=namespace)
        _permissions(self, namespace)
        _configuration(self, namespace, path, helper_image)
        _deployment(self, namespace, image)
        k8s.KubeStorageClass(
            self,
            "class",
            metadata=k8s.ObjectMeta(
                name="local-path", annotations={"storageclass.kubernetes.io/is-default-class": "true"}
            ),
            provisioner=PROVISIONER,
            volume_binding_mode="WaitForFirstConsumer",
            reclaim_policy="Delete",
        )


def _permissions(scope: Construct, namespace: str) -> None:
    k8s.KubeServiceAccount(scope, "account", metadata=k8s.ObjectMeta(name=_NAME, namespace=namespace))
    read = ["get", "list", "watch"]
    k8s.KubeClusterRole(
        scope,
        "cluster-role",
        metadata=k8s.ObjectMeta(name=_NAME),
        rules=[
            k8s.PolicyRule(api_groups=[""], resources=["nodes", "persistentvolumeclaims", "configmaps"], verbs=read),
            k8s.PolicyRule(api_groups=["storage.k8s.io"], resources=["storageclasses"], verbs=read),
            k8s.PolicyRule(
                api_groups=[""],
                resources=["persistentvolumes"],
                verbs=[*read, "create", "patch", "update", "delete"],
            ),
            k8s.PolicyRule(api_groups=[""], resources=["events"], verbs=["create", "patch"]),
        ],
    )
    k8s.KubeRole(
        scope,
        "role",
        metadata=k8s.ObjectMeta(name=_NAME, namespace=namespace),
        rules=[
            k8s.PolicyRule(api_groups=[""], resources=["pods"], verbs=[*read, "create", "patch", "update", "delete"]),
            k8s.PolicyRule(api_groups=[""], resources=["pods/log"], verbs=read),
        ],
    )
    subject = k8s.Subject(kind="ServiceAccount", name=_NAME, namespace=namespace)
    group = "rbac.authorization.k8s.io"
    k8s.KubeClusterRoleBinding(
        scope,
        "cluster-binding",
        metadata=k8s.ObjectMeta(name=_NAME),
        role_ref=k8s.RoleRef(api_group=group, kind="ClusterRole", name=_NAME),
        subjects=[subject],
    )
    k8s.KubeRoleBinding(
        scope,
        "binding",
        metadata=k8s.ObjectMeta(name=_NAME, namespace=namespace),
        role_ref=k8s.RoleRef(api_group=group, kind="Role", name=_NAME),
        subjects=[subject],
    )


def _configuration(scope: Construct, namespace: str, path: str, helper_image: str) -> None:
    paths = {"nodePathMap": [{"node": "DEFAULT_PATH_FOR_NON_LISTED_NODES", "paths": [path]}]}
    helper = {
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {"name": "helper-pod"},
        "spec": {
            "priorityClassName": "system-node-critical",
            "tolerations": [{"key": "node.kubernetes.io/disk-pressure", "operator": "Exists", "effect": "NoSchedule"}],
            "containers": [{"name": "helper-pod", "image": helper_image, "imagePullPolicy": "IfNotPresent"}],
        },
    }
    k8s.KubeConfigMap(
        scope,
        "config",
        metadata=k8s.ObjectMeta(name=_CONFIG, namespace=namespace),
        data={
            "config.json": json.dumps(paths, indent=2) + "\n",
            # JSON is YAML too: the provisioner reads it with sigs.k8s.io/yaml
            "helperPod.yaml": json.dumps(helper, indent=2) + "\n",
            "setup": _SETUP,
            "teardown": _TEARDOWN,
        },
    )


def _deployment(scope: Construct, namespace: str, image: str) -> None:
    labels = {"app.kubernetes.io/name": _NAME}
    container = k8s.Container(
        name=_NAME,
        image=image,
        image_pull_policy="IfNotPresent",
        command=["local-path-provisioner", "start", "--config", "/etc/config/config.json"],
        env=[
            k8s.EnvVar(
                name="POD_NAMESPACE",
                value_from=k8s.EnvVarSource(field_ref=k8s.ObjectFieldSelector(field_path="metadata.namespace")),
            ),
            k8s.EnvVar(name="CONFIG_MOUNT_PATH", value="/etc/config/"),
            # Of its helper pods; without it they ask for local-path-provisioner-service-account and are refused (run).
            k8s.EnvVar(name="SERVICE_ACCOUNT_NAME", value=_NAME),
        ],
        resources=k8s.ResourceRequirements(
            requests={"cpu": k8s.Quantity.from_string("10m"), "memory": k8s.Quantity.from_string("32Mi")},
            limits={"memory": k8s.Quantity.from_string("128Mi")},
        ),
        security_context=k8s.SecurityContext(
            allow_privilege_escalation=False,
            read_only_root_filesystem=True,
            capabilities=k8s.Capabilities(drop=["ALL"]),
        ),
        volume_mounts=[k8s.VolumeMount(name="config", mount_path="/etc/config", read_only=True)],
    )
    k8s.KubeDeployment(
        scope,
        "deployment",
        metadata=k8s.ObjectMeta(name=_NAME, namespace=namespace, labels=labels),
        spec=k8s.DeploymentSpec(
            replicas=1,
            selector=k8s.LabelSelector(match_labels=labels),
            template=k8s.PodTemplateSpec(
                metadata=k8s.ObjectMeta(labels=labels),
                spec=k8s.PodSpec(
                    service_account_name=_NAME,
                    containers=[container],
                    volumes=[k8s.Volume(name="config", config_map=k8s.ConfigMapVolumeSource(name=_CONFIG))],
                ),
            ),
        ),
    )
