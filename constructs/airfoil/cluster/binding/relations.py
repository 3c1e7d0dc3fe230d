"""Which volume can suit which claim, as far as it does not change with time.

Source: component-helpers v0.36.3 storage/volume/pv_helpers.go FindMatchingVolume, pkg/controller/volume/persistentvolume
v1.36.3 checkVolumeSatisfyClaim (read).
"""

from __future__ import annotations

from airfoil.cluster.binding.objects import Claim, Volume


def is_for(volume: Volume, claim: Claim) -> bool:
    """Whether the volume's ``claimRef`` names this very claim (IsVolumeBoundToClaim)."""
    reserved = volume.reserved
    if reserved is None or reserved.claim != claim.key:
        return False
    return not reserved.uid or reserved.uid == claim.uid


def is_open_to(volume: Volume, claim: Claim) -> bool:
    """Whether nobody else holds the volume."""
    return volume.reserved is None or is_for(volume, claim)


def is_big_and_alike(volume: Volume, claim: Claim) -> bool:
    """The tests that even a volume reserved for the claim must pass when the claim does not name it."""
    return (
        volume.capacity >= claim.request
        and volume.volume_mode == claim.volume_mode
        and volume.attributes_class == claim.attributes_class
        and not volume.deleting
    )


def has_modes(volume: Volume, claim: Claim) -> bool:
    return claim.modes <= volume.modes


def is_selected(volume: Volume, claim: Claim) -> bool:
    return claim.selector is None or claim.selector.matches(volume.labels)


def mismatch(volume: Volume, claim: Claim, class_name: str) -> str:
    """Why a volume that the claim names cannot be bound to it, in the controller's words; empty if it can.

    The selector plays no part here, and sizes are compared as whole bytes.
    """
    if volume.deleting:
        return f'the volume is marked for deletion "{volume.name}"'
    if volume.capacity.value() < claim.request.value():
        return "requested PV is too small"
    if volume.class_name != class_name:
        return "storageClassName does not match"
    if volume.attributes_class != claim.attributes_class:
        return "volumeAttributesClassName does not match"
    if volume.volume_mode != claim.volume_mode:
        return "incompatible volumeMode"
    if not has_modes(volume, claim):
        return "incompatible accessMode"
    return ""


def may_ever_bind(volume: Volume, claim: Claim, class_names: frozenset[str]) -> bool:
    """Whether the two can have to do with each other at all, whatever class out of these the claim has then."""
    if claim.volume_name:
        return claim.volume_name == volume.name
    if not is_open_to(volume, claim) or not is_big_and_alike(volume, claim):
        return False
    if volume.reserved is not None:
        return True
    return volume.class_name in class_names and has_modes(volume, claim) and is_selected(volume, claim)
