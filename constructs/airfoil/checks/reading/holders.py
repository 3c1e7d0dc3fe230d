"""Flux Kustomizations and Argo CD Applications: which folder each applies, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field

from airfoil.checks.profile import Engine
from airfoil.checks.reading.contents import Item
from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.checks.tree import value_at
from airfoil.manifests import Identity

FLUX: Final = "kustomize.toolkit.fluxcd.io"
ARGO: Final = "argoproj.io"


class Directory(Struct, frozen=True):
    """How Argo CD reads a folder without a kustomization.yaml."""

    recurse: bool = False
    include: str = ""
    exclude: str = ""


class Holder(Struct, frozen=True):
    """A Kustomization or an Application that applies a folder of the tree.

    Args:
        identity: which.
        item: its document.
        engine: flux-ks or argo-dir.
        path: the folder, as it is written.
        source: the repository it names, to tell other repositories apart.
        gate: whether what depends on it waits until its objects are ready.
        after: identities of the Kustomizations that it depends on.
        prune: whether it deletes what left the tree.
        health_checks: the objects that the gate looks at; empty for all.
        spec: a Kustomization's spec, which changes objects as a kustomization.yaml does.
        namespace: an Application's namespace for objects that name none.
        directory: how an Application reads the folder.
        is_elsewhere: whether its folder is one of another repository.
        source_kind: kind of a Kustomization's source: GitRepository, OCIRepository, Bucket, ExternalArtifact.
    """

    identity: Identity
    item: Item
    engine: Engine
    path: str
    source: str
    gate: bool = False
    after: tuple[Identity, ...] = ()
    prune: bool = False
    health_checks: tuple[Identity, ...] = ()
    spec: Mapping[str, Any] = field(default_factory=dict)
    namespace: str = ""
    directory: Directory = field(default_factory=Directory)
    is_elsewhere: bool = False
    source_kind: str = ""

    @property
    def name(self) -> str:
        """`Kustomization/flux-system/storage`."""
        return f"{self.identity.kind}/{self.identity.namespace}/{self.identity.name}"

    def folder(self, folders: Folders) -> Path | None:
        """The folder of the tree that it applies; None if it isn't one of this tree, or nobody can tell which.

        What isn't a Git repository may hold any folder of it at its top: an artifact made of `kubernetes/` knows
        `kubernetes/apps` as `apps`. Then it is the one folder that ends so.
        """
        if self.is_elsewhere:
            return None
        found = folder_of(self.path, folders)
        if found is not None or self.source_kind in {"", "GitRepository"}:
            return found
        ends = folders.ending(_steps(self.path))
        return ends[0] if len(ends) == 1 else None


def holders_of(item: Item) -> Iterator[Holder]:
    """The holders that an object is: one of a Kustomization, one a folder of an Application, none of other objects."""
    group, kind = str(item.value["apiVersion"]).rpartition("/")[0], item.value["kind"]
    spec = item.value.get("spec")
    if not isinstance(spec, Mapping):
        return
    if (group, kind) == (FLUX, "Kustomization"):
        yield _kustomization(item, spec)
    elif (group, kind) == (ARGO, "Application"):
        yield from _application(item, spec)


def _kustomization(item: Item, spec: Mapping[str, Any]) -> Holder:
    identity = Identity.of(item.value)
    checks = tuple(
        Identity(
            str(each.get("apiVersion") or "").rpartition("/")[0],
            *(str(each.get(key) or "") for key in ("kind", "namespace", "name")),
        )
        for each in mappings(spec.get("healthChecks"))
    )
    after = tuple(
        Identity(FLUX, "Kustomization", str(each.get("namespace") or identity.namespace), str(each.get("name") or ""))
        for each in mappings(spec.get("dependsOn"))
    )
    waits = spec.get("wait") is True
    return Holder(
        identity, item, "flux-ks", str(spec.get("path") or "./"), str(value_at(spec, ("sourceRef", "name")) or ""),
        gate=waits or bool(checks), after=after, prune=spec.get("prune") is True,
        # `wait` looks at everything, and `healthChecks` beside it is ignored (read, docs of kustomize-controller)
        health_checks=() if waits else checks, spec=spec,
        source_kind=str(value_at(spec, ("sourceRef", "kind")) or ""),
    )  # fmt: skip


def _application(item: Item, spec: Mapping[str, Any]) -> Iterator[Holder]:
    identity = Identity.of(item.value)
    automated = value_at(spec, ("syncPolicy", "automated"))
    prune = isinstance(automated, Mapping) and automated.get("prune") is True
    single = [spec["source"]] if isinstance(spec.get("source"), Mapping) else []
    for source in [*mappings(spec.get("sources"))] or single:
        # a source with `ref` and no path only lends its files to another source
        if not isinstance(source.get("path"), str):
            continue
        directory = _mapping(source.get("directory"))
        yield Holder(
            identity, item, "argo-dir", source["path"], str(source.get("repoURL") or ""), prune=prune,
            namespace=str(value_at(spec, ("destination", "namespace")) or ""),
            spec=_mapping(source.get("kustomize")),
            directory=Directory(
                directory.get("recurse") is True, str(directory.get("include") or ""),
                str(directory.get("exclude") or ""),
            ),
        )  # fmt: skip


def has_chart(holder: Holder) -> bool:
    """Whether an Application also installs a Helm chart from a chart repository."""
    spec = holder.item.value.get("spec", {})
    sources = [*mappings(spec.get("sources")), _mapping(spec.get("source"))]
    return any(isinstance(source.get("chart"), str) for source in sources)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def folder_of(path: str, folders: Folders) -> Path | None:
    """The folder of the tree that a path relative to the repository's root means.

    The root is not known for sure, so each folder from the tree's own upwards is tried. A path that leads to no folder
    of the tree is of another repository, or was not given to this run.
    """
    steps = _steps(path)
    if ".." in steps:
        return None
    for root in folders.roots:
        for above in (root, *root.parents):
            folder = above.joinpath(*steps)
            if folders.is_folder(folder):
                return folder if steps or (above / ".git").exists() or above == root else None
    return None


def _steps(path: str) -> list[str]:
    return [step for step in path.split("/") if step not in {"", "."}]
