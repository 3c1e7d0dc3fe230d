"""One encrypted Secret of a file: what of it can be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from airfoil.errors import Fault
from airfoil.goyaml import Document, Path

LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration"
"""kubectl's copy of the whole object, plain values too."""


class Content(Struct, frozen=True):
    """What an encrypted Secret shows without a key.

    Args:
        body: the manifest.
        document: where it stands.
        keys: the keys that the Secret will have.
        type: the type that it will have.
        faults: why it may not be published, or can't be decrypted.
    """

    body: Mapping[str, Any]
    document: Document
    keys: frozenset[str] = frozenset()
    type: str = "Opaque"
    faults: tuple[Fault, ...] = ()

    @property
    def name(self) -> str:
        return str(section(self.body, "metadata").get("name", ""))


def section(body: Mapping[str, Any], *path: str) -> Mapping[str, Any]:
    """The mapping at a path; an empty one where there is none."""
    found: Any = body
    for step in path:
        found = found.get(step) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def fault_at(document: Document, path: Path, code: str, what: str, help: str) -> Fault:
    """A fault of the value at a path. It never shows the value."""
    dotted = ".".join(str(step) for step in path)
    return Fault(code, what, document.positions.key(path), dotted, help)
