"""The measuring core: runs commands in turn, and compares them round by round.

Seconds of one run say little on a machine that does other things too. So the contestants run one after the other in
every round, in an order that turns, and what counts is the median of the ratios of each round.

    samples = measure([Contestant("ours", ["airfoil", "check", "dist"]), Contestant("theirs", ["kubeconform", "dist"])])
    ratio(samples["theirs"], samples["ours"])   # how many times as long as ours theirs takes
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Contestant:
    """A command to measure.

    Args:
        name: as the table shows it; unique in a call of `measure`.
        command: program and arguments.
        env: variables in addition to the environment's own; None removes one.
        folder: where it runs; the current one by default.
        prepare: brings about what each run starts from, e.g. an empty cache; not measured.
        exits: codes that a good run may have; another one ends the measurement.
        rounds: the most rounds that it takes part in, for what takes long; 0 for all of them.
    """

    name: str
    command: Sequence[str]
    env: Mapping[str, str | None] = field(default_factory=dict)
    folder: Path | None = None
    prepare: Callable[[], None] | None = None
    exits: frozenset[int] = frozenset({0, 1})
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class Sample:
    """One run.

    Args:
        wall: seconds from start to end.
        cpu: seconds of all processors, of the process and of those that it waited for.
        peak: bytes of memory of the biggest of these processes.
    """

    wall: float
    cpu: float
    peak: int


class FailedRunError(Exception):
    """A contestant that ended with a code it must not have; the message holds the end of what it printed."""


Samples = Mapping[str, Sequence[Sample]]


def measure(contestants: Sequence[Contestant], rounds: int = 5, limit: float = 600.0) -> Samples:
    """Runs every contestant once to warm up, then in `rounds` rounds whose order turns by one each time.

    Args:
        contestants: what is compared.
        rounds: how many runs of each count.
        limit: seconds after which a run is ended.

    Returns:
        The samples by name, that of round i at place i.

    Raises:
        FailedRunError: for a run that failed or took too long.
    """
    samples: dict[str, list[Sample]] = {each.name: [] for each in contestants}
    for each in contestants:
        run_once(each, limit)
    for number in range(rounds):
        turned = [*contestants[number % len(contestants) :], *contestants[: number % len(contestants)]]
        for each in turned:
            if not each.rounds or number < each.rounds:
                samples[each.name].append(run_once(each, limit))
    return samples


def run_once(contestant: Contestant, limit: float = 600.0) -> Sample:
    """One run; what it prints is thrown away. Raises `FailedRunError`."""
    if contestant.prepare is not None:
        contestant.prepare()
    env = {**os.environ, **{key: value for key, value in contestant.env.items() if value is not None}}
    for key in (key for key, value in contestant.env.items() if value is None):
        env.pop(key, None)
    with tempfile.TemporaryFile() as errors:
        before = time.perf_counter()
        process = subprocess.Popen(
            contestant.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors, env=env,
            cwd=contestant.folder, start_new_session=True,
        )  # fmt: skip
        timer = threading.Timer(limit, lambda: os.killpg(process.pid, signal.SIGKILL))
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - before
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in contestant.exits:
            errors.seek(0)
            said = errors.read().decode(errors="replace")[-500:].strip()
            raise FailedRunError(f"{contestant.name} ended with {process.returncode}: {said}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def together(*parts: Sequence[Sample]) -> list[Sample]:
    """Several contestants as one that does their work one after the other, round by round."""
    return [
        Sample(sum(each.wall for each in of), sum(each.cpu for each in of), max(each.peak for each in of))
        for of in zip(*parts, strict=False)
    ]


def ratio(samples: Sequence[Sample], base: Sequence[Sample], of: str = "wall") -> float:
    """How many times as much as the base: the median of the ratios of each round.

    Args:
        samples: of one contestant.
        base: of the one it is compared with.
        of: `wall`, `cpu` or `peak`.
    """
    ratios = (getattr(one, of) / getattr(other, of) for one, other in zip(samples, base, strict=False))
    return float(statistics.median(ratios))
