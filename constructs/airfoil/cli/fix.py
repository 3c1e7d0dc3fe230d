"""Makes the fixes of `airfoil check`: each file as a whole or not at all."""

from __future__ import annotations

import difflib
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from airfoil.checks.finding import Finding
from airfoil.checks.fixing.files import FixedFile, Fixes, fixes
from airfoil.checks.run import Outcome
from airfoil.errors import Fault, Place, UserError

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
            _write(file)
            click.echo(f"fixed {file.shown}: {', '.join(_names(file.done))}", err=True)
        if not found.files:
            _tell(found)
            return


def shown(paths: Sequence[Path], outcome: Outcome) -> str:
    """What the fixes would change, as one unified diff; what they leave alone is told on standard error."""
    found = _fixes(outcome, paths)
    _tell(found)
    return "".join(_diff(file) for file in found.files)


def _fixes(outcome: Outcome, paths: Sequence[Path]) -> Fixes:
    return fixes(outcome.findings, paths, Path.read_bytes)


def _tell(found: Fixes) -> None:
    for finding, reason in found.refused:
        click.echo(f"not fixed {finding.place}: {finding.rule} {finding.name}: {reason}", err=True)


def _names(done: Sequence[Finding]) -> list[str]:
    return [f"{finding.rule} {finding.name}" for finding in done]


def _diff(file: FixedFile) -> str:
    before, after = (data.decode("utf-8").splitlines(keepends=True) for data in (file.before, file.after))
    lines = difflib.unified_diff(before, after, f"a/{file.shown}", f"b/{file.shown}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _write(file: FixedFile) -> None:
    """Puts the new file in the place of the old one, in one step, with its permissions."""
    beside = file.path.with_name(f".{file.path.name}.airfoil-fix")
    try:
        with beside.open("xb") as stream:
            stream.write(file.after)
        shutil.copymode(file.path, beside)
        os.replace(beside, file.path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        what = f"this file can't be written: {error.strerror or error}"
        raise UserError(Fault("unwritable", what, Place(file.shown), help="see its permissions")) from error
