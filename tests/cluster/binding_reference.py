"""A second, plain model of the binder: every creation is an event of its own, and every interleaving is walked.

It shares no code with ``airfoil.cluster.binding``. Small worlds only: it takes the objects as tuples of few features.
Volumes become Available one by one, classes come one by one (perhaps in the same second), the scheduler writes its
decisions object by object and loses a write when the object has changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Klass:
    name: str
    delayed: bool = False
    provisioner: bool = False
    default: bool = False
    stage: int = 0


@dataclass(frozen=True)
class Disk:
    name: str
    size: int = 1
    klass: str = ""
    modes: str = "A"
    reserved: str = ""
    node: str = ""
    stage: int = 0


@dataclass(frozen=True)
class Wish:
    name: str
    size: int = 1
    klass: str | None = None
    modes: str = "A"
    volume: str = ""
    stage: int = 0


@dataclass(frozen=True)
class Job:
    name: str
    wishes: tuple[str, ...]
    node: str = ""
    stage: int = 0


class Now(NamedTuple):
    classes: frozenset[str]
    default: str
    disks: frozenset[str]
    wishes: tuple[tuple[str, str | None, str, str], ...]
    """name, class, selected node, volume: only of wishes that exist"""
    jobs: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    """name, node, writes still to do: only of jobs that exist"""


class Reference:
    def __init__(
        self, classes: list[Klass], disks: list[Disk], wishes: list[Wish], jobs: list[Job], nodes: tuple[str, ...]
    ) -> None:
        self.classes = {item.name: item for item in classes}
        self.disks = {item.name: item for item in disks}
        self.wishes = {item.name: item for item in wishes}
        self.jobs = {item.name: item for item in jobs}
        self.nodes = nodes

    def outcomes(self, limit: int = 200_000) -> set[tuple[frozenset[object], frozenset[object]]]:
        """All states at rest; each stage comes to rest before the next begins."""
        start = Now(frozenset(), "", frozenset(), (), ())
        seen, frontier, found = {start}, [start], set()
        while frontier:
            now = frontier.pop()
            moves = set(self._moves(now)) - {now}
            creations = self._allowed(now, bool(moves))
            if not creations and not moves:
                found.add(self._result(now))
            for following in creations | moves:
                if following not in seen:
                    seen.add(following)
                    frontier.append(following)
            assert len(seen) < limit, "the world is too large for this model"
        return found

    def _allowed(self, now: Now, moving: bool) -> set[Now]:
        """The creations of the stage that has begun, or of the next one if everything is at rest."""
        there = {*now.classes, *now.disks, *(item[0] for item in now.wishes), *(item[0] for item in now.jobs)}
        stages = {
            name: item.stage
            for part in (self.classes, self.disks, self.wishes, self.jobs)
            for name, item in part.items()
        }
        missing = [stage for name, stage in stages.items() if name not in there]
        if not missing:
            return set()
        begun = any(stages[name] == min(missing) for name in there)
        if moving and not begun and min(missing) > min(stages.values()):
            return set()
        return {following for name, following in self._creations(now) if stages[name] == min(missing)}

    def _result(self, now: Now) -> tuple[frozenset[object], frozenset[object]]:
        wishes = frozenset(
            (name, klass, volume if self._held(now).get(volume) == name else "-")
            for name, klass, _, volume in now.wishes
        )
        jobs = frozenset((name, bool(node) and self._all_bound(now, self.jobs[name])) for name, node, _ in now.jobs)
        return wishes, jobs

    def _creations(self, now: Now) -> Iterator[tuple[str, Now]]:
        for name, item in self.classes.items():
            if name in now.classes:
                continue
            classes = now.classes | {name}
            if not item.default:
                yield name, now._replace(classes=classes)
                continue
            yield name, now._replace(classes=classes, default=name)
            if now.default and now.default < name and self.classes[now.default].stage == item.stage:
                yield name, now._replace(classes=classes)  # in the same second
        for name in self.disks:
            if name not in now.disks:
                yield name, now._replace(disks=now.disks | {name})
        existing = {item[0] for item in now.wishes}
        for name, wish in self.wishes.items():
            if name not in existing:
                klass = wish.klass if wish.klass is not None else now.default or None
                yield name, now._replace(wishes=tuple(sorted([*now.wishes, (name, klass, "", wish.volume)], key=str)))
        running = {item[0] for item in now.jobs}
        for name in self.jobs:
            if name not in running:
                yield name, now._replace(jobs=tuple(sorted([*now.jobs, (name, "", ())])))

    def _held(self, now: Now) -> Mapping[str, str]:
        """Disk -> wish that it is bound to. A named volume counts only once it really is."""
        return {volume: name for name, _, node, volume in now.wishes if node == "bound"}

    def _all_bound(self, now: Now, job: Job) -> bool:
        bound = set(self._held(now).values())
        return all(name in bound for name in job.wishes)

    def _moves(self, now: Now) -> Iterator[Now]:
        for name, klass, node, volume in now.wishes:
            if node != "bound":
                yield from self._sync(now, name, klass, node, volume)
        for name, node, writes in now.jobs:
            job = self.jobs[name]
            if not node:
                yield from self._schedule(now, job)
            elif writes:
                yield self._write(now, job, node, writes)
            elif self._is_out_of_reach(now, job, node):
                others = [item for item in now.jobs if item[0] != name]
                yield now._replace(jobs=tuple(sorted([*others, (name, "", ())])))

    def _is_out_of_reach(self, now: Now, job: Job, node: str) -> bool:
        """Whether the job waits on a node from which a volume that it was given meanwhile cannot be used."""
        volumes = [volume for name, _, state, volume in now.wishes if name in job.wishes and state == "bound"]
        return any(self.disks[volume].node not in {"", node} for volume in volumes)

    def _put(self, now: Now, name: str, klass: str | None, node: str, volume: str) -> Now:
        others = [item for item in now.wishes if item[0] != name]
        return now._replace(wishes=tuple(sorted([*others, (name, klass, node, volume)], key=str)))

    def _is_delayed(self, now: Now, klass: str | None) -> bool:
        return klass in now.classes and self.classes[klass].delayed

    def _sync(self, now: Now, name: str, klass: str | None, node: str, volume: str) -> Iterator[Now]:
        """The volume controller looks at one claim."""
        wish, held = self.wishes[name], self._held(now)
        if volume:
            disk = self.disks.get(volume)
            if disk is None or volume not in now.disks or volume in held:
                return
            if disk.reserved == name or (
                not disk.reserved
                and disk.size >= wish.size
                and disk.klass == (klass or "")
                and set(wish.modes) <= set(disk.modes)
            ):
                yield self._put(now, name, klass, "bound", volume)
            return
        free = [self.disks[key] for key in now.disks if key not in held]
        fits = [
            disk
            for disk in free
            if disk.size >= wish.size and set(wish.modes) <= set(disk.modes) and disk.reserved in {"", name}
        ]
        mine = [disk for disk in fits if disk.reserved]
        plain = [disk for disk in fits if not disk.reserved and disk.klass == (klass or "")]
        if self._is_delayed(now, klass):
            plain = []
        choices = set()
        if mine or plain:
            fewest = min(len(disk.modes) for disk in mine + plain)
            for modes in {disk.modes for disk in mine + plain if len(disk.modes) == fewest}:
                first = [disk for disk in mine if disk.modes == modes]
                if not first:
                    smallest = min(disk.size for disk in plain if disk.modes == modes)
                    first = [disk for disk in plain if disk.modes == modes and disk.size == smallest]
                choices |= set(first)
            for disk in choices:
                yield self._put(now, name, klass, "bound", disk.name)
        elif klass is None and now.default:
            yield self._put(now, name, now.default, node, volume)

    def _assumed(self, now: Now) -> set[str]:
        return {disk for _, _, writes in now.jobs for _, disk in writes if disk}

    def _schedule(self, now: Now, job: Job) -> Iterator[Now]:
        wishes = {item[0]: item for item in now.wishes}
        if not all(name in wishes for name in job.wishes):
            return
        open_wishes = []
        for name in dict.fromkeys(job.wishes):
            _, klass, node, volume = wishes[name]
            if node == "bound":
                continue
            if volume or not self._is_delayed(now, klass):
                return
            open_wishes.append(name)
        open_wishes.sort(key=lambda name: self.wishes[name].size)
        for node in self.nodes:
            if job.node not in {"", node}:
                continue
            bound = [self.disks[wishes[name][3]] for name in job.wishes if wishes[name][2] == "bound"]
            if any(disk.node not in {"", node} for disk in bound):
                continue
            for ways in self._ways(now, node, open_wishes, wishes):
                statics = [(name, disk) for name, disk in ways if disk]
                fresh = [(name, "") for name, disk in ways if not disk and wishes[name][2] != node]
                others = [item for item in now.jobs if item[0] != job.name]
                yield now._replace(jobs=tuple(sorted([*others, (job.name, node, tuple(statics + fresh))])))

    def _ways(
        self, now: Now, node: str, names: list[str], wishes: Mapping[str, tuple[str, str | None, str, str]]
    ) -> Iterator[list[tuple[str, str]]]:
        """All greedy choices, in the order of size; the choice of equals is free."""
        ways: list[list[tuple[str, str]]] = [[]]
        promised = {wish: disk for _, _, writes in now.jobs for wish, disk in writes}
        for name in names:
            _, klass, selected, _ = wishes[name]
            wish = self.wishes[name]
            selected = selected or next((where for _, where, writes in now.jobs if (name, "") in writes), "")
            if selected:
                if selected != node:
                    return
                ways = [[*way, (name, "")] for way in ways]
                continue
            grown = []
            for way in ways:
                busy = (
                    set(self._held(now)) | (self._assumed(now) - {promised.get(name, "")}) | {disk for _, disk in way}
                )
                here = [
                    self.disks[key]
                    for key in now.disks
                    if key not in busy and self.disks[key].klass == klass and self.disks[key].size >= wish.size
                ]
                mine = [disk for disk in here if disk.reserved == name or promised.get(name) == disk.name]
                if mine:
                    grown += [[*way, (name, disk.name)] for disk in mine if disk.node in {"", node}]
                    continue
                fits = [
                    disk
                    for disk in here
                    if not disk.reserved and disk.node in {"", node} and set(wish.modes) <= set(disk.modes)
                ]
                if fits:
                    smallest = min(disk.size for disk in fits)
                    grown += [[*way, (name, disk.name)] for disk in fits if disk.size == smallest]
                else:
                    grown.append([*way, (name, "")])
            ways = grown
        for way in ways:
            if all(disk or self.classes[wishes[name][1] or ""].provisioner for name, disk in way):
                yield way

    def _write(self, now: Now, job: Job, node: str, writes: tuple[tuple[str, str], ...]) -> Now:
        """One write of a decision: it fails, and the rest with it, if the object has changed."""
        (name, disk), rest = writes[0], writes[1:]
        wishes = {item[0]: item for item in now.wishes}
        _, klass, selected, _ = wishes[name]
        others = [item for item in now.jobs if item[0] != job.name]
        failed = now._replace(jobs=tuple(sorted([*others, (job.name, "", ())])))
        done = now._replace(jobs=tuple(sorted([*others, (job.name, node, rest)])))
        if selected == "bound" or (disk and disk in self._held(now)):
            return failed
        if not disk:
            return failed if selected not in {"", node} else self._put(done, name, klass, node, "")
        if not set(self.wishes[name].modes) <= set(self.disks[disk].modes):
            return done  # reserved for the claim, but of other modes: never bound
        return self._put(done, name, klass, "bound", disk)
