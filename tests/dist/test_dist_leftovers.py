"""What a killed run left is cleared or brought back by the next one; nothing that isn't ours goes with it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from airfoil.dist import plan
from airfoil.dist.lock import LOCK
from tests.dist.folders import hidden, identity, lay, put, read, the_fault, whole


def leave(dist: Path, state: str, files: dict[str, bytes]) -> None:
    put(dist / "elsewhere", home=files)
    (dist / "elsewhere/home").rename(dist / f".airfoil-{state}-home")
    (dist / "elsewhere").rmdir()


@pytest.mark.parametrize("state", ["part", "next", "old", "trash"])
def test_leftovers_go_with_the_next_run_even_where_nothing_is_stale(tmp_path: Path, state: str) -> None:
    put(tmp_path, home={"a": b"1"})
    leave(tmp_path, state, {"a": b"0", "other": b"0"})
    before = whole(tmp_path / "home")
    (changes,) = put(tmp_path, home={"a": b"1"})
    assert not changes.is_stale
    assert whole(tmp_path / "home") == before
    assert hidden(tmp_path) == []


def test_a_folder_that_was_moved_aside_comes_back_with_all_that_is_foreign(tmp_path: Path) -> None:
    put(tmp_path, home={"a": b"1"})
    lay(tmp_path / "home", {"notes": b"mine"})
    before = identity(tmp_path / "home"), whole(tmp_path / "home")
    (tmp_path / "home").rename(tmp_path / ".airfoil-old-home")
    assert plan(tmp_path, "home", {"a": b"1"}).changes.is_stale, "the folder is missing: --check has to say so"
    (changes,) = put(tmp_path, home={"a": b"1"})
    assert not changes.is_stale
    assert changes.foreign == ("notes",)
    assert (identity(tmp_path / "home"), whole(tmp_path / "home")) == before


@pytest.mark.parametrize("state", ["next", "old"])
@pytest.mark.parametrize("there", [b"another version", None])
def test_a_leftover_with_the_only_copy_of_something_foreign_is_kept(
    tmp_path: Path, state: str, there: bytes | None
) -> None:
    put(tmp_path, home={"a": b"1"})
    leave(tmp_path, state, {"a": b"0"})
    lay(tmp_path / f".airfoil-{state}-home", {"notes/late": b"mine"})
    if there:
        lay(tmp_path / "home", {"notes/late": there})
    before = whole(tmp_path)
    code, what = the_fault(lambda: put(tmp_path, home={"a": b"2"}))
    assert code == "leftover-differs"
    assert str(tmp_path / "home") in what
    assert whole(tmp_path) == before
    shutil.rmtree(tmp_path / f".airfoil-{state}-home")
    put(tmp_path, home={"a": b"2"})


def test_links_in_leftovers_are_never_followed(tmp_path: Path) -> None:
    outside = lay(tmp_path / "outside", {"precious": b"mine"})
    dist = tmp_path / "dist"
    put(dist, home={"a": b"1"})
    for state in ("part", "next", "old", "trash"):
        leave(dist, state, {"a": b"0"})
        (dist / f".airfoil-{state}-home/out").symlink_to(outside, target_is_directory=True)
    (dist / "home/out").symlink_to(outside, target_is_directory=True)
    put(dist, home={"a": b"2"})
    assert hidden(dist) == []
    assert read(outside) == {"precious": b"mine"}


@pytest.mark.parametrize("name", [".airfoil-part-home", ".airfoil-old-gone", LOCK])
def test_a_link_in_place_of_what_airfoil_keeps_beside_is_refused(tmp_path: Path, name: str) -> None:
    outside = lay(tmp_path / "outside", {"precious": b"mine"})
    dist = tmp_path / "dist"
    dist.mkdir()
    (dist / name).symlink_to(outside / "precious" if name == LOCK else outside)
    code, _ = the_fault(lambda: put(dist, home={"a": b"1"}))
    assert code == ("file-system" if name == LOCK else "path-in-the-way")
    assert read(outside) == {"precious": b"mine"}
    assert os.listdir(dist) == [name]
