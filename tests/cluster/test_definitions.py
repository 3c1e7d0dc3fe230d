"""Definitions of Kubernetes are kept in the cache, and a cache that is broken costs time and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from airfoil import cache
from airfoil.cluster import definitions
from airfoil.cluster.versions import KubernetesVersion

VERSION = KubernetesVersion(1, 33)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(cache, "entry", lambda kind, name: tmp_path / "cache" / kind / name)
    definitions.definitions_of.cache_clear()
    yield tmp_path / "cache"
    definitions.definitions_of.cache_clear()


def read_anew() -> definitions.Definitions:
    definitions.definitions_of.cache_clear()
    return definitions.definitions_of(VERSION)


def test_the_second_run_reads_what_the_first_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = read_anew()
    monkeypatch.setattr(definitions, "_made", lambda name, source: pytest.fail("it was made anew"))
    assert read_anew() == first
    assert "description" in first["io.k8s.api.scheduling.v1.PriorityClass"]["properties"]  # a field of that name
    assert "description" not in first["io.k8s.api.scheduling.v1.PriorityClass"]


@pytest.mark.parametrize("damage", [b"", b"{}", b"abc\n{}", b"\xff\xfe\n\x00", None])
def test_what_is_broken_is_made_again(folder: Path, damage: bytes | None) -> None:
    first = read_anew()
    (kept,) = (folder / "schemas").iterdir()
    good = kept.read_bytes()
    kept.write_bytes(good[:-100] if damage is None else damage)
    assert read_anew() == first
    assert kept.read_bytes() == good


def test_without_a_cache_nothing_is_missing(folder: Path) -> None:
    folder.write_bytes(b"a file where the folder should be")
    assert len(read_anew()) > 500
