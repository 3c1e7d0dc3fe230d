"""The cluster a manifest is sent to: what it serves, and what is there already."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from airfoil.cluster.admission.structure import Catalog, Resource
from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.crds import CustomKinds


class Cluster:
    """What the API server knows.

    Args:
        kubernetes: its version, such as ``1.36``. Raises ``ValueError`` if it names none.
        custom: the custom kinds it has; those that airfoil ships by default.
        existing: names of objects by kind, such as ``{"Namespace": {"airflow"}}``. Only kinds named here are looked
            up: ``Namespace`` for anything in one; ``ServiceAccount`` (as ``airflow/default``), ``PriorityClass`` and
            ``RuntimeClass`` for bare Pods.
        families: the IP families of Services, the default one first.
        node_ports: the first and the last port a Service may have on nodes.
    """

    def __init__(
        self,
        kubernetes: str = "1.36",
        custom: CustomKinds | None = None,
        existing: Mapping[str, frozenset[str]] | None = None,
        families: tuple[str, ...] = ("IPv4",),
        node_ports: tuple[int, int] = (30000, 32767),
    ) -> None:
        self.catalog = Catalog(kubernetes, custom)
        self.existing = dict(existing or {})
        self.families = families
        self.node_ports = node_ports

    @cached_property
    def features(self) -> Features:
        return Features(self.catalog.version.minor)

    def lacks(self, kind: str, name: str) -> bool:
        """Whether an object is known not to exist."""
        return kind in self.existing and name not in self.existing[kind]

    def find(self, api_version: str, kind: str) -> Resource | None:
        """The resource of a kind; None if the cluster does not serve it."""
        return self.catalog.find(api_version, kind)
