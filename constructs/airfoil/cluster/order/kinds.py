"""The order of kinds in which Helm and Argo CD send objects."""

from __future__ import annotations

from typing import Final

_KINDS: Final = (
    "PriorityClass Namespace NetworkPolicy ResourceQuota LimitRange PodSecurityPolicy PodDisruptionBudget ServiceAccount "
    "Secret SecretList ConfigMap StorageClass PersistentVolume PersistentVolumeClaim CustomResourceDefinition ClusterRole "
    "ClusterRoleList ClusterRoleBinding ClusterRoleBindingList Role RoleList RoleBinding RoleBindingList Service DaemonSet "
    "Pod ReplicationController ReplicaSet Deployment HorizontalPodAutoscaler StatefulSet Job CronJob IngressClass Ingress "
    "APIService MutatingWebhookConfiguration ValidatingWebhookConfiguration"
)
INSTALL_ORDER: Final = tuple(_KINDS.split())
"""Helm v4.3.1 pkg/release/v1/util/kind_sorter.go (read); other kinds come last, by name. Argo CD has the same list without
the first and the last kinds (gitops-engine pkg/sync/sync_tasks.go, read)."""

_PLACES: Final = {kind: place for place, kind in enumerate(INSTALL_ORDER)}


def place_of(kind: str) -> tuple[int, str]:
    """What to sort kinds by."""
    place = _PLACES.get(kind, len(_PLACES))
    return place, kind if place == len(_PLACES) else ""
