"""The charts that a tree installs: HelmReleases, HelmCharts, Applications with a chart, and lone values files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from airfoil.checks.profile import Engine
from airfoil.checks.reading.contents import Contents, Item
from airfoil.checks.reading.frozen import frozen
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.checks.reading.local_charts import LocalChart
from airfoil.checks.reading.shapes import flavour_of
from airfoil.checks.reading.texts import Steps, text_part
from airfoil.checks.tree import ChartRelease, Resource, Unit, ValuesPart, value_at
from airfoil.errors import Fault
from airfoil.goyaml import Positions

HELM_ENGINES: Mapping[Engine, Engine] = {
    "flux-ks": "flux-hr", "argo-dir": "argo-helm", "k3s-dir": "k3s-hc", "kubectl": "helm",
}  # fmt: skip
"""Who installs a chart where this engine applies plain YAML."""


class Found(Struct):
    """Resources by what they are, and where their texts stand; collects faults of values that can't be read."""

    resources: tuple[Resource, ...]
    contents: Mapping[str, Contents]
    faults: list[Fault] = field(default_factory=list)

    def of(self, kind: str, group: str) -> Iterator[Resource]:
        return (each for each in self.resources if each.kind == kind and each.identity.group == group)

    def find(self, kind: str, name: Any, namespace: Any, group: str | None = None) -> Resource | None:
        return next(
            (
                each
                for each in self.resources
                if (each.kind, each.name, each.namespace) == (kind, name, namespace)
                and (group is None or each.identity.group == group)
            ),
            None,
        )

    def text(self, resource: Resource, path: Steps) -> ValuesPart | None:
        """The values in a text of an object."""
        if resource.positions is None:
            return None
        item = Item(resource.body, resource.positions, "objects")
        part, faults = text_part(item, path, self.contents.get(resource.positions.file))
        self.faults += faults
        return part


