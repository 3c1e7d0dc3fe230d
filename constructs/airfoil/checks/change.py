"""What has to change in a document so that a finding is gone, as data: the fixes that are certain."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from airfoil.errors import Place

Steps = tuple[str | int, ...]
Scalar = str | int | bool


class Change(Struct, frozen=True):
    """One change; `put`, `rename`, `remove`, `quote` and `precede` make them.

    Args:
        action: what is done at the path.
        path: keys and indexes from ``start``.
        value: of `put` the new value, of `rename` the new key, of `precede` the YAML of the document.
        start: where the object or the values begin that the path starts from; a rule leaves it out.
    """

    action: Literal["put", "rename", "remove", "quote", "precede"]
    path: Steps
    value: Scalar = ""
    start: Place | None = None


def put(*path: str | int, value: Scalar) -> Change:
    """Sets a value; mappings that are missing on the way there are made."""
    return Change("put", path, value)


def rename(*path: str | int, key: str) -> Change:
    """Gives the key at the end of the path another name; its value stays."""
    return Change("rename", path, key)


def remove(*path: str | int) -> Change:
    """Removes a key with its value."""
    return Change("remove", path)


def quote(*path: str | int) -> Change:
    """Makes text of a number or a truth value, as it is written."""
    return Change("quote", path)


def precede(document: str) -> Change:
    """Puts a document before the one that the finding is about."""
    return Change("precede", (), document)
