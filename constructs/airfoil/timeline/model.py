"""The parts of a timeline."""

from __future__ import annotations

from msgspec import Struct

from airfoil.checks.tree import Tree
from airfoil.cluster.binding import ClaimResult
from airfoil.cluster.order import Skipped, Step, Wait
from airfoil.manifests import Identity


class PlannedStep(Struct, frozen=True):
    """A step with what it waits for.

    Args:
        step: what is applied.
        waits: what has to happen first; empty for what comes at once.
        charts: charts whose objects belong to it and aren't known, as they couldn't be rendered.
    """

    step: Step
    waits: tuple[Wait, ...] = ()
    charts: tuple[str, ...] = ()


class Phase(Struct, frozen=True):
    """What happens together: nothing of it waits for another part of it.

    Args:
        number: from 1 on.
        steps: what is applied.
        started: workloads whose pods can start then.
        bound: claims that are bound then.
    """

    number: int
    steps: tuple[PlannedStep, ...]
    started: tuple[Identity, ...] = ()
    bound: tuple[Identity, ...] = ()


class Knotted(Struct, frozen=True):
    """Why something never happens.

    Args:
        is_cycle: whether it is a deadlock; otherwise a wait for what never comes.
        chain: the waits in order; of a deadlock the last one is for the first.
        steps: names of the steps that are never applied because of it.
    """

    is_cycle: bool
    chain: tuple[Wait, ...]
    steps: tuple[str, ...] = ()


class ClaimFate(Struct, frozen=True):
    """What becomes of a claim: one result, or several where the order of events decides."""

    identity: Identity
    results: tuple[ClaimResult, ...]


class Removal(Struct, frozen=True):
    """An object that its owner deletes once it has left the tree.

    Args:
        identity: the object.
        owner: the Kustomization or Application that pruned it.
        kept_by: the annotation that keeps it all the same; empty if it is deleted.
    """

    identity: Identity
    owner: str
    kept_by: str = ""


class PruneList(Struct, frozen=True):
    """What a prune does.

    Args:
        compared_with: the commit that the tree was compared with; empty if there was none to compare with.
        removed: objects of that commit that left the tree and whose owner prunes.
        at_risk: volumes, claims and namespaces of the tree itself that go when their files do: no annotation keeps them.
    """

    compared_with: str = ""
    removed: tuple[Removal, ...] = ()
    at_risk: tuple[Removal, ...] = ()


class Timeline(Struct, frozen=True):
    """How a tree lands in a cluster that has none of it yet.

    Args:
        tree: what lands.
        phases: in their order.
        never: steps that are never applied.
        knots: why; deadlocks first.
        claims: which volume each claim gets.
        skipped: objects that are not applied.
        prune: what a prune removes.
    """

    tree: Tree
    phases: tuple[Phase, ...]
    never: tuple[PlannedStep, ...]
    knots: tuple[Knotted, ...]
    claims: tuple[ClaimFate, ...]
    skipped: tuple[Skipped, ...]
    prune: PruneList

    @property
    def has_deadlock(self) -> bool:
        return any(knot.is_cycle for knot in self.knots)
