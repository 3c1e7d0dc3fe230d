"""Builds many environments in several processes, each of which takes a batch after another and has a Node of its own."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from msgspec import Struct

from airfoil.build.names import environment_names
from airfoil.build.program import Built, build_here, own_main
from airfoil.build.reads import Reads, recorded
from airfoil.config import ENVIRONMENTS
from airfoil.errors import Fault, UserError

# Fewer are built here sooner than a second process with its Node is up.
_PAYS_FROM = 16

# A batch of this size keeps a process below 200 MB; its Node never forgets an object, so it is started anew at times.
_BATCH = 10
_BATCHES_OF_A_PROCESS = 10

Said = Callable[[int], None]
"""Is told how many more environments are built."""


class _Part(Struct, frozen=True):
    built: Built
    reads: Reads


def build(
    root: Path, names: Sequence[str], allowed: Mapping[str, str] | None = None, said: Said = lambda count: None
) -> tuple[Built, Reads]:
    """Builds environments and checks their objects; returns them with what was read for it.

    A `main.py` that somebody wrote runs once, in this process: only its author knows what its environments share.

    Args:
        root: the repository.
        names: the environments; empty for all that `main.py` makes.
        allowed: rules, by id or name, whose findings are accepted, and why.
        said: is told of progress.

    Raises:
        UserError: with the faults of all environments; nothing was written.
    """
    many = names or environment_names(root)
    processes = min(os.cpu_count() or 1, len(many) // _BATCH)
    if len(many) < _PAYS_FROM or processes < 2 or own_main(root) is not None:
        part = _build_part(root, names, allowed)
        return part.built, part.reads
    if not names:
        _refuse_wrong_names(root)
    return _join(_parts(root, batched(many, processes), allowed, processes, said))


def batched(names: Sequence[str], processes: int) -> list[Sequence[str]]:
    """The names in order, in batches of nearly one size and as many for each process: of five batches for two processes
    the fifth leaves one of them with nothing to do, at 50 rendered environments for a tenth of the run (run).
    """
    rounds = -(-len(names) // (_BATCH * processes))
    count = min(rounds * processes, len(names))
    return [names[i * len(names) // count : (i + 1) * len(names) // count] for i in range(count)]


def _refuse_wrong_names(root: Path) -> None:
    """What is wrong with the names of the files is told of all of them, which no batch sees."""
    from airfoil.config.file_names import environment_files

    _, faults = environment_files(root / ENVIRONMENTS, ())
    if faults:
        raise UserError(*faults)


def _build_part(root: Path, names: Collection[str], allowed: Mapping[str, str] | None) -> _Part:
    with recorded() as reads:
        return _Part(build_here(root, names, allowed), reads)


def _parts(
    root: Path, batches: Sequence[Sequence[str]], allowed: Mapping[str, str] | None, processes: int, said: Said
) -> Iterator[_Part]:
    """The parts in the order of their batches, or all that is wrong with any of them."""
    faults: dict[int, Sequence[Fault]] = {}
    parts: dict[int, _Part] = {}
    numbered = list(enumerate(batches))
    # New processes for each round, for a pool's own `max_tasks_per_child` hangs: when a process has done its share, the
    # pool takes another for idle and starts none (cpython#115634, run: Python 3.11.7, from the 21st batch of two on).
    share = processes * _BATCHES_OF_A_PROCESS
    for first in range(0, len(numbered), share):
        for number, found in _round(root, numbered[first : first + share], allowed, processes, said).items():
            if isinstance(found, UserError):
                faults[number] = found.faults
            else:
                parts[number] = found
    if faults:
        raise UserError(*(fault for number in sorted(faults) for fault in faults[number]))
    for number in range(len(batches)):
        yield parts[number]


def _round(
    root: Path,
    batches: Sequence[tuple[int, Sequence[str]]],
    allowed: Mapping[str, str] | None,
    processes: int,
    said: Said,
) -> dict[int, _Part | UserError]:
    """What becomes of some batches, by their numbers."""
    results: dict[int, _Part | UserError] = {}
    sizes = {number: len(batch) for number, batch in batches}
    # Started anew, not forked: the threads of Node's and Helm's pipes don't survive a fork.
    with ProcessPoolExecutor(
        processes, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(gc.get_threshold(),)
    ) as pool:
        try:
            with _uninterrupted():
                waiting: dict[Future[_Part], int] = {
                    pool.submit(_build_part, root, batch, allowed): number for number, batch in batches
                }
            while waiting:
                done, _ = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    number = waiting.pop(future)
                    try:
                        results[number] = future.result()
                    except UserError as error:
                        results[number] = error
                    said(sizes[number])
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            for child in multiprocessing.active_children():
                child.terminate()
            raise
    return results


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Processes that are started meanwhile know no Ctrl-C, which goes to all of a terminal's: each would print a trace."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(threshold: tuple[int, int, int]) -> None:
    """Prepares a process: it looks for garbage as seldom as the one that started it, and ends with that."""
    gc.set_threshold(*threshold)
    _end_with_parent()


def _end_with_parent() -> None:
    """Ends this process when the one that started it is gone, be it by kill -9: else it would wait for work for ever,
    and its Node with it (run). Node ends when its input does.
    """
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _join(parts: Iterator[_Part]) -> tuple[Built, Reads]:
    reads = Reads()
    builts: list[Built] = []
    for part in parts:
        builts.append(part.built)
        reads |= part.reads
    trees = {name: tree for built in builts for name, tree in built.trees.items()}
    notes = {name: said for built in builts for name, said in built.notes.items()}
    return Built(builts[0].dist, dict(sorted(trees.items())), notes), reads
