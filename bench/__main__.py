"""`python -m bench [SUITE]... [--rounds N] [--sizes 100,1000]`: measures, prints tables, writes build/bench/*.json."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from pathlib import Path

import bench
from bench.options import Options
from bench.table import text_of, write


def main() -> int:
    """Runs the suites that are named, or all: every module of this package that has a `run`."""
    suites = [info.name for info in pkgutil.iter_modules(bench.__path__) if _is_suite(info.name)]
    parser = argparse.ArgumentParser(prog="python -m bench", description=bench.__doc__)
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=f"one of {', '.join(suites)}; all by default")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each that count (default: 5)")
    parser.add_argument("--sizes", default="", help="only these sizes, e.g. 100,1000")
    given = parser.parse_args()
    unknown = [name for name in given.suites if name not in suites]
    if unknown:
        parser.error(f"there is no suite {unknown[0]}")
    options = Options(given.rounds, tuple(int(size) for size in given.sizes.split(",") if size))
    for name in given.suites or suites:
        tables = []
        for table in importlib.import_module(f"bench.{name}").run(options):
            print(text_of(table), end="\n\n", flush=True)
            tables.append(table)
        print(f"written to {write(name, tables)}\n")
    return 0


def _is_suite(name: str) -> bool:
    source = (Path(bench.__path__[0]) / f"{name}.py").read_text(encoding="utf-8")
    return "\ndef run(options: Options)" in source


if __name__ == "__main__":
    sys.exit(main())
