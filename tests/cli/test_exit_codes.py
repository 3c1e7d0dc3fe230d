"""How the command ends: each way has its code and its words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from airfoil.cli import BUG, INTERRUPTED, OK, USER_ERROR, program
from airfoil.cli import synth as synth_command
from airfoil.cli.program import run


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object, **__: object) -> int:
        raise error

    monkeypatch.setattr(synth_command, "run", fail)


def test_interrupt(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    failing(monkeypatch, KeyboardInterrupt())
    assert run(["synth"]) == INTERRUPTED
    assert "interrupted" in capsys.readouterr().err


def test_a_bug_says_how_to_report_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    failing(monkeypatch, ZeroDivisionError("of all things"))
    assert run(["synth"]) == BUG
    said = capsys.readouterr().err
    assert "airfoil has a bug: ZeroDivisionError: of all things" in said
    assert "Please report it" in said
    assert "Traceback" not in said


def test_debug_shows_the_trace(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    failing(monkeypatch, ZeroDivisionError("of all things"))
    assert run(["--debug", "synth"]) == BUG
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--help"], ["synth", "--help"], ["--version"]])
def test_help_is_no_error(words: list[str]) -> None:
    assert run(words) == OK


@pytest.mark.parametrize("words", [["snyth"], ["synth", "--chekc"], ["synth", "--output", "xml"], ["secrets"]])
def test_wrong_words_are_the_user_s_error(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == USER_ERROR
    assert capsys.readouterr().err


def test_a_misspelt_command_is_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    run(["snyth"])
    assert "Did you mean `airfoil synth`?" in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(program.COMMANDS))
def test_every_command_has_a_module_and_help_of_its_own(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == OK
    assert "\\b" not in capsys.readouterr().out


def test_a_reader_that_goes_away_is_no_error() -> None:
    shell = f"set -o pipefail; {sys.executable} -m airfoil rules | true"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
