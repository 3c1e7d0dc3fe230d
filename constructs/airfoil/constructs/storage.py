"""StorageClass, volumes and claims that find each other.

cdk8s-plus' own PersistentVolume and PersistentVolumeClaim aren't used: its claimRef has no namespace, so that such a
volume never binds (cdk8s-plus `src/pv.ts`, read; kubernetes/kubernetes#71843).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from constructs import Construct
from msgspec import Struct, field

from airfoil.constructs.api_object import api_object
from airfoil.constructs.protection import PROTECTED

NO_PROVISIONER = "kubernetes.io/no-provisioner"


class StaticStorageClass(Construct):
    """The class of volumes that somebody wrote by hand: it provisions nothing.

    WaitForFirstConsumer is harmless here: a volume whose ``claimRef`` names its claim binds at once (run).
    """

    def __init__(self, scope: Construct, construct_id: str, *, name: str) -> None:
        super().__init__(scope, construct_id)
        api_object(
            self,
            "class",
            {
                "apiVersion": "storage.k8s.io/v1",
                "kind": "StorageClass",
                "metadata": {"name": name},
                "provisioner": NO_PROVISIONER,
                "volumeBindingMode": "WaitForFirstConsumer",
                "reclaimPolicy": "Retain",
            },
        )


class HostPath(Struct, frozen=True):
    """A folder of the one node; made if it is missing (root:root 0755, for the kubelet makes it)."""

    path: str

    def spec(self) -> dict[str, object]:
        return {"hostPath": {"path": self.path, "type": "DirectoryOrCreate"}}


class Local(Struct, frozen=True):
    """A folder of one node of several; the scheduler sends the pods there. The folder must exist."""

    path: str
    node: str

    def spec(self) -> dict[str, object]:
        on_node = {"key": "kubernetes.io/hostname", "operator": "In", "values": [self.node]}
        return {
            "local": {"path": self.path},
            "nodeAffinity": {"required": {"nodeSelectorTerms": [{"matchExpressions": [on_node]}]}},
        }


class Nfs(Struct, frozen=True):
    """An NFS export."""

    server: str
    path: str
    mount_options: tuple[str, ...] = field(default=())

    def spec(self) -> dict[str, object]:
        return {
            "nfs": {"server": self.server, "path": self.path},
            "mountOptions": self.mount_options or None,
        }


VolumeSource = HostPath | Local | Nfs


class StaticVolume(Construct):
    """A PersistentVolume and its claim, reserved for each other.

    The volume's ``claimRef`` and the claim's ``volumeName`` name each other. So nothing waits for a first consumer and
    no other claim can take the volume; in return the binder skips every check of size, modes and class (run). That is
    why one set of arguments makes both sides.

    Args:
        volume_name: name of the PersistentVolume.
        claim_name: name of the PersistentVolumeClaim.
        namespace: namespace of the claim.
        size: capacity and request, e.g. ``10Gi``.
        access_mode: e.g. ``ReadWriteMany``; for hostPath and NFS it is only a label that must match (rules ST020).
        storage_class: the class string of both sides.
        source: where the data lies.
        labels: labels of the volume; the claim selects by them.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        volume_name: str,
        claim_name: str,
        namespace: str,
        size: str,
        access_mode: str,
        storage_class: str,
        source: VolumeSource,
        labels: Mapping[str, str],
    ) -> None:
        super().__init__(scope, construct_id)
        api_object(
            self,
            "volume",
            {
                "apiVersion": "v1",
                "kind": "PersistentVolume",
                "metadata": {"name": volume_name, "labels": labels, "annotations": PROTECTED},
                "spec": {
                    "storageClassName": storage_class,
                    "capacity": {"storage": size},
                    "accessModes": [access_mode],
                    "persistentVolumeReclaimPolicy": "Retain",
                    "claimRef": {
                        "apiVersion": "v1",
                        "kind": "PersistentVolumeClaim",
                        "namespace": namespace,
                        "name": claim_name,
                    },
                    **source.spec(),
                },
            },
        )
        volume = {"selector": {"matchLabels": labels}, "volumeName": volume_name}
        _claim(self, claim_name, namespace, size, access_mode, storage_class, volume)


class DynamicClaim(Construct):
    """A claim whose volume a StorageClass provisions.

    Args:
        name: name of the claim.
        namespace: its namespace.
        size: requested size, e.g. ``10Gi``.
        access_mode: a mode that the class's provisioner can give.
        storage_class: name of the class.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        namespace: str,
        size: str,
        access_mode: str,
        storage_class: str,
    ) -> None:
        super().__init__(scope, construct_id)
        _claim(self, name, namespace, size, access_mode, storage_class)


def _claim(
    scope: Construct,
    name: str,
    namespace: str,
    size: str,
    access_mode: str,
    storage_class: str,
    volume: Mapping[str, object] = MappingProxyType({}),
) -> None:
    api_object(
        scope,
        "claim",
        {
            "apiVersion": "v1",
            "kind": "PersistentVolumeClaim",
            "metadata": {"name": name, "namespace": namespace, "annotations": PROTECTED},
            "spec": {
                "storageClassName": storage_class,
                "accessModes": [access_mode],
                "resources": {"requests": {"storage": size}},
                **volume,
            },
        },
    )
