"""How long charts have something."""

from __future__ import annotations

from msgspec import Struct


class Span(Struct, frozen=True):
    """From the first version that has something to the last one, both included; None is "still there"."""

    first: str
    last: str | None = None
