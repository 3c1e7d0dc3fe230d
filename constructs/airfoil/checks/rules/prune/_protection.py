"""What keeps an object in the cluster when its file leaves the tree, or its release is uninstalled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from airfoil.checks.change import Change, put
from airfoil.checks.pruning import ARGO_OPTIONS, FLUX_PRUNE
from airfoil.checks.tree import ChartRelease, Resource

HELM: Final = "helm.sh/resource-policy"


def keep(resource: Resource) -> Change:
    """The annotation that keeps it from a prune; other options of Argo CD that stand there stay."""
    if resource.engine == "flux-ks":
        return put("metadata", "annotations", FLUX_PRUNE, value="disabled")
    options = ",".join(filter(None, (resource.annotations.get(ARGO_OPTIONS), "Prune=false,Delete=false")))
    return put("metadata", "annotations", ARGO_OPTIONS, value=options)


def keeping(resource: Resource) -> str:
    """The same as YAML to paste."""
    change = keep(resource)
    return f"metadata:\n  annotations:\n    {change.path[-1]}: {change.value}\n"


def outlives_application(resource: Resource) -> bool:
    """Whether Argo CD leaves it when the Application is deleted: appcontroller.go shouldBeDeleted (v3.3.0, read)."""
    return "Delete=false" in _options(resource) or resource.annotations.get(HELM) == "keep"


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
    return set(resource.annotations.get(ARGO_OPTIONS, "").replace(" ", "").split(","))
