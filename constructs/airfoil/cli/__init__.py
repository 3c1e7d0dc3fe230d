"""The command line. Only this package prints; each command is a file with a function that returns the exit code."""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

OK = 0
FINDINGS = 1  # findings, or a stale tree
USER_ERROR = 2
BUG = 3
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs one command and exits with its code: 0 done, 1 findings or stale, 2 user's error, 3 a bug, 130 interrupted."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--version"]:  # answered before anything is imported: editors and scripts ask often
        from airfoil.version import VERSION

        print(f"airfoil {VERSION}")
        sys.exit(OK)
    # Modules and trees of dicts come into being, a hundred thousand objects, and hardly any of it is garbage: looking for
    # some after each 700 new ones, as Python does, takes a fifteenth of a `synth`, and through all of it before it ends
    # takes a tenth of a second more (measured). What is frozen is passed over.
    gc.set_threshold(100_000)
    atexit.register(gc.freeze)
    from airfoil.cli.program import run

    sys.exit(run(words))
