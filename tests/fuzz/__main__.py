"""Gives every reader, or those named, a number of broken inputs, and tells which made it fail.

Run: ``python -m tests.fuzz N [READER...] [--seed S]``. Inputs that fail are written to ``build/fuzz/``.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
import traceback
from pathlib import Path

from airfoil.errors import UserError

SHOWN = 5
"""Different failures of a reader that are told in full."""


def main() -> int:
    """Returns 1 if any reader failed."""
    arguments = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    arguments.add_argument("count", type=int, help="inputs for each reader")
    arguments.add_argument("readers", nargs="*", metavar="READER")
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--seconds", type=float, default=float("inf"), help="the most for one reader")
    given = arguments.parse_intermixed_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["AIRFOIL_CACHE_DIR"] = folder
        return run(given.count, given.readers, given.seed, given.seconds)


def run(count: int, names: list[str], seed: int, seconds: float) -> int:
    from tests.fuzz.table import READERS

    total = failed = 0
    for name in names or READERS:
        done, failures = fuzz(name, count, seed, seconds)
        total, failed = total + done, failed + len(failures)
        for number in list(failures.values())[:SHOWN]:
            path = Path("build/fuzz") / f"{name}-{seed}-{number}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(input_of(name, seed, number))
            print(f"  {path}")
    print(f"{total:,} inputs, {failed} different failures")
    return 1 if failed else 0


def input_of(name: str, seed: int, number: int) -> bytes:
    """One input of a reader, made anew."""
    from tests.fuzz.mutations import numbered
    from tests.fuzz.table import READERS

    return numbered(name, seed, number, READERS[name].corpus(), READERS[name].trees)


def fuzz(name: str, count: int, seed: int, seconds: float = float("inf")) -> tuple[int, dict[str, int]]:
    """How many inputs a reader was given, and the number of the first input of each different failure."""
    from tests.fuzz.table import READERS

    failures: dict[str, int] = {}
    started, done, refused, slowest = time.perf_counter(), 0, 0, (0.0, 0)
    for number in range(count):
        data = input_of(name, seed, number)
        before = time.perf_counter()
        if before - started > seconds:
            break
        done += 1
        try:
            READERS[name].read(data)
        except UserError as error:
            str(error)  # standard error takes whatever is in it
            refused += 1
        except Exception as error:  # noqa: BLE001 - the failures that are looked for
            where = _where(error)
            if where not in failures:
                failures[where] = number
                if len(failures) <= SHOWN:
                    print(f"  {name} {number}: {where}", file=sys.stderr)
        slowest = max(slowest, (time.perf_counter() - before, number))
    took = time.perf_counter() - started
    print(
        f"{name:18} {done:8,} inputs, {refused:8,} refused, {len(failures)} failures, {took:6.1f} s; "
        f"the slowest took {slowest[0] * 1000:.0f} ms ({slowest[1]})",
        flush=True,
    )
    return done, failures


def _where(error: Exception) -> str:
    """Failures are told apart by their last line of code; crashes of rules by their own text."""
    frames = traceback.extract_tb(error.__traceback__)
    text = str(error)[:200]
    last = frames[-1]
    place = f"{Path(last.filename).name}:{last.lineno}" if not isinstance(error, AssertionError) else text
    return f"{type(error).__name__} {place}: {text}"


if __name__ == "__main__":
    sys.exit(main())
