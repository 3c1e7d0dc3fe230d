"""What the README promises is what a reader gets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from airfoil.cli.program import COMMANDS, run
from tests.cli.repositories import repository

CHECKOUT = Path(__file__).parents[1]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
INVALID = CHECKOUT / "tests" / "config" / "invalid"
ERRORS = re.findall(r"```text\n(error\[.*?)```", README, re.DOTALL)
SHELL = "".join(re.findall(r"```sh\n(.*?)```", README, re.DOTALL))
COMMAND_LINES = sorted(set(re.findall(r"^(?:\S*/)?airfoil ([a-z].*)$", SHELL, re.MULTILINE)))


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: str(error).partition("]")[0].removeprefix("error["))
def test_errors_it_shows_are_those_that_are_printed(
    error: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = error.partition("environments/")[2].partition(".yaml")[0]
    fixture = {"hostpaht": "key-misspelt", "nodes": "host-path-on-several-nodes"}
    source = next(file for word, file in fixture.items() if word in error)
    folder = repository(tmp_path, **{name: (INVALID / f"{source}.yaml").read_text()})
    monkeypatch.chdir(folder)
    assert run(["synth"]) == 2
    assert capsys.readouterr().err == error


@pytest.mark.parametrize("line", COMMAND_LINES)
def test_commands_it_names_are_there(line: str) -> None:
    assert line.split(maxsplit=1)[0] in COMMANDS


def test_every_command_is_named() -> None:
    named = set(re.findall(r"airfoil ([a-z]+)", README))
    assert {"init", "synth", "secrets"} <= named


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", README))))
def test_links_lead_somewhere(link: str) -> None:
    assert (CHECKOUT / link).exists()


def test_first_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands of the first five minutes, set-up aside, which `tests/packaging` runs."""
    block = re.search(r"## Your first tree.*?```sh\n(.*?)```", README, re.DOTALL)
    assert block is not None
    lines = [line for line in block.group(1).splitlines() if "airfoil " in line and ".venv/bin" in line]
    assert len(lines) == 2
    monkeypatch.chdir(tmp_path)
    for line in lines:
        words = line.split()[1:]
        if words[0] == "synth":
            monkeypatch.chdir(tmp_path / "my-airflow")
        assert run([word.replace("../my-airflow", "my-airflow") for word in words]) == 0
    assert any((tmp_path / "my-airflow" / "dist" / "home").rglob("*.yaml"))


def test_layers_applied_by_hand_are_all_that_a_tree_has() -> None:
    loop = re.search(r"for layer in (.*); do", README)
    assert loop is not None
    layers = set(loop.group(1).split())
    for environment in (CHECKOUT / "dist").iterdir():
        assert {folder.name for folder in environment.iterdir() if folder.is_dir()} - {"gitops"} <= layers
