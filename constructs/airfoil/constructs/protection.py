"""Annotations that keep a reconciler from deleting what holds data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PROTECTED: Mapping[str, str] = MappingProxyType(
    {
        "kustomize.toolkit.fluxcd.io/prune": "disabled",
        "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
    }
)
"""For namespaces, volumes and claims: both reconcilers read it from the object in the cluster, so it must have been
applied before the commit that removes the file (Flux `ssa/manager_delete.go`, gitops-engine `pruneObject`; read)."""
