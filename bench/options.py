"""What a run of the benchmarks is asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is asked for.

    Args:
        rounds: runs of each contestant that count.
        sizes: only these sizes of a suite's work; all if empty.
    """

    rounds: int = 5
    sizes: tuple[int, ...] = ()

    def wants(self, size: int) -> bool:
        return not self.sizes or size in self.sizes
