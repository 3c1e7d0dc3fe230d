"""From manifests to a prediction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from airfoil.cluster.binding.component import Component
from airfoil.cluster.binding.components import Part, parts
from airfoil.cluster.binding.estimate import estimate
from airfoil.cluster.binding.groups import Group, Prediction
from airfoil.cluster.binding.histories import History, histories
from airfoil.cluster.binding.nodes import Node
from airfoil.cluster.binding.outcome import Outcome
from airfoil.cluster.binding.provisioners import Provisioner
from airfoil.cluster.binding.results import outcome
from airfoil.cluster.binding.search import TooLargeError, rests
from airfoil.cluster.binding.state import State
from airfoil.cluster.binding.world import World, is_accepted, read
from airfoil.cluster.fields import Body

#: How many moves are looked at for one group of objects before it is only estimated: seconds of work.
BUDGET = 50_000


def predict(
    objects: Sequence[Body],
    *,
    nodes: Sequence[Node],
    provisioners: Mapping[str, Provisioner] | None = None,
    existing: Sequence[Body] = (),
    accepts: Callable[[Body], bool] = is_accepted,
    budget: int = BUDGET,
) -> Prediction:
    """Everything that can become of objects that are created in any order, at any pace.

    Args:
        objects: manifests; kinds that have nothing to do with volumes are passed over.
        nodes: the cluster's nodes. Without any, no pod is scheduled.
        provisioners: those that run, by the name classes call them (see ``running``). A class of any other
            provisioner leaves its claims waiting.
        existing: what is in the cluster before, and has come to rest there: k3s' default class, say. Of several
            default classes the newest is known if all have a ``creationTimestamp``.
        accepts: whether the API server takes an object at all; one that it refuses takes no part. By default the
            model of :mod:`airfoil.cluster.admission` is asked.
        budget: moves to look at for each group of objects that hang together. A larger group is estimated claim by
            claim, and ``Prediction.exact`` is then false.
    """
    return predict_in_stages(
        [objects], nodes=nodes, provisioners=provisioners, existing=existing, accepts=accepts, budget=budget
    )


def predict_in_stages(
    stages: Sequence[Sequence[Body]],
    *,
    nodes: Sequence[Node],
    provisioners: Mapping[str, Provisioner] | None = None,
    existing: Sequence[Body] = (),
    accepts: Callable[[Body], bool] = is_accepted,
    budget: int = BUDGET,
) -> Prediction:
    """The same for objects created stage by stage, where each stage comes to rest before the next begins.

    So a claim finds every volume of earlier stages Available, and takes the best fit among them.
    """
    world = read(stages, nodes, provisioners or {}, existing, accepts)
    ways, all_ways = histories(world)
    divided = parts(world)
    # how default classes come into being matters only to parts with a claim that may get one
    defaulted = [part for part in divided if _is_defaulted(world, part)]
    fixed = tuple(_group(world, part, [History()], budget) for part in divided if part not in defaulted)
    if len(defaulted) < 2:
        alternatives = [(*fixed, *(_group(world, part, ways, budget) for part in defaulted))]
    else:
        alternatives = [(*fixed, *(_group(world, part, [way], budget) for part in defaulted)) for way in ways]
    kept = _distinct(alternatives)
    exact = all_ways and all(group.exact for groups in kept for group in groups)
    return Prediction(kept, exact, world.refused)


def _is_defaulted(world: World, part: Part) -> bool:
    return bool(world.default_names) and not all(claim.has_class for claim in part.claims)


def _group(world: World, part: Part, ways: Sequence[History], budget: int) -> Group:
    if sum(map(len, part.suiting.values())) > budget:
        return estimate(world, part)
    outcomes: list[Outcome] = []
    for way in ways:
        component = Component.of(world, way, part)
        try:
            states = rests(component, budget)
        except TooLargeError:
            return estimate(world, part)
        outcomes += (outcome(component, state) for state in sorted(states, key=_order))
    return Group.of(outcomes, [tuple(volume.name for volume in sort) for sort in part.sorts])


def _order(state: State) -> tuple[object, ...]:
    claims = tuple((claim.volume, claim.class_name or "", claim.node) for claim in state.claims)
    return (claims, state.epoch, sorted(state.assigned))


def _distinct(alternatives: Sequence[tuple[Group, ...]]) -> tuple[tuple[Group, ...], ...]:
    """Without those that say nothing another one doesn't."""
    kept: list[tuple[Group, ...]] = []
    for groups in alternatives:
        if any(_covers(other, groups) for other in kept):
            continue
        kept = [other for other in kept if not _covers(groups, other)]
        kept.append(groups)
    return tuple(kept)


def _covers(groups: Sequence[Group], others: Sequence[Group]) -> bool:
    return all(
        one.exact == other.exact
        and (all(item in one.outcomes for item in other.outcomes) if one.exact else one == other)
        for one, other in zip(groups, others, strict=True)
    )
