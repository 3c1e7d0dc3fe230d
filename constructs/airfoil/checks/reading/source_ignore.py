"""Files that Flux leaves out of what it fetched: `.sourceignore` and `spec.ignore` of the source, each as .gitignore."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from airfoil.checks.reading.contents import Contents
from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.sources import BOOTSTRAPPED, SOURCES, holders_in
from airfoil.checks.resource import value_at
from airfoil.manifests import Identity

NAME: Final = ".sourceignore"
_BIGGEST: Final = 100_000
_DEEPEST: Final = 40


class _Pattern(Struct, frozen=True):
    """One line: the folder it holds for, what it fits, and whether it takes back what a line before left out."""

    folder: Path
    fits: re.Pattern[str]
    is_negated: bool


class Sifted(Struct, frozen=True):
    """The files that Flux applies, and how many it leaves out."""

    files: tuple[Contents, ...]
    left_out: int = 0


def without_ignored(files: Sequence[Contents], roots: Sequence[Path]) -> Sifted:
    """The files without those that a `.sourceignore` names; it may lie in any folder, as .gitignore may (read).

    What `spec.ignore` of the tree's own GitRepository says comes after them, from the repository's root (read).

    Args:
        files: those of the tree.
        roots: the folders that were given; a `.sourceignore` above them counts up to the repository's root.
    """
    inner = {each.path.parent for each in files}
    folders = {parent for folder in inner for parent in (folder, *folder.parents)[:_DEEPEST]}
    tops = {_repository(root) for root in roots}
    within = sorted(folder for folder in folders if any(folder.is_relative_to(top) for top in tops))
    patterns = [pattern for folder in within for pattern in _patterns(folder)]
    ignored = _of_source(files, roots)
    patterns += [pattern for top in sorted(tops) for pattern in _parsed(ignored, top)] if ignored else []
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
    yield from _parsed(file.read_text(encoding="utf-8", errors="replace"), folder)


def _of_source(files: Sequence[Contents], roots: Sequence[Path]) -> str:
    """`spec.ignore` of the source that this tree is; empty where none has it, or nobody can tell which source it is.

    A tree may name the repositories of others too: its own is the one whose paths lead into it.
    """
    items = [item for each in files for item in each.objects]
    ignores = {
        Identity.of(item.value).name: str(value_at(item.value, ("spec", "ignore")))
        for item in items
        if item.value["kind"] in SOURCES and value_at(item.value, ("spec", "ignore"))
    }
    if not ignores:
        return ""
    folders = Folders(files, roots)
    held = [each for each in holders_in(files, folders) if each.engine == "flux-ks" and not each.is_elsewhere]
    named = {holder.source for holder in held if holder.folder(folders) is not None}
    own = next(iter(named)) if len(named) == 1 else BOOTSTRAPPED
    return ignores.get(own, "")


def _parsed(text: str, folder: Path) -> Iterator[_Pattern]:
    for line in text.splitlines():
        wanted = line.strip()
        if wanted and not wanted.startswith("#"):
            negated = wanted.startswith("!")
            yield _Pattern(folder, _compiled(wanted[1:] if negated else wanted), negated)


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
