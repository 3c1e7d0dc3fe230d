"""No controller: the tree is applied by hand, folder by folder, with `kubectl apply`."""

from __future__ import annotations

from collections.abc import Sequence

from airfoil.delivery.base import Delivery
from airfoil.delivery.layers import Layer
from airfoil.helm.kinds import ClusterKind
from airfoil.helm.wanted import Wanted


class Plain(Delivery):
    """Adds nothing to the tree."""

    def add_layer(self, layer: Layer) -> None:
        return

    def finish(self, release: Wanted, namespaces: Sequence[str], cluster_kinds: Sequence[ClusterKind] = ()) -> None:
        return
