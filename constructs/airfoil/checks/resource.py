"""One object of a tree, with its place and who applies it in which unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from airfoil.checks.profile import Engine
from airfoil.errors import Place
from airfoil.manifests import Identity, Manifest
from airfoil.manifests.sops import is_encrypted

if TYPE_CHECKING:
    from airfoil.goyaml import Positions  # the page of a rule needs no reader of YAML


class Unit(Struct, frozen=True):
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

    @property
    def bundle(self) -> str:
        """The Kustomization, the Application or the folder, whatever the phase and the wave."""
        return self.name.removesuffix(f" {self.phase} wave {self.wave}")


class Resource(Struct, frozen=True):
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


def value_at(tree: Any, path: Sequence[str | int]) -> Any:
    """The value at a path, or None where any part of it is missing or of another shape."""
    value = tree
    for step in path:
        if isinstance(step, str) and isinstance(value, (dict, Mapping)):  # `dict` first: a third of the time (run)
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
    if not isinstance(value, (dict, Mapping)):
        return {}
    return {key: text for key, text in value.items() if isinstance(text, str)}
