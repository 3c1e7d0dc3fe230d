"""The folders beside an environment's own that a promotion goes through, and what to do with those that a killed run left.

- ``.airfoil-part-<env>`` is being written; all in it is generated or a copy: deleted.
- ``.airfoil-next-<env>`` is complete, and about to change places with ``<env>`` or just did: deleted if ``<env>`` has
  all of it that isn't generated, else refused.
- ``.airfoil-old-<env>`` was ``<env>`` until now: it becomes ``<env>`` again if that is missing, else as above.
- ``.airfoil-trash-<env>`` holds nothing that is needed: deleted.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from airfoil.dist.names import OURS
from airfoil.dist.plan import foreign_in
from airfoil.dist.scan import Kind, look
from airfoil.errors import Fault, Place, UserError
from airfoil.system import shown

# Trash comes first, since a folder of another state becomes trash before it is deleted.
STATES = ("trash", "part", "next", "old")


def beside(dist: Path, state: str, environment: str) -> Path:
    """Where a promotion keeps a folder of that state."""
    return dist / f"{OURS}{state}-{environment}"


def leftovers(dist: Path) -> Sequence[tuple[str, str]]:
    """State and environment of each folder that a run left in ``dist``. Raises ``OSError`` if that can't be read."""
    return tuple(_leftovers(sorted(os.listdir(dist))))


def _leftovers(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for state in STATES:
        head = f"{OURS}{state}-"
        yield from ((state, name.removeprefix(head)) for name in names if name.startswith(head) and name != head)


def recover(dist: Path) -> None:
    """Brings every environment back to one whole folder and deletes the rest. Needs the lock.

    Raises:
        UserError: a leftover holds something that isn't ours and that its environment's folder lacks.
        OSError: the system refused something.
    """
    left = leftovers(dist)
    for state, environment in left:
        _refuse_other_than_folder(beside(dist, state, environment))
    # The folder is missing between the two renames of a system without exchange.
    for state, environment in left:
        if state == "old" and look(dist / environment) is None:
            os.rename(beside(dist, "old", environment), dist / environment)
    for state, environment in leftovers(dist):
        if state in ("next", "old"):
            _refuse_loss(beside(dist, state, environment), dist / environment)
        discard(dist, state, environment)


def discard(dist: Path, state: str, environment: str) -> None:
    """Deletes a folder of which nothing is needed any more. Links in it are deleted, never followed."""
    folder = beside(dist, state, environment)
    if state in ("next", "old"):
        folder = folder.rename(beside(dist, "trash", environment))
    shutil.rmtree(folder)


def _refuse_other_than_folder(path: Path) -> None:
    kind = look(path)
    if kind not in (None, Kind.FOLDER):
        what = f"{path} is {kind.value if kind else ''}; airfoil keeps that name for itself and didn't make this"
        raise UserError(Fault("path-in-the-way", what, Place(os.fspath(path)), help="move it elsewhere, or delete it"))


def _refuse_loss(leftover: Path, live: Path) -> None:
    """A foreign file that was written while the run was killed may be in the leftover only."""
    lost = [path for path in foreign_in(leftover) if not path.endswith("/") and not _same(leftover / path, live / path)]
    if lost:
        raise UserError(
            *(
                Fault(
                    "leftover-differs",
                    f"an earlier run was stopped, and {live} lacks this or has another version of it",
                    Place(shown(os.fspath(leftover / path))),
                    help=f"take from it what you need, then delete {leftover}",
                )
                for path in lost
            )
        )


def _same(one: Path, other: Path) -> bool:
    kind = look(one)
    if kind is None or kind is not look(other):
        return False
    if os.path.samestat(os.lstat(one), os.lstat(other)):
        return True
    if kind is Kind.LINK:
        return os.readlink(one) == os.readlink(other)
    return kind is Kind.FILE and filecmp.cmp(one, other, shallow=False)
