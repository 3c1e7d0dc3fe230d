"""Which changes the API server refuses, for each way of sending them.

    >>> old = {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "a"}, "type": "Opaque"}
    >>> review(old, {**old, "type": "kubernetes.io/tls"}, Way.REPLACE).fields >= {"type"}
    True

The object in the cluster is worked out from the old manifest: with defaults, and with what the API server and its
controllers add. What other clients wrote to it is not known.
"""

from __future__ import annotations

from functools import lru_cache

from airfoil.cluster.admission import Body, Cause, Cluster, Verdict
from airfoil.cluster.admission import Way as CreationWay
from airfoil.cluster.admission import review as review_creation
from airfoil.cluster.admission.decode.refusals import require_json
from airfoil.cluster.admission.requests import served
from airfoil.cluster.admission.verdict import RefusedError
from airfoil.cluster.updates.live import Surroundings, live_object
from airfoil.cluster.updates.requests import Way, send

__all__ = ["Cause", "Surroundings", "Verdict", "Way", "review"]

_CREATION = {
    Way.APPLY: CreationWay.KUBECTL_STRICT,
    Way.REPLACE: CreationWay.CREATE_STRICT,
    Way.SERVER_SIDE: CreationWay.SERVER_SIDE,
}
_NOWHERE = Surroundings()


def review(
    old: Body, new: Body, way: Way | str = Way.APPLY, cluster: Cluster | None = None, around: Surroundings = _NOWHERE
) -> Verdict:
    """What the API server answers when a manifest changes.

    Args:
        old: the manifest of what is in the cluster.
        new: the manifest that is sent; of the same kind and name. If the old one cannot have been created, or is of
            a kind that is not served, it is sent as something new.
        way: how it is sent. Raises ``ValueError`` for a word that is none.
        cluster: what the cluster serves; by default the newest version with the CRDs that airfoil ships.
        around: storage classes, volumes and claims in the cluster, for changes of claims and volumes.
    """
    chosen, there = Way(way), cluster or _default()
    try:
        resource = served(new, there)
        if resource is not None:
            require_json(old, resource, strict=False)
            live_object(old, resource, there, around)
    except RefusedError:
        resource = None
    if resource is None:
        return review_creation(new, _CREATION[chosen], there)
    return send(old, new, chosen, resource, there, around)


@lru_cache(maxsize=1)
def _default() -> Cluster:
    return Cluster()
