"""What airfoil is and runs on: what is kept of an earlier run is made anew once any of it changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from airfoil.version import VERSION

PACKAGE = Path(__file__).parent


def installed(*others: str) -> str:
    """A digest of airfoil, of Python and of the packages beside it; another version or an edit of any changes it.

    Args:
        others: more folders of code that count.
    """
    facts = [VERSION, sys.version, *_packages(), *_files((str(PACKAGE), *others))]
    return sha256("\n".join(facts).encode(errors="surrogateescape")).hexdigest()


def _packages() -> Iterator[str]:
    """Names of the folders in which installers write down what they installed: each has the version in it."""
    for folder in sys.path:
        if os.path.isdir(folder):
            yield from sorted(name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info")))


def _files(folders: Iterable[str]) -> Iterator[str]:
    """Each file with size (bytes) and time of change (nanoseconds): nobody edits one without either."""
    for top in folders:
        for folder, inner, files in os.walk(top):
            inner[:] = sorted(name for name in inner if name != "__pycache__")
            for name in sorted(files):
                status = os.stat(os.path.join(folder, name))
                yield f"{folder}/{name} {status.st_size} {status.st_mtime_ns}"
