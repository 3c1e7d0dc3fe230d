"""What rules look at: every object of a tree with its place, who applies it in which unit, and the charts it installs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, TypeVar

from airfoil.checks.profile import Engine, Profile
from airfoil.errors import Fault, Place
from airfoil.goyaml import Positions
from airfoil.manifests import Identity, Manifest
from airfoil.manifests.sops import is_encrypted


@dataclass(frozen=True, slots=True)
class Unit:
    """What is applied together: a Flux Kustomization, an Argo CD Application, or a folder.

    Args:
        name: `Kustomization/flux-system/storage`, `Application/argocd/airflow`, or the folder's path.
        engine: who applies it.
        gate: whether what comes after it waits until all of its objects are ready.
        after: names of the units that must be in place first.
        prune: whether objects that leave the tree are deleted from the cluster.
        holder: the Kustomization or Application itself, if it is in the tree.
        health_checks: the only objects that the gate looks at; empty if it looks at all of them.
        wave: Argo CD's sync wave; an Application with several waves is several units.
        phase: Argo CD's phase, `PreSync`, `Sync` or `PostSync`.
    """

    name: str
    engine: Engine
    gate: bool = False
    after: tuple[str, ...] = ()
    prune: bool = False
    holder: Identity | None = None
    health_checks: tuple[Identity, ...] = ()
    wave: int = 0
    phase: str = "Sync"


@dataclass(frozen=True, slots=True)
class Resource:
    """One object of the tree, read-only.

    Args:
        manifest: the object.
        unit: what it is applied with.
        positions: where its fields stand; None for what a chart rendered.
        release: name of the chart release that rendered it; empty for plain YAML.
        written: the object as its file has it, where what applies it changes it first: a namespace that a Kustomization
            or an Application gives, what a kustomization.yaml patches.
    """

    manifest: Manifest
    unit: Unit
    positions: Positions | None = None
    release: str = ""
    written: Mapping[str, Any] | None = None

    @property
    def body(self) -> Mapping[str, Any]:
        return self.manifest.body

    @property
    def identity(self) -> Identity:
        return self.manifest.identity

    @property
    def kind(self) -> str:
        return str(self.body["kind"])

    @property
    def name(self) -> str:
        return str(self.body["metadata"]["name"])

    @property
    def namespace(self) -> str:
        return str(self.body["metadata"].get("namespace") or "")

    @property
    def engine(self) -> Engine:
        return self.unit.engine

    @property
    def as_written(self) -> Mapping[str, Any]:
        """The object as its file has it."""
        return self.body if self.written is None else self.written

    @property
    def annotations(self) -> Mapping[str, str]:
        """The annotations; those whose value is no text are left out, as no API server takes them."""
        return _texts(self.body["metadata"].get("annotations"))

    @property
    def labels(self) -> Mapping[str, str]:
        """The labels; those whose value is no text are left out, as no API server takes them."""
        return _texts(self.body["metadata"].get("labels"))

    @property
    def is_encrypted(self) -> bool:
        """Whether SOPS has encrypted it: values that begin with `ENC[` say nothing then."""
        return is_encrypted(self.body)

    def get(self, *path: str | int) -> Any:
        """The value at a path, or None where any part of it is missing or of another shape."""
        return value_at(self.body, path)

    def place(self, *path: str | int) -> Place | None:
        """Where a field stands, or the nearest one above it."""
        return self.manifest.origin.place if self.positions is None else self.positions.key(path)


@dataclass(frozen=True, slots=True)
class ValuesPart:
    """Values from one place; a release has several where it names files or ConfigMaps of the tree.

    Args:
        values: what stands there.
        positions: where it stands.
        root: path of the values inside of what the positions were read from.
    """

    values: Mapping[str, Any]
    positions: Positions
    root: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartRelease:
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
        rendered_twice: a second render of the same, to find what is random; empty if the chart isn't at hand.
        parts: where the values come from, the last one wins.
        is_whole: whether all values are in the tree; False where some come from what isn't.
        unit: what the chart's objects are applied with.
        repository: where the chart is published; empty if that isn't known.
        chart: the chart's name there.
        refusals: why the chart can't be rendered with these values.
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
    rendered_twice: tuple[Mapping[str, Any], ...] = ()
    parts: tuple[ValuesPart, ...] = ()
    is_whole: bool = True
    unit: Unit | None = None
    repository: str = ""
    chart: str = ""
    refusals: tuple[Fault, ...] = ()

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


Made = TypeVar("Made")

FileKind = Literal["objects", "values", "kustomization", "cluster", "encrypted", "other", "empty", "faulty"]
"""What a file of the tree holds: Kubernetes objects, Helm values, a kustomization.yaml, the configuration of kind or k3d, a
file that SOPS encrypted whole, YAML of another purpose, nothing, or what can't be read."""


