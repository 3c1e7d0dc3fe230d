"""What a synth changed, or would change."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from airfoil.dist import Changes

_SIGNS = (("added", "+", "green"), ("changed", "~", "yellow"), ("removed", "-", "red"))


Notes = Mapping[str, Sequence[str]]
"""What a reader should know of an environment's tree, by the environment's name."""


def json_text(changes: Sequence[Changes], gone: Sequence[str], *, written: bool, notes: Notes | None = None) -> str:
    """The report as JSON: one object an environment, with the lists of paths inside its folder.

    Args:
        changes: of each environment.
        gone: folders of environments that are no more.
        written: whether the changes were made.
        notes: of each environment that has any.
    """
    environments = {
        change.environment: {
            name: list(getattr(change, name))
            for name in ("added", "changed", "removed", "unchanged", "foreign", "edited")
        }
        | {"stale": change.is_stale, "notes": list((notes or {}).get(change.environment, ()))}
        for change in changes
    }
    return json.dumps({"written": written, "environments": environments, "orphans": list(gone)}, indent=2) + "\n"


def print_changes(
    changes: Sequence[Changes], gone: Sequence[str], *, written: bool, pruned: bool, notes: Notes | None = None
) -> None:
    """Prints the report for people to standard output."""
    console = Console(soft_wrap=True, highlight=False)
    for change in changes:
        console.print(_heading(change, written=written))
        for name, sign, style in _SIGNS:
            for path in getattr(change, name):
                console.print(Text(f"  {sign} {path}", style=style))
        for path in change.edited:
            console.print(Text(f"  ! {path} was edited by hand; generated files are overwritten", style="yellow"))
        for path in change.foreign:
            console.print(Text(f"  ? {path} isn't airfoil's and is left as it is", style="dim"))
        for note in (notes or {}).get(change.environment, ()):
            console.print(Text(f"  note: {note}", style="dim"))
    for name in gone:
        said = (
            "removed"
            if pruned and written
            else "no environment of that name is left; remove it by `airfoil synth --prune`"
        )
        console.print(Text(f"{name}: {said}", style="yellow"))


def _heading(change: Changes, *, written: bool) -> Text:
    text = Text(change.environment, style="bold")
    if not change.is_stale:
        return text.append(f": {len(change.unchanged)} files, nothing changed", style="not bold")
    counts = [f"{len(getattr(change, name))} {name}" for name in ("added", "changed", "removed", "unchanged")]
    verdict = "" if written else "stale: "
    return text.append(f": {verdict}{', '.join(counts)}", style="not bold")
