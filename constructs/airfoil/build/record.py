"""What the last run over a repository read and wrote: an environment of which neither changed isn't built again.

Everything is held against the disk: each file that was read and each folder that was listed, airfoil itself and the
packages beside it, and every generated file. So the record may be old, or of another branch, and does no harm.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from airfoil import cache
from airfoil.build.names import environment_names
from airfoil.build.plain import is_plain
from airfoil.build.program import MAIN, Built, own_main
from airfoil.build.reads import Reads
from airfoil.build.tools import own_folders, tools
from airfoil.config import ENVIRONMENTS
from airfoil.dist import Changes, untouched

_KIND = "synth"
_ABSENT = "absent"


class Kept(Struct, frozen=True):
    """One environment.

    Args:
        source: digest of its file.
        listing: digest of the list of its generated files, which has the digest of each.
        notes: what was said of it.
    """

    source: str
    listing: str
    notes: tuple[str, ...] = ()


class Unchanged(Struct, frozen=True):
    """The environments that needn't be built, with what `synth` says of each."""

    changes: Mapping[str, Changes] = field(default_factory=dict)
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Record(Struct, frozen=True):
    """What is known of a repository.

    Args:
        tools: digest of airfoil and of what it runs on.
        dist: the folder that the trees were written to.
        shared: what all environments depend on: each path with its state.
        environments: each environment that was written.
        own_main: whether a `main.py` that somebody wrote made them.
    """

    tools: str = ""
    dist: str = ""
    shared: Mapping[str, str] = field(default_factory=dict)
    environments: Mapping[str, Kept] = field(default_factory=dict)
    own_main: bool = False

    @classmethod
    def load(cls, root: Path) -> Record:
        """The record of the repository in a folder; an empty one where there is none that can be read."""
        data = cache.read(_KIND, _name(root))
        try:
            return msgspec.json.decode(data or b"{}", type=cls)
        except (msgspec.MsgspecError, UnicodeDecodeError):  # the second for text that isn't UTF-8 (run)
            return cls()

    def unchanged(self, root: Path, names: Sequence[str] = ()) -> Unchanged:
        """Which environments are what a run would make of them.

        Args:
            root: the repository.
            names: the environments that are asked for; empty for all.
        """
        every = environment_names(root)
        if not self.environments or self.tools != tools() or self._differs():
            return Unchanged()
        if self.own_main:
            # Only its author knows what its environments share, and it may make trees that no environment file tells of.
            given = {name for name, kept in self.environments.items() if kept.source != _ABSENT}
            wanted: Iterable[str] = self.environments if not names and given == set(every) else ()
        else:
            wanted = names or every
        found = {name: self._changes(root, name) for name in wanted}
        changes = {name: change for name, change in found.items() if change is not None}
        if self.own_main and len(changes) < len(found):
            return Unchanged()
        return Unchanged(changes, {name: tuple(self.environments[name].notes) for name in changes})

    def _differs(self) -> bool:
        return any(_state(path, state) != state for path, state in self.shared.items())

    def _changes(self, root: Path, name: str) -> Changes | None:
        kept = self.environments.get(name)
        if kept is None or _digest(root / ENVIRONMENTS / f"{name}.yaml") != kept.source:
            return None
        return untouched(Path(self.dist), name, kept.listing)

    def keep_after(self, root: Path, built: Built, reads: Reads, listings: Mapping[str, str]) -> None:
        """Remembers a run for the next one, unless its result may depend on something that can't be seen or has changed
        since it was read.

        Args:
            root: the repository.
            built: what was built.
            reads: what was read for it.
            listings: digest of the list of files of each environment that now lies in `dist/` as it was built.
        """
        shared = _shared(root, reads)
        main = own_main(root)
        if main is not None and not is_plain([main, *_modules(shared, root)], root):
            return
        kept = {
            name: Kept(_digest(root / ENVIRONMENTS / f"{name}.yaml"), listing, tuple(built.notes.get(name, ())))
            for name, listing in listings.items()
        }
        now = Record(tools(), os.path.abspath(built.dist), shared, kept, own_main=main is not None)
        if not now.own_main and (self.tools, self.dist) == (now.tools, now.dist) and not self._differs():
            now = replace(now, shared={**self.shared, **shared}, environments={**self.environments, **kept})
        # Asked last: what is edited while the digests are taken is seen, too.
        if _of_user(root, reads).still_hold:
            cache.keep(_KIND, _name(root), msgspec.json.encode(now))


def _name(root: Path) -> str:
    return sha256(os.fsencode(root.resolve())).hexdigest()


def _of_user(root: Path, reads: Reads) -> Reads:
    """What was read of the user's: all files but Python's and airfoil's own, and the folders of the repository."""
    own = own_folders()
    top = os.path.join(os.path.abspath(root), "")
    files = {path: before for path, before in reads.files.items() if not path.startswith(own)}
    folders = {
        path: before for path, before in reads.folders.items() if path.startswith(top) and not path.startswith(own)
    }
    return Reads(files, folders)


def _shared(root: Path, reads: Reads) -> dict[str, str]:
    """The state of what was read, but for Python's and airfoil's own files and the environment files themselves."""
    read = _of_user(root, reads)
    top = os.path.join(os.path.abspath(root), "")
    environments = os.path.join(top, ENVIRONMENTS)
    files = {f"{top}{MAIN}", f"{top}charts.lock"} | {
        path for path in read.files if not (os.path.dirname(path) == environments and path.endswith(".yaml"))
    }
    folders = read.folders.keys() - {environments}
    shared = {path: _digest(Path(path)) for path in sorted(files)}
    return shared | {path: _listing(path) for path in sorted({*folders, environments})}


def _modules(paths: Iterable[str], root: Path) -> list[Path]:
    top = os.path.join(os.path.abspath(root), "")
    return [Path(path) for path in paths if path.endswith(".py") and path.startswith(top) and os.path.isfile(path)]


def _state(path: str, before: str) -> str:
    return _listing(path) if before.startswith("folder ") else _digest(Path(path))


def _digest(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return _ABSENT


def _listing(folder: str) -> str:
    """The names in a folder. Of the environments' own, those that are no environment: each of these counts by itself."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return f"folder {_ABSENT}"
    if os.path.basename(folder) == ENVIRONMENTS:
        names = [name for name in names if not name.endswith(".yaml")]
    return f"folder {sha256('/'.join(names).encode(errors='surrogateescape')).hexdigest()}"
