"""The line of YAML that a finding is about, without the secrets that stand in it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from airfoil.checks.finding import Finding
from airfoil.errors import Place
from airfoil.goyaml import MAX_CHARACTERS

_LONGEST: Final = 160
_ABOUT_SECRETS: Final = frozenset(("SE006", "SE007", "SE009"))
"""Rules whose findings stand on the line of a secret itself, whatever its key is called."""
_SECRET_KEY: Final = re.compile(
    r"""^(?P<key>[\s-]*["']?[\w.-]*(pass|passwd|password|secret|token|credential|fernet|key)[\w.-]*["']?\s*:\s*)(?P<value>\S.*)$""",
    re.IGNORECASE,
)
_USER_INFO: Final = re.compile(r"(://[^/\s:@]*:)[^/\s@]+(@)")
_NO_SECRET: Final = re.compile(r"""^["']?(true|false|null|~|\$\{?\w+\}?|[|>][+-]?)["']?$""", re.IGNORECASE)


def line_of(place: Place | None, finding: Finding) -> str:
    """The text of a line, empty if it can't be read any more. What may be a password is not shown."""
    if place is None or place.line < 1:
        return ""
    lines = _lines(place.file)
    if place.line > len(lines):
        return ""
    text = masked(printable(lines[place.line - 1].rstrip()), always=finding.rule in _ABOUT_SECRETS)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def printable(text: str) -> str:
    """A line without what would steer a terminal, or make a text file a binary one."""
    return (
        text
        if text.isprintable()
        else "".join(each if each.isprintable() or each == "\t" else "\ufffd" for each in text)
    )


def masked(text: str, *, always: bool = False) -> str:
    """A line of YAML without passwords.

    Args:
        text: the line.
        always: whether any value may be a secret, whatever its key is called.
    """
    text = _USER_INFO.sub(r"\1***\2", text)
    found = _SECRET_KEY.match(text)
    if found is None and always:
        found = re.match(r"^(?P<key>[\s-]*[^\s:]+\s*:\s*)(?P<value>\S.*)$", text)
    if found is None or _NO_SECRET.match(found["value"]) or found["value"].startswith(("#", "*", "&", "{", "[")):
        return text
    return f"{found['key']}***"


@lru_cache(maxsize=8)
def _lines(file: str) -> tuple[str, ...]:
    path = Path(file)
    try:
        if not path.is_file() or path.stat().st_size > MAX_CHARACTERS:
            return ()
        return tuple(path.read_text(encoding="utf-8", errors="replace").splitlines())
    except OSError:
        return ()
