"""The cache: what is kept comes back whole, and a cache that can't be used stops nobody."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
import pytest

from airfoil import cache


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("AIRFOIL_CACHE_DIR", str(folder))
    return folder


def test_what_was_kept_comes_back() -> None:
    assert cache.read("schemas", "one") is None
    cache.keep("schemas", "one", b"old")
    cache.keep("schemas", "one", b"new")
    assert cache.read("schemas", "one") == b"new"
    assert cache.read("schemas", "other") is None


def test_nothing_half_written_stays_behind(own_folder: Path) -> None:
    cache.keep("schemas", "one", b"new")
    assert [path.name for path in own_folder.rglob("*") if path.is_file()] == ["one"]


@pytest.mark.parametrize("damage", [b"", b"new", b"\xff\n\x00", None])
def test_what_is_not_what_was_kept_is_nothing(damage: bytes | None) -> None:
    cache.keep("schemas", "one", b"kept as it was")
    file = cache.entry("schemas", "one")
    file.write_bytes(file.read_bytes()[:-1] if damage is None else damage)
    assert cache.read("schemas", "one") is None


def test_the_older_half_goes_when_there_are_too_many(own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST", 4)
    for number in range(5):
        cache.keep("renders", str(number), b"")
        os.utime(cache.entry("renders", str(number)), (number, number))
    cache.keep("renders", "last", b"")
    assert len([path for path in own_folder.rglob("*") if path.is_file()]) <= 4
    assert cache.read("renders", "0") is None
    assert cache.read("renders", "last") == b""


def test_another_version_of_airfoil_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.keep("schemas", "one", b"old")
    monkeypatch.setattr(cache, "VERSION", "99")
    assert cache.read("schemas", "one") is None


def test_a_cache_that_cant_be_written_is_no_error(own_folder: Path) -> None:
    own_folder.write_text("a file where the folder should be")
    cache.keep("schemas", "one", b"new")
    assert cache.read("schemas", "one") is None


@pytest.mark.parametrize("chosen", [None, "", "relative", " ", "/somewhere/else"])
@pytest.mark.parametrize("home", ["/home/somebody", "relative", None])
def test_without_a_choice_it_lies_where_platformdirs_says(
    chosen: str | None, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"AIRFOIL_CACHE_DIR": None, "XDG_CACHE_HOME": chosen, "HOME": home}.items():
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    assert cache.folder() == platformdirs.user_cache_path("airfoil", appauthor=False)
