"""Files are put in place whole or not at all, and what the system refuses is said in words."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from airfoil.errors import UserError
from airfoil.system import put_file, put_files
from tests.cli.repositories import airfoil, contents
from tests.mounts import in_namespace

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


def test_a_file_is_made_with_its_folder_and_replaced_with_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b"
    put_file(file, b"1")
    file.chmod(0o640)
    put_file(file, b"2")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"2", 0o640)
    assert contents(tmp_path) == {"a/b": b"2"}


def test_what_a_killed_run_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".b.airfoil-new").write_bytes(b"half")
    put_file(tmp_path / "b", b"1")
    assert contents(tmp_path) == {"b": b"1"}


def test_of_several_files_none_is_in_place_if_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"no folder")
    with pytest.raises(UserError) as refused:
        put_files({tmp_path / "a": b"new", tmp_path / "file" / "b": b"new"})
    assert str(tmp_path / "file") in refused.value.faults[0].what
    assert contents(tmp_path) == {"a": b"old", "file": b"no folder"}


@linux
def test_a_full_disk_is_met_before_anything_is_in_place(tmp_path: Path) -> None:
    result = in_namespace(
        """
        from airfoil.system import put_files
        from tests.cli.repositories import contents
        mount("-t", "tmpfs", "-o", "size=256k", "none", top)
        put_files({top / "a": b"old"})
        found = {"large": code(lambda: put_files({top / "a": b"new", top / "b": b"x" * 300_000}))}
        fill(top)
        found["brim"] = code(lambda: put_files({top / "a": b"x" * 5000, top / "c/d": b"x" * 5000}))
        (top / "ballast").unlink()
        found["left"] = sorted(contents(top)) == ["a"] and contents(top)["a"] == b"old"
        found["after"] = code(lambda: put_files({top / "a": b"new"}))
        print(json.dumps(found))
        """,
        tmp_path,
    )
    assert result == {"large": "disk-full", "brim": "disk-full", "left": True, "after": ""}


def test_what_the_system_refuses_anywhere_is_no_bug_of_ours(tmp_path: Path) -> None:
    for words in (
        ("check", "a" * 5000),
        ("plan", "a" * 300),
        ("init", "a" * 5000),
        ("explain", "pvc/a", "--path", "a" * 300),
    ):
        ran = airfoil(tmp_path, *words)
        assert ran.code == 2, ran.err
        assert "File name too long" in ran.err
        assert "bug" not in ran.err
    assert os.listdir(tmp_path) == []


def test_init_leaves_nothing_where_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tests").write_text("a file where a folder is to be")
    ran = airfoil(tmp_path, "init", ".", "--yes")
    assert ran.code == 2, ran.err
    assert contents(tmp_path) == {"tests": b"a file where a folder is to be"}
