"""A promotion gives exactly the planned tree, and touches nothing else."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from airfoil.dist import Changes, Plan, plan, promote
from airfoil.dist.index import INDEX
from airfoil.dist.names import parents
from airfoil.errors import UserError
from tests.dist.folders import hidden, identity, lay, put, read, whole


def test_unchanged_files_keep_inode_and_time_beside_changed_ones(tmp_path: Path) -> None:
    put(tmp_path, home={"a/stays": b"1", "a/changes": b"1"})
    lay(tmp_path / "home", {"mine": b"mine"})
    os.utime(tmp_path / "home/a/stays", (1, 1))
    before = [identity(tmp_path / "home" / path) for path in ("a/stays", "mine")]
    put(tmp_path, home={"a/stays": b"1", "a/changes": b"2"})
    assert [identity(tmp_path / "home" / path) for path in ("a/stays", "mine")] == before
    assert (tmp_path / "home/a/stays").stat().st_nlink == 1
    assert read(tmp_path / "home") == {"a/stays": b"1", "a/changes": b"2", "mine": b"mine"}


def test_an_environment_without_changes_is_not_touched_at_all(tmp_path: Path) -> None:
    put(tmp_path, home={"a": b"1"}, other={"a": b"1"})
    before = whole(tmp_path / "home"), identity(tmp_path / "home")
    put(tmp_path, home={"a": b"1"}, other={"a": b"2"})
    assert (whole(tmp_path / "home"), identity(tmp_path / "home")) == before


def test_without_changes_nothing_is_written_not_even_a_lock(tmp_path: Path) -> None:
    put(tmp_path, home={"a": b"1"})
    before = identity(tmp_path)
    tmp_path.chmod(0o555)
    (changes,) = put(tmp_path, home={"a": b"1"})
    tmp_path.chmod(0o755)
    assert not changes.is_stale
    assert identity(tmp_path) == before


def test_what_airfoil_does_not_own_is_carried_over_with_mode_and_kind(tmp_path: Path) -> None:
    put(tmp_path, home={"layer/a": b"1"})
    home = lay(tmp_path / "home", {"layer/run.sh": b"#!", "layer/private": b"x", "only/mine/deep": b"x"})
    (home / "layer/run.sh").chmod(0o755)
    (home / "layer/private").chmod(0o600)
    (home / "layer/gone").symlink_to("nowhere")
    (home / "layer/up").symlink_to("..", target_is_directory=True)
    (home / "only/empty").mkdir(mode=0o700)
    (home / "only/mine").chmod(0o750)
    os.mkfifo(home / "pipe")
    before = whole(home)
    (changes,) = put(tmp_path, home={"layer/a": b"2"})
    assert changes.foreign == (
        *("layer/gone", "layer/private", "layer/run.sh", "layer/up"),
        *("only/empty/", "only/mine/deep", "pipe"),
    )
    after = whole(home)
    assert set(after) == set(before)
    assert all(after[path][0] == before[path][0] for path in before)
    assert all(after[path.rstrip("/")] == before[path] for path in changes.foreign if not path.endswith("/"))


def test_the_umask_decides_on_new_modes_and_never_on_the_bytes(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        put(tmp_path, home={"a/b": b"1"})
    finally:
        os.umask(old)
    modes = [stat.S_IMODE((tmp_path / path).stat().st_mode) for path in ("home", "home/a", "home/a/b")]
    assert modes == [0o750, 0o750, 0o640]


def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    put(tmp_path, home={"a/b": b"1"})
    (tmp_path / "home").chmod(0o2775)
    (tmp_path / "home/a").chmod(0o700)
    put(tmp_path, home={"a/b": b"2", "c/d": b"1"})
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o2775
    assert stat.S_IMODE((tmp_path / "home/a").stat().st_mode) == 0o700


def test_a_folder_goes_with_its_last_generated_file(tmp_path: Path) -> None:
    put(tmp_path, home={"layer/sub/a": b"1", "b": b"1"})
    (tmp_path / "home/layer/sub/a").unlink()
    (changes,) = put(tmp_path, home={"b": b"1"})
    assert changes.foreign == ()
    assert sorted(os.listdir(tmp_path / "home")) == [INDEX, "b"]


def test_all_environments_change_or_none(tmp_path: Path) -> None:
    put(tmp_path, a={"x": b"1"}, b={"x": b"1"})
    before = whole(tmp_path)

    def plans() -> Iterator[Plan]:
        yield plan(tmp_path, "a", {"x": b"2"})
        yield plan(tmp_path, "new", {"x": b"2"})
        yield plan(tmp_path, "b", {"/": b"2"})

    with pytest.raises(UserError):
        promote(tmp_path, plans())
    assert whole(tmp_path) == before


def test_the_plans_are_taken_one_by_one(tmp_path: Path) -> None:
    put(tmp_path, a={"x": b"1"})

    def plans() -> Iterator[Plan]:
        yield plan(tmp_path, "a", {"x": b"2"})
        assert (tmp_path / ".airfoil-part-a/x").read_bytes() == b"2"
        assert (tmp_path / "a/x").read_bytes() == b"1"
        yield plan(tmp_path, "b", {"x": b"2"})

    assert [changes.environment for changes in promote(tmp_path, plans())] == ["a", "b"]
    assert hidden(tmp_path) == []


def test_a_dist_made_for_a_run_that_fails_is_gone_with_it(tmp_path: Path) -> None:
    dist = tmp_path / "dist"

    def plans() -> Iterator[Plan]:
        yield plan(dist, "a", {"x": b"2"})
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        promote(dist, plans())
    assert not dist.exists()


def test_two_new_environments_that_differ_by_case_only_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        put(tmp_path, home={"x": b"1"}, HOME={"x": b"1"})
    assert [fault.code for fault in error.value.faults] == ["path-collision"]
    assert os.listdir(tmp_path) == []


def test_a_plan_made_before_somebody_wrote_there_is_made_again(tmp_path: Path) -> None:
    put(tmp_path, home={"a": b"1"})
    stale = plan(tmp_path, "home", {"a": b"2"})
    lay(tmp_path / "home", {"notes": b"mine", "a": b"edited"})
    (changes,) = promote(tmp_path, [stale])
    assert (changes.foreign, changes.edited) == (("notes",), ("a",))
    assert read(tmp_path / "home") == {"a": b"2", "notes": b"mine"}


_NAMES = st.sampled_from(["a", "b", "A", "x.yaml"])
_PATHS = st.lists(_NAMES, min_size=1, max_size=3).map("/".join)
_TREES = st.dictionaries(_PATHS, st.sampled_from([b"", b"1", b"2"]), max_size=5)


def _fits(tree: dict[str, bytes]) -> bool:
    """By definition: no path is a folder of another, no two names are equal but for case."""
    names = {name for path in tree for name in (path, *parents(path))}
    return len({name.lower() for name in names}) == len(names) and not any(
        parent in tree for path in tree for parent in parents(path)
    )


class Promotions(RuleBasedStateMachine):
    """Random trees over random foreign files and edits, against a model of two dictionaries."""

    def __init__(self) -> None:
        super().__init__()
        self.dist = Path(tempfile.mkdtemp())
        self.home = self.dist / "home"
        self.owned: dict[str, bytes] = {}
        self.foreign: dict[str, bytes] = {}
        self.disturbed = False

    def teardown(self) -> None:
        shutil.rmtree(self.dist)

    @rule(tree=_TREES)
    def synth(self, tree: dict[str, bytes]) -> None:
        before, untouched = read(self.dist), whole(self.dist)
        inodes = {path: identity(self.home / path) for path in read(self.home) if not path.endswith("/")}
        rest = {path: data for path, data in self.foreign.items() if tree.get(path) != data}
        allowed = _fits(tree) and _fits({**tree, **rest}) and not rest.keys() & tree.keys()
        try:
            (changes,) = put(self.dist, home=tree)
        except UserError:
            assert not allowed
            assert whole(self.dist) == untouched
            return
        assert _fits(tree)
        assert not rest.keys() & tree.keys()
        self._tells_the_truth(changes, tree, before)
        if not changes.is_stale:
            assert whole(self.dist) == untouched
        kept = {*changes.unchanged, *(path for path in rest if not path.endswith("/"))}
        assert all(identity(self.home / path) == inodes[path] for path in kept)
        self.owned, self.foreign = dict(tree), rest

    def _tells_the_truth(self, changes: Changes, tree: dict[str, bytes], before: dict[str, bytes]) -> None:
        there = {path.removeprefix("home/"): data for path, data in before.items()}
        assert {*changes.added, *changes.changed, *changes.unchanged} == set(tree)
        assert all(there[path] == tree[path] for path in changes.unchanged)
        assert all(there[path] != tree[path] for path in changes.changed)
        assert not set(changes.added) & there.keys()
        assert set(changes.removed) == {path for path in self.owned if path in there and path not in tree}

    @rule(path=_PATHS, data=st.sampled_from([b"1", b"mine"]))
    def somebody_writes(self, path: str, data: bytes) -> None:
        if (self.home / path).exists() or not _fits({**self.owned, **self.foreign, path: data}):
            return
        lay(self.home, {path: data})
        if path in self.owned:
            self.owned[path] = data
        else:
            self.foreign[path] = data

    @precondition(lambda self: self.owned)
    @rule(choice=st.randoms(use_true_random=False), delete=st.booleans())
    def somebody_edits_a_generated_file(self, choice: object, delete: bool) -> None:
        path = sorted(self.owned)[0]
        if delete:
            (self.home / path).unlink(missing_ok=True)
        elif (self.home / path).exists():
            (self.home / path).write_bytes(b"edited")

    @invariant()
    def nothing_is_left_beside(self) -> None:
        assert hidden(self.dist) == []

    @invariant()
    def nothing_foreign_is_lost(self) -> None:
        there = read(self.home)
        assert {path: there.get(path) for path in self.foreign} == self.foreign


TestPromotions = Promotions.TestCase
TestPromotions.settings = settings(max_examples=50, stateful_step_count=10, deadline=None)
