"""Real Airflow from PyPI, in environments of its own outside of this checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ASKED_FOR = "AIRFOIL_TEST_AIRFLOW"
_MINUTES = 20


@dataclass(frozen=True)
class Release:
    """One Airflow to install.

    Args:
        name: the folder's name.
        requirement: what pip is told.
        until: day until which packages count: an older Airflow doesn't run with what was published since.
    """

    name: str
    requirement: str
    until: str | None = None


RELEASES = (
    Release("2.10.5", "apache-airflow[cncf-kubernetes,celery]==2.10.5", until="2025-03-01"),
    Release("3", "apache-airflow[cncf-kubernetes,celery,fab]>=3"),
)

is_asked_for = pytest.mark.skipif(
    not os.environ.get(ASKED_FOR), reason=f"{ASKED_FOR}=1 installs Airflow from PyPI, some minutes once for a machine"
)


def python_of(release: Release) -> Path:
    """The interpreter of an environment with that Airflow, made by uv if it isn't there yet; skips where it can't be."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "airfoil-development", "airflow")
    folder = caches / release.name
    python = folder / "bin" / "python"
    if (folder / "complete").is_file():
        return python
    if sys.version_info >= (3, 13):
        pytest.skip("Airflow 2.10 and this test's packages want Python 3.12 or older")
    until = ["--exclude-newer", release.until] if release.until else []
    try:
        _uv("venv", "--quiet", "--clear", "--python", sys.executable, str(folder))
        _uv("pip", "install", "--quiet", "--python", str(python), *until, release.requirement)
    except (OSError, subprocess.SubprocessError) as fault:
        pytest.skip(f"Airflow {release.name} can't be installed: {getattr(fault, 'stderr', '') or fault}")
    (folder / "complete").touch()
    return python


def _uv(*words: str) -> None:
    command = [str(Path(sys.prefix) / "bin" / "uv"), *words]
    subprocess.run(command, check=True, capture_output=True, text=True, timeout=_MINUTES * 60)
