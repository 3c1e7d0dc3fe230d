"""Start-up of commands that answer from what airfoil itself knows, beside Python doing nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from bench.measure import Contestant, measure
from bench.options import Options
from bench.table import Table
from bench.tools import AIRFOIL, OURS

_COMMANDS = (("--version",), ("--help",), ("explain", "ST001"))


def run(options: Options) -> Iterator[Table]:
    """One table, its base the interpreter that runs airfoil."""
    base = "bare python"
    contestants = [Contestant(base, [sys.executable, "-c", "pass"], env=OURS)]
    contestants += [Contestant(f"airfoil {' '.join(words)}", [*AIRFOIL, *words], env=OURS) for words in _COMMANDS]
    # these take milliseconds: more rounds cost nothing and steady the median
    yield Table("start-up", measure(contestants, options.rounds * 4), base)
