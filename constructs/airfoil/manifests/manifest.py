"""A manifest, and where it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct, field

from airfoil.errors import Fault, Place, UserError
from airfoil.manifests.identity import Identity


class Origin(Struct, frozen=True):
    """Where a manifest came from: a construct of ours, or a file that somebody wrote.

    Args:
        construct: its path, or what tells the path when it is made a text.
        place: the file.
    """

    construct: object = ""
    place: Place | None = None

    def __str__(self) -> str:
        return str(self.construct or self.place or "")


class Manifest(Struct, frozen=True, dict=True):
    """One Kubernetes object: its body, the environment and layer whose folder it goes to, and its origin.

    What is read from the body is kept: a run asks sixteen times for the identity of each (counted).
    """

    body: Mapping[str, Any]
    environment: str = ""
    layer: str = ""
    origin: Origin = field(default_factory=Origin)

    @cached_property
    def identity(self) -> Identity:
        return Identity.of(self.body)

    @cached_property
    def path(self) -> str:
        """The path inside the environment's folder, with ``/`` on every system."""
        return "/".join(part for part in (self.layer, self.identity.file_name) if part)


def refuse_duplicates(manifests: Iterable[Manifest]) -> None:
    """Raises ``UserError`` naming both origins for each object that one environment makes twice.

    Kinds of one name in two of Kubernetes' own groups (`Event`) would share a file; that is refused as well.

    Flux refuses such a tree (`may not add resource with an already registered id`, run); Argo CD keeps the last one
    and only warns (RepeatedResourceWarning, run); kubectl applies both, one after the other.
    """
    first: dict[tuple[str, Identity], Manifest] = {}
    paths: dict[tuple[str, str], Manifest] = {}
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
            continue
        same_file = paths.setdefault((manifest.environment, manifest.path), manifest)
        if same_file is not manifest:
            faults.append(
                Fault(
                    "one-file-two-objects",
                    f"{manifest.identity} and {same_file.identity} would both lie in {manifest.path}",
                    help="put one of the two into another layer",
                )
            )
    if faults:
        raise UserError(*faults)
