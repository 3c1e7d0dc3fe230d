"""The archives of a repository: `charts/<name>-<version>.tgz`, each held to its digest in `charts.lock`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from msgspec import Struct

from airfoil.errors import Fault, Place, UserError
from airfoil.helm.archive import ChartArchive, read_archive
from airfoil.helm.coordinates import Coordinates
from airfoil.helm.lock import LOCK, ChartLock, LockedChart

FOLDER: Final = "charts"

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*", re.ASCII)


class ChartStore(Struct, frozen=True):
    """The charts of the repository in a folder; reads, and never asks the network."""

    root: Path

    @property
    def lock(self) -> ChartLock:
        """The lock as it is now. Raises ``UserError`` if it is faulty."""
        return ChartLock.read(self.root / LOCK)

    def path(self, chart: Coordinates) -> Path:
        """Where the archive lies. Raises ``UserError`` for a name that leads out of the folder."""
        if not _PLAIN.fullmatch(chart.archive_name):
            what = f"{chart.archive_name!r} can't be the name of a file in {FOLDER}/"
            raise UserError(Fault("chart-name", what, help="write the name and version that the chart itself has"))
        return self.root / FOLDER / chart.archive_name

    def archive(self, chart: Coordinates) -> ChartArchive:
        """The archive of a chart, which is the one that was locked.

        Raises:
            UserError: if the chart isn't locked, its archive isn't there, or one of the two isn't what the other says.
        """
        locked = self.lock.charts.get(chart)
        if locked is None:
            raise UserError(self._unlocked(chart))
        return self.verified(locked)

    def at_hand(self, chart: Coordinates) -> ChartArchive | None:
        """The archive of a chart that a controller installs, or None if it isn't locked: nobody needs it then.

        Raises:
            UserError: as ``archive`` does where it is locked, so that the same repository always makes the same tree.
        """
        locked = self.lock.charts.get(chart)
        return None if locked is None else self.verified(locked)

    def verified(self, locked: LockedChart) -> ChartArchive:
        """The archive of a locked chart. Raises ``UserError`` as ``archive`` does."""
        chart, path = locked.coordinates, self.path(locked.coordinates)
        file = f"{FOLDER}/{chart.archive_name}"
        if not path.is_file():
            what = f"the archive of chart {chart} isn't there, and only `airfoil chart` uses the network"
            raise UserError(Fault("chart-not-vendored", what, Place(file), help="run `airfoil chart vendor`"))
        archive = read_archive(path.read_bytes(), file)
        faults = mismatches(locked, archive, file)
        if faults:
            raise UserError(*faults)
        return archive

    def unverified(self, chart: Coordinates) -> ChartArchive:
        """The archive that lies there, whatever the lock says of it."""
        return read_archive(self.path(chart).read_bytes(), f"{FOLDER}/{chart.archive_name}")

    def _unlocked(self, chart: Coordinates) -> Fault:
        same = [other for other in self.lock.charts if other.name == chart.name]
        what = f"chart {chart} of {chart.repository} is not in {LOCK}"
        if same:
            what += f", which has {', '.join(f'{each} of {each.repository}' for each in same)}"
        return Fault("chart-not-locked", what, Place(LOCK), help="run `airfoil chart add`")


def mismatches(locked: LockedChart, archive: ChartArchive, file: str) -> tuple[Fault, ...]:
    """What an archive is other than its lock says: each digest that differs, with both."""
    chart = locked.coordinates
    if (archive.name, archive.version) != (chart.name, chart.version):
        what = f"is chart {archive.name} {archive.version}, and should be {chart}"
        return (Fault("other-chart", what, Place(file), help="run `airfoil chart vendor`"),)
    faults = []
    if archive.sha256 != locked.sha256:
        faults.append(changed_digest(str(chart), locked.sha256, archive.sha256, file))
    before = {each.path: each for each in locked.subcharts}
    now = {each.path: each for each in archive.subcharts}
    for path in sorted(before.keys() | now.keys()):
        old, new = before.get(path), now.get(path)
        if old != new:
            said = (f"{each.version} sha256:{each.sha256}" if each else "none" for each in (old, new))
            locked_text, found_text = said
            what = f"subchart {path} of {chart} is {found_text}, and {LOCK} says {locked_text}"
            faults.append(Fault("changed-digest", what, Place(file), help=_ACCEPT))
    return tuple(faults)


def changed_digest(chart: str, locked: str, found: str, file: str) -> Fault:
    """The fault of an archive that isn't the one that was locked."""
    what = f"chart {chart} has the digest sha256:{found}, and {LOCK} says sha256:{locked}: it was changed"
    return Fault("changed-digest", what, Place(file), help=_ACCEPT)


_ACCEPT = (
    "if the lock is right, remove the file and run `airfoil chart vendor`; if the publisher changed the chart and you "
    "have looked at it, `airfoil chart update`"
)
