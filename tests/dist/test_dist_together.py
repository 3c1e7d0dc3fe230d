"""Several runs at once, and other programs that write while one is at work: nothing is mixed, nothing lost."""

from __future__ import annotations

import errno
import os
import sys
import threading
import types
from collections.abc import Mapping
from pathlib import Path

import pytest

from airfoil.dist import Changes, Tree, exchange, lock, plan, promote, remove
from airfoil.dist.lock import LOCK, locked
from airfoil.dist.scan import Entry
from airfoil.dist.scan import scan as real
from tests.dist.folders import hidden, lay, put, read, the_fault


def test_a_second_run_is_refused_with_the_process_that_holds_the_lock(tmp_path: Path) -> None:
    with locked(tmp_path, 0):
        code, what = the_fault(lambda: put(tmp_path, home={"a": b"1"}))
    assert code == "dist-in-use"
    assert f"(process {os.getpid()})" in what
    assert not (tmp_path / "home").exists()
    assert hidden(tmp_path) == []


def test_a_second_run_waits_for_the_first_to_end(tmp_path: Path) -> None:
    begun, done = threading.Event(), threading.Event()

    def first() -> None:
        with locked(tmp_path, 0):
            begun.set()
            done.wait(0.2)

    other = threading.Thread(target=first)
    other.start()
    begun.wait()
    promote(tmp_path, [plan(tmp_path, "home", {"a": b"1"})], patience=30)
    other.join()
    assert read(tmp_path / "home") == {"a": b"1"}
    assert hidden(tmp_path) == []


def test_the_lock_of_a_killed_process_holds_nobody_up(tmp_path: Path) -> None:
    lay(tmp_path, {LOCK: b"99999\n"})
    put(tmp_path, home={"a": b"1"})
    assert hidden(tmp_path) == []


def test_a_lock_whose_file_was_deleted_by_its_holder_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The holder deletes the file between our opening it and locking it: a third run would lock another file."""
    real = lock._take
    taken: list[int] = []

    def take(handle: int) -> bool:
        if not taken:
            (tmp_path / LOCK).unlink()
        taken.append(handle)
        return real(handle)

    monkeypatch.setattr(lock, "_take", take)
    monkeypatch.setattr(lock, "_PAUSE", 0.001)
    with locked(tmp_path, 1):
        assert len(taken) == 2
        assert (tmp_path / LOCK).read_bytes() == b"%d\n" % os.getpid()


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"b": b"2"}, {"added": ("a",), "removed": ("b",)}),
        ({"a": b"2", "b": b"2"}, {"changed": ("a",), "removed": ("b",)}),
    ],
)
def test_a_folder_that_is_replaced_while_it_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: Tree, expected: dict[str, tuple[str, ...]]
) -> None:
    """The names of the old folder with the index of the new one would make a wrong plan, or a wrong refusal."""
    put(tmp_path, home={"a": b"1"})

    def scan(folder: Path) -> Mapping[str, Entry]:
        monkeypatch.undo()
        entries = real(folder)
        put(tmp_path, home=other)
        return entries

    # The package's name ``plan`` is the function, not its module.
    monkeypatch.setattr(sys.modules["airfoil.dist.plan"], "scan", scan)
    assert plan(tmp_path, "home", {"a": b"3"}).changes == Changes("home", **expected, index_differs=True)


def test_many_runs_at_once_never_mix_their_trees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_PAUSE", 0.002)
    versions = [{f"{number % 2}/{name}": b"%d" % number for name in "abc"} for number in range(4)]
    faults: list[BaseException] = []

    def run(tree: dict[str, bytes]) -> None:
        try:
            for _ in range(5):
                promote(tmp_path, [plan(tmp_path, "home", tree)], patience=60)
        except BaseException as error:  # noqa: BLE001 - an error in a thread is shown by the test
            faults.append(error)

    threads = [threading.Thread(target=run, args=(tree,)) for tree in versions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert read(tmp_path / "home") in versions
    assert hidden(tmp_path) == []


def test_on_windows_a_byte_behind_the_process_id_is_locked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Only which calls are made: that Windows answers them as documented was not run."""
    calls = []

    def locking(handle: int, mode: int, count: int) -> None:
        calls.append((os.lseek(handle, 0, os.SEEK_CUR), mode, count))
        if len(calls) > 1:
            raise PermissionError(errno.EACCES, "held")

    monkeypatch.setitem(sys.modules, "msvcrt", types.SimpleNamespace(locking=locking, LK_NBLCK=2))
    monkeypatch.setattr(sys, "platform", "win32")
    windows = types.ModuleType("lock_on_windows")
    exec(compile(Path(lock.__file__).read_text(), lock.__file__, "exec"), windows.__dict__)
    with windows.locked(tmp_path, 0):
        code, _ = the_fault(lambda: windows.locked(tmp_path, 0).__enter__())
    assert code == "dist-in-use"
    assert calls == [(1 << 20, 2, 1)] * 2
    assert hidden(tmp_path) == []


def test_a_file_written_while_the_folders_change_places_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, first={"a": b"1"}, home={"a": b"1"})
    real = exchange.exchange

    def slow(one: Path, other: Path) -> bool:
        if other.name == "home" and not (other / "late").exists():
            lay(other, {"late": b"mine"})
        return real(one, other)

    monkeypatch.setattr(exchange, "exchange", slow)
    code, what = the_fault(lambda: put(tmp_path, first={"a": b"2"}, home={"a": b"2"}))
    assert code == "changed-meanwhile"
    assert "late" in what
    assert read(tmp_path / "home") == {"a": b"1", "late": b"mine"}
    assert read(tmp_path / "first") == {"a": b"1"}
    assert hidden(tmp_path) == []


def test_a_file_written_while_an_environment_is_removed_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, home={"a": b"1"})
    real = os.rename

    def rename(one: Path, other: Path) -> None:
        if one.name == "home":
            lay(one, {"late": b"mine"})
        real(one, other)

    monkeypatch.setattr(os, "rename", rename)
    assert the_fault(lambda: remove(tmp_path, "home"))[0] == "changed-meanwhile"
    assert read(tmp_path / "home") == {"a": b"1", "late": b"mine"}
