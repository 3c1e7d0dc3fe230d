"""Offline validation of whole objects by the schemas of their kinds, as the API server of a version would decode them.

Built-in kinds are checked by the definitions that ``kubernetes-validate`` ships, custom kinds by their CRDs. Not
checked here: what the server checks by code (names, labels, quantities, references: the module ``admission``), and CEL
rules that compare with the stored object or say more than the package ``cel`` reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from airfoil.cluster.core_kinds import OBJECT_META, Gvk, core_kinds, shipped
from airfoil.cluster.crd_rules import Rules
from airfoil.cluster.crds import CustomKinds
from airfoil.cluster.removed import REMOVED
from airfoil.cluster.schema_faults import FaultKind, SchemaFault, without_value
from airfoil.cluster.scopes import CLUSTER_SCOPED, Scope
from airfoil.cluster.structural import root_schema
from airfoil.cluster.unknown_kinds import api_version_of, no_schema, versions_of
from airfoil.cluster.validators import KindValidator
from airfoil.cluster.versions import KubernetesVersion, nearest

__all__ = ["FaultKind", "SchemaFault", "Schemas"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Schemas:
    """The schemas of one cluster: its Kubernetes version's own kinds, and custom kinds.

    Args:
        kubernetes_version: ``1.33``, ``v1.28.3+k3s1``. Raises ``ValueError`` if it names no version.
        crds: CustomResourceDefinition manifests, in addition to the kinds that airfoil ships.

    A kind's validator is made when its first object comes, and kept. One instance serves one thread.
    """

    def __init__(self, kubernetes_version: str, crds: Iterable[Mapping[str, Any]] = ()) -> None:
        self.version = KubernetesVersion.parse(kubernetes_version)
        self.schema_version = nearest(self.version, shipped())
        self._core = core_kinds(self.schema_version)
        self._custom = CustomKinds.bundled().with_crds(crds)
        self._validators: dict[Gvk, KindValidator] = {}

    @property
    def exact(self) -> bool:
        """Whether the schemas are those of the cluster's version, and not of the nearest that is shipped."""
        return self.version == self.schema_version

    @property
    def note(self) -> str:
        """What a user has to know about these schemas; empty if they're exact."""
        if self.exact:
            return ""
        return (
            f"checked by the schemas of Kubernetes {self.schema_version}, the nearest to {self.version} that there are"
        )

    def with_crds(self, manifests: Iterable[Mapping[str, Any]]) -> Schemas:
        """These schemas and those of some CustomResourceDefinition manifests; other manifests are passed over."""
        new = Schemas(str(self.version))
        new._custom = self._custom.with_crds(manifests)
        return new

    def knows(self, group: str, version: str, kind: str) -> bool:
        """Whether there's a schema for this kind in this version."""
        gvk = (group, version, kind)
        return gvk in self._custom or gvk in self._core.kinds

    def versions(self, group: str, kind: str) -> tuple[str, ...]:
        """The versions of a kind that there are schemas for, the stable ones last."""
        return versions_of(group, kind, (*self._core.kinds, *self._custom))

    def scope(self, group: str, version: str, kind: str) -> Scope | None:
        """Whether objects of a kind live in a namespace; ``None`` for kinds that aren't known.

        For a version that isn't known another one answers: the versions of a kind share their scope.
        """
        if (group, kind) in CLUSTER_SCOPED:
            return "Cluster"
        for each in (version, *self.versions(group, kind)):
            custom = self._custom.find((group, each, kind))
            if custom is not None:
                return custom.scope
            if (group, each, kind) in self._core.kinds or (api_version_of(group, each), kind) in REMOVED:
                return "Namespaced"
        return None

    def validate(self, body: Mapping[str, Any]) -> list[SchemaFault]:
        """What the schema of its kind has against an object; nothing if it's fine.

        An object whose kind has no schema gets one fault that says so, of one of the kinds ``removed-api``,
        ``unknown-version``, ``unknown-kind`` (the API server refuses these) and ``no-schema`` (it wasn't checked).
        A list (``kind: List``, ``ConfigMapList``) is as good as its items, which are checked each.
        """
        api_version, kind = body.get("apiVersion"), body.get("kind")
        for name, value in (("apiVersion", api_version), ("kind", kind)):
            if value is None or value == "":
                return [SchemaFault((name,), "is missing, and required", FaultKind.MISSING_FIELD)]
            if not isinstance(value, str):
                return [SchemaFault((name,), f"must be a string, is {value!r}", FaultKind.WRONG_TYPE)]
        group, _, version = str(api_version).rpartition("/")
        gvk = (group, version, str(kind))
        if self.knows(*gvk):
            return self._validated(gvk, body)
        items = body.get("items")
        if gvk[2].endswith("List") and isinstance(items, list | tuple):
            return [fault for index, item in enumerate(items) for fault in self._item(index, item)]
        return [no_schema(gvk, self._core.kinds, (*self._core.kinds, *self._custom), self.version, self.exact)]

    def _item(self, index: int, item: object) -> list[SchemaFault]:
        if not isinstance(item, Mapping):
            return [SchemaFault(("items", index), "must be an object", FaultKind.WRONG_TYPE)]
        return [replace(fault, path=("items", index, *fault.path)) for fault in self.validate(item)]

    def _validated(self, gvk: Gvk, body: Mapping[str, Any]) -> list[SchemaFault]:
        if gvk not in self._validators:
            try:
                self._validators[gvk] = self._validator(gvk)
            except ValueError as error:  # a CRD of the tree whose schema is none; the CRD's own faults say more
                why = str(error).partition("\n")[0]
                message = f"the CRD's schema for {gvk[2]} can't be used, so it was not checked: {why}"
                return [SchemaFault((), message, FaultKind.NO_SCHEMA)]
        faults = self._validators[gvk].faults(body)
        return [without_value(fault) for fault in faults] if gvk[::2] == ("", "Secret") else faults

    def _validator(self, gvk: Gvk) -> KindValidator:
        custom = self._custom.find(gvk)
        if custom is not None:
            schema = root_schema(custom.schema) | {"$schema": _DIALECT, "$defs": self._core.closure(OBJECT_META)}
            return KindValidator.of_custom(schema, Rules.of(custom.schema))
        name = self._core.kinds[gvk]
        return KindValidator.of_core(
            {"$schema": _DIALECT, "$ref": f"#/$defs/{name}", "$defs": self._core.closure(name)}
        )
