"""The page of a rule in a terminal."""

from __future__ import annotations

import sys

from airfoil.report.styled import Line, print_lines, takes_colours


def print_page(markdown: str) -> None:
    """Prints a page to standard output; as plain Markdown where that is no terminal."""
    if takes_colours(sys.stdout):
        from rich.console import Console
        from rich.markdown import Markdown

        console = Console(highlight=False)
        if console.is_terminal:
            console.print(Markdown(markdown))
            return
    print_lines([Line(markdown.removesuffix("\n"))])
