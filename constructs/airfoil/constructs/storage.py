"""StorageClass, volumes and claims that find each other.

cdk8s-plus' own PersistentVolume and PersistentVolumeClaim aren't used: its claimRef has no namespace, so that such a
volume never binds (cdk8s-plus `src/pv.ts`, read; kubernetes/kubernetes#71843).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cdk8s_plus_27 import k8s
from constructs import Construct

from airfoil.constructs.protection import PROTECTED

NO_PROVISIONER = "kubernetes.io/no-provisioner"


class StaticStorageClass(Construct):
    """The class of volumes that somebody wrote by hand: it provisions nothing.

    WaitForFirstConsumer is harmless here: a volume whose ``claimRef`` names its claim binds at once (run).
    """

    def __init__(self, scope: Construct, construct_id: str, *, name: str) -> None:
        super().__init__(scope, construct_id)
        k8s.KubeStorageClass(
            self,
            "class",
            metadata=k8s.ObjectMeta(name=name),
            provisioner=NO_PROVISIONER,
            volume_binding_mode="WaitForFirstConsumer",
            reclaim_policy="Retain",
        )


@dataclass(frozen=True, slots=True)
class HostPath:
    """A folder of the one node; made if it is missing (root:root 0755, for the kubelet makes it)."""

    path: str

    def spec(self) -> dict[str, object]:
        return {"host_path": k8s.HostPathVolumeSource(path=self.path, type="DirectoryOrCreate")}


@dataclass(frozen=True, slots=True)
class Local:
    """A folder of one node of several; the scheduler sends the pods there. The folder must exist."""

    path: str
    node: str

    def spec(self) -> dict[str, object]:
        on_node = k8s.NodeSelectorRequirement(key="kubernetes.io/hostname", operator="In", values=[self.node])
        return {
            "local": k8s.LocalVolumeSource(path=self.path),
            "node_affinity": k8s.VolumeNodeAffinity(
                required=k8s.NodeSelector(node_selector_terms=[k8s.NodeSelectorTerm(match_expressions=[on_node])])
            ),
        }


@dataclass(frozen=True, slots=True)
class Nfs:
    """An NFS export."""

    server: str
    path: str
    mount_options: tuple[str, ...] = field(default=())

    def spec(self) -> dict[str, object]:
        return {
            "nfs": k8s.NfsVolumeSource(server=self.server, path=self.path),
            "mount_options": list(self.mount_options) or None,
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
        quantity = {"storage": k8s.Quantity.from_string(size)}
        k8s.KubePersistentVolume(
            self,
            "volume",
            metadata=k8s.ObjectMeta(name=volume_name, labels=dict(labels), annotations=dict(PROTECTED)),
            spec=k8s.PersistentVolumeSpec(
                storage_class_name=storage_class,
                capacity=quantity,
                access_modes=[access_mode],
                persistent_volume_reclaim_policy="Retain",
                claim_ref=k8s.ObjectReference(
                    api_version="v1", kind="PersistentVolumeClaim", namespace=namespace, name=claim_name
                ),
                **source.spec(),  # type: ignore[arg-type]
            ),
        )
        k8s.KubePersistentVolumeClaim(
            self,
            "claim",
            metadata=k8s.ObjectMeta(name=claim_name, namespace=namespace, annotations=dict(PROTECTED)),
            spec=k8s.PersistentVolumeClaimSpec(
                storage_class_name=storage_class,
                access_modes=[access_mode],
                resources=k8s.ResourceRequirements(requests=quantity),
                selector=k8s.LabelSelector(match_labels=dict(labels)),
                volume_name=volume_name,
            ),
        )


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
        k8s.KubePersistentVolumeClaim(
            self,
            "claim",
            metadata=k8s.ObjectMeta(name=name, namespace=namespace, annotations=dict(PROTECTED)),
            spec=k8s.PersistentVolumeClaimSpec(
                storage_class_name=storage_class,
                access_modes=[access_mode],
                resources=k8s.ResourceRequirements(requests={"storage": k8s.Quantity.from_string(size)}),
            ),
        )
