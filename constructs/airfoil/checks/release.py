"""A Helm chart that a tree installs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from airfoil.checks.profile import Engine
from airfoil.checks.resource import Resource, Unit, has_path, value_at
from airfoil.errors import Fault, Place

if TYPE_CHECKING:
    from airfoil.goyaml import Positions


class ValuesPart(Struct, frozen=True):
    """Values from one place; a release has several where it names files or ConfigMaps of the tree.

    Args:
        values: what stands there.
        positions: where it stands.
        root: path of the values inside of what the positions were read from.
    """

    values: Mapping[str, Any]
    positions: Positions
    root: tuple[str | int, ...] = ()


class RandomField(Struct, frozen=True):
    """What differs between two renders of a chart with the same values: chance, or the clock.

    Args:
        template: the chart's file that makes it.
        object: `Secret/airflow-fernet-key`; empty if the template makes another number of objects each time.
        field: dotted.
    """

    template: str
    object: str
    field: str


class ChartRelease(Struct, frozen=True):
    """A Helm chart that the tree installs.

    Args:
        engine: who installs it.
        flavour: `official` or `community` for the Airflow charts, else the chart's name.
        version: the chart's version as written, which may be a range or empty.
        name: name of the Helm release.
        namespace: where it is installed.
        values: the values as far as they stand in the tree.
        holder: the HelmRelease, HelmChart or Application; None for a lone values file.
        base: path of the values inside the holder, e.g. `("spec", "values")`.
        positions: where the values stand.
        objects: what the chart renders with these values, if the chart is at hand.
        random: what a second render with the same values made otherwise, if the chart is at hand.
        parts: where the values come from, the last one wins.
        is_whole: whether all values are in the tree; False where some come from what isn't.
        unit: what the chart's objects are applied with.
        repository: where the chart is published; empty if that isn't known.
        chart: the chart's name there.
        refusals: why the chart can't be rendered with these values.
        folder: the chart's folder, where it lies in the tree; real path.
        inside: of a chart inside of the one in ``folder``, the key of its values; empty for that one itself.
        archive: the packed chart, where the object holds it.
        notes: what the chart's NOTES.txt says with these values, if the chart is at hand.
        with_crds: whether the chart's `crds/` are applied with the rest.
    """

    engine: Engine
    flavour: str
    version: str
    name: str
    namespace: str
    values: Mapping[str, Any]
    holder: Resource | None = None
    base: tuple[str | int, ...] = ()
    positions: Positions | None = None
    objects: tuple[Resource, ...] = ()
    random: tuple[RandomField, ...] = ()
    parts: tuple[ValuesPart, ...] = ()
    is_whole: bool = True
    unit: Unit | None = None
    repository: str = ""
    chart: str = ""
    refusals: tuple[Fault, ...] = ()
    folder: Path | None = None
    inside: str = ""
    archive: bytes = b""
    notes: str = ""
    with_crds: bool = True

    def get(self, *path: str | int) -> Any:
        """The value at a path of the values, or None."""
        return value_at(self.values, path)

    def place(self, *path: str | int) -> Place | None:
        """Where a value stands, or the nearest one above it."""
        for length in range(len(path), 0, -1):
            for part in reversed(self.parts):
                if has_path(part.values, path[:length]):
                    return part.positions.key((*part.root, *path))
        return None if self.positions is None else self.positions.key((*self.base, *path))
