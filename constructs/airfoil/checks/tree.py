"""What rules look at: every object of a tree with its place, who applies it in which unit, and the charts it installs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Literal, TypeVar

from msgspec import Struct, field

from airfoil.checks.profile import Profile
from airfoil.checks.release import ChartRelease, ValuesPart
from airfoil.checks.resource import Resource, Unit, has_path, value_at
from airfoil.errors import Fault, Place
from airfoil.manifests import Identity

__all__ = ["ChartRelease", "FileKind", "Resource", "Tree", "TreeFile", "Unit", "ValuesPart", "has_path", "value_at"]

Made = TypeVar("Made")

FileKind = Literal["objects", "values", "kustomization", "cluster", "encrypted", "other", "empty", "faulty"]
"""What a file of the tree holds: Kubernetes objects, Helm values, a kustomization.yaml, the configuration of kind or k3d, a
file that SOPS encrypted whole, YAML of another purpose, nothing, or what can't be read."""


class TreeFile(Struct, frozen=True):
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


class Tree(Struct, frozen=True, dict=True):
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
    def _by_kind(self) -> Mapping[tuple[str, str | None], Sequence[Resource]]:
        """By kind alone, and by kind and group."""
        kinds: dict[tuple[str, str | None], list[Resource]] = {}
        for resource in self.resources:
            kinds.setdefault((resource.kind, None), []).append(resource)
            kinds.setdefault((resource.kind, resource.identity.group), []).append(resource)
        return kinds

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
            yield from self._by_kind.get((kind, group), ())

    def has(self, *about: str) -> bool:
        """Whether there is an object of one of these kinds; `release` stands for a chart's."""
        return any(self.releases if each == "release" else (each, None) in self._by_kind for each in about)

    def find(self, kind: str, name: str, namespace: str = "", group: str | None = None) -> Resource | None:
        """The first object of that kind, name and namespace."""
        named = self._by_name.get((kind, name, namespace), ())
        return next((item for item in named if group is None or item.identity.group == group), None)

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str, str], Sequence[Resource]]:
        found: dict[tuple[str, str, str], list[Resource]] = {}
        for resource in self.resources:
            found.setdefault((resource.kind, resource.name, resource.namespace), []).append(resource)
        return found