def merged(parts: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Values as Helm merges them: mappings key by key, everything else as a whole; null removes a key of the former."""
    result: dict[str, Any] = {}
    for part in parts:
        for key, value in part.items():
            known = result.get(key)
            nested = isinstance(value, Mapping) and isinstance(known, Mapping)
            result[key] = merged((known or {}, value)) if nested else value
    return result


def release(
    holder: Resource,
    engine: Engine,
    chart: tuple[str, str, str],
    release_name: str,
    namespace: str,
    parts: list[ValuesPart],
    base: Steps,
    *,
    is_whole: bool = True,
) -> ChartRelease:
    """A release of an object of the tree; ``chart`` is its repository, name and version."""
    repository, name, version = chart
    values = frozen(merged(part.values for part in parts))
    return ChartRelease(
        engine, chart_flavour(repository, name, values), version, release_name, namespace, values, holder, base,
        holder.positions, parts=tuple(parts), is_whole=is_whole, unit=holder.unit,
        repository=repository, chart=name,
    )  # fmt: skip


def release_unit(release: ChartRelease, units: Iterable[Unit]) -> Unit | None:
    """What a release's own objects are applied with.

    They come after whatever the object that installs them comes after, not after the objects beside it.

    Args:
        release: the release.
        units: those of the tree; an Application's chart belongs to its wave 0.
    """
    holder = release.holder
    if holder is None:
        return None
    if holder.kind == "Application":
        own = (unit for unit in units if (unit.holder, unit.phase, unit.wave) == (holder.identity, "Sync", 0))
        name = f"Application/{holder.namespace}/{holder.name}"
        return replace(next(own, Unit(name, "argo-helm", holder=holder.identity)), engine="argo-helm")
    depends = [
        f"HelmRelease/{each.get('namespace') or holder.namespace}/{each.get('name')}"
        for each in mappings(holder.get("spec", "dependsOn"))
    ]
    # helm-controller waits unless told otherwise, klipper-helm never does (read)
    waits = holder.kind == "HelmRelease" and not (
        holder.get("spec", "install", "disableWait") is True and holder.get("spec", "upgrade", "disableWait") is True
    )
    name = f"{holder.kind}/{holder.namespace}/{holder.name}"
    return Unit(name, release.engine, waits, (*holder.unit.after, *depends), holder.unit.prune, holder.identity)


def chart_flavour(repository: str, name: str, values: Mapping[str, Any]) -> str:
    """`official` or `community` for the two Airflow charts, else the chart's name."""
    if name != "airflow":
        return name
    known = {"airflow.apache.org": "official", "airflow-helm.github.io": "community", "bitnami": "bitnami/airflow"}
    for part, flavour in known.items():
        if part in repository:
            return flavour
    return flavour_of(values) or "official"


def inline(resource: Resource, path: Steps) -> list[ValuesPart]:
    """The values that stand as YAML in an object."""
    values = resource.get(*path)
    if not isinstance(values, Mapping) or resource.positions is None:
        return []
    return [ValuesPart(values, resource.positions, path)]


def with_pairs(pairs: Any, positions: Positions, root: Steps, *, keys: tuple[str, str] | None = None) -> ValuesPart:
    """What `--set` would make of `a.b.c: value` pairs; backslashes and lists in keys aren't known here.

    Args:
        pairs: a mapping, or a list of mappings.
        positions: where they stand.
        root: path of them.
        keys: of a list, the keys that hold name and value.
    """
    items = (
        pairs.items() if isinstance(pairs, Mapping)
        else [(each.get(keys[0]), each.get(keys[1])) for each in mappings(pairs)] if keys else []
    )  # fmt: skip
    values: Mapping[str, Any] = {}
    for name, value in items:
        if isinstance(name, str) and "[" not in name and "\\" not in name:
            nested: Any = _typed(value)
            for step in reversed(name.split(".")):
                nested = {step: nested}
            values = merged((values, nested))
    # below `set` stands no such path: a place is that of `set` itself
    return ValuesPart(values, positions.below(root), ("",))


def _typed(value: Any) -> Any:
    known = {"true": True, "false": False, "null": None}
    if not isinstance(value, str):
        return value
    return known.get(value, int(value) if value.isdecimal() and len(value) < 18 else value)


def of_folder(installed: ChartRelease, chart: LocalChart, files: Sequence[str]) -> Iterator[ChartRelease]:
    """A release whose chart lies in the tree, and of an umbrella the Airflow chart in it as a release of its own.

    Args:
        installed: the release with the values of its object.
        chart: its chart.
        files: the chart's own files of values, which come before those.
    """
    own = [part for part in (chart.values(file) for file in files) if part is not None]
    parts = (*own, *installed.parts)
    values = frozen(merged(part.values for part in parts))
    flavour = chart.name if chart.is_umbrella else chart_flavour(installed.repository, chart.name, values)
    whole = replace(
        installed, flavour=flavour, version=chart.version, chart=chart.name, values=values, parts=parts,
        folder=chart.folder, positions=installed.positions or (own[0].positions if own else None),
    )  # fmt: skip
    yield whole
    for each in chart.dependencies:
        inner = values.get(each.key)
        held = inner if isinstance(inner, Mapping) else {}
        if each.name == "airflow" and held.get("enabled") is not False:
            nested = tuple(
                ValuesPart(part.values[each.key], part.positions, (*part.root, each.key))
                for part in parts
                if isinstance(part.values.get(each.key), Mapping)
            )
            yield replace(
                whole, flavour=chart_flavour(each.repository, each.name, held), version=each.version, values=held,
                base=(*whole.base, each.key), parts=nested, repository=each.repository, chart=each.name, inside=each.key,
            )  # fmt: skip


def lone_values(contents: Contents, engine: Engine, namespace: str) -> Iterator[ChartRelease]:
    """Values files that no object names."""
    for item in contents.items:
        if item.shape == "values":
            yield ChartRelease(
                engine, flavour_of(item.value), "", "airflow", namespace, item.value, positions=item.positions,
                parts=(ValuesPart(item.value, item.positions),),
            )  # fmt: skip


def string(resource: Resource | Mapping[str, Any], *path: str | int) -> str:
    """A text at a path, empty where there is none."""
    value = resource.get(*path) if isinstance(resource, Resource) else value_at(resource, path)
    return value if isinstance(value, str) else "" if value is None else str(value)
