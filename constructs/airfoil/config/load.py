"""Loads environment files: typed, with the place of each key, and with every fault at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from msgspec import Struct

from airfoil.config.clash import Clash
from airfoil.config.clashes import CLASHES
from airfoil.config.file_names import environment_files, name_of
from airfoil.config.judge import judged
from airfoil.config.places import Places, undotted
from airfoil.config.reading import read, read_text
from airfoil.config.schema import Environment
from airfoil.errors import Fault, Place, UserError


class Loaded(Struct, frozen=True):
    """An environment, and the file that it came from.

    Args:
        environment: the typed content, with its defaults.
        file: the file's path as it was given, with `/` on every system.
        places: where each key stands.
    """

    environment: Environment
    file: str
    places: Places

    def place(self, path: str) -> Place:
        """Where the field of a dotted path stands; of one that isn't written, the nearest section above it."""
        return self.places.at(undotted(path))


def load(path: Path, clashes: Iterable[Clash] = CLASHES) -> Loaded:
    """Loads one environment file, whose stem becomes the environment's name.

    Args:
        path: the file; places carry this path.
        clashes: what is checked beyond the types; higher layers add their own to ``CLASHES``.

    Raises:
        UserError: with all faults of the file, each with its place, sorted by it. A fault of syntax stands alone.
    """
    return _loaded(path, lambda: read(path), clashes)


def load_text(text: str, path: Path, clashes: Iterable[Clash] = CLASHES) -> Loaded:
    """Loads the text of an environment file that isn't written yet; places carry the path that it will have.

    Raises:
        UserError: as `load` does.
    """
    return _loaded(path, lambda: read_text(text, path.as_posix()), clashes)


def _loaded(path: Path, reader: Callable[[], Places], clashes: Iterable[Clash]) -> Loaded:
    name, faults = name_of(path)
    try:
        places = reader()
        environment = judged(name, places, tuple(clashes))
    except UserError as error:
        raise UserError(*faults, *error.faults) from None
    if faults:
        raise UserError(*faults)
    return Loaded(environment, path.as_posix(), places)


def load_all(folder: Path, clashes: Iterable[Clash] = CLASHES, names: Collection[str] = ()) -> tuple[Loaded, ...]:
    """Loads the environments of a folder, `*.yaml`, in the order of their names.

    Args:
        folder: where the files lie.
        clashes: as for ``load``.
        names: only these environments; all if empty.

    Raises:
        UserError: with all faults of all files.
    """
    every = tuple(clashes)
    loaded: list[Loaded] = []
    files, of_names = environment_files(folder, names)
    faults: list[Fault] = list(of_names)
    for file in files:
        try:
            loaded.append(load(file, every))
        except UserError as error:
            faults += error.faults
    if faults:
        raise UserError(*faults)
    return tuple(loaded)
