"""The files that were read, by folder; and those outside of them that a kustomization.yaml names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from msgspec.structs import replace

from airfoil.checks.reading.contents import Contents, Item, contents_of
from airfoil.checks.reading.files import sources


class Folders:
    """Finds files by path. What lies outside of the paths given is read when a kustomization.yaml asks for it.

    Args:
        files: the files that were read.
        roots: the folders that were given, real ones; of a file, the one it lies in.
    """

    def __init__(self, files: Iterable[Contents], roots: Iterable[Path]) -> None:
        self._files: dict[Path, Contents] = {}
        self._by_folder: dict[Path, list[Contents]] = {}
        self._folders: set[Path] = set()
        self.roots = tuple(roots)
        self._tops = tuple(dict.fromkeys(map(_top, self.roots)))
        for contents in files:
            self._add(contents)
        self._given = set(self._files)

    @property
    def added(self) -> Iterator[Contents]:
        """Files that were read later, as something named them."""
        return (contents for path, contents in self._files.items() if path not in self._given)

    @property
    def files(self) -> list[Contents]:
        """All files that are known so far."""
        return list(self._files.values())

    def is_folder(self, path: Path) -> bool:
        """Whether a folder of the tree has this path."""
        return path in self._folders

    def ending(self, steps: Sequence[str]) -> list[Path]:
        """The folders of the tree whose paths end with these steps."""
        return [path for path in sorted(self._folders) if steps and list(path.parts[-len(steps) :]) == list(steps)]

    def file(self, path: Path) -> Contents | None:
        """A file by its path; read now, if it lies outside of the tree. None if there is none."""
        if path not in self._files and os.path.isfile(path) and self._may_read(path):
            self._read(path)
        return self._files.get(path)

    def below(self, folder: Path) -> list[Contents]:
        """Every file at and below a folder, sorted by path; of a folder outside of the tree they are read now."""
        self._load(folder)
        # folders are few beside their files, and pathlib's answers slow: this halves what a tree's layers take (run)
        held = [files for own, files in self._by_folder.items() if own.is_relative_to(folder)]
        return sorted((contents for files in held for contents in files), key=lambda contents: contents.path)

    def inside(self, folder: Path) -> list[Contents]:
        """The files of one folder alone."""
        self._load(folder)
        return sorted(self._by_folder.get(folder, ()), key=lambda contents: contents.path)

    def kustomization(self, folder: Path) -> tuple[Contents, Item] | None:
        """A folder's kustomization.yaml."""
        for contents in self.inside(folder):
            if contents.path.stem == "kustomization":
                for item in contents.items:
                    if item.shape == "kustomization":
                        return contents, item
        return None

    def kustomization_folders(self) -> list[Path]:
        """Folders of the tree that have a kustomization.yaml."""
        return [folder for folder in sorted(self._by_folder) if self.kustomization(folder) is not None]

    def _load(self, folder: Path) -> None:
        # what lies within the roots was read already, or left out on purpose
        within = any(folder.is_relative_to(root) for root in self.roots)
        if not within and folder not in self._by_folder and self._may_read(folder) and os.path.isdir(folder):
            self._read(folder)

    def _may_read(self, path: Path) -> bool:
        """Whether what a tree names is read from outside of it: never all that is above it, or elsewhere on the machine.

        kustomize refuses a folder above its own, too: `candidate root contains visited root` (read).
        """
        if any(root != path and root.is_relative_to(path) for root in self.roots):
            return False
        return any(path.is_relative_to(top) for top in self._tops)

    def _read(self, path: Path) -> None:
        for source in sources([path]):
            self._add(contents_of(replace(source, shown=Path(os.path.relpath(source.path)).as_posix())))

    def _add(self, contents: Contents) -> None:
        if contents.path in self._files:
            return
        self._files[contents.path] = contents
        folder = contents.path.parent
        self._by_folder.setdefault(folder, []).append(contents)
        while folder not in self._folders:
            self._folders.add(folder)
            if not any(folder.is_relative_to(root) and folder != root for root in self.roots):
                break
            folder = folder.parent


def _top(root: Path) -> Path:
    """The repository that a folder lies in; without one, the first folder of its path."""
    above = [root, *root.parents]
    return next((folder for folder in above if (folder / ".git").exists()), above[-2] if len(above) > 1 else root)


def is_below(path: Path, folders: AbstractSet[Path]) -> bool:
    """Whether one of the folders holds a path, at any depth."""
    # first whether there are any: to list the folders above each of 10,000 files took a tenth of their check (run)
    return bool(folders) and any(parent in folders for parent in path.parents)
