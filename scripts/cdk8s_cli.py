"""Where the pinned cdk8s command line is: npm installs it into a cache folder outside of the checkout."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

PINNED = Path(__file__).with_name("cdk8s-cli")
# One more try after a few seconds; npm's own two tries of up to a minute would hold up an offline test run.
NPM_CI = ("ci", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1", "--fetch-retry-maxtimeout=5000")


def version() -> str:
    """The version that package.json pins."""
    return str(json.loads((PINNED / "package.json").read_text(encoding="utf-8"))["dependencies"]["cdk8s-cli"])


def installed() -> Path:
    """The script that ``node`` runs, installed by ``npm ci`` unless this very lock file was installed before.

    Raises ``FileNotFoundError`` where npm is missing and ``CalledProcessError`` where it fails.
    """
    lock = (PINNED / "package-lock.json").read_bytes()
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "airfoil-development")
    folder = caches / f"cdk8s-cli-{hashlib.sha256(lock).hexdigest()[:12]}"
    if not folder.exists():
        _install(folder)
    return folder / "node_modules" / "cdk8s-cli" / "bin" / "cdk8s"


def _install(folder: Path) -> None:
    """Installs beside the folder and renames, so that what stands there is whole; two at a time may do this."""
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm is not on the PATH; it is needed for development only")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent) as scratch:
        fresh = Path(shutil.copytree(PINNED, Path(scratch, folder.name)))
        subprocess.run([npm, *NPM_CI], cwd=fresh, check=True)
        try:
            fresh.rename(folder)
        except OSError:
            if not folder.exists():  # else another process was first, with the same
                raise
