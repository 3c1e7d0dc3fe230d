"""A step before it has a name: what each controller makes of the objects of a bundle."""

from __future__ import annotations

from msgspec import Struct

from airfoil.cluster.order.bundle import Body


class Draft(Struct, frozen=True):
    """Objects that are sent together; see `Step` for the fields."""

    title: str
    objects: tuple[Body, ...]
    phase: str = ""
    wave: int = 0
    gate: bool = False
    hooks: bool = False


class Drafts(Struct, frozen=True):
    """The steps of a bundle in their order, and the objects that are left out, with the reason."""

    steps: tuple[Draft, ...]
    skipped: tuple[tuple[Body, str], ...] = ()
