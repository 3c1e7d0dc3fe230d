"""Many environments: built in several processes or on several machines, with the same result."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.build import batches, shard
from airfoil.errors import UserError
from tests.cli.repositories import SMALL, airfoil, contents, repository

NAMES = [f"env{number}" for number in range(5)]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    return repository(tmp_path / "repository", **{name: f"{SMALL}namespace: {name}\n" for name in NAMES})


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_PAYS_FROM", 2)
    monkeypatch.setattr(batches, "_BATCH", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


def test_several_processes_write_what_one_does(
    many: Path, small_batches: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert airfoil(many, "synth").code == 0
    by_several = contents(many / "dist")
    (many / "dist").rename(many / "by-several")
    monkeypatch.setattr(batches, "_PAYS_FROM", 99)
    assert airfoil(many, "synth").code == 0
    assert by_several == contents(many / "dist")
    assert {path.split("/")[0] for path in by_several} == set(NAMES)


def test_processes_that_have_done_their_share_are_followed_by_others(
    many: Path, small_batches: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "_BATCH", 1)
    monkeypatch.setattr(batches, "_BATCHES_OF_A_PROCESS", 2)  # two processes, five batches
    assert airfoil(many, "synth").code == 0
    assert {path.split("/")[0] for path in contents(many / "dist")} == set(NAMES)


def test_faults_of_all_batches_are_told_in_order_and_nothing_is_written(many: Path, small_batches: None) -> None:
    for name in ("env4", "env0"):
        (many / f"environments/{name}.yaml").write_text("cluster: {distribution: k4s}\n")
    ran = airfoil(many, "synth")
    assert ran.code == 2
    assert ran.err.index("env0.yaml") < ran.err.index("env4.yaml")
    assert not (many / "dist").exists()


def test_wrong_names_are_told_as_one_process_tells_them(many: Path, small_batches: None) -> None:
    (many / "environments/env9.yml").write_text(SMALL)
    assert "env9.yml" in airfoil(many, "synth").err


@given(st.sets(st.text("abc", min_size=1), max_size=40), st.integers(1, 9))
def test_each_environment_is_in_exactly_one_part(names: set[str], count: int) -> None:
    parts = [shard(sorted(names), f"{number}/{count}") for number in range(1, count + 1)]
    assert sorted(itertools.chain(*parts)) == sorted(names)
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


@given(st.integers(1, 2000), st.integers(1, 16))
def test_each_process_has_as_many_batches_of_nearly_one_size(count: int, processes: int) -> None:
    names = [str(number) for number in range(count)]
    made = batches.batched(names, processes)
    sizes = [len(batch) for batch in made]
    assert list(itertools.chain(*made)) == names
    assert max(sizes) <= batches._BATCH
    assert max(sizes) - min(sizes) <= 1 <= min(sizes)
    assert len(made) % processes == 0 or max(sizes) == 1


def test_parts_written_by_themselves_are_the_whole(many: Path) -> None:
    assert [airfoil(many, "synth", "--shard", f"{number}/2").code for number in (1, 2)] == [0, 0]
    parts = contents(many / "dist")
    (many / "dist").rename(many / "by-parts")
    assert airfoil(many, "synth").code == 0
    assert parts == contents(many / "dist")


@pytest.mark.parametrize("part", ["", "1", "0/2", "3/2", "a/b", "1/0", "-1/2", "1/2/3", "1.0/2"])
def test_what_is_no_part_is_refused(part: str) -> None:
    with pytest.raises(UserError, match="bad-shard"):
        shard(NAMES, part)


def test_a_part_without_environments_is_no_error(many: Path) -> None:
    ran = airfoil(many, "synth", "--shard", "6/6")
    assert (ran.code, ran.out) == (0, "")
    assert "no environment" in ran.err


@pytest.mark.parametrize("words", [("env0",), ("--prune",)], ids=["names", "prune"])
def test_a_part_sees_too_little_for(words: tuple[str, ...], many: Path) -> None:
    assert airfoil(many, "synth", "--shard", "1/2", *words).code == 2
