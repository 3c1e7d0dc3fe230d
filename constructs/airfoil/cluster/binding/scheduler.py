"""What the scheduler may do next for pods whose claims wait for their first consumer.

Source: pkg/scheduler/framework/plugins/volumebinding v1.36.3 binder.go and volume_binding.go, volumerestrictions,
volumezone (read).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from airfoil.cluster.binding.nodes import Node
from airfoil.cluster.binding.objects import Pod, StorageClass
from airfoil.cluster.binding.provisioners import NO_PROVISIONER
from airfoil.cluster.binding.state import Situation, State

NODE_CONFLICT = "node(s) didn't match PersistentVolume's node affinity"
BIND_CONFLICT = "node(s) didn't find available persistent volumes to bind"
ZONE_CONFLICT = "node(s) had no available volume zone"
IN_USE = (
    "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod"
)
UNBOUND = "pod has unbound immediate PersistentVolumeClaims"


class Waiting(Struct, frozen=True):
    """The positions of a pod's claims that wait for it, smallest first; their classes; what is then known of classes."""

    claims: tuple[int, ...] = ()
    classes: Mapping[int, StorageClass] | None = None
    known: frozenset[str] = frozenset()


class Decision(Struct, frozen=True):
    """A node for a pod, and for each claim that waited the sort of volume it gets; an empty name is a new volume."""

    pod: Pod
    node: str
    volumes: Mapping[int, str]
    known: frozenset[str]


def steps(situation: Situation) -> Iterator[State]:
    """Every state that giving a node to one pod can lead to."""
    state = situation.state
    for pod in situation.component.pods:
        # placed by its author: the scheduler never sees it, but it uses its claims
        if pod.placement.node_name and pod.key in situation.component.tracked and situation.is_pod_present(pod):
            yield state._replace(assigned=state.assigned | {pod.key})
    for decision in decisions(situation):
        yield carried_out(situation, decision)


def decisions(situation: Situation) -> Iterator[Decision]:
    """Every decision the scheduler may come to now that changes something."""
    for pod in situation.component.pods:
        if pod.key in situation.state.assigned or pod.gated or pod.placement.node_name:
            continue
        if not situation.is_pod_present(pod):
            continue
        waiting = waiting_claims(situation, pod)
        if isinstance(waiting, str) or is_kept_out(situation, pod):
            continue
        if waiting.claims or pod.key in situation.component.tracked:
            yield from _for_pod(situation, pod, waiting)


def _for_pod(situation: Situation, pod: Pod, waiting: Waiting) -> Iterator[Decision]:
    seen: set[tuple[object, ...]] = set()
    for node in situation.component.world.nodes:
        if not situation.is_node_fit(pod, node):
            continue
        for volumes in assignments(situation, waiting, node):
            # which node it is shows only in claims that are to be provisioned there
            difference = (*volumes.items(), node.name if "" in volumes.values() else "")
            if difference not in seen:
                seen.add(difference)
                yield Decision(pod, node.name, volumes, waiting.known)


def carried_out(situation: Situation, decision: Decision) -> State:
    """The state once the decision, or the part of one that is given, stands in the API server."""
    state, component = situation.state, situation.component
    claims = list(state.claims)
    for position, name in decision.volumes.items():
        if not name:
            claims[position] = claims[position]._replace(node=decision.node)
        elif component.claims[position].modes <= component.volumes[name].modes:
            claims[position] = claims[position]._replace(volume=name)
        # else it is a reserved volume of other modes: the scheduler takes it, the controller never binds it, and the
        # pod waits (run)
    tracked = decision.pod.key in component.tracked
    assigned = state.assigned | {decision.pod.key} if tracked else state.assigned
    return state._replace(claims=tuple(claims), assigned=assigned, classes=decision.known)


