"""Whatever stops a promotion, each environment is its old tree or its new one, and the next run clears up.

Audit events stand for file operations: Python raises one before each, so that none can be forgotten here.
"""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from airfoil.dist import Plan, exchange, plan, promote
from airfoil.errors import UserError
from tests.dist import interrupted
from tests.dist.folders import hidden, identity, lay, put, read
from tests.dist.interrupted import SIZE, trees

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

#: Random moments of kill -9 for each way of exchange; `AIRFOIL_KILLS=200` asks for more.
KILLS = int(os.environ.get("AIRFOIL_KILLS", "12"))

MINE = {"notes.md": b"mine", "release/mine.yaml": b"mine", "empty/": b"", "release/link": b"-> nowhere"}

OLD, NEW = 0, 1


@pytest.fixture(params=["exchange", "renames"])
def mode(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Systems that swap two folders in one step, and systems that don't."""
    if request.param == "renames":
        monkeypatch.setattr(exchange, "_renameat2", lambda one, other: errno.ENOSYS)
    elif exchange._renameat2(b"/nowhere", b"/nowhere/either") == errno.ENOSYS:
        pytest.skip("this system has no renameat2")
    return str(request.param)


class Watch:
    """Acts before the file operation of a number, or before each one from there on."""

    def __init__(self) -> None:
        self.at, self.seen, self.once = 0, 0, True
        self.act: Callable[[], None] | None = None
        self.first, self.swap = 1, 1

    def start(self, at: int, act: Callable[[], None], once: bool) -> None:
        self.at, self.seen, self.once, self.act = at, 0, once, act

    def stop(self) -> None:
        self.act = None

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.act and (event == "open" or event.partition(".")[0] in ("os", "fcntl", "shutil", "exchange")):
            self.seen += 1
            if event == "exchange" and self.swap == 1:
                self.swap = self.seen
            if self.seen == self.at or (self.seen > self.at and not self.once):
                self.act()


@pytest.fixture(scope="module")
def hooked() -> Watch:
    watch = Watch()
    sys.addaudithook(watch)
    return watch


@pytest.fixture
def watch(hooked: Watch, mode: str, monkeypatch: pytest.MonkeyPatch) -> Watch:
    real = exchange._renameat2

    def renameat2(one: bytes, other: bytes) -> int:
        try:
            sys.audit("exchange", one, other)
        except OSError as error:
            return error.errno or 0
        return real(one, other)

    monkeypatch.setattr(exchange, "_renameat2", renameat2)
    # Up to the swap both systems do the same: that part is gone through once.
    hooked.first = 1 if mode == "exchange" else max(1, hooked.swap - 10)
    return hooked


def _fail() -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Dist:
    """Two environments, one with foreign files, that are to go from an old version to a new one, again and again."""

    def __init__(self, path: Path, size: int) -> None:
        self.path, self.size, self.old = path, size, 0
        put(path, **trees(0, size))
        lay(path / "home", {name: data for name, data in MINE.items() if data == b"mine"})
        (path / "home/empty").mkdir()
        (path / "home/release/link").symlink_to("nowhere")
        self.mine = self._mine()

    def _mine(self) -> list[tuple[int, int]]:
        return [identity(self.path / "home" / name) for name in ("notes.md", "release/link")]

    def plans(self) -> list[Plan]:
        return [plan(self.path, name, files) for name, files in trees(1 - self.old, self.size).items()]

    def states(self) -> list[int]:
        """OLD or NEW for each environment; fails for one that is neither. A folder that was moved aside counts."""
        found = []
        for name in ("home", "prod"):
            folder = self.path / name if (self.path / name).exists() else self.path / f".airfoil-old-{name}"
            tree = read(folder)
            kept = MINE if name == "home" else {}
            versions = [version for version in (0, 1) if tree == {**trees(version, self.size)[name], **kept}]
            assert versions, f"{folder} is neither whole: {sorted(tree)}"
            found.append(OLD if versions[0] == self.old else NEW)
        return found

    def next_run_is_clean(self) -> None:
        promote(self.path, self.plans(), patience=0)
        assert self.states() == [NEW, NEW]
        assert hidden(self.path) == []
        assert self._mine() == self.mine
        self.old = 1 - self.old


def fails_at_each_operation(dist: Dist, watch: Watch, once: bool) -> Iterator[bool]:
    """Lets each file operation of a promotion fail in turn, and yields whether the promotion was refused."""
    for at in range(watch.first, 1000):
        plans = dist.plans()
        watch.start(at, _fail, once)
        refused = False
        try:
            promote(dist.path, plans, patience=0)
        except UserError:
            refused = True
        finally:
            watch.stop()
        if watch.seen < at:
            assert at > 60, "a promotion has more operations than that"
            return
        yield refused


def test_one_operation_fails(tmp_path: Path, watch: Watch) -> None:
    """An error that goes by itself: all environments are the old ones and nothing lies beside, or all are new."""
    dist = Dist(tmp_path, 1)
    outcomes = set()
    for refused in fails_at_each_operation(dist, watch, once=True):
        states = dist.states()
        if states == [OLD, OLD]:
            assert refused
            assert set(hidden(tmp_path)) <= {".airfoil-lock"}
        else:
            assert states == [NEW, NEW]
            dist.next_run_is_clean()
        outcomes.add((refused, states[0]))
    assert {(True, OLD), (True, NEW)} <= outcomes


def test_every_operation_fails_from_one_on(tmp_path: Path, watch: Watch) -> None:
    dist = Dist(tmp_path, 1)
    for _ in fails_at_each_operation(dist, watch, once=False):
        dist.states()
        dist.next_run_is_clean()


def in_a_child(work: Callable[[], None]) -> int:
    """Runs it in a copy of this process; gives 0, or minus the signal that ended it."""
    child = os.fork()
    if child == 0:
        code = 99
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_killed_at_each_file_operation(tmp_path: Path, watch: Watch) -> None:
    dist = Dist(tmp_path, 1)
    seen = set()
    for at in range(watch.first, 1000):
        plans = dist.plans()

        def work(at: int = at, plans: list[Plan] = plans) -> None:
            watch.start(at, _die, once=True)
            promote(tmp_path, plans, patience=0)

        code = in_a_child(work)
        if code == 0:
            assert at > 60, "a promotion has more operations than that"
            break
        assert code == -signal.SIGKILL
        seen.add(tuple(dist.states()))
        dist.next_run_is_clean()
    assert seen == {(OLD, OLD), (NEW, OLD), (NEW, NEW)}, "kills came before, between and after the two exchanges"


def test_killed_at_random_moments(tmp_path: Path, mode: str) -> None:
    dist = Dist(tmp_path, SIZE)
    moments = random.Random(mode)
    caught = 0
    for _ in range(KILLS):
        command = [sys.executable, interrupted.__file__, os.fspath(tmp_path), mode]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(moments.uniform(0, 0.06))
            child.kill()
        assert child.returncode == -signal.SIGKILL
        caught += bool(hidden(tmp_path))
        dist.states()
        dist.next_run_is_clean()
    assert caught > KILLS / 4, "most kills should hit a promotion at work"


def test_interrupted_by_the_user(tmp_path: Path) -> None:
    dist = Dist(tmp_path, 1)

    def plans() -> Iterator[Plan]:
        yield from dist.plans()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        promote(tmp_path, plans())
    assert dist.states() == [OLD, OLD]
    assert hidden(tmp_path) == []
