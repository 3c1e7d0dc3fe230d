"""What makes two manifests the same object in a cluster."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class Identity(Struct, frozen=True, order=True):
    """Group, kind, namespace and name: the key under which an API server stores an object.

    The version is no part of it: ``apps/v1`` and ``apps/v1beta1`` are two views of one stored object. The namespace is
    empty for cluster-scoped objects, the group is empty for the core group.
    """

    group: str
    kind: str
    namespace: str
    name: str

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> Identity:
        """Reads the identity of a manifest. Raises ``KeyError`` where apiVersion, kind or metadata.name is missing."""
        group, _, _ = str(body["apiVersion"]).rpartition("/")
        metadata = body["metadata"]
        return cls(group, str(body["kind"]), str(metadata.get("namespace") or ""), str(metadata["name"]))

    def __str__(self) -> str:
        kind = f"{self.kind}.{self.group}" if self.group else self.kind
        return "/".join(part for part in (kind, self.namespace, self.name) if part)

    @property
    def file_name(self) -> str:
        """The name of the one file that holds this object: kind, namespace and name, joined by ``_``.

        No kind or namespace can contain ``_``. Kinds of Kubernetes' own groups stand alone, since no two of them are
        alike; others carry their group, for two CRDs may well be (Traefik's two groups, say). Characters that a file
        system may refuse or fold (RBAC names such as ``system:Node`` are free text) are written as ``%XX``.
        """
        kind = self.kind.lower()
        if "." in self.group and not self.group.endswith(".k8s.io"):
            kind = f"{kind}.{self.group}"
        parts = [kind, self.namespace, self.name] if self.namespace else [kind, self.name]
        return "_".join(_file_safe(part) for part in parts) + ".yaml"


_SAFE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.")


def _file_safe(text: str) -> str:
    if _SAFE.issuperset(text):  # nearly all are
        return text
    return "".join(char if char in _SAFE else "".join(f"%{byte:02X}" for byte in char.encode()) for char in text)
