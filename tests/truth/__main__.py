"""``python -m tests.truth FILE…``: prints the agreement by kind, and each disagreement.

Exit code 0 if everything agrees, 1 if something does not, 2 if a file cannot be evaluated.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.truth.registry import UnknownKindError, evaluate, read


def main(paths: Sequence[str]) -> int:
    if not paths:
        print("usage: python -m tests.truth FILE…", file=sys.stderr)
        return 2
    status = 0
    for path in paths:
        try:
            report = evaluate(read(Path(path)))
        except (OSError, ValueError, UnknownKindError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            status = 2
            continue
        print("\n".join(report.lines()))
        if report.agreed < report.total:
            status = max(status, 1)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
