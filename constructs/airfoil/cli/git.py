"""Reads files of the last commit. Git is asked only to read; where there is none, there is nothing to compare with."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from airfoil.checks.reading.files import ENDINGS, Source

_SECONDS: Final = 60


class Committed(Struct, frozen=True):
    """The files of a commit.

    Args:
        commit: its short name.
        files: as `airfoil.checks.reading.files.sources` gives those of the disk.
    """

    commit: str
    files: tuple[Source, ...]


def committed(paths: Sequence[Path]) -> Committed | None:
    """The manifests at and below some paths in the last commit; None without git, a work tree or a commit."""
    folder = paths[0] if paths[0].is_dir() else paths[0].parent
    top = _git(folder, "rev-parse", "--show-toplevel", "--short", "HEAD")
    if top is None:
        return None
    root, _, commit = top.decode(errors="replace").strip().rpartition("\n")
    wanted = [os.path.relpath(os.path.realpath(path), root) for path in paths]
    if any(path.startswith("..") for path in wanted):
        return None
    listed = _git(Path(root), "ls-tree", "-r", "-z", "--full-tree", "HEAD", "--", *wanted)
    if listed is None:
        return None
    return Committed(commit, tuple(_sources(Path(root), listed)))


def _sources(root: Path, listed: bytes) -> Iterable[Source]:
    blobs: list[tuple[str, str]] = []
    for line in listed.decode(errors="surrogateescape").split("\0"):
        facts, _, name = line.partition("\t")
        hidden = any(part.startswith(".") for part in Path(name).parts)
        # a link (mode 120000) or a submodule holds no manifest
        if facts.startswith("100") and name.lower().endswith(ENDINGS) and not hidden:
            blobs.append((facts.split(" ")[2], name))
    contents = _git(root, "cat-file", "--batch", input="".join(f"{blob}\n" for blob, _ in blobs).encode())
    for _, name in blobs if contents is not None else ():
        head, _, contents = (contents or b"").partition(b"\n")
        size = int(head.split(b" ")[2])
        yield Source(root / name, os.path.relpath(root / name), contents[:size])
        contents = contents[size + 1 :]


def _git(folder: Path, *words: str, input: bytes | None = None) -> bytes | None:
    program = shutil.which("git")
    if program is None:
        return None
    done = subprocess.run(  # noqa: S603 - git itself, with words of ours and paths behind `--`
        [program, "-C", str(folder), "--no-optional-locks", *words],
        input=input,
        capture_output=True,
        timeout=_SECONDS,
        check=False,
    )
    return done.stdout if done.returncode == 0 else None
