"""The API server's answer to each object of a tree, worked out once for all rules that ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from airfoil.checks.profile import Profile
from airfoil.checks.resource import Resource
from airfoil.checks.shares import in_shares
from airfoil.checks.tree import Tree
from airfoil.cluster.admission import Cluster, Verdict, Way, review
from airfoil.cluster.crds import CustomKinds

_WORTH_IT: Final = 1_000
"""Objects from which on a second process gains more than it costs: a third of a second of work (run)."""


class Verdicts:
    """What the API server of the tree's cluster says to its objects; each is asked for once.

    Args:
        tree: the objects, with the version of their Kubernetes and with their CRDs.
    """

    def __init__(self, tree: Tree) -> None:
        crds = [resource.body for resource in tree.of("CustomResourceDefinition")]
        version = version_of(tree)
        known = CustomKinds.bundled().with_crds(crds) if crds else None
        self._cluster = _of_version(version) if known is None else Cluster(version, known)
        self._engines = {id(resource.body): resource.engine for resource in tree.resources}
        self._found: dict[int, tuple[Mapping[str, Any], Verdict]] = {}
        if len(tree.resources) >= _WORTH_IT:
            bodies = [resource.body for resource in tree.resources if not resource.is_encrypted]
            answers = in_shares(bodies, lambda share: [self._asked(body) for body in share])
            self._found = {id(body): (body, verdict) for body, verdict in zip(bodies, answers, strict=True)}

    def of(self, resource: Resource) -> Verdict:
        """The answer to an object of the tree, sent as the engine that applies it sends it."""
        return self.of_body(resource.body)

    def of_body(self, body: Mapping[str, Any]) -> Verdict:
        """The answer to a manifest; one that is none of the tree's is sent as kubectl sends it."""
        known = self._found.get(id(body))
        if known is None or known[0] is not body:
            known = self._found[id(body)] = (body, self._asked(body))
        return known[1]

    def _asked(self, body: Mapping[str, Any]) -> Verdict:
        # not strictly: unknown fields are another rule's matter. Flux applies server-side, which refuses doubled list keys.
        way = Way.SERVER_SIDE if self._engines.get(id(body)) == "flux-ks" else Way.CREATE_IGNORE
        return review(body, way, self._cluster)


def verdicts(tree: Tree) -> Verdicts:
    """The answers to a tree's objects; the same value for everybody who asks for this tree's."""
    return tree.once(Verdicts)


def version_of(tree: Tree) -> str:
    """The profile's Kubernetes version, or airfoil's own default if that is none."""
    text = tree.profile.kubernetes
    return text if text.removeprefix("v").partition(".")[0].isdecimal() and "." in text else Profile().kubernetes


@lru_cache(maxsize=4)
def _of_version(version: str) -> Cluster:
    return Cluster(version)
