"""Writes the baseline of `airfoil check`: the findings that are known, so that only new ones fail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from airfoil.checks.baseline import written
from airfoil.checks.finding import Finding
from airfoil.system import put_file


def write(file: Path, findings: Sequence[Finding]) -> int:
    """Writes the findings, and says how many.

    Raises:
        UserError: if the file can't be written.
    """
    put_file(file, written(findings).encode())
    return len(findings)
