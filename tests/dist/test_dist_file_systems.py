"""What a file system refuses: one clear fault, and nothing lost. On real mounts where the system lets us make some."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from airfoil.dist import plan
from airfoil.dist.index import INDEX
from tests import mounts
from tests.dist.folders import hidden, lay, put, read, the_fault, whole

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


PRELUDE = """
from airfoil.dist import plan, promote, remove
from tests.dist.folders import hidden, lay, put, read, whole
"""


def in_namespace(script: str, tmp_path: Path) -> dict[str, object]:
    return mounts.in_namespace(script, tmp_path, PRELUDE)


@linux
def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    result = in_namespace(
        """
        mount("-t", "tmpfs", "-o", "size=256k", "none", top)
        put(top, home={"a": b"1", "b": b"1"}, prod={"a": b"1"})
        lay(top / "home", {"notes": b"mine"})
        before = whole(top)
        found = {"first": code(lambda: put(top, home={"a": b"2"}, prod={"a": b"x" * 300_000}))}
        found["lost"] = whole(top) != before
        found["many"] = code(lambda: put(top, home={f"{number}/f": b"x" * 3000 for number in range(100)}))
        found["lost"] |= whole(top) != before
        found["new"] = code(lambda: put(top, new={"a": b"x" * 300_000}))
        found["lost"] |= whole(top) != before
        fill(top)
        found["brim"] = code(lambda: put(top, home={"a": b"2"}))
        (top / "ballast").unlink()
        found["lost"] |= whole(top) != before
        found["after"] = code(lambda: put(top, home={"a": b"2"}))
        print(json.dumps(found))
        """,
        tmp_path,
    )
    assert result == {
        **dict.fromkeys(("first", "many", "new", "brim"), "disk-full"),
        "lost": False,
        "after": "",
    }


@linux
def test_a_read_only_file_system_is_named(tmp_path: Path) -> None:
    result = in_namespace(
        """
        mount("-t", "tmpfs", "none", top)
        put(top / "dist", home={"a": b"1"})
        mount("-o", "remount,ro", top)
        print(json.dumps({
            "unchanged": code(lambda: put(top / "dist", home={"a": b"1"})),
            "changed": code(lambda: put(top / "dist", home={"a": b"2"})),
            "removed": code(lambda: remove(top / "dist", "home")),
            "first": code(lambda: put(top / "other", home={"a": b"2"})),
        }))
        """,
        tmp_path,
    )
    read_only = "read-only-file-system"
    assert result == {"unchanged": "", "changed": read_only, "removed": read_only, "first": read_only}


@linux
@pytest.mark.parametrize("where", ["home", "home/data", "home/hollow", "home/bound", "home/notes"])
def test_a_mount_inside_is_refused_and_not_emptied(tmp_path: Path, where: str) -> None:
    """Moving the old folder aside would take the mount along, and clearing it away would empty that."""
    result = in_namespace(
        f"""
        mount("-t", "tmpfs", "none", top)
        dist, where = top / "dist", top / "dist" / {where!r}
        put(dist, home={{"a": b"1"}})
        lay(top / "outside", {{"precious": b"mine"}})
        if where.name == "notes":
            lay(dist, {{"home/notes": b""}})
            mount("--bind", top / "outside/precious", where)
        elif where.name == "bound":
            where.mkdir()
            mount("--bind", top / "outside", where)
        else:
            where.mkdir(exist_ok=True)
            mount("-t", "tmpfs", "none", where)
        if where.name in ("home", "data"):
            lay(where, {{"precious": b"mine"}})
        before = read(top)
        found = code(lambda: put(dist, home={{"b": b"2"}}))
        print(json.dumps({{"code": found, "lost": read(top) != before}}))
        """,
        tmp_path,
    )
    assert result == {"code": "other-file-system", "lost": False}


@linux
def test_a_folder_of_a_container_image_is_refused_with_the_reason(tmp_path: Path) -> None:
    """overlayfs renames no folder of a lower layer (run); once it is deleted, everything works."""
    result = in_namespace(
        """
        mount("-t", "tmpfs", "none", top)
        for name in ("upper", "work", "merged"):
            (top / name).mkdir()
        put(top / "lower", home={"a": b"1", "b": b"1"})
        lay(top / "lower/home", {"notes": b"mine"})
        options = f"lowerdir={top}/lower,upperdir={top}/upper,workdir={top}/work"
        mount("-t", "overlay", "-o", options, "none", top / "merged")
        dist = top / "merged"
        unchanged = code(lambda: put(dist, home={"a": b"1", "b": b"1"}))
        changed = code(lambda: put(dist, home={"a": b"2", "b": b"1"}))
        left = sorted(read(dist)), hidden(dist)
        subprocess.run(["rm", "-r", str(dist / "home")], check=True)
        codes = [code(lambda: put(dist, home={"a": b"%d" % number})) for number in (1, 2, 3)]
        print(json.dumps({"unchanged": unchanged, "changed": changed, "left": left, "codes": codes}))
        """,
        tmp_path,
    )
    assert result == {
        "unchanged": "",
        "changed": "other-file-system",
        "left": [[f"home/{INDEX}", "home/a", "home/b", "home/notes"], []],
        "codes": ["", "", ""],
    }


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder to write in without the rights of root."""
    top = Path(tempfile.mkdtemp())
    top.chmod(0o777)
    user = os.geteuid()
    if user == 0:
        os.chown(top, 65534, 65534)
        os.seteuid(65534)
    yield top
    if user == 0:
        os.seteuid(0)
    for folder, _, _ in os.walk(top):
        Path(folder).chmod(0o777)
    shutil.rmtree(top)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX rights")
@pytest.mark.parametrize("locked_up", [".", "home", "home/layer", "home/mine"])
def test_a_folder_without_the_right_to_write_is_named(as_nobody: Path, locked_up: str) -> None:
    dist = as_nobody
    put(dist, home={"layer/a": b"1"})
    lay(dist / "home", {"mine/notes": b"mine"})
    (dist / locked_up).chmod(0o555)
    before = whole(dist)
    code, what = the_fault(lambda: put(dist, home={"layer/a": b"2"}))
    assert code == "no-permission"
    assert str(dist / locked_up) in what
    assert whole(dist) == before
    assert put(dist, home={"layer/a": b"1"})[0].is_stale is False


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX rights")
def test_a_folder_without_the_right_to_read_is_named(as_nobody: Path) -> None:
    put(as_nobody, home={"a": b"1"})
    lay(as_nobody / "home", {"mine/notes": b"mine"})
    (as_nobody / "home/mine").chmod(0)
    code, what = the_fault(lambda: plan(as_nobody, "home", {"a": b"2"}))
    assert code == "no-permission"
    assert str(as_nobody / "home/mine") in what


def test_a_path_that_is_too_long_for_the_system_is_named(tmp_path: Path) -> None:
    code, what = the_fault(lambda: put(tmp_path, home={"/".join(["x" * 200] * 30): b"1"}))
    assert code == "name-too-long"
    assert "File name too long" in what
    assert os.listdir(tmp_path) == []


def test_an_old_folder_that_can_not_be_cleared_away_is_told_and_goes_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, home={"a": b"1"})
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", os.rmdir)
        code, what = the_fault(lambda: put(tmp_path, home={"a": b"2"}))
    assert code == "file-system"
    assert "the new one is in place" in what
    assert read(tmp_path / "home") == {"a": b"2"}
    put(tmp_path, home={"a": b"2"})
    assert hidden(tmp_path) == []
