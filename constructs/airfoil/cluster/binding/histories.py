"""The orders in which default classes can come into being, and which is the default after each step.

The newest default class wins; of those created in the same second the first by name (pkg/volume/util/storageclass.go
v1.36.3, read; run).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from msgspec import Struct

from airfoil.cluster.binding.world import World

_MOST = 5


class Step(Struct, frozen=True):
    """A default class comes into being in a stage, and after that ``default`` is the default class."""

    created: str
    default: str
    stage: int


class History(Struct, frozen=True):
    """Steps in order. Epoch n is the time after n steps; epoch 0 has no default class."""

    steps: tuple[Step, ...] = ()

    def default(self, epoch: int) -> str:
        """The default class, or an empty name."""
        return self.steps[epoch - 1].default if epoch else ""

    def exists(self, name: str, epoch: int) -> bool:
        return any(step.created == name for step in self.steps[:epoch])

    def names(self, name: str) -> bool:
        return any(step.created == name for step in self.steps)

    def limit(self, stage: int) -> int:
        """The last epoch that can be reached in a stage."""
        return sum(step.stage <= stage for step in self.steps)


def histories(world: World) -> tuple[tuple[History, ...], bool]:
    """All of them, and whether it is really all: past five classes in one stage only some orders are looked at."""
    by_stage: dict[int, list[str]] = {}
    for name in world.default_names:
        by_stage.setdefault(world.classes[name].stage, []).append(name)
    found: list[tuple[Step, ...]] = [()]
    exact = True
    for stage, names in sorted(by_stage.items()):
        exact = exact and len(names) <= _MOST
        if stage == 0 and world.known_default:
            known = tuple(Step(name, world.known_default, 0) for name in names)
            found = [known]
            continue
        found = [(*before, *steps) for before in found for order in _orders(names) for steps in _results(order, stage)]
    return tuple(History(steps) for steps in dict.fromkeys(found)), exact


def _orders(names: Sequence[str]) -> Iterator[Sequence[str]]:
    if len(names) <= _MOST:
        yield from permutations(names)
        return
    for last in names:
        yield [*(name for name in names if name != last), last]


def _results(order: Sequence[str], stage: int) -> list[tuple[Step, ...]]:
    results: list[tuple[Step, ...]] = [()]
    for name in order:
        grown = []
        for steps in results:
            grown.append((*steps, Step(name, name, stage)))
            if steps and steps[-1].default < name:
                # created in the same second as the one before
                grown.append((*steps, Step(name, steps[-1].default, stage)))
        results = grown
    return results
