"""A process that promotes two trees in turn until it is killed: the other half of the tests of kill -9.

Run: ``python interrupted.py DIST exchange|renames``. It prints a line when it is about to start.
"""

from __future__ import annotations

import errno
import itertools
import sys
from pathlib import Path

from airfoil.dist import Tree, exchange, plan, promote

#: Files of each kind while the moment of the kill is random.
SIZE = 8


def trees(version: int, size: int) -> dict[str, Tree]:
    """Two environments, with files that stay, change, come and go between the versions."""
    return {
        name: {
            **{f"storage/stays-{number}.yaml": b"same\n" * 40 for number in range(size)},
            **{f"release/changes-{number}.yaml": b"%d %d\n" % (version, number) * 400 for number in range(size)},
            f"only-{version}/{name}.yaml": b"%d\n" % version,
        }
        for name in ("home", "prod")
    }


def without_exchange() -> None:
    """Makes this process behave as on a system that can't swap two folders."""
    exchange._renameat2 = lambda one, other: errno.ENOSYS


def main() -> None:
    dist = Path(sys.argv[1])
    if sys.argv[2] == "renames":
        without_exchange()
    print("ready", flush=True)
    for version in itertools.cycle((1, 0)):
        promote(dist, [plan(dist, name, files) for name, files in trees(version, SIZE).items()], patience=0)


if __name__ == "__main__":
    main()
