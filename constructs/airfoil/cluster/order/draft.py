"""A step before it has a name: what each controller makes of the objects of a bundle."""

from __future__ import annotations

from airfoil.cluster.order.bundle import Body
from airfoil.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """Objects that are sent together; see `Step` for the fields."""

    title: str
    objects: tuple[Body, ...]
    phase: str = ""
    wave: int = 0
    gate: bool = False
    hooks: bool = False


@dataclass(frozen=True, slots=True)
class Drafts:
    """The steps of a bundle in their order, and the objects that are left out, with the reason."""

    steps: tuple[Draft, ...]
    skipped: tuple[tuple[Body, str], ...] = ()
