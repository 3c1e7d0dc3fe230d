"""How values of the user's file appear in messages: short, on one line, without logins."""

from __future__ import annotations

import re

_LOGIN = re.compile(r"//[^/\s]*@")
_LONGEST = 60


def masked(text: str) -> str:
    """The text with `…` for the login of an address (`https://user:password@host`)."""
    return _LOGIN.sub("//…@", text)


def shown(value: object) -> str:
    """A value in backticks: one line, 60 characters at most."""
    text = masked(value if isinstance(value, str) else str(value))
    line = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text[: _LONGEST * 2])
    if len(line) > _LONGEST or len(text) > _LONGEST * 2:
        line = line[: _LONGEST - 1] + "…"
    return f"`{line}`"
