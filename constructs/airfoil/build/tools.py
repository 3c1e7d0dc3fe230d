"""What a result depends on beside the repository: airfoil itself, Python, and the packages installed beside it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from airfoil import cache, imports
from airfoil.version import VERSION

PACKAGE = Path(__file__).parents[1]

# What cdk8s' App takes its folder from, and what chooses the Node that runs it.
_VARIABLES = ("CDK8S_OUTDIR", "JSII_NODE")


def tools() -> str:
    """A digest of all that; it changes when any of it is another version, or is edited."""
    facts = [VERSION, sys.version, *(f"{name}={os.environ.get(name, '')}" for name in _VARIABLES)]
    return sha256("\n".join([*facts, *_packages(), *_own_files()]).encode(errors="surrogateescape")).hexdigest()


def own_folders() -> tuple[str, ...]:
    """The folders of airfoil, of Python, and of what airfoil keeps: what is read there is told by `tools`."""
    folders = (*_code(), sys.prefix, sys.base_prefix, str(cache.folder()))
    return tuple(os.path.join(os.path.abspath(each), "") for each in folders)


def _packages() -> Iterator[str]:
    """Names of the folders in which installers write down what they installed: each has the version in it."""
    for folder in sys.path:
        if os.path.isdir(folder):
            yield from sorted(name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info")))


def _own_files() -> Iterator[str]:
    """Each file of airfoil with size (bytes) and time of change (nanoseconds): nobody edits one without either."""
    for top in _code():
        for folder, folders, files in os.walk(top):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(files):
                status = os.stat(os.path.join(folder, name))
                yield f"{folder}/{name} {status.st_size} {status.st_mtime_ns}"


def _code() -> tuple[str, ...]:
    """The folders of airfoil's own code; in a checkout the imported types lie elsewhere."""
    return (str(PACKAGE), *imports.__path__)
