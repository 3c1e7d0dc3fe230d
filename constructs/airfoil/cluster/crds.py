"""The custom kinds that schemas are known of: those that airfoil ships, and those of CRDs found in a tree."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import Struct, field

from airfoil.cluster.core_kinds import Gvk
from airfoil.cluster.scopes import Scope

_OPEN: Mapping[str, Any] = MappingProxyType({"type": "object", "x-kubernetes-preserve-unknown-fields": True})


class CustomKind(Struct, frozen=True):
    """One served version of a custom kind; ``schema`` is its ``openAPIV3Schema``."""

    group: str
    version: str
    kind: str
    scope: Scope
    schema: Mapping[str, Any]

    def __hash__(self) -> int:
        """The schema is a mapping, and has none."""
        return hash((self.group, self.version, self.kind, self.scope))

    @property
    def gvk(self) -> Gvk:
        return self.group, self.version, self.kind


class CustomKinds(Struct, frozen=True):
    """Custom kinds by group, version and kind. The shipped ones are read from their file when they're asked for."""

    files: Mapping[Gvk, Path] = field(default_factory=dict)
    given: Mapping[Gvk, CustomKind] = field(default_factory=dict)

    @classmethod
    def bundled(cls) -> CustomKinds:
        """The kinds that airfoil ships: ``imports/schemas`` of a checkout, ``airfoil/imports/schemas`` once installed."""
        return cls(_bundled())

    def find(self, gvk: Gvk) -> CustomKind | None:
        if gvk in self.given:
            return self.given[gvk]
        return _read(self.files[gvk]) if gvk in self.files else None

    def __iter__(self) -> Iterator[Gvk]:
        yield from self.files
        yield from (gvk for gvk in self.given if gvk not in self.files)

    def __contains__(self, gvk: object) -> bool:
        return gvk in self.given or gvk in self.files

    def with_crds(self, manifests: Iterable[Mapping[str, Any]]) -> CustomKinds:
        """These kinds and those of some CustomResourceDefinition manifests.

        A CRD replaces every version that was known of its kind. Manifests of other kinds are passed over.
        """
        files, given = dict(self.files), dict(self.given)
        for manifest in manifests:
            kinds = list(kinds_of(manifest))
            families = {(kind.group, kind.kind) for kind in kinds}
            files = {gvk: path for gvk, path in files.items() if (gvk[0], gvk[2]) not in families}
            given = {gvk: kind for gvk, kind in given.items() if (gvk[0], gvk[2]) not in families}
            given |= {kind.gvk: kind for kind in kinds}
        return CustomKinds(files, given)


def kinds_of(manifest: Mapping[str, Any]) -> Iterator[CustomKind]:
    """The kinds, one for each served version, that a CustomResourceDefinition defines.

    Nothing comes of a manifest of another kind, nor of parts that aren't what a CRD has in that place: to say so is
    the matter of the schema of CustomResourceDefinition itself.
    """
    spec = manifest.get("spec")
    if manifest.get("kind") != "CustomResourceDefinition" or not isinstance(spec, Mapping):
        return
    group, names, versions = spec.get("group"), spec.get("names"), spec.get("versions")
    kind = names.get("kind") if isinstance(names, Mapping) else None
    if not isinstance(group, str) or not isinstance(kind, str):
        return
    scope: Scope = "Cluster" if spec.get("scope") == "Cluster" else "Namespaced"
    if versions is None:  # apiextensions.k8s.io/v1beta1
        versions = [{"name": spec.get("version"), "served": True}]
    for version in versions if isinstance(versions, list | tuple) else ():
        if isinstance(version, Mapping) and isinstance(version.get("name"), str) and version.get("served") is True:
            yield CustomKind(group, version["name"], kind, scope, _schema_of(version, spec))


def _schema_of(version: Mapping[str, Any], spec: Mapping[str, Any]) -> Mapping[str, Any]:
    for holder in (version.get("schema"), spec.get("validation")):
        schema = holder.get("openAPIV3Schema") if isinstance(holder, Mapping) else None
        if isinstance(schema, Mapping) and spec.get("preserveUnknownFields") is not True:
            return schema
    return _OPEN


@lru_cache(maxsize=1)
def _bundled() -> Mapping[Gvk, Path]:
    here = Path(__file__).resolve()
    # Beside the code in a wheel, at the root of a checkout; no import of the generated package, which starts Node.
    for folder in (here.parents[1] / "imports" / "schemas", here.parents[3] / "imports" / "schemas"):
        if folder.is_dir():
            return {_gvk(path.stem): path for path in sorted(folder.glob("*_*_*.json"))}
    return {}


def _gvk(stem: str) -> Gvk:
    group, kind, version = stem.split("_")
    return group, version, kind


@cache
def _read(path: Path) -> CustomKind:
    data = json.loads(path.read_bytes())
    return CustomKind(data["group"], data["version"], data["kind"], data["scope"], data["schema"])
