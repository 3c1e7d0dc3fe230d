"""Whatever ends a run of several processes: none of them stays behind, `dist/` is whole, and the next run is right."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from airfoil import cache
from airfoil.build import record
from tests.cli.repositories import SMALL, airfoil, contents, repository

pytestmark = pytest.mark.skipif(not Path("/proc/self/cwd").exists(), reason="finds processes by /proc")

KILLS = max(1, int(os.environ.get("AIRFOIL_KILLS", "12")) // 12)
"""Random moments: a whole run takes seconds, so there are fewer than of promotions alone."""

NAMES = [f"env{number}" for number in range(4)]

# Both processes are worth their start from two environments on, so that a small repository has them.
PROGRAM = """
import os, sys
from airfoil.build import batches
batches._PAYS_FROM, batches._BATCH = 2, 1
os.cpu_count = lambda: 2
from airfoil.cli.program import run
if __name__ == "__main__":
    sys.exit(run(["synth", *sys.argv[1:]]))
"""


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a whole run writes."""
    root = repository(tmp_path_factory.mktemp("right"), **dict.fromkeys(NAMES, SMALL))
    assert airfoil(root, "synth").code == 0
    return contents(root / "dist")


@pytest.fixture
def started(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    root = repository(tmp_path / "repository", **dict.fromkeys(NAMES, SMALL))
    (tmp_path / "synth.py").write_text(PROGRAM)
    with start(root) as process:
        yield process
        process.kill()


def start(root: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(root.parent / "synth.py")],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def processes_in(root: Path) -> list[int]:
    """The processes that work in a folder."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and (entry / "cwd").resolve() == root:
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def comes(condition: Callable[[], bool], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


def test_kill_9_leaves_no_process_behind(started: subprocess.Popen[bytes], tmp_path: Path) -> None:
    root = tmp_path / "repository"
    assert comes(lambda: len(processes_in(root)) >= 4), "the run, its helper and two builders"
    started.kill()
    assert comes(lambda: not processes_in(root)), "they would wait for work for ever"
    assert not (root / "dist/env0").exists()


def test_an_interrupt_of_the_whole_group_is_one_line(started: subprocess.Popen[bytes], tmp_path: Path) -> None:
    root = tmp_path / "repository"
    assert comes(lambda: len(processes_in(root)) >= 4)
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=60)
    assert started.returncode == 130
    assert said.decode().strip() == "interrupted; nothing was left half-written"
    assert comes(lambda: not processes_in(root))


def test_after_kills_at_random_moments_the_next_run_is_right(tmp_path: Path, right: dict[str, bytes]) -> None:
    root = repository(tmp_path / "repository", **dict.fromkeys(NAMES, SMALL))
    (tmp_path / "synth.py").write_text(PROGRAM)
    moments = random.Random(6)
    for _ in range(KILLS):
        with start(root) as process:
            time.sleep(moments.uniform(0, 4))
            process.kill()
        assert comes(lambda: not processes_in(root))
        found = contents(root / "dist") if (root / "dist").exists() else {}
        whole = {path for path in found if not path.startswith(".airfoil-")}
        assert whole in ({*right}, set()) or {path.split("/")[0] for path in whole} < {*NAMES}
        assert all(found[path] == right[path] for path in whole)
    assert airfoil(root, "synth").code == 0
    assert contents(root / "dist") == right
    assert airfoil(root, "synth").out.count("nothing changed") == len(NAMES)


@pytest.mark.parametrize("seconds", [0, 1, 4_000_000_000])
def test_times_of_files_tell_nothing(tmp_path: Path, right: dict[str, bytes], seconds: int) -> None:
    """A clock that jumps, a checkout, a copy: what counts are the bytes."""
    root = repository(tmp_path / "repository", **dict.fromkeys(NAMES, SMALL))
    assert airfoil(root, "synth").code == 0
    file = root / "environments/env0.yaml"
    status = file.stat()
    file.write_text(SMALL.replace("/srv/dags", "/srv/gads"))  # as long as before
    os.utime(file, (seconds, seconds) if seconds else (status.st_atime, status.st_mtime))
    assert "env0: 0 added, 1 changed" in airfoil(root, "synth").out
    for path in root.rglob("*"):
        os.utime(path, (seconds, seconds))
    assert airfoil(root, "synth").out.count("nothing changed") == len(NAMES)


def test_a_record_that_was_cut_off_is_none(tmp_path: Path, right: dict[str, bytes]) -> None:
    root = repository(tmp_path / "repository", **dict.fromkeys(NAMES, SMALL))
    assert airfoil(root, "synth").code == 0
    data = cache.read("synth", record._name(root))
    assert data is not None
    cache.entry("synth", record._name(root)).write_bytes(data[: len(data) // 2])
    assert airfoil(root, "synth").code == 0
    assert contents(root / "dist") == right
