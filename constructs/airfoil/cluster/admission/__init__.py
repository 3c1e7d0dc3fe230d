"""What the API server accepts: every check of its own that a manifest meets on its way in, and the way it is sent.

    >>> review({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "Airflow"}}).fields
    frozenset({'metadata.name'})

Built-in kinds are decoded, defaulted and validated by ports of the checks in Kubernetes v1.36.3; custom resources by
the schema and the rules of their CRD. Admission webhooks and policies of a cluster are not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from airfoil.cluster.admission.cluster import Cluster
from airfoil.cluster.admission.requests import Way, verdict_of
from airfoil.cluster.admission.verdict import Body, Cause, Verdict

__all__ = ["Body", "Cause", "Cluster", "Verdict", "Way", "review", "review_all"]


def review(body: Body, way: Way | str = Way.CREATE_STRICT, cluster: Cluster | None = None) -> Verdict:
    """What the API server answers to a manifest of something that is not there yet.

    Args:
        body: the manifest as plain data, as YAML gives it.
        way: how it is sent. Raises ``ValueError`` for a word that is none.
        cluster: what the cluster serves and has; by default the newest version with the CRDs that airfoil ships.
    """
    return verdict_of(body, Way(way), cluster or _default())


def review_all(body: Body, cluster: Cluster | None = None) -> Mapping[Way, Verdict]:
    """The answer to each way of sending a manifest."""
    return {way: review(body, way, cluster) for way in Way}


@lru_cache(maxsize=1)
def _default() -> Cluster:
    return Cluster()
