"""What a plan says, and what it refuses."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from airfoil.dist import orphans, plan, remove
from airfoil.dist.index import INDEX, parse
from airfoil.errors import UserError
from tests.dist.folders import hidden, lay, put, read, whole


def codes(error: pytest.ExceptionInfo[UserError]) -> list[str]:
    return [fault.code for fault in error.value.faults]


def test_each_path_is_told_once_by_what_becomes_of_it(tmp_path: Path) -> None:
    put(tmp_path, home={"stays": b"1", "changes": b"1", "edited": b"1", "goes": b"1", "goes-edited": b"1"})
    lay(tmp_path / "home", {"edited": b"mine", "goes-edited": b"mine", "notes/todo.md": b"mine"})
    (tmp_path / "home/empty").mkdir()
    changes = plan(tmp_path, "home", {"stays": b"1", "changes": b"2", "edited": b"1", "new/er": b"1"}).changes
    assert changes.added == ("new/er",)
    assert changes.changed == ("changes", "edited")
    assert changes.removed == ("goes", "goes-edited")
    assert changes.unchanged == ("stays",)
    assert changes.foreign == ("empty/", "notes/todo.md")
    assert changes.edited == ("edited", "goes-edited")
    assert changes.is_stale


def test_a_plan_writes_nothing(tmp_path: Path) -> None:
    put(tmp_path, home={"a": b"1"})
    before = whole(tmp_path)
    plan(tmp_path, "home", {"a": b"2"})
    plan(tmp_path, "other", {"a": b"2"})
    orphans(tmp_path, ())
    assert whole(tmp_path) == before


def test_a_first_plan_needs_no_dist(tmp_path: Path) -> None:
    changes = plan(tmp_path / "dist", "home", {}).changes
    assert changes.is_stale
    assert not (tmp_path / "dist").exists()


def test_sha256sum_reads_the_index_and_finds_the_edited_file(tmp_path: Path) -> None:
    put(tmp_path, home={"a.yaml": b"1", "b/c%2F.yaml": b"2"})
    check = ["sha256sum", "-c", INDEX]
    assert subprocess.run(check, cwd=tmp_path / "home", capture_output=True, check=False).returncode == 0
    lay(tmp_path / "home", {"b/c%2F.yaml": b"3"})
    done = subprocess.run(check, cwd=tmp_path / "home", capture_output=True, check=False)
    assert done.returncode == 1
    assert b"b/c%2F.yaml: FAILED" in done.stdout


def test_an_index_that_git_merged_with_conflicts_owns_both_sides(tmp_path: Path) -> None:
    put(tmp_path, home={"a": b"1"})
    ours = (tmp_path / "home" / INDEX).read_bytes()
    put(tmp_path, home={"a": b"2", "theirs": b"2"})
    theirs = (tmp_path / "home" / INDEX).read_bytes()
    conflict = b"<<<<<<< HEAD\n" + ours + b"||||||| base\n=======\n" + theirs + b">>>>>>> branch\n"
    lay(tmp_path / "home", {INDEX: conflict})
    changes = plan(tmp_path, "home", {"a": b"3"}).changes
    assert (changes.changed, changes.removed, changes.edited) == (("a",), ("theirs",), ())
    put(tmp_path, home={"a": b"3"})
    assert read(tmp_path / "home") == {"a": b"3"}


def test_an_index_checked_out_with_other_line_ends_still_counts() -> None:
    assert parse(b"0" * 64 + b"  a b.yaml\r\n", "index") == {"a b.yaml": frozenset({"0" * 64})}


def test_a_broken_index_is_refused_with_its_lines(tmp_path: Path) -> None:
    put(tmp_path, home={"a": b"1"})
    lay(tmp_path / "home", {INDEX: b"nonsense\n\xff\n"})
    with pytest.raises(UserError) as error:
        plan(tmp_path, "home", {"a": b"1"})
    assert codes(error) == ["broken-index", "broken-index"]
    assert [fault.where.line for fault in error.value.faults if fault.where] == [1, 2]


def test_an_index_that_lists_other_folders_gives_no_right_to_them(tmp_path: Path) -> None:
    outside = lay(tmp_path / "elsewhere", {"secret": b"mine"})
    lay(tmp_path / "dist/home", {INDEX: b"0" * 64 + b"  ../../elsewhere/secret\n" + b"0" * 64 + b"  /etc/passwd\n"})
    put(tmp_path / "dist", home={"a": b"1"})
    assert read(outside) == {"secret": b"mine"}


def test_a_foreign_file_with_the_very_bytes_is_taken_over(tmp_path: Path) -> None:
    lay(tmp_path / "home", {"a": b"1", "mine": b"1"})
    changes = plan(tmp_path, "home", {"a": b"1"}).changes
    assert (changes.unchanged, changes.foreign, changes.index_differs) == (("a",), ("mine",), True)
    put(tmp_path, home={"a": b"1"})
    put(tmp_path, home={})
    assert read(tmp_path / "home") == {"mine": b"1"}


def test_everything_foreign_in_the_way_is_refused_at_once_and_kept(tmp_path: Path) -> None:
    home = lay(tmp_path / "home", {"file": b"mine", "folder/mine": b"mine", "above": b"mine"})
    (home / "link").symlink_to(home / "file")
    (home / "linked").symlink_to(home / "folder", target_is_directory=True)
    before = whole(tmp_path)
    wanted = {"file": b"1", "folder": b"1", "above/x": b"1", "link": b"mine", "linked/x": b"1"}
    with pytest.raises(UserError) as error:
        plan(tmp_path, "home", wanted)
    assert [(fault.code, Path(str(fault.where)).name) for fault in error.value.faults] == [
        ("path-in-the-way", "above"),
        ("path-in-the-way", "file"),
        ("path-in-the-way", "folder"),
        ("link-in-the-way", "link"),
        ("link-in-the-way", "linked"),
    ]
    assert whole(tmp_path) == before


def test_a_generated_file_that_became_a_link_is_foreign(tmp_path: Path) -> None:
    put(tmp_path, home={"a": b"1", "b": b"1"})
    (tmp_path / "home/a").unlink()
    (tmp_path / "home/a").symlink_to("b")
    with pytest.raises(UserError) as error:
        plan(tmp_path, "home", {"a": b"1", "b": b"1"})
    assert codes(error) == ["link-in-the-way"]
    put(tmp_path, home={"b": b"1"})
    assert read(tmp_path / "home") == {"a": b"-> b", "b": b"1"}


def test_generated_files_and_folders_make_room_for_each_other(tmp_path: Path) -> None:
    put(tmp_path, home={"a/b": b"1", "c": b"1"})
    (changes,) = put(tmp_path, home={"a": b"1", "c/d": b"1"})
    assert (changes.added, changes.removed) == (("a", "c/d"), ("a/b", "c"))
    assert read(tmp_path / "home") == {"a": b"1", "c/d": b"1"}


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("", "empty"),
        ("/etc/passwd", "absolute"),
        ("../other/a", "leaves"),
        ("a/../../b", "leaves"),
        ("a//b", "no name"),
        ("./a", "no name"),
        ("a/", "no name"),
        ("a\\b", "'\\\\'"),
        ("C:/a", "':'"),
        ("a\0b", "'\\x00'"),
        ("a\nb", "'\\n'"),
        ("é.yaml", "'é'"),
        ("a/nul.yaml", "device"),
        ("COM1", "device"),
        ("a./b", "drops"),
        ("a ", "drops"),
        ("a" * 256, "256 characters"),
        (INDEX, "airfoil's own"),
        (".AIRFOIL-x/y", "airfoil's own"),
    ],
)
def test_a_path_that_can_not_be_stored_everywhere_is_refused(tmp_path: Path, path: str, reason: str) -> None:
    with pytest.raises(UserError) as error:
        plan(tmp_path, "home", {path: b"1", "fine": b"1"})
    (fault,) = error.value.faults
    assert fault.code == "unfit-path"
    assert reason in fault.what


@pytest.mark.parametrize(
    "paths", [("a", "A"), ("x/a", "x/A"), ("x/a", "X/b"), ("x/y/a", "x/Y/b"), ("a", "a/b"), ("A", "a/b")]
)
def test_two_paths_that_a_file_system_may_take_for_one_are_refused(tmp_path: Path, paths: tuple[str, str]) -> None:
    with pytest.raises(UserError) as error:
        plan(tmp_path, "home", dict.fromkeys(paths, b"1"))
    assert set(codes(error)) == {"path-collision"}


@pytest.mark.parametrize("foreign", ["Storage/mine", "storage/A.yaml", "STORAGE/", ".Airfoil-Index"])
def test_a_foreign_name_that_differs_by_case_only_is_refused(tmp_path: Path, foreign: str) -> None:
    if foreign.endswith("/"):
        (tmp_path / "home" / foreign).mkdir(parents=True)
    else:
        lay(tmp_path / "home", {foreign: b"mine"})
    with pytest.raises(UserError) as error:
        plan(tmp_path, "home", {"storage/a.yaml": b"1"})
    assert codes(error) == ["path-collision"]


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\\b", ".hidden", "-x", "a.", "nul", "ä", "a b", "x" * 240])
def test_an_environment_that_can_not_be_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    for call in (lambda: plan(tmp_path, name, {}), lambda: remove(tmp_path, name)):
        with pytest.raises(UserError) as error:
            call()
        assert codes(error) == ["environment-name"]


def test_an_environment_that_differs_from_a_folder_by_case_only_is_refused(tmp_path: Path) -> None:
    put(tmp_path, home={})
    with pytest.raises(UserError) as error:
        plan(tmp_path, "Home", {})
    assert codes(error) == ["path-collision"]


@pytest.mark.parametrize("where", ["dist", "dist/home", f"dist/home/{INDEX}"])
def test_a_link_in_place_of_our_own_folders_is_refused(tmp_path: Path, where: str) -> None:
    link = tmp_path / where
    link.parent.mkdir(parents=True, exist_ok=True)
    target = lay(tmp_path / "target", {"mine": b"mine"})
    link.symlink_to(target if not where.endswith(INDEX) else target / "mine")
    with pytest.raises(UserError) as error:
        put(tmp_path / "dist", home={"a": b"1"})
    assert codes(error)[0] in ("link-in-the-way", "path-in-the-way")
    assert read(target) == {"mine": b"mine"}


@pytest.mark.parametrize("where", ["dist", "dist/home"])
def test_a_file_in_place_of_our_own_folders_is_refused(tmp_path: Path, where: str) -> None:
    path = tmp_path / where
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"mine")
    with pytest.raises(UserError) as error:
        put(tmp_path / "dist", home={"a": b"1"})
    assert codes(error) == ["not-a-folder"]
    assert path.read_bytes() == b"mine"


def test_foreign_names_are_shown_without_control_characters_and_kept_as_they_are(tmp_path: Path) -> None:
    names = [b"\x1b[31mred", b"\xff\xfe", "größe".encode(), b"two\nlines"]
    (tmp_path / "home").mkdir()
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path / "home") + b"/" + name)).write_bytes(b"mine")
    (changes,) = put(tmp_path, home={"a": b"1"})
    assert sorted(changes.foreign) == sorted(["\\x1b[31mred", "größe", "two\\x0alines", "\\xff\\xfe"])
    assert set(os.listdir(os.fsencode(tmp_path / "home"))) == {*names, b"a", os.fsencode(INDEX)}


def test_orphans_are_our_folders_without_an_environment(tmp_path: Path) -> None:
    assert orphans(tmp_path / "missing", ()) == ()
    put(tmp_path, home={}, gone={}, prod={})
    lay(tmp_path / "handmade", {"a": b"1"})
    (tmp_path / "link").symlink_to(tmp_path / "gone", target_is_directory=True)
    assert orphans(tmp_path, ("home", "prod")) == ("gone",)


def test_removing_an_environment_leaves_nothing_of_it(tmp_path: Path) -> None:
    put(tmp_path, home={"a": b"1"}, gone={"a/b": b"1"})
    lay(tmp_path / "gone", {"a/b": b"edited"})
    remove(tmp_path, "gone")
    assert read(tmp_path) == {"home/a": b"1", f"home/{INDEX}": (tmp_path / "home" / INDEX).read_bytes()}
    assert hidden(tmp_path) == []


def test_removing_refuses_what_is_not_all_ours(tmp_path: Path) -> None:
    put(tmp_path, mixed={"a": b"1"})
    lay(tmp_path / "mixed", {"notes": b"mine"})
    lay(tmp_path / "handmade", {"a": b"1"})
    before = whole(tmp_path)
    for name, code in (("mixed", "foreign-files"), ("handmade", "not-ours"), ("missing", "no-such-folder")):
        with pytest.raises(UserError) as error:
            remove(tmp_path, name)
        assert codes(error) == [code]
    assert whole(tmp_path) == before
