"""The kinds without a namespace that Airflow's own charts make: none, unless values ask for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_RBAC = "rbac.authorization.k8s.io"


def cluster_kinds(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Group and kind of each (templates of charts 1.0 to 1.22 and 8.9.0, read; with airfoil's values, rendered: none)."""
    if values.get("multiNamespaceMode"):
        yield from ((_RBAC, "ClusterRole"), (_RBAC, "ClusterRoleBinding"))
    if values.get("priorityClasses"):
        yield "scheduling.k8s.io", "PriorityClass"
