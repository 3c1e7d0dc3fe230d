"""A state of the search, and what is known of the world in it.

Nothing that happens needs an object to be absent, except two things: a volume is passed over for a worse one only
while it is not Available yet, and a class counts as Immediate only while its object does not exist. So the search
need not enumerate the orders in which objects are created: within a stage a new volume or class may or may not be
there, until something needs it to be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct, field

from airfoil.cluster.binding.component import Component, Option
from airfoil.cluster.binding.nodes import Node
from airfoil.cluster.binding.objects import Claim, Pod, StorageClass
from airfoil.cluster.binding.outcome import PROVISIONED


class ClaimState(NamedTuple):
    """A claim in a state: ``created`` is only asked of claims that get their class from a default.

    ``node`` is the one the scheduler selected for provisioning, ``volume`` stands for the sort of volume that the
    claim is bound to; empty if none.
    """

    class_name: str | None
    created: bool = True
    node: str = ""
    volume: str = ""


class State(NamedTuple):
    """What has happened so far: classes that must exist already, the claims, the tracked pods that have a node."""

    epoch: int
    classes: frozenset[str]
    claims: tuple[ClaimState, ...]
    assigned: frozenset[str]

    def with_claim(self, position: int, claim: ClaimState, classes: frozenset[str] | None = None) -> State:
        """The state with one claim changed, and perhaps more known of classes."""
        claims = (*self.claims[:position], claim, *self.claims[position + 1 :])
        return self._replace(claims=claims, classes=self.classes if classes is None else classes)


def first(component: Component) -> State:
    """The state before anything happens."""
    states = (ClaimState(claim.class_name, created=not component.is_defaulted(claim)) for claim in component.claims)
    return State(0, frozenset(), tuple(states), frozenset())


class View(Struct, frozen=True):
    """Which objects can exist in a stage: those of later stages cannot, those of earlier ones certainly do.

    ``complete`` is the end of the stage, when all of its objects certainly exist.
    """

    stage: int
    complete: bool = False

    def may_exist(self, stage: int) -> bool:
        return stage <= self.stage

    def certainly_exists(self, stage: int) -> bool:
        return stage < self.stage or (self.complete and stage == self.stage)


class Situation(Struct, frozen=True):
    """A component in a state, seen in a stage. ``used`` counts the bound volumes of each sort."""

    component: Component
    view: View
    state: State
    used: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, component: Component, view: View, state: State) -> Situation:
        return cls(component, view, state, Counter(claim.volume for claim in state.claims if claim.volume))

    def classes(self, name: str) -> Iterator[tuple[StorageClass | None, frozenset[str]]]:
        """The class object as it may be at that time, each with what is then known of classes."""
        world, known = self.component.world, self.state.classes
        item = world.classes.get(name)
        if item is None or not self.view.may_exist(item.stage):
            yield None, known
        elif self.component.history.names(name):
            yield (item if self.component.history.exists(name, self.state.epoch) else None), known
        elif self.view.certainly_exists(item.stage) or name in known:
            yield item, known
        elif not item.delayed and item.provisioner not in world.provisioners:
            yield item, known  # whether such an object exists changes nothing
        else:
            yield None, known
            yield item, known | {name}

    def effective_class(self, position: int) -> str:
        """The class that counts: the old annotation before the field; empty if there is neither."""
        annotated = self.component.claims[position].annotated_class
        return annotated if annotated is not None else self.state.claims[position].class_name or ""

    def options(self, position: int, class_name: str) -> list[Option]:
        """What may suit a claim and is not used up. Those that exist only perhaps are among them."""
        return [
            option
            for option in self.component.options[position, class_name]
            if self.view.may_exist(option.volume.stage) and self.used[option.volume.name] < option.count
        ]

    def is_certain(self, option: Option) -> bool:
        """Whether the volume is Available for sure."""
        return self.view.certainly_exists(option.volume.stage)

    def is_creatable(self, claim: Claim) -> bool:
        """Whether the claim's author may have created it by now."""
        return self.view.may_exist(claim.stage) and (not claim.gate or self.is_running(claim.gate))

    def is_present(self, key: str) -> bool:
        """Whether a claim can exist by now."""
        position = self.component.index.get(key)
        if position is None or not self.state.claims[position].created:
            return False
        return self.is_creatable(self.component.claims[position])

    def is_pod_present(self, pod: Pod) -> bool:
        """Whether the pod can exist by now."""
        return self.view.may_exist(pod.stage) and (not pod.gate or self.is_running(pod.gate))

    def is_running(self, key: str) -> bool:
        """Whether a pod runs, or will run as soon as the scheduler looks: it only needs its bound volumes' node."""
        pod = self.component.pod_by_key[key]
        if pod.gated or not self.is_pod_present(pod) or not self._is_bound(pod):
            return False
        if key in self.component.tracked:
            return key in self.state.assigned
        return any(self.is_node_fit(pod, node) for node in self.component.world.nodes)

    def _is_bound(self, pod: Pod) -> bool:
        index = self.component.index
        return all(key in index and self.state.claims[index[key]].volume for key in pod.claims)

    def is_node_fit(self, pod: Pod, node: Node) -> bool:
        """Whether the pod may run on the node with the volumes that it has already."""
        if pod.placement.node_name:
            return pod.placement.node_name == node.name and self.reaches(pod, node)
        return not pod.placement.refusal(node) and self.reaches(pod, node) and self.shares_zones(pod, node)

    def reaches(self, pod: Pod, node: Node) -> bool:
        """Whether the pod's bound volumes can be used on the node."""
        return all(self._reaches(self.component.index[key], node) for key in pod.claims)

    def _reaches(self, position: int, node: Node) -> bool:
        claim, world = self.state.claims[position], self.component.world
        if claim.volume == PROVISIONED:
            made_by = world.provisioners[world.classes[self.effective_class(position)].provisioner]
            return not made_by.node_local or claim.node in {"", node.name}
        return not claim.volume or self.component.volumes[claim.volume].reaches(node.labels)

    def shares_zones(self, pod: Pod, node: Node) -> bool:
        """Whether the zone labels of the pod's bound volumes allow the node."""
        bound = (self.state.claims[self.component.index[key]].volume for key in pod.claims)
        volumes = (self.component.volumes.get(name) for name in bound)
        return all(volume is None or volume.shares_zone(node.labels) for volume in volumes)
