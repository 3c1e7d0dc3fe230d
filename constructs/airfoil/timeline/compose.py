"""From a tree to its timeline."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.binding import prediction, ranges
from airfoil.checks.order import order_of, unit_of
from airfoil.checks.tree import Tree
from airfoil.cluster.binding import ClaimResult
from airfoil.cluster.order import Event, Knot, Order, Step, Wait, applied, ready, scheduled
from airfoil.manifests import Identity
from airfoil.timeline.model import ClaimFate, Knotted, Phase, PlannedStep, PruneList, Timeline
from airfoil.timeline.prune import at_risk


def timeline(tree: Tree, prune: PruneList | None = None) -> Timeline:
    """How a tree lands.

    Args:
        tree: what was read.
        prune: what `removals` found; by default nothing is compared with.
    """
    order = tree.once(order_of)
    planned = [PlannedStep(step, _waits(order, step), _charts(tree, step)) for step in order.steps]
    rounds = {each.step.name: order.rounds.get(applied(each.step.name)) for each in planned}
    phases = []
    for number in sorted({number for number in rounds.values() if number is not None}):
        steps = tuple(each for each in planned if rounds[each.step.name] == number)
        happened = {event for event, when in order.rounds.items() if when == number}
        phases.append(Phase(number, steps, tuple(_started(tree, happened)), tuple(_bound(tree, happened))))
    return Timeline(
        tree,
        tuple(phases),
        tuple(each for each in planned if rounds[each.step.name] is None),
        tuple(_knots(order)),
        tuple(fates(tree)),
        order.skipped,
        prune or PruneList(at_risk=at_risk(tree)),
    )


def fates(tree: Tree) -> Iterator[ClaimFate]:
    """What becomes of each claim, those of claim templates included; of one in a knot, that it is never bound."""
    order = tree.once(order_of)
    for key, results in sorted(ranges(tree.once(prediction)).items()):
        namespace, _, name = key.partition("/")
        identity = Identity("", "PersistentVolumeClaim", namespace, name)
        stuck = order.graph.stuck.get(ready(identity))
        if stuck:
            classes = {result.class_name for result in results}
            yield ClaimFate(identity, (ClaimResult("Pending", min(classes, key=str), None, message=stuck[0].reason),))
            continue
        ordered = sorted(results, key=lambda result: (result.phase, result.volume or "", result.class_name or ""))
        yield ClaimFate(identity, tuple(ordered))


def _waits(order: Order, step: Step) -> tuple[Wait, ...]:
    return order.graph.of.get(applied(step.name), ())


def _charts(tree: Tree, step: Step) -> tuple[str, ...]:
    if (step.phase, step.wave) not in {("Sync", 0), ("install", 0)}:
        return ()
    held = [each for each in tree.releases if not each.objects and unit_of(each).bundle == step.bundle]
    return tuple(" ".join(filter(None, (each.chart or each.flavour, each.version))) for each in held)


def _started(tree: Tree, happened: set[Event]) -> Iterator[Identity]:
    for identity in sorted(tree.by_identity):
        if scheduled(identity) in happened:
            yield identity


def _bound(tree: Tree, happened: set[Event]) -> Iterator[Identity]:
    for identity in sorted(tree.by_identity):
        if identity.kind == "PersistentVolumeClaim" and ready(identity) in happened:
            yield identity


def _knots(order: Order) -> Iterator[Knotted]:
    """Deadlocks, and those dead ends that keep a step back."""
    for knot in (*order.deadlocks, *order.dead_ends):
        steps = _steps(order, knot)
        if knot.is_cycle or steps:
            yield Knotted(knot.is_cycle, knot.chain, steps)


def _steps(order: Order, knot: Knot) -> tuple[str, ...]:
    held = knot.members | knot.behind
    return tuple(step.name for step in order.steps if applied(step.name) in held)
