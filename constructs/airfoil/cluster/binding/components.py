"""Divides objects into groups that have nothing to do with each other, so that each can be searched by itself."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from airfoil.cluster.binding import relations
from airfoil.cluster.binding.objects import Claim, Pod, Volume
from airfoil.cluster.binding.world import World

#: Volumes alike in all but name.
Sort = tuple[Volume, ...]


class Part(Struct, frozen=True):
    """One such group. ``suiting`` says for each claim which of ``sorts`` it may ever have to do with."""

    claims: tuple[Claim, ...]
    sorts: tuple[Sort, ...]
    pods: tuple[Pod, ...]
    suiting: Mapping[str, tuple[Sort, ...]]


class _Forest:
    """Union-find."""

    def __init__(self) -> None:
        self._parents: dict[Hashable, Hashable] = {}

    def root(self, item: Hashable) -> Hashable:
        parents = self._parents
        parents.setdefault(item, item)
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    def join(self, one: Hashable, other: Hashable) -> None:
        self._parents[self.root(one)] = self.root(other)


def parts(world: World) -> tuple[Part, ...]:
    """The groups, in the order of their first object."""
    forest = _Forest()
    sorts = _sorts(world)
    suiting = _suiting(world, sorts)
    for key, suited in suiting.items():
        for sort in suited:
            forest.join(("claim", key), ("volume", sort[0].name))
    for pod in world.pods.values():
        for key in pod.claims:
            forest.join(("pod", pod.key), ("claim", key))
        if pod.gate:
            forest.join(("pod", pod.key), ("pod", pod.gate))
    for claim in world.claims.values():
        if claim.gate:
            forest.join(("claim", claim.key), ("pod", claim.gate))
    by_name = {sort[0].name: sort for sort in sorts}
    claims = _gathered(forest, (("claim", key) for key in sorted(world.claims)))
    volumes = _gathered(forest, (("volume", name) for name in sorted(by_name)))
    pods = _gathered(forest, (("pod", key) for key in sorted(world.pods)))
    return tuple(
        Part(
            tuple(world.claims[key] for key in claims.get(root, ())),
            tuple(by_name[name] for name in volumes.get(root, ())),
            tuple(world.pods[key] for key in pods.get(root, ())),
            {key: suiting.get(key, ()) for key in claims.get(root, ())},
        )
        for root in dict.fromkeys([*claims, *volumes, *pods])
    )


def _gathered(forest: _Forest, nodes: Iterable[tuple[str, str]]) -> Mapping[Hashable, list[str]]:
    found: dict[Hashable, list[str]] = {}
    for node in nodes:
        found.setdefault(forest.root(node), []).append(node[1])
    return found


def _sorts(world: World) -> tuple[Sort, ...]:
    """All volumes by sort. One that is reserved, or named by a claim, is like no other."""
    named = {claim.volume_name for claim in world.claims.values()}
    sorts: dict[Volume, list[Volume]] = {}
    for name in sorted(world.volumes):
        volume = world.volumes[name]
        special = volume.reserved is not None or name in named
        sorts.setdefault(volume if special else replace(volume, name="", path=""), []).append(volume)
    return tuple(tuple(members) for members in sorts.values())


def _suiting(world: World, sorts: Sequence[Sort]) -> Mapping[str, tuple[Sort, ...]]:
    """Which sorts each claim may ever get. Claims alike in all but name are compared once."""
    by_class: dict[str, list[Sort]] = {}
    by_claim: dict[str, list[Sort]] = {}
    by_name = {sort[0].name: sort for sort in sorts}
    for sort in sorts:
        reserved = sort[0].reserved
        if reserved is None:
            by_class.setdefault(sort[0].class_name, []).append(sort)
        else:
            by_claim.setdefault(reserved.claim, []).append(sort)
    suiting: dict[str, tuple[Sort, ...]] = {}
    known: dict[Claim, tuple[Sort, ...]] = {}
    for key in sorted(world.claims):
        claim = world.claims[key]
        if claim.volume_name:
            suiting[key] = (by_name[claim.volume_name],) if claim.volume_name in by_name else ()
            continue
        possible = possible_classes(world, claim)
        own = [sort for sort in by_claim.get(key, ()) if relations.may_ever_bind(sort[0], claim, possible)]
        alike = replace(claim, key="", uid="", gate="", stage=0)
        if alike not in known:
            offered = (sort for name in sorted(possible) for sort in by_class.get(name, ()))
            known[alike] = tuple(sort for sort in offered if relations.may_ever_bind(sort[0], claim, possible))
        suiting[key] = (*own, *known[alike])
    return suiting


def possible_classes(world: World, claim: Claim) -> frozenset[str]:
    """The classes a claim can count as having, in the course of time."""
    if claim.annotated_class is not None:
        return frozenset({claim.annotated_class})
    if claim.class_name is not None:
        return frozenset({claim.class_name})
    return frozenset({"", *world.default_names})
