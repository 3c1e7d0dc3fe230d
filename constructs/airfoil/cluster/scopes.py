"""Which built-in kinds stand outside of namespaces.

Source: the paths of the API (``/apis/storage.k8s.io/v1/storageclasses`` has no ``namespaces/{namespace}`` part), as
the official Python client ``kubernetes`` 37.0.2 is generated from them (run); the same as those of all 115 kinds that
kube-apiserver v1.36.3 serves with the CRDs of Flux, Argo CD, Traefik and others (run). For kinds that are gone from there
the types' ``+genclient:nonNamespaced`` marks (read).
"""

from __future__ import annotations

from typing import Literal

Scope = Literal["Namespaced", "Cluster"]

#: Group and kind of each built-in kind that has no namespace; the group is empty for the core group.
CLUSTER_SCOPED: frozenset[tuple[str, str]] = frozenset(
    (group, kind)
    for group, kinds in (
        ("", "ComponentStatus Namespace Node PersistentVolume"),
        (
            "admissionregistration.k8s.io",
            "MutatingAdmissionPolicy MutatingAdmissionPolicyBinding MutatingWebhookConfiguration "
            "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration",
        ),
        ("apiextensions.k8s.io", "CustomResourceDefinition"),
        ("apiregistration.k8s.io", "APIService"),
        ("authentication.k8s.io", "SelfSubjectReview TokenReview"),
        ("authorization.k8s.io", "SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview"),
        ("certificates.k8s.io", "CertificateSigningRequest ClusterTrustBundle"),
        ("extensions", "PodSecurityPolicy"),
        ("flowcontrol.apiserver.k8s.io", "FlowSchema PriorityLevelConfiguration"),
        ("internal.apiserver.k8s.io", "StorageVersion"),
        ("networking.k8s.io", "ClusterCIDR IPAddress IngressClass ServiceCIDR"),
        ("node.k8s.io", "RuntimeClass"),
        ("policy", "PodSecurityPolicy"),
        ("rbac.authorization.k8s.io", "ClusterRole ClusterRoleBinding"),
        ("resource.k8s.io", "DeviceClass DeviceTaintRule ResourcePoolStatusRequest ResourceSlice"),
        ("scheduling.k8s.io", "PriorityClass"),
        ("storage.k8s.io", "CSIDriver CSINode StorageClass VolumeAttachment VolumeAttributesClass"),
        ("storagemigration.k8s.io", "StorageVersionMigration"),
    )
    for kind in kinds.split()
)

#: Custom kinds without a namespace that are met often, and whose CRDs seldom lie beside them (their CRDs' `scope`; read).
CUSTOM_CLUSTER_SCOPED: frozenset[tuple[str, str]] = frozenset(
    (
        ("gateway.networking.k8s.io", "GatewayClass"),
        ("karpenter.sh", "NodeClaim"),
        ("karpenter.sh", "NodePool"),
        ("operator.tigera.io", "Installation"),
        ("snapshot.storage.k8s.io", "VolumeSnapshotClass"),
        ("snapshot.storage.k8s.io", "VolumeSnapshotContent"),
    )
)
