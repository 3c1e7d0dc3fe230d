"""A Secret that an environment expects in its namespace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

Maker = Literal["airfoil", "user"]


class ExpectedSecret(Struct, frozen=True):
    """One Secret, by name.

    Args:
        name: its name.
        namespace: its namespace.
        keys: the keys that are read from it, in alphabetical order.
        purpose: what it is for, in a few words.
        maker: "airfoil" if fresh values can be made for it, "user" if only the user has what belongs into it.
        exists: whether the environment says that it is in the cluster already.
        type: its Kubernetes type.
        examples: for secrets of the user, what a key's value looks like.
    """

    name: str
    namespace: str
    keys: tuple[str, ...]
    purpose: str
    maker: Maker
    exists: bool = False
    type: str = "Opaque"
    examples: Mapping[str, str] = field(default_factory=dict)
