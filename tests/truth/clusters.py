"""The cluster that the truth was recorded on, as its README describes it."""

from __future__ import annotations

from functools import lru_cache

from airfoil.cluster.admission import Cluster
from airfoil.cluster.crds import CustomKinds
from tests.truth.report import Document

_NAMESPACES = ("airflow", "default", "kube-node-lease", "kube-public", "kube-system")
_PRIORITY_CLASSES = ("system-cluster-critical", "system-node-critical")
_WITHOUT = "cert-manager.io"


def recorded_cluster(document: Document) -> Cluster:
    """A new control plane with the CRDs of Traefik, Flux, Argo CD and k3s."""
    return _cluster(str(document["kubernetes"]))


@lru_cache(maxsize=2)
def _cluster(kubernetes: str) -> Cluster:
    shipped = CustomKinds.bundled()
    custom = CustomKinds({gvk: path for gvk, path in shipped.files.items() if not gvk[0].endswith(_WITHOUT)})
    existing = {
        "Namespace": frozenset(_NAMESPACES),
        "ServiceAccount": frozenset(f"{namespace}/default" for namespace in _NAMESPACES),
        "PriorityClass": frozenset(_PRIORITY_CLASSES),
        "RuntimeClass": frozenset[str](),
    }
    return Cluster(kubernetes.removeprefix("v"), custom, existing)
