"""Where the pinned cdk8s command line is: npm installs it into a cache folder outside of the checkout."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

PINNED = Path(__file__).with_name("cdk8s-cli")


def version() -> str:
    """The version that package.json pins."""
    return str(json.loads((PINNED / "package.json").read_text(encoding="utf-8"))["dependencies"]["cdk8s-cli"])


def installed() -> Path:
    """The script that ``node`` runs, installed by ``npm ci`` unless this very lock file was installed before.

    Raises ``FileNotFoundError`` where npm is missing and ``CalledProcessError`` where it fails.
    """
    lock = (PINNED / "package-lock.json").read_bytes()
    caches = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(caches, "airfoil-development", f"cdk8s-cli-{hashlib.sha256(lock).hexdigest()[:12]}")
    script = folder / "node_modules" / "cdk8s-cli" / "bin" / "cdk8s"
    done = folder / "installed"
    if not done.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise FileNotFoundError("npm is not on the PATH; it is needed for development only")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(PINNED, folder)
        subprocess.run([npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=folder, check=True)
        done.touch()
    return script
