"""Makes planned changes: every folder is written beside its old one, then they change places.

Whatever happens (an error, a full disk, kill -9) each environment's folder is the old one or the new one, whole. After
an error that can be handled all of them are the old ones, and nothing is left beside them; after a kill the next run
clears up (see ``leftovers``). A power loss may leave generated files empty, which the next run sees and mends (see
``stage``).

A shell or a container whose working folder or bind mount is ``dist/<environment>`` itself keeps the old folder, which is
deleted: it has to enter the new one. Mount ``dist/`` or the repository instead.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType

from airfoil.dist import exchange, stage
from airfoil.dist.index import INDEX
from airfoil.dist.leftovers import beside, discard, leftovers, recover
from airfoil.dist.lock import LOCK, locked
from airfoil.dist.names import case_fault, check_environment
from airfoil.dist.plan import Changes, Plan, find, foreign_in, is_folder, plan
from airfoil.dist.scan import Entry, look, scan
from airfoil.errors import Fault, Place, UserError
from airfoil.system import reported, shown

#: Seconds that a run waits for another one that writes to the same ``dist/``.
PATIENCE = 10.0


def promote(dist: Path, plans: Iterable[Plan], *, patience: float = PATIENCE) -> tuple[Changes, ...]:
    """Makes the planned changes of all environments, or none.

    The plans are taken one by one, and each one's files are written before the next plan is asked for: a generator
    keeps one environment in memory. Folders change places only when the last one is written; if the generator raises,
    nothing has changed. Where nothing is stale nothing is written at all, not even a lock.

    Args:
        dist: the folder of all environments; made where it is missing.
        plans: what ``plan`` gave for this ``dist``. One whose folder changed since then is planned again.
        patience: seconds to wait for another run.

    Returns:
        What was done, in the order of the plans.

    Raises:
        UserError: another run writes, the system refused something, or something is in the way.
    """
    with reported("read", dist):
        left = is_folder(dist) and (leftovers(dist) or look(dist / LOCK) is not None)
    done: list[Changes] = []
    with ExitStack() as stack:
        promotion: _Promotion | None = None
        for each in plans:
            if promotion is None and (each.changes.is_stale or left):
                promotion = stack.enter_context(_Promotion(dist, patience))
            done.append(promotion.stage(each) if promotion and each.changes.is_stale else each.changes)
        if promotion:
            promotion.commit()
    return tuple(done)


def remove(dist: Path, environment: str, *, patience: float = PATIENCE) -> None:
    """Deletes an environment's folder: it is moved aside in one step and then deleted.

    Raises:
        UserError: airfoil didn't write it, or something that it doesn't own lies in it; nothing is deleted then.
    """
    check_environment(environment)
    with reported("remove", dist / environment):
        if find(dist, environment) is None:
            what = f"there is no {dist / environment}"
            raise UserError(Fault("no-such-folder", what, Place(os.fspath(dist / environment))))
        with locked(dist, patience):
            recover(dist)
            _remove(dist, environment)


def _remove(dist: Path, environment: str) -> None:
    live = dist / environment
    seen = scan(live)
    place = Place(os.fspath(live))
    if INDEX not in seen:
        raise UserError(Fault("not-ours", f"{live} has no {INDEX}: airfoil didn't write it", place))
    foreign = foreign_in(live)
    if foreign:
        what = f"airfoil doesn't own all that lies in {live}:\n" + "\n".join(foreign)
        raise UserError(Fault("foreign-files", what, place, help="move these elsewhere, or delete them"))
    stage.refuse_unmovable(Plan(Changes(environment), {}, b"", seen=seen), live)
    old = beside(dist, "old", environment)
    os.rename(live, old)
    try:
        _refuse_other_content(old, live, seen)
    except BaseException:
        os.rename(old, live)
        raise
    discard(dist, "old", environment)


class _Promotion:
    """One run's writing: holds the lock, gathers folders, and lets them change places."""

    def __init__(self, dist: Path, patience: float) -> None:
        self._dist = dist
        self._patience = patience
        self._staged: dict[str, Mapping[str, Entry] | None] = {}
        self._swapped: list[str] = []
        self._stack = ExitStack()
        self._made = False

    def __enter__(self) -> _Promotion:
        with reported("write", self._dist), ExitStack() as stack:
            self._made = not is_folder(self._dist)
            self._dist.mkdir(parents=True, exist_ok=True)
            stack.enter_context(locked(self._dist, self._patience))
            recover(self._dist)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._stack:
            if error is not None:
                self._take_back()
        if error is not None and self._made:
            with suppress(OSError):  # somebody else wrote into it
                self._dist.rmdir()

    def stage(self, wanted: Plan) -> Changes:
        """Writes an environment's folder beside the one that lies there."""
        name = wanted.changes.environment
        for other in self._staged:
            if other.casefold() == name.casefold():
                raise UserError(case_fault(os.fspath(self._dist), name, other))
        live = self._dist / name
        with reported("write", live):
            there = find(self._dist, name)
            if (None if there is None else scan(there)) != wanted.seen:
                wanted = plan(self._dist, name, wanted.files)
            if wanted.changes.is_stale:
                if wanted.seen is not None:
                    stage.refuse_unmovable(wanted, live)
                self._staged[name] = wanted.seen
                stage.stage(wanted, live, beside(self._dist, "part", name))
        return wanted.changes

    def commit(self) -> None:
        """Lets every staged folder change places with its old one, then deletes the old ones."""
        for name, seen in self._staged.items():
            with reported("write", self._dist / name):
                self._swap(name, seen)
        replaced = [name for name, seen in self._staged.items() if seen is not None]
        self._staged.clear()
        self._swapped.clear()
        with reported("clear away the old folder (the new one is in place)", self._dist):
            for name in replaced:
                discard(self._dist, "old", name)

    def _swap(self, name: str, seen: Mapping[str, Entry] | None) -> None:
        live, following, old = self._dist / name, beside(self._dist, "next", name), beside(self._dist, "old", name)
        os.rename(beside(self._dist, "part", name), following)
        if seen is None:
            os.rename(following, live)
            self._swapped.append(name)
            return
        if exchange.exchange(following, live):
            self._swapped.append(name)
            os.rename(following, old)
        else:
            os.rename(live, old)
            os.rename(following, live)
            self._swapped.append(name)
        _refuse_other_content(old, live, seen)

    def _take_back(self) -> None:
        # The error that led here is the one to tell. What can't be undone now is each a whole folder, and the next run
        # clears it.
        with suppress(OSError, UserError):
            for name in reversed(self._swapped):
                self._undo(name)
            recover(self._dist)

    def _undo(self, name: str) -> None:
        live, part, old = self._dist / name, beside(self._dist, "part", name), beside(self._dist, "old", name)
        if look(old) is None:
            old = beside(self._dist, "next", name)
        if self._staged[name] is None:
            os.rename(live, part)
        elif exchange.exchange(old, live):
            os.rename(old, part)
        else:
            os.rename(live, part)
            os.rename(old, live)


def _refuse_other_content(moved: Path, live: Path, seen: Mapping[str, Entry]) -> None:
    """What somebody wrote into the folder between its reading and its move would be deleted with it."""
    found = scan(moved)
    changed = sorted(path for path in {*seen, *found} if seen.get(path) != found.get(path))
    if changed:
        what = f"{live} changed while airfoil ran: {', '.join(map(shown, changed[:5]))}"
        raise UserError(Fault("changed-meanwhile", what, Place(os.fspath(live)), help="run the command again"))
