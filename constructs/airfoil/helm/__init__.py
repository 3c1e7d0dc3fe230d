"""Helm charts as data: locked by digest, kept as archives, rendered in a process of its own. Starts no Node.

Only `vendor` uses the network, and only `worker` loads Helm's library.
"""

from airfoil.helm.archive import ChartArchive, read_archive
from airfoil.helm.coordinates import Coordinates
from airfoil.helm.lock import LOCK, ChartLock, LockedChart
from airfoil.helm.render import Release, Rendered, order, render
from airfoil.helm.store import ChartStore

__all__ = [
    "LOCK",
    "ChartArchive",
    "ChartLock",
    "ChartStore",
    "Coordinates",
    "LockedChart",
    "Release",
    "Rendered",
    "order",
    "read_archive",
    "render",
]
