"""What happens of some events that wait for each other, in which round, and the knots of what never does."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from airfoil.cluster.order.events import Event, Wait


class Knot(Struct, frozen=True):
    """Events that keep each other from happening, or one that nothing will ever bring.

    Args:
        chain: waits in their order: each is for the event of the next, the last one for the first. Of a dead end, the one
            wait that is never over.
        members: every event that is part of it.
        behind: the events that never happen because of it, itself left out.
    """

    chain: tuple[Wait, ...]
    members: frozenset[Event]
    behind: frozenset[Event]

    @property
    def is_cycle(self) -> bool:
        return bool(self.chain[0].any_of)


class Graph(Struct, frozen=True, dict=True):
    """Events and their waits. An event without any wait happens at once.

    Args:
        waits: all of them; an event happens when each of its own is over.
    """

    waits: tuple[Wait, ...]

    @cached_property
    def _each(self) -> tuple[Wait, ...]:
        """Each wait once; from here on its `id` tells it apart, as to hash all that is in it takes longer than all else."""
        return tuple(dict.fromkeys(self.waits))

    @cached_property
    def of(self) -> Mapping[Event, tuple[Wait, ...]]:
        """The waits of each event."""
        found: dict[Event, list[Wait]] = {}
        for wait in self._each:
            found.setdefault(wait.event, []).append(wait)
        return {event: tuple(waits) for event, waits in found.items()}

    @cached_property
    def waited_for(self) -> Mapping[Event, tuple[Wait, ...]]:
        """The waits that each event can end."""
        found: dict[Event, list[Wait]] = {}
        for wait in self._each:
            for event in wait.any_of:
                found.setdefault(event, []).append(wait)
        return {event: tuple(waits) for event, waits in found.items()}

    @cached_property
    def events(self) -> frozenset[Event]:
        return frozenset(self.of) | frozenset(self.waited_for)

    def rounds(self, opens: Callable[[Event], bool]) -> Mapping[Event, int]:
        """The round in which each event happens; what never does is missing.

        Args:
            opens: whether an event opens a new round, as the applying of a step does; others come in the same one.
        """
        left = {event: len(self.of.get(event, ())) for event in self.events}
        over: set[int] = set()
        found: dict[Event, int] = {}
        now = sorted(event for event, count in left.items() if not count)
        number = 0
        while now:
            later: list[Event] = []
            number += any(opens(event) for event in now)
            queue = deque(now)
            while queue:
                event = queue.popleft()
                found[event] = number
                for wait in self.waited_for.get(event, ()):
                    if id(wait) in over:
                        continue
                    over.add(id(wait))
                    left[wait.event] -= 1
                    if left[wait.event] == 0:
                        (later if opens(wait.event) else queue).append(wait.event)
            now = sorted(later)
        return found

    @cached_property
    def stuck(self) -> Mapping[Event, tuple[Wait, ...]]:
        """What never happens, with the waits that are never over."""
        happens = self.rounds(lambda event: False)
        return {
            event: tuple(wait for wait in self.of[event] if not any(other in happens for other in wait.any_of))
            for event in sorted(event for event in self.of if event not in happens)
        }

    @cached_property
    def knots(self) -> tuple[Knot, ...]:
        """Why: first the cycles, then the dead ends."""
        ahead = {event: sorted({each for wait in waits for each in wait.any_of}) for event, waits in self.stuck.items()}
        back: dict[Event, list[Event]] = {}
        for event, others in ahead.items():
            for other in others:
                back.setdefault(other, []).append(event)
        found: list[Knot] = []
        for part in _components(ahead):
            if len(part) > 1 or any(event in ahead[event] for event in part):
                members = frozenset(part)
                found.append(Knot(self._cycle(members), members, _reached(members, back)))
        found.sort(key=lambda knot: knot.chain)
        ends: list[Knot] = []
        for event, waits in self.stuck.items():
            members = frozenset((event,))
            ends += [Knot((wait,), members, _reached(members, back)) for wait in waits if not wait.any_of]
        return (*found, *ends)

    def _cycle(self, members: frozenset[Event]) -> tuple[Wait, ...]:
        """The shortest way round, from the first event that is a step, if there is one."""
        start = min(members)
        came: dict[Event, Wait] = {}
        queue = deque([start])
        while queue:
            event = queue.popleft()
            for wait in self.stuck[event]:
                for other in wait.any_of:
                    if other == start:
                        return tuple(_chain(came, start, wait))
                    if other in members and other not in came:
                        came[other] = wait
                        queue.append(other)
        raise AssertionError("a strongly connected component has a way round")


def _chain(came: Mapping[Event, Wait], start: Event, last: Wait) -> Iterable[Wait]:
    chain = [last]
    while chain[-1].event != start:
        chain.append(came[chain[-1].event])
    return reversed(chain)


def _reached(members: Iterable[Event], back: Mapping[Event, Sequence[Event]]) -> frozenset[Event]:
    found = set(members)
    queue = deque(found)
    while queue:
        for event in back.get(queue.popleft(), ()):
            if event not in found:
                found.add(event)
                queue.append(event)
    return frozenset(found) - frozenset(members)


def _components(ahead: Mapping[Event, Sequence[Event]]) -> Iterator[list[Event]]:
    """Strongly connected components: Tarjan's way, without recursion, as chains may be long."""
    index: dict[Event, int] = {}
    low: dict[Event, int] = {}
    path: list[Event] = []
    on_path: set[Event] = set()
    for root in ahead:
        if root in index:
            continue
        work: list[tuple[Event, Iterator[Event]]] = [(root, iter(ahead[root]))]
        index[root] = low[root] = len(index)
        path.append(root)
        on_path.add(root)
        while work:
            event, others = work[-1]
            for other in others:
                if other not in index:
                    index[other] = low[other] = len(index)
                    path.append(other)
                    on_path.add(other)
                    work.append((other, iter(ahead.get(other, ()))))
                    break
                if other in on_path:
                    low[event] = min(low[event], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[event])
                if low[event] == index[event]:
                    start = path.index(event)
                    part = path[start:]
                    del path[start:]
                    on_path.difference_update(part)
                    yield part
