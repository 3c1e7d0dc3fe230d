"""How long charts have something."""

from __future__ import annotations

from airfoil.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """From the first version that has something to the last one, both included; None is "still there"."""

    first: str
    last: str | None = None
