"""The steps of a tree, what they wait for, and what never comes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from airfoil.cluster.order.bundle import Controller
from airfoil.cluster.order.events import Event, applied
from airfoil.cluster.order.graph import Graph, Knot
from airfoil.manifests import Identity


class Step(Struct, frozen=True):
    """Objects that are sent together.

    Args:
        name: of its own: the bundle and the title.
        bundle: what it is part of.
        by: who applies it.
        title: `Sync wave 2`, `namespaces and definitions`; empty where a bundle has only this step.
        objects: in the order in which they are sent, as far as the controller has one.
        phase: Argo CD's or Helm's phase, Flux' stage.
        wave: Argo CD's wave or the weight of Helm's hooks.
        gate: whether the next step of the bundle waits until these objects are ready.
        hooks: whether they are hooks.
    """

    name: str
    bundle: str
    by: Controller
    title: str
    objects: tuple[Identity, ...]
    phase: str = ""
    wave: int = 0
    gate: bool = False
    hooks: bool = False


class Skipped(Struct, frozen=True):
    """An object that its controller doesn't apply when the tree lands."""

    identity: Identity
    bundle: str
    reason: str


class Order(Struct, frozen=True, dict=True):
    """How a tree lands.

    Args:
        steps: all of them, bundle by bundle.
        graph: what waits for what.
        skipped: objects that are not applied.
    """

    steps: tuple[Step, ...]
    graph: Graph
    skipped: tuple[Skipped, ...] = ()

    @cached_property
    def rounds(self) -> Mapping[Event, int]:
        """The round in which each event happens, from 1 on; each round is opened by steps. What never happens is missing."""
        return self.graph.rounds(lambda event: event.what == "applied")

    @cached_property
    def deadlocks(self) -> tuple[Knot, ...]:
        """Cycles of waits."""
        return tuple(knot for knot in self.graph.knots if knot.is_cycle)

    @cached_property
    def dead_ends(self) -> tuple[Knot, ...]:
        """Waits for what never comes, as far as any step waits for them."""
        return tuple(knot for knot in self.graph.knots if not knot.is_cycle)

    @cached_property
    def never(self) -> tuple[Step, ...]:
        """Steps that are never applied."""
        return tuple(step for step in self.steps if applied(step.name) not in self.rounds)

    @cached_property
    def steps_of(self) -> Mapping[Identity, tuple[Step, ...]]:
        """The steps of each object: several where it stands in several bundles."""
        found: dict[Identity, list[Step]] = {}
        for step in self.steps:
            for identity in step.objects:
                found.setdefault(identity, []).append(step)
        return {identity: tuple(steps) for identity, steps in found.items()}

    def are_waited_for(self, event: Event) -> bool:
        """Whether a step or a bundle waits for an event."""
        return any(wait.event.what in {"applied", "done"} for wait in self.graph.waited_for.get(event, ()))
