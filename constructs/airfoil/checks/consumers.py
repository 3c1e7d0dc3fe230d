"""Which claims are used, by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from airfoil.checks.tree import ChartRelease, Resource, Tree
from airfoil.checks.workloads import WORKLOADS, pod_spec

_OF_RELEASE: Final = re.compile(r"\{\{-?\s*\.Release\.(Name|Namespace)\s*-?\}\}")


def used_claims(tree: Tree) -> frozenset[tuple[str, str]]:
    """Namespace and name of every claim that a pod, a claim template or a chart's values name; ask by `tree.once`."""
    used: set[tuple[str, str]] = set()
    for workload in tree.of(*WORKLOADS):
        used |= {(workload.namespace, name) for name in claims_of(workload)}
    for release in tree.releases:
        used |= {(release.namespace, name) for name in _named_by(release)}
    return frozenset(used)


def claims_of(workload: Resource) -> Iterator[str]:
    """Names of the claims that the pods of a workload mount, those of its claim templates included."""
    for volume in pod_spec(workload).get("volumes") or ():
        source = volume.get("persistentVolumeClaim") if isinstance(volume, Mapping) else None
        if isinstance(source, Mapping):
            yield str(source.get("claimName"))
    replicas = workload.get("spec", "replicas")
    for template in workload.get("spec", "volumeClaimTemplates") or ():
        name = template.get("metadata", {}).get("name") if isinstance(template, Mapping) else None
        for ordinal in range(replicas if isinstance(replicas, int) else 1):
            yield f"{name}-{workload.name}-{ordinal}"


def names_claim(release: ChartRelease, name: str) -> bool:
    """Whether a chart's values name a claim."""
    return name in _named_by(release)


def _named_by(release: ChartRelease) -> Iterator[str]:
    """The claims that values name; some charts fill in templates of values: `{{ .Release.Name }}-cache`."""
    words = {"Name": release.name, "Namespace": release.namespace}
    for name in _existing_claims(release.values):
        yield _OF_RELEASE.sub(lambda found: words[found[1]], name)


def _existing_claims(values: Any) -> Iterator[str]:
    if isinstance(values, Mapping):
        for key, value in values.items():
            if key in {"existingClaim", "claimName"} and isinstance(value, str):
                yield value
            else:
                yield from _existing_claims(value)
    elif isinstance(values, Sequence) and not isinstance(values, str):
        for item in values:
            yield from _existing_claims(item)
