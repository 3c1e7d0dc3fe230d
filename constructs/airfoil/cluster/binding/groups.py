"""The outcomes that a prediction consists of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations, product
from math import perm, prod
from typing import TypeVar

from msgspec import Struct

from airfoil.cluster.binding.outcome import ClaimResult, Outcome, PodResult, VolumeResult

_Result = TypeVar("_Result")


class Group(Struct, frozen=True):
    """Things whose fates hang together, and the outcomes they can have; groups do not touch each other.

    Args:
        claims, volumes, pods: what each may become by itself.
        outcomes: what they may become together. Empty where the group was too large to search: then the ranges
            may say a little too much, but never too little.
        alike: sets of volumes that differ in nothing but their names. In ``outcomes`` the claims that get one of
            them do so in the order of their names; any other order is as possible.
    """

    claims: Mapping[str, frozenset[ClaimResult]]
    volumes: Mapping[str, frozenset[VolumeResult]]
    pods: Mapping[str, frozenset[PodResult]]
    outcomes: tuple[Outcome, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def of(cls, outcomes: Sequence[Outcome], alike: Sequence[tuple[str, ...]] = ()) -> Group:
        """The group of some outcomes, of which equal ones are taken once."""
        distinct: dict[tuple[object, ...], Outcome] = {}
        for outcome in outcomes:
            parts = (outcome.claims, outcome.volumes, outcome.pods)
            distinct.setdefault(tuple(frozenset(part.items()) for part in parts), outcome)
        kept = tuple(distinct.values())
        swaps = tuple(names for names in alike if len(names) > 1)
        others = {name: names for names in swaps for name in names}
        volumes = _ranges([outcome.volumes for outcome in kept])
        return cls(
            {
                key: frozenset(other for result in results for other in _alternatives(result, others))
                for key, results in _ranges([outcome.claims for outcome in kept]).items()
            },
            {
                name: results.union(*(volumes[other] for other in others.get(name, ())))
                for name, results in volumes.items()
            },
            _ranges([outcome.pods for outcome in kept]),
            kept,
            swaps,
        )

    @property
    def exact(self) -> bool:
        return bool(self.outcomes)

    @property
    def settled(self) -> bool:
        """Whether only one thing can happen."""
        if self.outcomes:
            return self.count == 1
        ranges = (self.claims.values(), self.volumes.values(), self.pods.values())
        return all(len(results) == 1 for part in ranges for results in part)

    @property
    def count(self) -> int:
        """How many outcomes there are, those with other volumes of the same sort included."""
        return sum(
            prod(perm(len(names), len(_users(outcome, names))) for names in self.alike) for outcome in self.outcomes
        )

    def every(self) -> Iterator[Outcome]:
        """Each outcome, those with other volumes of the same sort included; there may be very many."""
        for outcome in self.outcomes:
            for ways in product(*(permutations(names, len(_users(outcome, names))) for names in self.alike)):
                yield outcome.renamed(_renaming(self.alike, ways))

    def admits(self, outcome: Outcome) -> bool:
        """Whether the group's part of an outcome is possible."""
        part = Outcome(
            {key: value for key, value in outcome.claims.items() if key in self.claims},
            {key: value for key, value in outcome.volumes.items() if key in self.volumes},
            {key: value for key, value in outcome.pods.items() if key in self.pods},
        )
        if self.outcomes:
            ways = [_users(part, names) for names in self.alike]
            if any(len(set(way)) < len(way) for way in ways):
                return False  # two claims in one volume
            names = _renaming(self.alike, ways)
            return part.renamed({new: old for old, new in names.items()}) in self.outcomes
        return (
            all(result in self.claims[key] for key, result in part.claims.items())
            and all(result in self.volumes[key] for key, result in part.volumes.items())
            and all(result in self.pods[key] for key, result in part.pods.items())
        )


def _users(outcome: Outcome, names: Sequence[str]) -> tuple[str, ...]:
    """The volumes out of ``names`` that are bound, in the order of their claims' names."""
    return tuple(
        item.volume
        for _, item in sorted(outcome.claims.items())
        if item.phase == "Bound" and item.volume is not None and item.volume in names
    )


