"""Which chart: where it is published, its name, and its exact version."""

from __future__ import annotations

from msgspec import Struct


class Coordinates(Struct, frozen=True, order=True):
    """One chart in one version.

    Args:
        repository: `https://…` with an index.yaml, or `oci://HOST/FOLDER`.
        name: the chart's name in it.
        version: exact; a leading `v` is part of it.
    """

    repository: str
    name: str
    version: str

    @property
    def archive_name(self) -> str:
        """The file that `helm pull` would write."""
        return f"{self.name}-{self.version}.tgz"

    def __str__(self) -> str:
        return f"{self.name} {self.version}"
