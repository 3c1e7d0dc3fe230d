"""Hard links and the exchange of two folders, and what is done where the system has neither."""

from __future__ import annotations

import errno
import os
import sys
import types
from pathlib import Path

import pytest

from airfoil.dist import exchange
from tests.dist.folders import identity, lay, put, read, the_fault, whole

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


@pytest.mark.parametrize("code", [errno.EPERM, errno.EMLINK, errno.EOPNOTSUPP])
def test_where_hard_links_are_refused_files_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    put(tmp_path, home={"stays": b"1", "changes": b"1"})
    home = lay(tmp_path / "home", {"notes": b"mine"})
    (home / "link").symlink_to("nowhere")
    os.utime(home / "notes", (1, 1))
    (home / "notes").chmod(0o440)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    synced: list[int] = []
    real = os.fsync

    def sync(handle: int) -> None:
        synced.append(os.fstat(handle).st_size)
        real(handle)

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(os, "supports_follow_symlinks", {*os.supports_follow_symlinks, refuse})
    monkeypatch.setattr(os, "fsync", sync)
    put(tmp_path, home={"stays": b"1", "changes": b"2"})
    assert read(home) == {"stays": b"1", "changes": b"2", "notes": b"mine", "link": b"-> nowhere"}
    assert ((home / "notes").stat().st_mtime, (home / "notes").stat().st_mode & 0o777) == (1, 0o440)
    assert synced == [len(b"mine")], "only what can't be generated again is synced"
    os.mkfifo(home / "pipe")
    before = whole(home)
    assert the_fault(lambda: put(tmp_path, home={}))[0] == "path-in-the-way"
    assert whole(home) == before


@linux
def test_two_folders_change_places_in_one_step(tmp_path: Path) -> None:
    one, other = lay(tmp_path / "one", {"a": b"1"}), lay(tmp_path / "other", {"a": b"2"})
    before = identity(one), identity(other)
    assert exchange.exchange(one, other)
    assert (identity(other), identity(one)) == before
    with pytest.raises(FileNotFoundError) as error:
        exchange.exchange(one, tmp_path / "missing")
    assert error.value.filename2 == str(tmp_path / "missing")


@linux
@pytest.mark.skipif(os.uname().machine not in exchange._NUMBERS, reason="the call's number is not known here")
def test_without_a_function_of_that_name_the_call_is_made_by_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with musl before 1.2.6."""
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: types.SimpleNamespace(syscall=library.syscall))
    one, other = lay(tmp_path / "one", {"a": b"1"}), lay(tmp_path / "other", {"a": b"2"})
    assert exchange.exchange(one, other)
    assert read(one) == {"a": b"2"}
    monkeypatch.setattr(exchange, "_NUMBERS", {})
    assert not exchange.exchange(one, other)
