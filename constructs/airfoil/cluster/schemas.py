"""Offline validation of whole objects by the schemas of their kinds, as the API server of a version would decode them.

Built-in kinds are checked by the definitions that ``kubernetes-validate`` ships, custom kinds by their CRDs. Not
checked here: CEL rules (``x-kubernetes-validations``) and what the server checks by code (names, labels, quantities,
references: the module ``admission``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from airfoil.cluster.core_kinds import OBJECT_META, Gvk, JsonSchema, core_kinds, shipped
from airfoil.cluster.crds import CustomKinds
from airfoil.cluster.formats import CORE_FORMATS, CUSTOM_FORMATS
from airfoil.cluster.list_types import UNIQUE_BY, UniqueBy
from airfoil.cluster.removed import removed
from airfoil.cluster.schema_faults import FaultKind, SchemaFault, faults_of, nearest_word
from airfoil.cluster.scopes import CLUSTER_SCOPED, Scope
from airfoil.cluster.structural import root_schema
from airfoil.cluster.versions import KubernetesVersion, nearest

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

__all__ = ["FaultKind", "SchemaFault", "Schemas"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_META_ONLY = frozenset((FaultKind.UNKNOWN_FIELD, FaultKind.WRONG_TYPE, FaultKind.FORMAT, FaultKind.RANGE))


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
        self._validators: dict[Gvk, tuple[Draft202012Validator, JsonSchema]] = {}

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

    def scope(self, group: str, version: str, kind: str) -> Scope | None:
        """Whether objects of the kind live in a namespace; ``None`` for kinds that aren't known."""
        custom = self._custom.find((group, version, kind))
        if custom is not None:
            return custom.scope
        if (group, kind) in CLUSTER_SCOPED:
            return "Cluster"
        return "Namespaced" if (group, version, kind) in self._core.kinds else None

    def versions(self, group: str, kind: str) -> tuple[str, ...]:
        """The versions of a kind that there are schemas for."""
        return tuple(
            sorted({gvk[1] for gvk in (*self._core.kinds, *self._custom) if (gvk[0], gvk[2]) == (group, kind)})
        )

    def validate(self, body: Mapping[str, Any]) -> list[SchemaFault]:
        """What the schema of its kind has against an object; nothing if it's fine.

        An object whose kind has no schema gets one fault that says so, of one of the kinds ``removed-api``,
        ``unknown-version``, ``unknown-kind`` (the API server refuses these) and ``no-schema`` (it isn't known).
        """
        api_version, kind = body.get("apiVersion"), body.get("kind")
        if not isinstance(api_version, str) or not isinstance(kind, str) or not api_version or not kind:
            name = "kind" if isinstance(api_version, str) and api_version else "apiVersion"
            return [SchemaFault((name,), "is missing, and required", FaultKind.MISSING_FIELD)]
        group, _, version = api_version.rpartition("/")
        gvk = (group, version, kind)
        if not self.knows(*gvk):
            return [self._no_schema(api_version, gvk)]
        validator, bundle = self._validator(gvk)
        try:
            if validator.is_valid(body):
                return []
            errors = list(validator.iter_errors(body))
        except ValueError:  # not made of dict, list and scalars, or a key that isn't a string
            errors = list(validator.iter_errors(_plain(body)))
        found = dict.fromkeys(faults_of(errors, bundle))
        return [fault for fault in found if _counts(fault)]

    def _validator(self, gvk: Gvk) -> tuple[Draft202012Validator, JsonSchema]:
        if gvk not in self._validators:
            custom = self._custom.find(gvk)
            if custom is not None:
                bundle = root_schema(custom.schema) | {"$defs": self._core.closure(OBJECT_META)}
            else:
                name = self._core.kinds[gvk]
                bundle = {"$ref": f"#/$defs/{name}", "$defs": self._core.closure(name)}
            self._validators[gvk] = _compile(bundle | {"$schema": _DIALECT}), bundle
        return self._validators[gvk]

    def _no_schema(self, api_version: str, gvk: Gvk) -> SchemaFault:
        group, version, kind = gvk
        gone = removed(api_version, kind, self.version)
        if gone is not None:
            return SchemaFault(("apiVersion",), str(gone), FaultKind.REMOVED_API, gone.replacement)
        others = self.versions(group, kind)
        if others:
            meant = f"{group}/{others[-1]}".lstrip("/")
            message = f"there is no {version} of {kind}; its versions are {', '.join(others)}"
            return SchemaFault(("apiVersion",), message, FaultKind.UNKNOWN_VERSION, meant)
        if group not in {core[0] for core in self._core.kinds}:
            message = f"no schema is known for {kind} of {api_version}: it was not checked"
            return SchemaFault((), message, FaultKind.NO_SCHEMA)
        homes = sorted({f"{core[0]}/{core[1]}".lstrip("/") for core in self._core.kinds if core[2] == kind})
        if homes:
            message = f"{kind} is no kind of {api_version}; it belongs to {' or '.join(homes)}"
            return SchemaFault(("apiVersion",), message, FaultKind.UNKNOWN_KIND, homes[0])
        meant = nearest_word(kind, sorted({core[2] for core in self._core.kinds if core[:2] == (group, version)}))
        message = f"{api_version} has no kind {kind}" + (f"; did you mean {meant}?" if meant else "")
        return SchemaFault(("kind",), message, FaultKind.UNKNOWN_KIND, meant)


def _counts(fault: SchemaFault) -> bool:
    """Status is decoded, but never validated on the way in: the server drops it."""
    return not fault.path or fault.path[0] != "status" or fault.kind in _META_ONLY


def _compile(schema: JsonSchema) -> Draft202012Validator:
    import jsonschema_rs  # noqa: PLC0415  50 ms (run) that only those pay who validate

    return jsonschema_rs.Draft202012Validator(
        schema,
        formats={**CORE_FORMATS, **CUSTOM_FORMATS},
        validate_formats=True,
        keywords={UNIQUE_BY: UniqueBy},
        pattern_options=jsonschema_rs.RegexOptions(),  # linear time and no look-around, as Go's own
        offline=True,
    )


def _plain(value: object) -> Any:
    """The value in dicts, lists and scalars, with keys that are strings: what JSON can say."""
    if isinstance(value, Mapping):
        return {
            key if isinstance(key, str) else json.dumps(key, default=str): _plain(each) for key, each in value.items()
        }
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value if value is None or isinstance(value, str | bool | int | float) else str(value)
