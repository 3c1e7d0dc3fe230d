"""Finds every state in which a component can come to rest, stage by stage."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster.binding import races, scheduler, volume_controller
from airfoil.cluster.binding.component import Component
from airfoil.cluster.binding.state import Situation, State, View, first


class TooLargeError(Exception):
    """More moves than were allowed."""


def rests(component: Component, budget: int) -> frozenset[State]:
    """The states at rest after the last stage. Raises ``TooLargeError`` past ``budget`` moves."""
    states = frozenset({first(component)})
    search = _Search(component, budget)
    for stage in range(component.world.stages):
        states = search.rests(View(stage), states)
    return states


class _Search:
    """A search with a budget: a move looked at costs one, and more where there are many claims to copy."""

    def __init__(self, component: Component, budget: int) -> None:
        self._component = component
        self._left = budget
        self._cost = 1 + len(component.claims) // 10

    def rests(self, view: View, starts: frozenset[State]) -> frozenset[State]:
        """The states in which a stage can end."""
        seen = {self._hastened(view, state) for state in starts}
        frontier = list(seen)
        found: set[State] = set()
        checked: set[State] = set()
        while frontier:
            state = frontier.pop()
            for following in self._moves(view, state):
                hastened = self._hastened(view, following)
                if hastened not in seen:
                    seen.add(hastened)
                    frontier.append(hastened)
            final = completed(self._component, view.stage, state)
            if final not in checked:
                checked.add(final)
                if self._is_at_rest(view, final):
                    found.add(final)
        return frozenset(found)

    def _is_at_rest(self, view: View, state: State) -> bool:
        """Whether nothing moves any more, all objects of the stage being there."""
        complete = View(view.stage, complete=True)
        return all(following == state for following in self._moves(complete, state))

    def _moves(self, view: View, state: State) -> Iterator[State]:
        for following in _moves(self._component, view, state):
            self._left -= self._cost
            if self._left < 0:
                raise TooLargeError
            yield following

    def _hastened(self, view: View, state: State) -> State:
        """The state once the claims are bound for which it makes no difference when that happens."""
        if not self._component.hasty:
            return state
        situation = Situation.of(self._component, view, state)
        claims = list(state.claims)
        for position, name in self._component.hasty.items():
            exists = view.may_exist(self._component.volumes[name].stage)
            if exists and not claims[position].volume and situation.is_present(self._component.claims[position].key):
                claims[position] = claims[position]._replace(volume=name)
        return state._replace(claims=tuple(claims))


def completed(component: Component, stage: int, state: State) -> State:
    """The same state once all objects of the stage exist."""
    existing = frozenset(name for name, item in component.world.classes.items() if item.stage <= stage)
    epoch = max(state.epoch, component.history.limit(stage))
    return state._replace(epoch=epoch, classes=existing)


def _moves(component: Component, view: View, state: State) -> Iterator[State]:
    situation = Situation.of(component, view, state)
    if not view.complete and state.epoch < component.history.limit(view.stage):
        yield state._replace(epoch=state.epoch + 1)
    yield from volume_controller.steps(situation)
    yield from scheduler.steps(situation)
    if not view.complete:
        yield from races.steps(situation)
