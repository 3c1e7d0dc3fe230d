"""A manifest, and where it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from airfoil.errors import Fault, Place, UserError
from airfoil.manifests.identity import Identity


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a manifest came from: a construct of ours, or a file that somebody wrote."""

    construct: str = ""
    place: Place | None = None

    def __str__(self) -> str:
        return self.construct or str(self.place or "")


@dataclass(frozen=True, slots=True)
class Manifest:
    """One Kubernetes object: its body, the environment and layer whose folder it goes to, and its origin."""

    body: Mapping[str, Any]
    environment: str = ""
    layer: str = ""
    origin: Origin = field(default_factory=Origin)

    @property
    def identity(self) -> Identity:
        return Identity.of(self.body)

    @property
    def path(self) -> str:
        """The path inside the environment's folder, with ``/`` on every system."""
        return f"{self.layer}/{self.identity.file_name}"


def refuse_duplicates(manifests: Iterable[Manifest]) -> None:
    """Raises ``UserError`` naming both origins for each object that one environment makes twice.

    Flux refuses such a tree (`may not add resource with an already registered id`, run); Argo CD keeps the last one
    and only warns (RepeatedResourceWarning, run); kubectl applies both, one after the other.
    """
    first: dict[tuple[str, Identity], Manifest] = {}
    faults = []
    for manifest in manifests:
        key = (manifest.environment, manifest.identity)
        other = first.setdefault(key, manifest)
        if other is not manifest:
            faults.append(
                Fault(
                    "duplicate-object",
                    f"{manifest.identity} is made twice: by {other.origin} and by {manifest.origin}",
                    help="give one of the two another name or namespace, or remove it",
                )
            )
    if faults:
        raise UserError(*faults)
