"""What keeps an object in the cluster when its file is gone."""

from __future__ import annotations

from typing import Final

from airfoil.checks.tree import Resource

FLUX_PRUNE: Final = "kustomize.toolkit.fluxcd.io/prune"
ARGO_OPTIONS: Final = "argocd.argoproj.io/sync-options"

_ARGO_KEEP: Final = ("Prune=false", "Prune=confirm")


def kept_by(resource: Resource) -> str:
    """The annotation or label that keeps it from a prune; empty if none does.

    Both controllers read it from the object in the cluster (flux ssa/manager_delete.go, gitops-engine pruneObject, read);
    Flux takes a label as well (ssa/utils AnyInMetadata, read).
    """
    if resource.engine == "flux-ks":
        marks = (resource.annotations.get(FLUX_PRUNE, ""), resource.labels.get(FLUX_PRUNE, ""))
        return f"{FLUX_PRUNE}: disabled" if "disabled" in {mark.lower() for mark in marks} else ""
    options = resource.annotations.get(ARGO_OPTIONS, "").replace(" ", "").split(",")
    return next((f"{ARGO_OPTIONS}: {option}" for option in _ARGO_KEEP if option in options), "")
