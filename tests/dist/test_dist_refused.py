"""What the system or another program refuses: one clear fault, and nothing lost."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
import threading
import types
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from airfoil.dist import Changes, Tree, exchange, lock, plan, promote, remove
from airfoil.dist.index import INDEX
from airfoil.dist.lock import LOCK, locked
from airfoil.dist.scan import Entry
from airfoil.dist.scan import scan as real
from airfoil.errors import UserError
from tests.dist.folders import hidden, identity, lay, put, read, whole

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


def the_fault(call: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(UserError) as error:
        call()
    (fault,) = error.value.faults
    return fault.code, fault.what


# One run at a time


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


# Between reading and moving


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


# What a killed run left


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


# File systems


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


def in_namespace(script: str, tmp_path: Path) -> dict[str, object]:
    """Runs Python in a mount namespace of its own, whose mounts are gone with it."""
    prelude = """
        import json, os, subprocess, sys
        from pathlib import Path
        from airfoil.dist import plan, promote, remove
        from airfoil.errors import UserError
        from tests.dist.folders import hidden, lay, put, read, whole
        top = Path(sys.argv[1])

        def mount(*arguments):
            subprocess.run(["mount", *map(str, arguments)], check=True)

        def code(call):
            try:
                call()
            except UserError as error:
                return error.faults[0].code
            return ""
    """
    command = ["unshare", "--mount", "--propagation", "private"]
    if os.geteuid():
        command += ["--user", "--map-root-user"]
    if (
        shutil.which("unshare") is None
        or subprocess.run([*command, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("needs a mount namespace")
    text = textwrap.dedent(prelude) + textwrap.dedent(script)
    done = subprocess.run(
        [*command, sys.executable, "-c", text, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert isinstance(result, dict)
    return result


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
        (top / "ballast").write_bytes(b"")
        try:
            with (top / "ballast").open("ab", buffering=0) as ballast:
                while True:
                    ballast.write(b"x" * 4096)
        except OSError:
            pass
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