def waiting_claims(situation: Situation, pod: Pod) -> Waiting | str:
    """The claims that the scheduler must see to, or why it does not even look at nodes."""
    for key in pod.claims:
        if not situation.is_present(key):
            return f'persistentvolumeclaim "{key.partition("/")[2]}" not found'
    claims: list[int] = []
    classes: dict[int, StorageClass] = {}
    known = situation.state.classes
    component = situation.component
    for position in dict.fromkeys(component.index[key] for key in pod.claims):
        if situation.state.claims[position].volume:
            continue
        claim = component.claims[position]
        if claim.completed:
            name = claim.key.partition("/")[2]
            return f'persistentvolumeclaim "{name}" bound to non-existent persistentvolume "{claim.volume_name}"'
        if claim.volume_name:
            return UNBOUND
        for item, learnt in situation.classes(situation.effective_class(position)):
            if item is not None and item.delayed:
                classes[position] = item
                known = known | learnt
        if position not in classes:
            return UNBOUND
        claims.append(position)
    requests = {position: component.claims[position].request for position in claims}
    return Waiting(tuple(sorted(claims, key=requests.__getitem__)), classes, known)


def is_kept_out(situation: Situation, pod: Pod) -> bool:
    """Whether another pod has a claim of this one's that only one pod may use."""
    component = situation.component
    if pod.key not in component.tracked:
        return False
    alone = {key for key in pod.claims if "ReadWriteOncePod" in component.claims[component.index[key]].modes}
    others = (component.pod_by_key[key] for key in situation.state.assigned if key != pod.key)
    return any(alone.intersection(other.claims) for other in others)


def assignments(situation: Situation, waiting: Waiting, node: Node) -> Sequence[Mapping[int, str]]:
    """Every way to serve the waiting claims on a node; none if the node cannot serve them."""
    found = [_Way({}, frozenset())]
    for position in waiting.claims:
        selected = situation.state.claims[position].node
        if selected and selected != node.name:
            return []
        if selected:
            found = [_Way({**way.volumes, position: ""}, way.absent) for way in found]
        else:
            found = [longer for way in found for longer in _served(situation, position, node, way)]
    classes = waiting.classes or {}
    return [
        way.volumes for way in found if all(name or _provides(classes[key], node) for key, name in way.volumes.items())
    ]


class _Way(Struct, frozen=True):
    """Volumes for some of a pod's claims, and those that cannot be there as they would have been taken."""

    volumes: Mapping[int, str]
    absent: frozenset[str]


def _provides(item: StorageClass, node: Node) -> bool:
    return item.provisioner not in {"", NO_PROVISIONER} and item.reaches(node.labels)


def _served(situation: Situation, position: int, node: Node, way: _Way) -> Iterator[_Way]:
    """The ways to go on with one more claim: with a volume matched to it on the node, or perhaps with none."""
    name = situation.effective_class(position)
    chosen = tuple(way.volumes.values())
    options = [
        option
        for option in situation.options(position, name)
        # the scheduler looks only at volumes of the claim's class, even at those reserved for it
        if option.volume.class_name == name
        and option.volume.name not in way.absent
        and situation.used[option.volume.name] + chosen.count(option.volume.name) < option.count
    ]
    reserved = [option for option in options if option.reserved]
    # a reserved volume is taken before any other, and out of reach it makes the node unfit
    for mine in reserved:
        if node.name in mine.nodes:
            yield _Way({**way.volumes, position: mine.volume.name}, way.absent)
    if any(situation.is_certain(option) for option in reserved):
        return
    in_reach = [option for option in options if not option.reserved and node.name in option.nodes]
    for option in [*in_reach, None]:
        better = [other for other in in_reach if option is None or other.volume.capacity < option.volume.capacity]
        if not any(situation.is_certain(other) for other in better):
            absent = way.absent.union(other.volume.name for other in better)
            yield _Way({**way.volumes, position: option.volume.name if option else ""}, absent)


def verdict(situation: Situation, pod: Pod, waiting: Waiting, node: Node) -> str:
    """Why the pod cannot go to the node, in the scheduler's words, one reason a line; empty if it can."""
    words = pod.placement.refusal(node)
    if words:
        return words
    if is_kept_out(situation, pod):
        return IN_USE
    conflicts = []
    if not situation.reaches(pod, node):
        conflicts.append(NODE_CONFLICT)
    if waiting.claims and not assignments(situation, waiting, node):
        conflicts.append(BIND_CONFLICT)
    if not conflicts and not situation.shares_zones(pod, node):
        conflicts.append(ZONE_CONFLICT)
    return "\n".join(conflicts)