def _renaming(alike: Sequence[Sequence[str]], ways: Sequence[Sequence[str]]) -> dict[str, str]:
    """Old to new names, where the first so many volumes of each set give way to some others of it."""
    names: dict[str, str] = {}
    for members, way in zip(alike, ways, strict=True):
        rest = [name for name in members if name not in way]
        names.update(zip(members, [*way, *rest], strict=True))
    return names


def _alternatives(result: ClaimResult, others: Mapping[str, tuple[str, ...]]) -> Iterator[ClaimResult]:
    if result.phase != "Bound" or result.volume is None or result.volume not in others:
        yield result
        return
    for name in others[result.volume]:
        yield ClaimResult(result.phase, result.class_name, name)


def _ranges(parts: Sequence[Mapping[str, _Result]]) -> Mapping[str, frozenset[_Result]]:
    ranges: dict[str, set[_Result]] = {}
    for part in parts:
        for key, result in part.items():
            ranges.setdefault(key, set()).add(result)
    return {key: frozenset(results) for key, results in sorted(ranges.items())}


class Prediction(Struct, frozen=True):
    """Everything that can become of the objects.

    Args:
        alternatives: one for each order in which several default classes can come into being (one if there are not
            several); each is groups, and every combination of their outcomes is possible.
        exact: whether each group was searched to the end and nothing is said that no order of events can give.
        refused: kind and name of objects that were left out, because the API server refuses them.
    """

    alternatives: tuple[tuple[Group, ...], ...]
    exact: bool
    refused: tuple[str, ...] = ()

    @property
    def unique(self) -> bool:
        """Whether the order of events makes no difference."""
        return len(self.alternatives) == 1 and all(group.settled for group in self.alternatives[0])

    def admits(self, outcome: Outcome) -> bool:
        """Whether the outcome is possible."""
        return any(all(group.admits(outcome) for group in groups) for groups in self.alternatives)

    def claim(self, key: str) -> frozenset[ClaimResult]:
        """All that can become of one claim, named as namespace/name. Empty if there is no such claim."""
        return frozenset().union(*(group.claims.get(key, ()) for groups in self.alternatives for group in groups))

    def volume(self, name: str) -> frozenset[VolumeResult]:
        """All that can become of one volume."""
        return frozenset().union(*(group.volumes.get(name, ()) for groups in self.alternatives for group in groups))

    def pod(self, key: str) -> frozenset[PodResult]:
        """All that can become of one pod, named as namespace/name."""
        return frozenset().union(*(group.pods.get(key, ()) for groups in self.alternatives for group in groups))

    @property
    def count(self) -> int:
        """How many outcomes there are; those that several alternatives share are counted for each."""
        return sum(prod(group.count for group in groups if group.exact) for groups in self.alternatives)

    def outcomes(self) -> Iterator[Outcome]:
        """Each possible outcome; there may be very many. Alternatives may repeat one. Inexact groups are left out."""
        for groups in self.alternatives:
            yield from _joined([group for group in groups if group.exact])


def _joined(groups: Sequence[Group]) -> Iterator[Outcome]:
    """Every combination, without holding all outcomes of a group at once."""
    if not groups:
        yield Outcome()
        return
    running = [groups[0].every()]
    chosen: list[Outcome] = []
    while running:
        part = next(running[-1], None)
        if part is None:
            running.pop()
            if chosen:
                chosen.pop()
        elif len(running) < len(groups):
            chosen.append(part)
            running.append(groups[len(running)].every())
        else:
            yield _merged([*chosen, part])


def _merged(parts: Sequence[Outcome]) -> Outcome:
    claims: dict[str, ClaimResult] = {}
    volumes: dict[str, VolumeResult] = {}
    pods: dict[str, PodResult] = {}
    for part in parts:
        claims.update(part.claims)
        volumes.update(part.volumes)
        pods.update(part.pods)
    return Outcome(claims, volumes, pods)
