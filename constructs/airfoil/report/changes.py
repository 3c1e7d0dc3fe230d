"""What a synth changed, or would change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from airfoil.dist import Changes
from airfoil.report.styled import Line, print_lines

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
    print_lines(_lines(changes, gone, written=written, pruned=pruned, notes=notes or {}))


def _lines(
    changes: Sequence[Changes], gone: Sequence[str], *, written: bool, pruned: bool, notes: Notes
) -> Iterator[Line]:
    for change in changes:
        yield _heading(change, written=written)
        for name, sign, style in _SIGNS:
            for path in getattr(change, name):
                yield Line(f"  {sign} {path}", style=style)
        for path in change.edited:
            yield Line(f"  ! {path} was edited by hand; generated files are overwritten", style="yellow")
        for path in change.foreign:
            yield Line(f"  ? {path} isn't airfoil's and is left as it is", style="dim")
        for note in notes.get(change.environment, ()):
            yield Line(f"  note: {note}", style="dim")
    for name in gone:
        said = (
            "removed"
            if pruned and written
            else "no environment of that name is left; remove it by `airfoil synth --prune`"
        )
        yield Line(f"{name}: {said}", style="yellow")


def _heading(change: Changes, *, written: bool) -> Line:
    text = Line(change.environment, style="bold")
    if not change.is_stale:
        return text.append(f": {len(change.unchanged)} files, nothing changed", style="not bold")
    counts = [f"{len(getattr(change, name))} {name}" for name in ("added", "changed", "removed", "unchanged")]
    verdict = "" if written else "stale: "
    return text.append(f": {verdict}{', '.join(counts)}", style="not bold")
