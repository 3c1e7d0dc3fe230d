"""A clock that jumps and a cache that fails change nothing: what is in `dist/` is what the sources say."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from airfoil import cache
from airfoil.build import record
from tests.cli.repositories import SMALL, airfoil, contents, repository
from tests.sources import ROOT

SAME_LENGTH = SMALL.replace("/srv/dags", "/srv/more")


@pytest.fixture
def written(tmp_path: Path) -> Path:
    folder = repository(tmp_path / "repository", home=SMALL)
    assert airfoil(folder, "synth").code == 0
    return folder


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The tree of the changed environment, made from nothing."""
    folder = repository(tmp_path_factory.mktemp("changed"), home=SAME_LENGTH)
    assert airfoil(folder, "synth").code == 0
    return contents(folder / "dist")


@pytest.mark.parametrize("seconds", [0, 4_102_444_800], ids=["1970", "2100"])
def test_times_of_files_long_past_or_in_the_future_mean_nothing(written: Path, seconds: int) -> None:
    before = contents(written / "dist")
    for path in [*written.rglob("*"), *cache.folder().rglob("*")]:
        os.utime(path, (seconds, seconds))
    ran = airfoil(written, "synth")
    assert (ran.code, "nothing changed" in ran.out) == (0, True), ran
    assert contents(written / "dist") == before
    assert airfoil(written, "synth", "--check").code == 0


def test_an_edit_that_keeps_size_and_time_is_seen(written: Path, changed: dict[str, bytes]) -> None:
    """As after a clock that went back, or an unpacked archive."""
    file = written / "environments" / "home.yaml"
    status = file.stat()
    file.write_text(SAME_LENGTH)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert file.stat().st_size == status.st_size
    assert airfoil(written, "synth").code == 0
    assert contents(written / "dist") == changed


def test_an_edit_of_a_generated_file_that_keeps_size_and_time_is_seen(written: Path) -> None:
    before = contents(written / "dist")
    file = next(path for path in sorted((written / "dist").rglob("*.yaml")) if b"/srv/dags" in path.read_bytes())
    status = file.stat()
    file.write_bytes(file.read_bytes().replace(b"/srv/dags", b"/srv/evil"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert airfoil(written, "synth", "--check").code == 1
    assert airfoil(written, "synth").code == 0
    assert contents(written / "dist") == before


def full(*_: object, **__: object) -> Any:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class FullAtTheEnd:
    """A file on a disk that is full once something was written."""

    def __init__(self, handle: int, _: str) -> None:
        self.handle = handle

    def __enter__(self) -> FullAtTheEnd:
        return self

    def write(self, data: bytes) -> None:
        os.write(self.handle, data[: len(data) // 2])
        full()

    def __exit__(self, *_: object) -> None:
        os.close(self.handle)


FAULTS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "the folder can't be made": lambda patch: patch.setattr(cache, "entry", lambda *_: Path("/dev/null/x/y")),
    "no file can be made": lambda patch: patch.setattr(tempfile, "mkstemp", full),
    "the file can't be written": lambda patch: patch.setattr("airfoil.cache.os.fdopen", FullAtTheEnd),
    "it can't be put in place": lambda patch: patch.setattr("airfoil.cache.os.replace", full),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_record_that_can_not_be_kept_is_done_without(
    fault: str, written: Path, changed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(cache.folder())
    (written / "environments" / "home.yaml").write_text(SAME_LENGTH)
    with monkeypatch.context() as patch:
        FAULTS[fault](patch)
        cache.keep("kind", "name", b"x" * 100)
        assert cache.read("kind", "name") is None
    assert contents(cache.folder()) == before
    assert airfoil(written, "synth").code == 0
    assert contents(written / "dist") == changed


KEEP = """
import os, sys
from airfoil import cache
from airfoil.build import record
cache.keep("kind", "name", b"old" * 100_000)
print("ready", flush=True)
for number in range(10**9):
    cache.keep("kind", "name", (b"old" if number % 2 else b"new") * 100_000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs kill -9")
def test_a_killed_run_leaves_a_whole_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        environment = os.environ | {"AIRFOIL_CACHE_DIR": str(tmp_path / str(number))}
        with subprocess.Popen([sys.executable, "-c", KEEP], stdout=subprocess.PIPE, cwd=ROOT, env=environment) as run:
            assert run.stdout is not None
            run.stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                run.wait(0.01 * number)
            run.send_signal(signal.SIGKILL)
        monkeypatch.setenv("AIRFOIL_CACHE_DIR", str(tmp_path / str(number)))
        assert cache.read("kind", "name") in {b"old" * 100_000, b"new" * 100_000}


def test_half_a_record_is_no_record(written: Path, changed: dict[str, bytes]) -> None:
    kept = cache.entry("synth", record._name(written))
    whole = kept.read_bytes()
    (written / "environments" / "home.yaml").write_text(SAME_LENGTH)
    for size in (0, 1, len(whole) // 2, len(whole) - 1):
        kept.write_bytes(whole[:size])
        shutil.rmtree(written / "dist")
        assert airfoil(written, "synth").code == 0
        assert contents(written / "dist") == changed
