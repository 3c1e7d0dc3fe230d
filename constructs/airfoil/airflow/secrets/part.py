"""What one purpose wants of a Secret."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from airfoil.airflow.secrets.expected import Maker


class Part(Struct, frozen=True):
    """What one purpose wants of a Secret.

    Args:
        role: the field of `secrets` that names it, or another word for secrets that are named elsewhere.
        path: the dotted path of the field that names it.
        name: the Secret's name.
        keys: the keys that are read.
        purpose: what for.
        maker: who can make its values.
        type: Kubernetes type.
        examples: for secrets of the user, what a value looks like.
    """

    role: str
    path: str
    name: str
    keys: tuple[str, ...]
    purpose: str
    maker: Maker = "airfoil"
    type: str = "Opaque"
    examples: Mapping[str, str] = field(default_factory=dict)