@dataclass(frozen=True, slots=True)
class TreeFile:
    """One YAML or JSON file that was read.

    Args:
        path: as it was given, with `/` on every system.
        kind: what it holds; of a file with documents of several kinds, the first one that isn't "objects".
        unit: what applies the folder it lies in; None where nothing reads it, e.g. a file that the kustomization.yaml
            beside it doesn't list.
        place: where the first document of that kind starts.
    """

    path: str
    kind: FileKind
    unit: Unit | None = None
    place: Place | None = None


@dataclass(frozen=True)
class Tree:
    """Everything that one run checks.

    Args:
        resources: every object, those of rendered charts included.
        profile: what is known of the cluster.
        releases: the charts that the tree installs.
        units: what is applied together.
        faults: what could not be read.
        files: every file that was read, those without objects included.
        notes: what a person has to know of how the tree was read.
        name: the environment, or the folder, where a run checks several trees.
    """

    resources: tuple[Resource, ...]
    profile: Profile = field(default_factory=Profile)
    releases: tuple[ChartRelease, ...] = ()
    units: tuple[Unit, ...] = ()
    faults: tuple[Fault, ...] = ()
    files: tuple[TreeFile, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""

    def once(self, make: Callable[[Tree], Made]) -> Made:
        """What a function makes of this tree, made once for all rules that ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    @cached_property
    def _made(self) -> dict[Callable[[Tree], Any], Any]:
        return {}

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Resource, ...]]:
        kinds: dict[str, list[Resource]] = {}
        for resource in self.resources:
            kinds.setdefault(resource.kind, []).append(resource)
        return {kind: tuple(found) for kind, found in kinds.items()}

    @cached_property
    def by_identity(self) -> Mapping[Identity, tuple[Resource, ...]]:
        """Every object by its identity; more than one where an object stands twice."""
        found: dict[Identity, list[Resource]] = {}
        for resource in self.resources:
            found.setdefault(resource.identity, []).append(resource)
        return {identity: tuple(same) for identity, same in found.items()}

    def of(self, *kinds: str, group: str | None = None) -> Iterator[Resource]:
        """The objects of some kinds, in the order of the tree."""
        for kind in kinds:
            for resource in self._by_kind.get(kind, ()):
                if group is None or resource.identity.group == group:
                    yield resource

    def find(self, kind: str, name: str, namespace: str = "", group: str | None = None) -> Resource | None:
        """The first object of that kind, name and namespace."""
        return next(
            (item for item in self.of(kind, group=group) if (item.name, item.namespace) == (name, namespace)), None
        )


def value_at(tree: Any, path: Sequence[str | int]) -> Any:
    """The value at a path, or None where any part of it is missing or of another shape."""
    value = tree
    for step in path:
        if isinstance(step, str) and isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(step, int) and isinstance(value, Sequence) and not isinstance(value, str):
            value = value[step] if -len(value) <= step < len(value) else None
        else:
            return None
    return value


def has_path(tree: Any, path: Sequence[str | int]) -> bool:
    """Whether something stands at a path, be it null."""
    if not path:
        return True
    parent, last = value_at(tree, path[:-1]), path[-1]
    if isinstance(last, str):
        return isinstance(parent, Mapping) and last in parent
    return isinstance(parent, Sequence) and not isinstance(parent, str) and -len(parent) <= last < len(parent)


def _texts(value: Any) -> Mapping[str, str]:
    if not isinstance(value, Mapping):
        return {}
    return {key: text for key, text in value.items() if isinstance(text, str)}
