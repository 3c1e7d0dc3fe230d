"""What the persistent volume controller of kube-controller-manager may do next.

Source: pkg/controller/volume/persistentvolume v1.36.3, pv_controller.go and index.go (read).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from airfoil.cluster.binding import relations
from airfoil.cluster.binding.component import Option, is_nameable
from airfoil.cluster.binding.objects import StorageClass
from airfoil.cluster.binding.outcome import PROVISIONED
from airfoil.cluster.binding.state import ClaimState, Situation, State


def steps(situation: Situation) -> Iterator[State]:
    """Every state that one step of the controller, or the creation of a claim, can lead to."""
    for position, claim in enumerate(situation.component.claims):
        mine = situation.state.claims[position]
        if mine.volume:
            continue
        if not mine.created:
            if situation.is_creatable(claim):
                # admission writes in the default class of the moment
                default = situation.component.history.default(situation.state.epoch)
                yield situation.state.with_claim(position, ClaimState(default or None))
        elif situation.is_present(claim.key):
            yield from _named(situation, position) if claim.volume_name else _unnamed(situation, position)


def _named(situation: Situation, position: int) -> Iterator[State]:
    claim, mine = situation.component.claims[position], situation.state.claims[position]
    volume = situation.component.volumes.get(claim.volume_name)
    if volume is None or not situation.view.may_exist(volume.stage) or situation.used[volume.name]:
        return
    if claim.completed:
        # exported from a cluster: bound without a look, or lost
        same = volume.reserved is not None and bool(volume.reserved.uid) and relations.is_for(volume, claim)
        binds = volume.reserved is None or same
    else:
        binds = is_nameable(volume, claim, situation.effective_class(position))
    if binds:
        yield situation.state.with_claim(position, mine._replace(volume=volume.name))


def _unnamed(situation: Situation, position: int) -> Iterator[State]:
    state, mine = situation.state, situation.state.claims[position]
    if situation.component.claims[position].completed:
        return  # Lost: it was bound once and names no volume
    name = situation.effective_class(position)
    options = [option for option in situation.options(position, name) if option.has_modes]
    for item, known in situation.classes(name):
        delayed = item is not None and item.delayed
        # with a delayed class the controller binds only what is reserved, the scheduler sees to the rest
        found = [option for option in options if option.reserved] if delayed else options
        certain = [option for option in found if situation.is_certain(option)]
        for option in found:
            if not _is_beaten(option, certain):
                bound = mine._replace(volume=option.volume.name)
                yield state.with_claim(position, bound, known if delayed else None)
        if not certain:
            yield from _unmatched(situation, position, item, known)


def _is_beaten(option: Option, others: Sequence[Option]) -> bool:
    return any(_beats(other, option) for other in others)


def _beats(one: Option, other: Option) -> bool:
    """Whether the other is surely not taken when this one is there.

    Volumes are searched by their set of access modes, sets with fewer modes first (equally large sets in any order).
    Within a set a volume reserved for the claim wins, then the smallest; equals come in any order.
    """
    mine, theirs = one.volume.modes, other.volume.modes
    if len(mine) != len(theirs):
        return len(mine) < len(theirs)
    if mine != theirs or other.reserved:
        return False
    return one.reserved or one.volume.capacity < other.volume.capacity


def _unmatched(
    situation: Situation, position: int, item: StorageClass | None, known: frozenset[str]
) -> Iterator[State]:
    """No volume was found: the default class is written in retroactively, or a volume is provisioned."""
    claim, mine = situation.component.claims[position], situation.state.claims[position]
    if claim.annotated_class is None and mine.class_name is None:
        default = situation.component.history.default(situation.state.epoch)
        if default:
            yield situation.state.with_claim(position, mine._replace(class_name=default))
    elif item is not None and (mine.node or not item.delayed) and refusal(situation, position, item) == "":
        yield situation.state.with_claim(position, mine._replace(volume=PROVISIONED), known)


def refusal(situation: Situation, position: int, item: StorageClass) -> str | None:
    """Why the class's provisioner gives no volume: its words, empty if it gives one, None if it does not run."""
    claim = situation.component.claims[position]
    provisioner = situation.component.world.provisioners.get(item.provisioner)
    if provisioner is None:
        return None
    node = bool(situation.state.claims[position].node)
    return provisioner.refusal(claim.modes, claim.volume_mode, selector=claim.selector is not None, node=node)
