"""Writes the baseline of `airfoil check`: the findings that are known, so that only new ones fail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from airfoil.checks.baseline import written
from airfoil.checks.finding import Finding
from airfoil.errors import Fault, Place, UserError


def write(file: Path, findings: Sequence[Finding]) -> int:
    """Writes the findings, and says how many.

    Raises:
        UserError: if the file can't be written.
    """
    try:
        file.write_text(written(findings), encoding="utf-8", newline="\n")
    except OSError as error:
        what = f"this file can't be written: {error.strerror or error}"
        raise UserError(Fault("unwritable", what, Place(file.as_posix()), help="give another path")) from None
    return len(findings)
