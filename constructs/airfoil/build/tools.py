"""What a result depends on beside the repository: airfoil itself, Python, and the packages installed beside it."""

from __future__ import annotations

import os
import sys
from hashlib import sha256

from airfoil import cache, imports
from airfoil.installed import PACKAGE, installed

# What cdk8s' App takes its folder from, and what chooses the Node that runs it.
_VARIABLES = ("CDK8S_OUTDIR", "JSII_NODE")


def tools() -> str:
    """A digest of all that; it changes when any of it is another version, or is edited."""
    facts = [installed(*imports.__path__), *(f"{name}={os.environ.get(name, '')}" for name in _VARIABLES)]
    return sha256("\n".join(facts).encode(errors="surrogateescape")).hexdigest()


def own_folders() -> tuple[str, ...]:
    """The folders of airfoil, of Python, and of what airfoil keeps: what is read there is told by `tools`."""
    folders = (*_code(), sys.prefix, sys.base_prefix, str(cache.folder()))
    return tuple(os.path.join(os.path.abspath(each), "") for each in folders)


def _code() -> tuple[str, ...]:
    """The folders of airfoil's own code; in a checkout the imported types lie elsewhere."""
    return (str(PACKAGE), *imports.__path__)
