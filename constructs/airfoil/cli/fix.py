"""Makes the fixes of `airfoil check`: each file as a whole or not at all."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from airfoil.checks.finding import Finding
from airfoil.checks.fixing.files import FixedFile, Fixes, fixes
from airfoil.checks.run import Outcome
from airfoil.report.check.masking import masked_lines
from airfoil.system import put_file

_ROUNDS = 5
"""A fix may bring a finding to light that has one too; none was seen that needs a third round."""


def mended(paths: Sequence[Path], look: Callable[[], Outcome]) -> None:
    """Fixes what can be fixed, and tells it on standard error.

    Args:
        paths: what is checked.
        look: checks it.

    Raises:
        UserError: if a file can't be written.
    """
    for _ in range(_ROUNDS):
        found = _fixes(look(), paths)
        for file in found.files:
            put_file(file.path, file.after)
            click.echo(f"fixed {file.shown}: {', '.join(_names(file.done))}", err=True)
        if not found.files:
            _tell(found)
            return


def shown(paths: Sequence[Path], outcome: Outcome) -> str:
    """What the fixes would change, as one unified diff; what they leave alone is told on standard error."""
    found = _fixes(outcome, paths)
    _tell(found)
    return "".join(line for file in found.files for line in _diff(file))


def _fixes(outcome: Outcome, paths: Sequence[Path]) -> Fixes:
    return fixes(outcome.findings, paths, Path.read_bytes)


def _tell(found: Fixes) -> None:
    for finding, reason in found.refused:
        click.echo(f"not fixed {finding.place}: {finding.rule} {finding.name}: {reason}", err=True)


def _names(done: Sequence[Finding]) -> list[str]:
    return [f"{finding.rule} {finding.name}" for finding in done]


def _diff(file: FixedFile) -> Iterator[str]:
    """A unified diff of one file, in which what may be a password is hidden: it is to be read, in logs too."""
    before, after = (data.decode("utf-8").splitlines() for data in (file.before, file.after))
    shown = {" ": masked_lines("\n".join(before)), "+": masked_lines("\n".join(after))}
    shown["-"] = shown[" "]
    yield f"--- a/{file.shown}\n+++ b/{file.shown}\n"
    for group in difflib.SequenceMatcher(None, before, after).get_grouped_opcodes(3):
        (_, first, _, second, _), (_, _, last, _, end) = group[0], group[-1]
        yield f"@@ -{_range(first, last)} +{_range(second, end)} @@\n"
        for tag, old, old_end, new, new_end in group:
            removed = " " if tag == "equal" else "-"
            yield from (f"{removed}{line}\n" for line in shown[removed][old:old_end])
            yield from (f"+{line}\n" for line in shown["+"][new:new_end] if tag != "equal")


def _range(start: int, end: int) -> str:
    """As `diff -u` counts lines: from 1, with the line before where there is none."""
    count = end - start
    return str(start + 1) if count == 1 else f"{start + 1 if count else start},{count}"
