"""What can become of claims, volumes and pods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import msgspec
from msgspec import Struct

#: Stands for the name of a volume that a provisioner makes, which is ``pvc-`` and the claim's uid.
PROVISIONED = "pvc-<uid>"


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """A claim at rest: ``phase`` Pending, Bound or Lost, the class and volume in its spec then.

    ``reason`` and ``message`` are the event a user sees on a claim that is not Bound; two results that differ only
    in them are equal.
    """

    phase: str
    class_name: str | None
    volume: str | None
    reason: str = field(default="", compare=False)
    message: str = field(default="", compare=False)


class VolumeResult(Struct, frozen=True):
    """A volume at rest: ``phase`` Available, Bound, Released or Failed, and the claim in its ``claimRef``, or empty."""

    phase: str
    claim: str = ""


@dataclass(frozen=True, slots=True)
class PodResult:
    """A pod at rest: ``phase`` Pending or Running.

    ``reason`` and ``message`` are the scheduler's event on a Pending one; both are empty for a pod that has its node
    and waits there for a volume.
    """

    phase: str
    reason: str = field(default="", compare=False)
    message: str = field(default="", compare=False)


class Outcome(Struct, frozen=True):
    """One state in which nothing moves any more. Claims and pods by namespace/name, volumes by name."""

    claims: Mapping[str, ClaimResult] = msgspec.field(default_factory=dict)
    volumes: Mapping[str, VolumeResult] = msgspec.field(default_factory=dict)
    pods: Mapping[str, PodResult] = msgspec.field(default_factory=dict)

    def renamed(self, names: Mapping[str, str]) -> Outcome:
        """The same with other volumes in the places of some."""
        claims = {
            key: replace(item, volume=names.get(item.volume, item.volume)) if item.volume else item
            for key, item in self.claims.items()
        }
        return Outcome(claims, {names.get(name, name): item for name, item in self.volumes.items()}, self.pods)
