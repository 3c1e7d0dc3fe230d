"""Lines in colours, which vanish where the output takes none.

rich, which colours them, is imported for a terminal alone: pipes and files, which is where CI reads, get the same text
without the thirtieth of a second that it takes (run: a tenth of `check` of a small folder).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TextIO

_LEFT_OUT = dict.fromkeys(map(ord, "\a\b\v\f\r"))
"""What would move the cursor (rich/control.py, STRIP_CONTROL_CODES, read)."""


class Line:
    """A line, or a few, of parts with a style each, in the words of rich: `bold red`, `dim`, `not bold`."""

    __slots__ = ("parts",)

    def __init__(self, text: str = "", style: str = "") -> None:
        """Begins it; the style of this first part is that of all others, unless they say otherwise."""
        self.parts = [(text, style)]

    def append(self, text: str, style: str = "") -> Line:
        """Adds a part, and returns the line itself."""
        self.parts.append((text, style))
        return self

    def __str__(self) -> str:
        """The text alone, as rich would print it: with blanks for tabs."""
        return "".join(text for text, _ in self.parts).translate(_LEFT_OUT).expandtabs()


def print_lines(lines: Iterable[Line], *, stderr: bool = False) -> None:
    """Prints lines to standard output, or to standard error; in colours only where it takes some."""
    stream = sys.stderr if stderr else sys.stdout
    if not takes_colours(stream):
        for line in lines:
            stream.write(f"{line}\n")
        stream.flush()
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=stderr, soft_wrap=True, highlight=False)
    for line in lines:
        (text, style), *others = line.parts
        console.print(Text(text, style).append_tokens(others))


def takes_colours(stream: TextIO) -> bool:
    """Whether a stream may take colours; rich has the last word, and knows the variables that ask for some in a pipe."""
    return stream.isatty() or bool(os.environ.keys() & {"FORCE_COLOR", "TTY_COMPATIBLE"})
