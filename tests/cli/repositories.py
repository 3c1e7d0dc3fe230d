"""Repositories in temporary folders, and airfoil run in them as a user would."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from airfoil.cli.program import run

SMALL = """\
cluster: {distribution: k3s}
delivery: {controller: flux}
storage:
  dags: {hostPath: /srv/dags}
"""


@dataclass(frozen=True)
class Ran:
    """What a finished command left behind."""

    code: int
    out: str
    err: str


def airfoil(folder: Path, *words: str) -> Ran:
    """Runs a command in this process: a process of its own would start Python and Node anew each time."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(words)
    return Ran(code, out.getvalue(), err.getvalue())


def airfoil_process(folder: Path, *words: str, **variables: str) -> Ran:
    """Runs a command in a process of its own, with variables of its environment changed."""
    done = subprocess.run(
        [sys.executable, "-m", "airfoil", *words],
        cwd=folder,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def repository(folder: Path, main: str | None = None, **environments: str) -> Path:
    """A repository with these environment files, and a `main.py` if one is given."""
    (folder / "environments").mkdir(parents=True)
    for name, text in environments.items():
        (folder / "environments" / f"{name}.yaml").write_text(text)
    if main is not None:
        (folder / "main.py").write_text(main)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
