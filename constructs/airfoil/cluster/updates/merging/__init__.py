"""How what is there and a new manifest become one object: kubectl's three-way merge, and server-side apply's merge."""

from airfoil.cluster.updates.merging.applied import applied
from airfoil.cluster.updates.merging.three_way import UnmergeableError, merged

__all__ = ["UnmergeableError", "applied", "merged"]
