"""An environment's facts are read once, and again when anything changes that they come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from airfoil import cache
from airfoil.checks import kept_facts
from airfoil.checks.environment_profile import stated
from airfoil.checks.kept_facts import stated_or_kept
from airfoil.errors import UserError
from tests.cli.repositories import SMALL

RICH = """\
cluster:
  distribution: k3s
  nodes: [server, agent]
  existing: {storageClasses: [fast], crds: [things.example.org]}
delivery: {controller: flux}
routing: {host: airflow.example.org, tls: {certResolver: le}}
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("AIRFOIL_CACHE_DIR", str(tmp_path / "cache"))
    kept_facts._installed.cache_clear()
    yield
    kept_facts._installed.cache_clear()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were read by the schema."""
    names: list[str] = []

    def noted(file: Path) -> dict[str, Any]:
        names.append(file.name)
        return stated(file)

    monkeypatch.setattr(kept_facts, "stated", noted)
    return names


def written(folder: Path, text: str, name: str = "home") -> Path:
    file = folder / f"{name}.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("text", [SMALL, RICH])
def test_what_was_kept_is_what_is_read(text: str, tmp_path: Path, read: list[str]) -> None:
    file = written(tmp_path, text)
    first, second = stated_or_kept(file), stated_or_kept(file)
    assert read == ["home.yaml"]
    assert first == second == stated(file)
    assert {name: type(value) for name, value in first.items()} == {name: type(value) for name, value in second.items()}


def test_an_edit_another_name_and_another_airfoil_are_seen(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, SMALL)
    stated_or_kept(file)
    assert stated_or_kept(written(tmp_path, RICH))["nodes"] == ("server", "agent")
    stated_or_kept(written(tmp_path, RICH, "prod"))
    monkeypatch.setattr("airfoil.installed.VERSION", "99.0.0")
    kept_facts._installed.cache_clear()
    stated_or_kept(file)
    assert read == ["home.yaml", "home.yaml", "prod.yaml", "home.yaml"]


def test_faults_are_said_each_time_and_never_kept(tmp_path: Path, read: list[str]) -> None:
    file = written(tmp_path, "cluster: {distribution: k4s}\n")
    for _ in range(2):
        with pytest.raises(UserError):
            stated_or_kept(file)
    with pytest.raises(UserError):
        stated_or_kept(tmp_path / "gone.yaml")
    assert not (cache.folder()).exists()


def test_what_is_edited_while_it_is_read_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, SMALL)

    def edited(path: Path) -> dict[str, Any]:
        facts = stated(path)
        written(tmp_path, RICH)
        return facts

    monkeypatch.setattr(kept_facts, "stated", edited)
    assert "nodes" not in stated_or_kept(file)
    assert not (cache.folder()).exists()
