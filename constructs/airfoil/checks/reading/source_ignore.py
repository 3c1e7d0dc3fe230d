"""Files that Flux leaves out of what it fetched: `.sourceignore`, in the form of .gitignore."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from airfoil.checks.reading.contents import Contents

NAME: Final = ".sourceignore"
_BIGGEST: Final = 100_000
_DEEPEST: Final = 40


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One line: the folder it holds for, what it fits, and whether it takes back what a line before left out."""

    folder: Path
    fits: re.Pattern[str]
    is_negated: bool


@dataclass(frozen=True, slots=True)
class Sifted:
    """The files that Flux applies, and how many it leaves out."""

    files: tuple[Contents, ...]
    left_out: int = 0


def without_ignored(files: Sequence[Contents], roots: Iterable[Path]) -> Sifted:
    """The files without those that a `.sourceignore` names; it may lie in any folder, as .gitignore may (read).

    Args:
        files: those of the tree.
        roots: the folders that were given; a `.sourceignore` above them counts up to the repository's root.
    """
    folders = {parent for each in files for parent in list(each.path.parents)[:_DEEPEST]}
    tops = {_repository(root) for root in roots}
    within = sorted(folder for folder in folders if any(folder.is_relative_to(top) for top in tops))
    patterns = [pattern for folder in within for pattern in _patterns(folder)]
    if not patterns:
        return Sifted(tuple(files))
    kept = tuple(each for each in files if not _is_ignored(each.path, patterns))
    return Sifted(kept, len(files) - len(kept))


def _repository(root: Path) -> Path:
    return next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)


def _patterns(folder: Path) -> Iterator[_Pattern]:
    file = folder / NAME
    if not file.is_file() or file.is_symlink() or file.stat().st_size > _BIGGEST:
        return
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        text = line.rstrip()
        if text and not text.startswith("#"):
            negated = text.startswith("!")
            yield _Pattern(folder, _compiled(text[1:] if negated else text), negated)


def _compiled(text: str) -> re.Pattern[str]:
    """A pattern as .gitignore has it: with a slash inside it stands for a path from here, else for a name anywhere below."""
    body = text.strip("/")
    anchored = "/" in text.rstrip("/")
    expression = ""
    for part in re.split(r"(\*\*/|/\*\*$|\*\*|\*|\?)", body):
        expression += {"**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(
            part, re.escape(part)
        )
    # what is below an ignored folder is ignored with it
    tail = "/.*" if text.endswith("/") else "(?:/.*)?"
    return re.compile(f"{'' if anchored else '(?:.*/)?'}{expression}{tail}", re.DOTALL)


def _is_ignored(path: Path, patterns: Sequence[_Pattern]) -> bool:
    ignored = False
    for pattern in patterns:
        if path.is_relative_to(pattern.folder) and pattern.fits.fullmatch(path.relative_to(pattern.folder).as_posix()):
            ignored = not pattern.is_negated
    return ignored
