"""Lines look the same with and without rich, and rich comes only for what takes colours."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from airfoil.report.styled import Line, print_lines

# one column a character: rich's tab stops count columns, and Python's count characters
NARROW = st.text(
    st.one_of(st.sampled_from("\t\n\a\b\v\f\r"), st.characters(codec="latin-1", exclude_categories=["Cc", "Cf"]))
)
PARTS = st.lists(st.tuples(NARROW, st.sampled_from(["", "bold red", "dim", "not bold"])), min_size=1)


@given(st.lists(PARTS))
def test_plain_lines_are_those_that_rich_prints(lines: list[list[tuple[str, str]]]) -> None:
    ours, theirs = io.StringIO(), io.StringIO()
    console = Console(file=theirs, soft_wrap=True, highlight=False)
    for (text, style), *others in lines:
        line = Line(text, style)
        for part in others:
            line.append(*part)
        ours.write(f"{line}\n")
        console.print(Text(text, style).append_tokens(others))
    assert ours.getvalue() == theirs.getvalue()


@pytest.mark.parametrize("stderr", [False, True])
def test_what_takes_colours_gets_them(
    stderr: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    lines = [Line("error", "bold red").append(" what", "not bold"), Line("rest")]
    print_lines(lines, stderr=stderr)
    plain = capsys.readouterr()
    monkeypatch.setenv("FORCE_COLOR", "1")
    print_lines(lines, stderr=stderr)
    coloured = capsys.readouterr()
    assert (plain.err if stderr else plain.out) == "error what\nrest\n"
    assert (coloured.err if stderr else coloured.out) == "\x1b[1;31merror\x1b[0m\x1b[31m what\x1b[0m\nrest\n"
    assert (plain.out if stderr else plain.err) == (coloured.out if stderr else coloured.err) == ""


def test_a_pipe_does_not_pay_for_rich() -> None:
    code = "import sys; from airfoil.report.styled import *; print_lines([Line('a', 'bold')]); print('rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "a\nFalse\n"
