"""What keeps an object in the cluster when its file leaves the tree, or its release is uninstalled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from airfoil.checks.tree import ChartRelease, Resource

FLUX: Final = "kustomize.toolkit.fluxcd.io/prune"
ARGO: Final = "argocd.argoproj.io/sync-options"
HELM: Final = "helm.sh/resource-policy"


def is_kept(resource: Resource) -> bool:
    """Whether the engine that applies it leaves it where it is, by the engine's own annotation."""
    if resource.engine == "flux-ks":
        return resource.annotations.get(FLUX, "").lower() == "disabled"
    return bool({"Prune=false", "Prune=confirm"} & _options(resource))


def outlives_application(resource: Resource) -> bool:
    """Whether Argo CD leaves it when the Application is deleted: appcontroller.go shouldBeDeleted (v3.3.0, read)."""
    return "Delete=false" in _options(resource) or resource.annotations.get(HELM) == "keep"


def keeping(engine: str) -> str:
    """YAML that keeps an object."""
    option = f"{FLUX}: disabled" if engine == "flux-ks" else f"{ARGO}: Prune=false,Delete=false"
    return f"metadata:\n  annotations:\n    {option}\n"


def claims_of_chart(release: ChartRelease) -> Iterator[tuple[str, str]]:
    """Claims that an Airflow chart makes itself and an uninstall deletes: the part of the values, and the claim's name."""
    if release.flavour not in {"official", "community"}:
        return
    for part in ("dags", "logs"):
        persistence = release.get(part, "persistence")
        if not isinstance(persistence, Mapping) or persistence.get("enabled") is not True:
            continue
        annotations = persistence.get("annotations")
        kept = isinstance(annotations, Mapping) and annotations.get(HELM) == "keep"
        if not persistence.get("existingClaim") and not kept:
            yield part, f"{release.name}-{part}"


def _options(resource: Resource) -> set[str]:
    return set(resource.annotations.get(ARGO, "").replace(" ", "").split(","))
