"""Objects whose fates hang together, prepared for a search: what can ever suit what is worked out once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from airfoil.cluster.binding import relations
from airfoil.cluster.binding.components import Part, Sort, possible_classes
from airfoil.cluster.binding.histories import History
from airfoil.cluster.binding.objects import Claim, Pod, Volume
from airfoil.cluster.binding.world import World


class Option(Struct, frozen=True):
    """Volumes, alike in all but name, that may suit a claim; ``volume`` stands for ``count`` of them.

    ``reserved``: its claimRef names the claim. ``nodes``: the names of the nodes it can be used on.
    """

    volume: Volume
    count: int
    reserved: bool
    has_modes: bool
    nodes: frozenset[str]


class Component(Struct, frozen=True):
    """A part of the world, under one history of default classes.

    Args:
        volumes: one for each sort of volumes that are alike, by its name.
        members: the names of all volumes of a sort, by the name of the one that stands for them.
        options: by position of the claim and its class, what the controller or the scheduler may give it.
        hasty: claims that one volume only suits, which suits no other claim, and for which nothing else can happen:
            when they are bound makes no difference, so the search does it at once.
        tracked: pods that share a ReadWriteOncePod claim: whether one has a node matters to the others.
    """

    world: World
    history: History
    claims: tuple[Claim, ...]
    volumes: Mapping[str, Volume]
    members: Mapping[str, tuple[str, ...]]
    options: Mapping[tuple[int, str], tuple[Option, ...]]
    hasty: Mapping[int, str]
    pods: tuple[Pod, ...]
    pod_by_key: Mapping[str, Pod]
    tracked: frozenset[str]
    index: Mapping[str, int]

    @classmethod
    def of(cls, world: World, history: History, part: Part) -> Component:
        volumes = {sort[0].name: sort[0] for sort in part.sorts}
        options = _options(world, part)
        return cls(
            world,
            history,
            part.claims,
            volumes,
            {sort[0].name: tuple(volume.name for volume in sort) for sort in part.sorts},
            options,
            _hasty(world, part.claims, volumes, options),
            part.pods,
            {pod.key: pod for pod in part.pods},
            _tracked(part),
            {claim.key: position for position, claim in enumerate(part.claims)},
        )

    def is_defaulted(self, claim: Claim) -> bool:
        """Whether a default class may be written into the claim."""
        return bool(self.history.steps) and not claim.has_class


def _options(world: World, part: Part) -> Mapping[tuple[int, str], tuple[Option, ...]]:
    reach = {sort[0].name: frozenset(_reached(world, sort)) for sort in part.sorts}
    found: dict[tuple[int, str], tuple[Option, ...]] = {}
    for position, claim in enumerate(part.claims):
        if claim.volume_name:
            continue
        options = []
        for sort in part.suiting[claim.key]:
            volume = sort[0]
            modes = relations.has_modes(volume, claim)
            options.append(Option(volume, len(sort), volume.reserved is not None, modes, reach[volume.name]))
        for name in possible_classes(world, claim):
            suiting = (option for option in options if option.reserved or option.volume.class_name == name)
            found[position, name] = tuple(suiting)
    return found


def _reached(world: World, sort: Sort) -> Iterator[str]:
    return (node.name for node in world.nodes if sort[0].reaches(node.labels))


def _hasty(
    world: World,
    claims: Sequence[Claim],
    volumes: Mapping[str, Volume],
    options: Mapping[tuple[int, str], tuple[Option, ...]],
) -> Mapping[int, str]:
    wanted: dict[str, set[int]] = {}
    for (position, _), suiting in options.items():
        for option in suiting:
            wanted.setdefault(option.volume.name, set()).add(position)
    for position, claim in enumerate(claims):
        if claim.volume_name:
            wanted.setdefault(claim.volume_name, set()).add(position)
    found: dict[int, str] = {}
    for position, claim in enumerate(claims):
        name = _only_volume(world, position, claim, volumes, options)
        if name and wanted[name] == {position}:
            found[position] = name
    return found


def _only_volume(
    world: World,
    position: int,
    claim: Claim,
    volumes: Mapping[str, Volume],
    options: Mapping[tuple[int, str], tuple[Option, ...]],
) -> str:
    """The one volume the claim can get, if nothing but being bound to it can ever happen to the claim."""
    possible = possible_classes(world, claim)
    if claim.completed or len(possible) != 1:
        return ""
    (class_name,) = possible
    if claim.volume_name:
        volume = volumes.get(claim.volume_name)
        return volume.name if volume is not None and is_nameable(volume, claim, class_name) else ""
    item = world.classes.get(class_name)
    if item is not None and (item.delayed or item.provisioner in world.provisioners):
        return ""
    suiting = options[position, class_name]
    if len(suiting) != 1 or suiting[0].count > 1 or not suiting[0].has_modes:
        return ""
    return suiting[0].volume.name


def is_nameable(volume: Volume, claim: Claim, class_name: str) -> bool:
    """Whether a claim that names the volume gets it, if nobody else has it."""
    if volume.reserved is not None:
        # volume and claim name each other: nothing else is compared
        return relations.is_for(volume, claim)
    return not relations.mismatch(volume, claim, class_name)


def _tracked(part: Part) -> frozenset[str]:
    alone = {claim.key for claim in part.claims if "ReadWriteOncePod" in claim.modes}
    users: dict[str, list[str]] = {}
    for pod in part.pods:
        for key in alone.intersection(pod.claims):
            users.setdefault(key, []).append(pod.key)
    return frozenset(key for sharing in users.values() if len(sharing) > 1 for key in sharing)
