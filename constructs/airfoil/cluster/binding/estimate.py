"""What each thing in a group may become, for groups too large to search.

It says a little too much, never too little, and takes time in proportion to the pairs of claims and volumes that are
not alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from airfoil.cluster.binding import relations
from airfoil.cluster.binding.components import Part, Sort, possible_classes
from airfoil.cluster.binding.groups import Group
from airfoil.cluster.binding.objects import Claim, Pod, Volume
from airfoil.cluster.binding.outcome import PROVISIONED, ClaimResult, PodResult, VolumeResult
from airfoil.cluster.binding.provisioners import NO_PROVISIONER
from airfoil.cluster.binding.results import volume_result
from airfoil.cluster.binding.world import World


def estimate(world: World, part: Part) -> Group:
    """The group with a range for each of its members, and without outcomes."""
    claims: dict[str, frozenset[ClaimResult]] = {}
    wanting: dict[str, set[str]] = {}
    # claims alike share their ranges: a thousand of them may have a thousand volumes to choose from
    known: dict[tuple[object, ...], frozenset[ClaimResult]] = {}
    made: dict[tuple[str | None, str], ClaimResult] = {}
    for claim in part.claims:
        sorts = part.suiting[claim.key]
        for sort in sorts:
            wanting.setdefault(sort[0].name, set()).add(claim.key)
        alike = (
            tuple(sort[0].name for sort in sorts),
            (claim.class_name, claim.annotated_class, claim.volume_name, claim.request, claim.attributes_class),
            (claim.modes, claim.volume_mode, claim.selector is None),
        )
        if alike not in known:
            known[alike] = _bound(world, claim, [volume for sort in sorts for volume in sort], made)
        claims[claim.key] = known[alike]
    for claim in part.claims:
        if not _is_certain(world, part, claim, wanting):
            claims[claim.key] = claims[claim.key] | _unbound(world, claim)
    volumes: dict[str, frozenset[VolumeResult]] = {}
    bound = {claim.key: VolumeResult("Bound", claim.key) for claim in part.claims}
    for sort in part.sorts:
        owners = (bound[key] for key in wanting.get(sort[0].name, ()))
        held = frozenset({volume_result(sort[0], ""), *owners})
        volumes.update((volume.name, held) for volume in sort)
    pods = {pod.key: _pod(world, pod, claims) for pod in part.pods}
    return Group(claims, dict(sorted(volumes.items())), pods)


def _classes(world: World, claim: Claim) -> frozenset[str | None]:
    """What may stand in the claim's field in the end."""
    if claim.has_class:
        return frozenset({claim.class_name})
    return frozenset({None, *world.default_names})


def _bound(
    world: World, claim: Claim, volumes: Sequence[Volume], made: dict[tuple[str | None, str], ClaimResult]
) -> frozenset[ClaimResult]:
    """What the claim may be bound to; ``made`` keeps results, of which there may be a million, to be shared."""
    results: set[ClaimResult] = set()
    for name in _classes(world, claim):
        effective = claim.annotated_class if claim.annotated_class is not None else name or ""
        for volume in volumes:
            if _may_take(volume, claim, effective):
                found = made.get((name, volume.name))
                if found is None:
                    found = made[name, volume.name] = ClaimResult("Bound", name, volume.name)
                results.add(found)
        item = world.classes.get(effective)
        provisioner = world.provisioners.get(item.provisioner) if item is not None else None
        if item is not None and provisioner is not None and not claim.volume_name:
            words = provisioner.refusal(
                claim.modes, claim.volume_mode, selector=claim.selector is not None, node=item.delayed
            )
            if not words:
                results.add(ClaimResult("Bound", name, PROVISIONED))
    return frozenset(results)


def _may_take(volume: Volume, claim: Claim, effective: str) -> bool:
    if claim.volume_name and volume.reserved is None:
        return not relations.mismatch(volume, claim, effective)
    return volume.reserved is not None or volume.class_name == effective


def _unbound(world: World, claim: Claim) -> frozenset[ClaimResult]:
    phase = "Lost" if claim.completed else "Pending"
    names = _classes(world, claim)
    if not claim.has_class and not claim.volume_name and world.default_names:
        names = names - {None}  # a default class is written in sooner or later
    return frozenset(ClaimResult(phase, name, claim.volume_name or None) for name in names)


def _is_certain(world: World, part: Part, claim: Claim, wanting: Mapping[str, set[str]]) -> bool:
    """Whether the claim is bound whatever happens: more volumes suit it than there are others who want any of them."""
    sorts: list[Sort] = [sort for sort in part.suiting[claim.key] if sort[0].reserved is None]
    count = sum(map(len, sorts))
    # one who wants several sorts is counted for each, which errs on the safe side
    others = sum(len(wanting[sort[0].name]) - 1 for sort in sorts)
    return count > others and _is_served(world, part, claim, [sort[0] for sort in sorts])


def _is_served(world: World, part: Part, claim: Claim, volumes: Sequence[Volume]) -> bool:
    """Whether somebody binds the claim for sure once a volume is there."""
    if claim.volume_name or claim.completed or claim.gate or not claim.has_class:
        return False
    (name,) = possible_classes(world, claim)
    item = world.classes.get(name)
    if item is None or not item.delayed:
        return True
    if item.provisioner != NO_PROVISIONER:
        return False  # its pod may settle for a new volume
    return any(
        pod.claims == (claim.key,)
        and not pod.gate
        and not pod.gated
        and not pod.placement.node_name
        and any(
            not pod.placement.refusal(node) and all(volume.reaches(node.labels) for volume in volumes)
            for node in world.nodes
        )
        for pod in part.pods
    )


def _pod(world: World, pod: Pod, claims: Mapping[str, frozenset[ClaimResult]]) -> frozenset[PodResult]:
    ranges = [claims.get(key, frozenset()) for key in pod.claims]
    placed = any(not pod.placement.refusal(node) for node in world.nodes)
    if pod.gated or not placed or not all(any(result.phase == "Bound" for result in part) for part in ranges):
        return frozenset({PodResult("Pending")})
    return frozenset({PodResult("Pending"), PodResult("Running")})
