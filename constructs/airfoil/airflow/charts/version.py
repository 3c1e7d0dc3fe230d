"""One version of a chart, and what it knows."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from airfoil.airflow.charts.keys import KEYS
from airfoil.airflow.charts.span import Span

Number = tuple[int, ...]


@cache
def number(version: str) -> Number:
    """The parts of a version as numbers, to compare by: ``1.9.0`` is older than ``1.10.0``."""
    return tuple(int(part) for part in version.split("."))


class ChartVersion(Struct, frozen=True):
    """One release of the official chart.

    Args:
        version: the chart's own version.
        airflow: the Airflow that it installs by default.
        oldest_airflow: the oldest Airflow that it can run.
        airflow_below: the first Airflow that it can't run any more.
        kubernetes: the oldest Kubernetes, as the minor version: 30 is Kubernetes 1.30.
        git_sync: tag of its git-sync image.
    """

    version: str
    airflow: str
    oldest_airflow: str
    airflow_below: str
    kubernetes: int
    git_sync: str

    @property
    def number(self) -> Number:
        return number(self.version)

    @property
    def git_sync_generation(self) -> int:
        """Major version of git-sync: it decides the keys of its Secret and what `branch`, `rev` and `ref` mean."""
        return int(self.git_sync.removeprefix("v").split(".")[0])

    def has(self, key: str) -> bool:
        """Whether this version knows a value or behaves in a way, by the table of first and last versions.

        Args:
            key: a dotted values key, e.g. ``createUserJob.ttlSecondsAfterFinished``, or one of the table's own names
                for behaviour, e.g. ``executor lists``.

        Raises:
            KeyError: if the table doesn't have the key at all: it must be entered there before it is used.
        """
        return self.within(KEYS[root_of(key)])

    def within(self, span: Span) -> bool:
        """Whether this version lies between a first and a last one, both included."""
        return number(span.first) <= self.number and (span.last is None or self.number <= number(span.last))

    def runs_airflow(self, version: str) -> bool:
        return number(self.oldest_airflow) <= number(version) < number(self.airflow_below)

    def __str__(self) -> str:
        return self.version


def root_of(key: str) -> str:
    """The key that the table knows: ``config`` is open below its root, every other key is entered whole."""
    return "config" if key.startswith("config.") else key
