"""`make` on a machine that lacks something says what to install."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="make and sh are for POSIX systems; on Windows uv does it")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "setup", tmp_path / "scripts")
    for name in ("Makefile", "pyproject.toml", "uv.lock"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def make_setup(checkout: Path, python: Path | str) -> subprocess.CompletedProcess[str]:
    command = ["make", "setup", f"PYTHON={python}"]
    return subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)


def program(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_no_python_that_is_new_enough(checkout: Path) -> None:
    old = program(checkout / "python2", "exit 1")
    done = make_setup(checkout, old)
    assert done.returncode == 2
    assert f"error: no Python 3.11 or newer among: {old}" in done.stderr
    assert "apt install python3" in done.stderr
    assert not (checkout / ".venv").exists()


def test_debians_python_without_its_venv_package(checkout: Path) -> None:
    debian = program(checkout / "python3", f'case "$2" in *ensurepip*) exit 1;; esac\nexec {sys.executable} "$@"')
    done = make_setup(checkout, debian)
    assert done.returncode == 2
    assert f"error: {debian} has no venv module" in done.stderr
    assert "apt install python3-venv" in done.stderr
    assert not (checkout / ".venv").exists()
