"""Which kinds a cluster serves: the built-in ones of its version, and those of the CRDs it has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from airfoil.cluster.admission.structure.builtin import Definitions, definitions
from airfoil.cluster.admission.structure.custom import CustomTypes
from airfoil.cluster.admission.structure.node import Node, Schema
from airfoil.cluster.core_kinds import core_kinds, shipped
from airfoil.cluster.crds import CustomKinds
from airfoil.cluster.scopes import CLUSTER_SCOPED
from airfoil.cluster.versions import KubernetesVersion, nearest

_STABLE = re.compile(r"v\d+")
_RULES = "x-kubernetes-validations"
_OLD_BETAS = ("flowcontrol.apiserver.k8s.io", "autoscaling", "storage.k8s.io")
"""Groups whose beta versions are on by default in servers before 1.32; newer betas are off (KEP-3136, read)."""


class Resource(Struct, frozen=True, dict=True):
    """A kind that the API server serves; ``schema`` is that of its CRD for a custom resource."""

    group: str
    version: str
    kind: str
    namespaced: bool
    node: Node
    schema: Schema | None = None

    @property
    def api_version(self) -> str:
        return f"{self.group}/{self.version}" if self.group else self.version

    @property
    def plural(self) -> str:
        """The resource as URLs and messages name it: ``jobs``."""
        return plural_of(self.kind)

    @property
    def name(self) -> str:
        """The kind with its group, as messages name it: ``Job.batch``."""
        return f"{self.kind}.{self.group}" if self.group else self.kind

    @property
    def plural_name(self) -> str:
        """The resource with its group, as messages name it: ``jobs.batch``."""
        return f"{self.plural}.{self.group}" if self.group else self.plural

    @property
    def is_custom(self) -> bool:
        return self.schema is not None

    @cached_property
    def has_rules(self) -> bool:
        """Whether there is a rule in CEL anywhere in the schema."""
        return _has_rules(self.schema)


def _has_rules(schema: object) -> bool:
    if isinstance(schema, Mapping):
        return bool(schema.get(_RULES)) or any(_has_rules(child) for key, child in schema.items() if key != _RULES)
    return isinstance(schema, list) and any(map(_has_rules, schema))


class Catalog:
    """The kinds of a cluster.

    Args:
        kubernetes: version, such as ``1.36``; the nearest whose schemas are installed is used.
            Raises ``ValueError`` if it names no version.
        custom: the custom kinds it has; those that airfoil ships by default.
    """

    def __init__(self, kubernetes: str = "1.36", custom: CustomKinds | None = None) -> None:
        self.version = nearest(KubernetesVersion.parse(kubernetes), shipped())
        self.definitions: Definitions = definitions(self.version)
        self._kinds = core_kinds(self.version).kinds
        self._custom = CustomKinds.bundled() if custom is None else custom
        self._types = CustomTypes(self.definitions)
        self._found: dict[tuple[str, str], Resource | None] = {}

    def find(self, api_version: str, kind: str) -> Resource | None:
        """The resource of a kind; None if the cluster does not serve it (a removed version, a missing CRD)."""
        key = (api_version, kind)
        if key not in self._found:
            self._found[key] = self._find(api_version, kind)
        return self._found[key]

    def _find(self, api_version: str, kind: str) -> Resource | None:
        group, _, version = api_version.rpartition("/")
        custom = self._custom.find((group, version, kind))
        if custom is not None:
            node = self._types.root(custom.schema)
            return Resource(group, version, kind, custom.scope == "Namespaced", node, custom.schema)
        name = self._kinds.get((group, version, kind))
        if name is None or not self._is_served(group, version):
            return None
        node = self.definitions.node(name)
        return Resource(group, version, kind, (group, kind) not in CLUSTER_SCOPED, node)

    def _is_served(self, group: str, version: str) -> bool:
        if _STABLE.fullmatch(version):
            return True
        return "beta" in version and group in _OLD_BETAS and self.version < KubernetesVersion(1, 32)


def plural_of(kind: str) -> str:
    """The resource name of a kind, as the API forms it from an English noun."""
    lower = kind.lower()
    if lower.endswith(("ss", "x", "ch")):
        return lower + "es"
    if lower.endswith("y") and lower[-2] not in "aeiou":
        return lower[:-1] + "ies"
    return lower if lower.endswith("s") else lower + "s"
