"""The order in which a tree lands, and what rules ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from airfoil.checks.tree import ChartRelease, Tree, Unit

if TYPE_CHECKING:
    from airfoil.cluster.order import Order


def order_of(tree: Tree) -> Order:
    """How the tree lands in an empty cluster; ask for it by `tree.once(order_of)`."""
    from airfoil.checks.bundles import bundles, facts
    from airfoil.cluster.order import order

    return order(list(bundles(tree)), facts(tree))


def applications_have_health(tree: Tree) -> bool:
    """Whether the tree tells Argo CD to look at the health of Applications (docs/operator-manual/health.md, read)."""
    texts = [item.get("data") for item in tree.of("ConfigMap", group="") if item.name == "argocd-cm"]
    return any(
        "argoproj.io_Application" in key or "argoproj.io/Application:" in str(value)
        for data in texts
        if isinstance(data, Mapping)
        for key, value in data.items()
    )


def unit_of(release: ChartRelease) -> Unit:
    """What applies a release's objects; a lone values file has no such thing in the tree."""
    return release.unit or Unit(f"release {release.name}", release.engine)
