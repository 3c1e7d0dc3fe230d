"""The line of YAML that a finding is about, without the secrets that stand in it."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Final

from airfoil.checks.finding import Finding
from airfoil.errors import Place
from airfoil.goyaml import MAX_CHARACTERS
from airfoil.report.check.masking import masked, masked_lines

_LONGEST: Final = 160
_ABOUT_SECRETS: Final = frozenset(("SE006", "SE007", "SE009"))
"""Rules whose findings stand on the line of a secret itself, whatever its key is called."""


def line_of(place: Place | None, finding: Finding) -> str:
    """The text of a line, empty if it can't be read any more. What may be a password is not shown."""
    if place is None or place.line < 1:
        return ""
    lines = _lines(os.path.abspath(place.file))
    if place.line > len(lines):
        return ""
    text = lines[place.line - 1].rstrip()
    text = printable(masked(text, always=True) if finding.rule in _ABOUT_SECRETS else text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def printable(text: str) -> str:
    """A line without what would steer a terminal, or make a text file a binary one."""
    return (
        text
        if text.isprintable()
        else "".join(each if each.isprintable() or each == "\t" else "\ufffd" for each in text)
    )


@lru_cache(maxsize=8)
def _lines(file: str) -> tuple[str, ...]:
    path = Path(file)
    try:
        if not path.is_file() or path.stat().st_size > MAX_CHARACTERS:
            return ()
        return tuple(masked_lines(path.read_text(encoding="utf-8", errors="replace")))
    except OSError:
        return ()
