"""A namespace that isn't pruned: everything inside would go with it."""

from __future__ import annotations

from collections.abc import Mapping

from constructs import Construct

from airfoil.constructs.api_object import api_object
from airfoil.constructs.protection import PROTECTED


class Namespace(Construct):
    """A Namespace, protected from prune.

    Args:
        name: its name.
        labels: e.g. Pod Security levels, ``{"pod-security.kubernetes.io/enforce": "baseline"}``.
        protected: whether prune annotations are set; leave it unless nothing in the namespace holds data.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        labels: Mapping[str, str] | None = None,
        protected: bool = True,
    ) -> None:
        super().__init__(scope, construct_id)
        metadata = {"name": name, "labels": labels or None, "annotations": PROTECTED if protected else None}
        api_object(self, "namespace", {"apiVersion": "v1", "kind": "Namespace", "metadata": metadata})
