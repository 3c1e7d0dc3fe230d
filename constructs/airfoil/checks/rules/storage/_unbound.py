"""Claims that can't be bound, whatever the order of events, and the volume that comes nearest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from airfoil.checks.binding import (
    class_of,
    default_classes,
    effective_class,
    is_reserved,
    makes_no_volumes,
    misfit,
    provisioner_of,
    results,
)
from airfoil.checks.tree import Resource, Tree

if TYPE_CHECKING:
    from airfoil.cluster.binding import ClaimResult


class Nearest(Struct, frozen=True):
    """The volume that comes nearest, the field of the claim that keeps it from it, and why."""

    volume: Resource
    path: tuple[str, ...]
    why: str


class Unbound(Struct, frozen=True):
    """A claim that stays Pending.

    Args:
        claim: which.
        class_name: the class it ends up with.
        sees: its event, or that of its pods.
        nearest: the volume that would do but for one field; None where the tree has none that is meant for it, or every
            one that fits goes to another claim.
        rests_on: facts of the profile that decide it.
    """

    claim: Resource
    class_name: str
    sees: str
    nearest: Nearest | None
    rests_on: tuple[str, ...]


def unbound(tree: Tree) -> Iterator[Unbound]:
    """Claims that are Pending in every outcome, though they are used, and whose class makes no volumes."""
    for claim, outcomes in results(tree):
        if any(result.phase == "Bound" for result in outcomes):
            continue
        name = effective_class(tree, claim)
        is_made = provisioner_of(tree, name) is not None and not makes_no_volumes(tree, name)
        if is_made and not claim.get("spec", "volumeName"):
            continue
        result = min(outcomes, key=lambda item: (item.reason, item.message))
        if result.reason == "WaitForFirstConsumer":
            continue  # nobody uses it: rule ST002
        if not _wants_written(tree, claim, name):
            continue  # a class that isn't in the tree may be in the cluster: rule ST021
        yield Unbound(claim, name, _sees(result), _nearest(tree, claim, name), _facts(tree, claim))


def _sees(result: ClaimResult) -> str:
    """The claim's event; where it only names the pods that it waits for, theirs."""
    if result.reason == "WaitForPodScheduled":
        return "its pods stay Pending, `FailedScheduling: … node(s) didn't find available persistent volumes to bind…`"
    return f"`{result.reason}: {result.message}`" if result.reason else "Pending, without any event"


def _wants_written(tree: Tree, claim: Resource, class_name: str) -> bool:
    """Whether the claim is meant for a hand-written volume, rather than for one that some class makes."""
    if claim.get("spec", "volumeName") or claim.get("spec", "selector") or class_of(claim) == "":
        return True
    if makes_no_volumes(tree, class_name) or is_reserved(tree, claim):
        return True
    return any((class_of(volume) or "") == class_name for volume in tree.of("PersistentVolume", group=""))


def _nearest(tree: Tree, claim: Resource, class_name: str) -> Nearest | None:
    wanted = claim.get("spec", "volumeName")
    volumes = [item for item in tree.of("PersistentVolume", group="") if not wanted or item.name == wanted]
    misfits = sorted(
        ((misfit(claim, volume, class_name), volume) for volume in volumes), key=lambda item: _distance(claim, item[1])
    )
    if not misfits or not misfits[0][0][0]:
        return None
    (path, why), volume = misfits[0]
    return Nearest(volume, path, why)


def _facts(tree: Tree, claim: Resource) -> tuple[str, ...]:
    """What of the profile decides which class the claim has, and whether that makes volumes."""
    own = class_of(claim)
    if own is None:
        return () if default_classes(tree) else ("default_storage_class",)
    return ("storage_classes",) if own and tree.find("StorageClass", own) is None else ()


def _distance(claim: Resource, volume: Resource) -> tuple[int, str]:
    """A volume that the claim names or selects is nearer than one of another kind."""
    labels = claim.get("spec", "selector", "matchLabels") or {}
    named = claim.get("spec", "volumeName") == volume.name
    selected = bool(labels) and all(volume.labels.get(key) == value for key, value in labels.items())
    alike = len(set(claim.name.split("-")) & set(volume.name.split("-")))
    return (-(4 * named + 2 * selected) - alike, volume.name)
