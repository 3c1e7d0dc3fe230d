"""Which volume of the tree a claim gets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from airfoil.checks.binding import effective_class, provisioner_of, results
from airfoil.checks.tree import Resource, Tree

LOCAL_PATH = "rancher.io/local-path"
_UNENFORCED = ("hostPath", "local", "nfs")
"""Volumes that are mounted for writing, and on any node, whatever the claim's access modes say (read)."""


def volume_of(tree: Tree, claim: Resource) -> Resource | None:
    """The volume that names the claim, that the claim names, or that the binder gives it in every order of events.

    A claim that no pod uses has none yet: then it is the one volume that its selector fits.
    """
    order, named, reserved = tree.once(_by_names)
    pinned = [named.get(str(claim.get("spec", "volumeName"))), reserved.get((claim.namespace, claim.name))]
    for volume in sorted(filter(None, pinned), key=lambda each: order[id(each)]):
        return volume
    volumes = list(tree.of("PersistentVolume", group=""))
    names = tree.once(_bound).get((claim.namespace, claim.name), frozenset())
    bound = [volume for volume in volumes if volume.name in names]
    if bound:
        return bound[0] if len(names) == 1 else None
    labels = claim.get("spec", "selector", "matchLabels") or {}
    fitting = [volume for volume in volumes if labels and labels.items() <= volume.labels.items()]
    return fitting[0] if len(fitting) == 1 else None


def claims_with_volume(tree: Tree) -> Iterator[tuple[Resource, Resource]]:
    """Each claim that has a hand-written volume, with it."""
    for claim in tree.of("PersistentVolumeClaim", group=""):
        volume = volume_of(tree, claim)
        if volume is not None:
            yield claim, volume


def is_attached(tree: Tree, claim: Resource) -> bool:
    """Whether the claim's volume is attached to one node at a time; folders of a node and NFS aren't attached at all."""
    volume = volume_of(tree, claim)
    if volume is not None:
        return is_enforced(volume)
    return provisioner_of(tree, effective_class(tree, claim)) != LOCAL_PATH


def is_enforced(volume: Resource | None) -> bool:
    """Whether access modes mean anything for the volume once it is bound."""
    return volume is None or all(volume.get("spec", source) is None for source in _UNENFORCED)


def modes_of(resource: Resource) -> frozenset[str]:
    """The access modes of a claim or a volume."""
    modes = resource.get("spec", "accessModes")
    return frozenset(map(str, modes)) if isinstance(modes, (list, tuple)) else frozenset()


def _by_names(tree: Tree) -> tuple[dict[int, int], dict[str, Resource], dict[tuple[Any, Any], Resource]]:
    """The volumes: their order in the tree, the first of each name, and the first that is kept for each claim."""
    order: dict[int, int] = {}
    named: dict[str, Resource] = {}
    reserved: dict[tuple[Any, Any], Resource] = {}
    for number, volume in enumerate(tree.of("PersistentVolume", group="")):
        order[id(volume)] = number
        named.setdefault(volume.name, volume)
        claim = (volume.get("spec", "claimRef", "namespace"), volume.get("spec", "claimRef", "name"))
        if all(isinstance(each, str) for each in claim):
            reserved.setdefault(claim, volume)
    return order, named, reserved


def _bound(tree: Tree) -> dict[tuple[str, str], frozenset[str]]:
    return {
        (claim.namespace, claim.name): frozenset(found.volume for found in outcomes if found.volume)
        for claim, outcomes in results(tree)
    }
