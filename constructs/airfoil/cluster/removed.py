"""API versions that a Kubernetes release stopped to serve, and what to write instead.

Sources, read: the functions APILifecycleRemoved and APILifecycleReplacement in k8s.io/api v0.36.3
(``zz_generated.prerelease-lifecycle.go``); for types that are gone from that module, the deprecated API migration
guide of the Kubernetes documentation. Removals that lie ahead of the newest schemas are announced only, and left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from airfoil.cluster.versions import KubernetesVersion


class RemovedApi(Struct, frozen=True):
    """One kind of one API version that is no longer served.

    Args:
        removed_in: the first release without it.
        replacement: the apiVersion to write instead, empty if nothing took its place.
    """

    api_version: str
    kind: str
    removed_in: KubernetesVersion
    replacement: str

    def __str__(self) -> str:
        gone = f"Kubernetes {self.removed_in} removed {self.kind} of {self.api_version}"
        return f"{gone}; use {self.replacement}" if self.replacement else f"{gone}, and nothing replaces it"


# apiVersion, kinds, first minor release of Kubernetes 1 without it, apiVersion to use instead
_ROWS = (
    ("admissionregistration.k8s.io/v1alpha1", "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding", 32,
     "admissionregistration.k8s.io/v1"),
    ("admissionregistration.k8s.io/v1beta1", "MutatingWebhookConfiguration ValidatingWebhookConfiguration", 22,
     "admissionregistration.k8s.io/v1"),
    ("admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding", 34,
     "admissionregistration.k8s.io/v1"),
    ("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", 22, "apiextensions.k8s.io/v1"),
    ("apiregistration.k8s.io/v1beta1", "APIService", 22, "apiregistration.k8s.io/v1"),
    ("apps/v1beta1", "ControllerRevision Deployment StatefulSet", 16, "apps/v1"),
    ("apps/v1beta2", "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet", 16, "apps/v1"),
    ("authentication.k8s.io/v1alpha1", "SelfSubjectReview", 32, "authentication.k8s.io/v1"),
    ("authentication.k8s.io/v1beta1", "SelfSubjectReview", 33, "authentication.k8s.io/v1"),
    ("authentication.k8s.io/v1beta1", "TokenReview", 22, "authentication.k8s.io/v1"),
    ("authorization.k8s.io/v1beta1",
     "LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview", 22,
     "authorization.k8s.io/v1"),
    ("autoscaling/v2beta1", "HorizontalPodAutoscaler", 25, "autoscaling/v2"),
    ("autoscaling/v2beta2", "HorizontalPodAutoscaler", 26, "autoscaling/v2"),
    ("batch/v1beta1", "CronJob", 25, "batch/v1"),
    ("batch/v2alpha1", "CronJob", 21, "batch/v1"),
    ("certificates.k8s.io/v1alpha1", "ClusterTrustBundle", 37, "certificates.k8s.io/v1beta1"),
    ("certificates.k8s.io/v1beta1", "CertificateSigningRequest", 22, "certificates.k8s.io/v1"),
    ("coordination.k8s.io/v1beta1", "Lease", 22, "coordination.k8s.io/v1"),
    ("discovery.k8s.io/v1beta1", "EndpointSlice", 25, "discovery.k8s.io/v1"),
    ("events.k8s.io/v1beta1", "Event", 25, "events.k8s.io/v1"),
    ("extensions/v1beta1", "DaemonSet Deployment ReplicaSet", 16, "apps/v1"),
    ("extensions/v1beta1", "Ingress", 22, "networking.k8s.io/v1"),
    ("extensions/v1beta1", "NetworkPolicy", 16, "networking.k8s.io/v1"),
    ("extensions/v1beta1", "PodSecurityPolicy", 16, ""),
    ("flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema PriorityLevelConfiguration", 26,
     "flowcontrol.apiserver.k8s.io/v1beta3"),
    ("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema PriorityLevelConfiguration", 29,
     "flowcontrol.apiserver.k8s.io/v1"),
    ("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema PriorityLevelConfiguration", 32,
     "flowcontrol.apiserver.k8s.io/v1"),
    ("networking.k8s.io/v1beta1", "IPAddress ServiceCIDR", 37, "networking.k8s.io/v1"),
    ("networking.k8s.io/v1beta1", "Ingress IngressClass", 22, "networking.k8s.io/v1"),
    ("node.k8s.io/v1beta1", "RuntimeClass", 25, "node.k8s.io/v1"),
    ("policy/v1beta1", "Eviction PodDisruptionBudget", 25, "policy/v1"),
    ("policy/v1beta1", "PodSecurityPolicy", 25, ""),
    ("rbac.authorization.k8s.io/v1beta1", "ClusterRole ClusterRoleBinding Role RoleBinding", 22,
     "rbac.authorization.k8s.io/v1"),
    ("scheduling.k8s.io/v1beta1", "PriorityClass", 22, "scheduling.k8s.io/v1"),
    ("storage.k8s.io/v1alpha1", "CSIStorageCapacity VolumeAttachment", 24, "storage.k8s.io/v1"),
    ("storage.k8s.io/v1alpha1", "VolumeAttributesClass", 35, "storage.k8s.io/v1"),
    ("storage.k8s.io/v1beta1", "CSIDriver CSINode StorageClass VolumeAttachment", 22, "storage.k8s.io/v1"),
    ("storage.k8s.io/v1beta1", "CSIStorageCapacity", 27, "storage.k8s.io/v1"),
    ("storage.k8s.io/v1beta1", "VolumeAttributesClass", 37, "storage.k8s.io/v1"),
)  # fmt: skip

#: Every kind that was removed, by apiVersion and kind.
REMOVED: Mapping[tuple[str, str], RemovedApi] = MappingProxyType(
    {
        (api_version, kind): RemovedApi(api_version, kind, KubernetesVersion(1, minor), replacement)
        for api_version, kinds, minor, replacement in _ROWS
        for kind in kinds.split()
    }
)


def removed(api_version: str, kind: str, cluster: KubernetesVersion) -> RemovedApi | None:
    """What took an API away at or before the cluster's version, or ``None`` if it's still served there.

    Its replacement is one that the cluster serves.
    """
    found = REMOVED.get((api_version, kind))
    if found is None or cluster < found.removed_in:
        return None
    later = removed(found.replacement, kind, cluster)
    return found if later is None else replace(found, replacement=later.replacement)
