"""Bindings of the scheduler that the volume controller overtakes half-way.

The scheduler writes its decision object by object. When one of them has changed meanwhile, the API server refuses that
write, the pod is tried again, and what is written already stays: "there is no API rollback if the actual binding
fails" (pkg/scheduler/framework/plugins/volumebinding/binder.go bindAPIUpdate, v1.36.3, read).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from airfoil.cluster.binding import scheduler, volume_controller
from airfoil.cluster.binding.state import Situation, State


def steps(situation: Situation) -> Iterator[State]:
    """Every state that an overtaken binding of several claims can leave behind."""
    for decision in scheduler.decisions(situation):
        writes = [item for item in decision.volumes.items() if item[1]]
        writes += [item for item in decision.volumes.items() if not item[1]]
        for length in range(1, len(writes)):
            written = replace(decision, volumes=dict(writes[:length]))
            half = scheduler.carried_out(situation, written)._replace(assigned=situation.state.assigned)
            middle = Situation.of(situation.component, situation.view, half)
            yield from _overtakings(middle, *writes[length])


def _overtakings(middle: Situation, position: int, name: str) -> Iterator[State]:
    """What the controller may do to the object that would have been written next."""
    for state in volume_controller.steps(middle):
        after = Situation.of(middle.component, middle.view, state)
        if (
            (after.used[name] > middle.used[name])
            if name
            else (state.claims[position] != middle.state.claims[position])
        ):
            yield state
