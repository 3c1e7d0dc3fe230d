"""What the schemas of the profile's Kubernetes and of the tree's CRDs have against the objects."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from airfoil.checks.tree import Resource, Tree
from airfoil.checks.verdicts import version_of
from airfoil.cluster.schemas import FaultKind, SchemaFault, Schemas
from airfoil.manifests.sops import as_decrypted

Judged = tuple[tuple[Resource, SchemaFault], ...]


def faults_of_kind(tree: Tree, *kinds: FaultKind) -> Iterator[tuple[Resource, SchemaFault]]:
    """The faults of some kinds, in the order of the tree."""
    return ((resource, fault) for resource, fault in tree.once(_judged) if fault.kind in kinds)


def faulty(tree: Tree) -> frozenset[int]:
    """The `id` of each object that its schema has something against."""
    return frozenset(id(resource) for resource, _ in tree.once(_judged))


def is_substituted(resource: Resource, tree: Tree) -> bool:
    """Whether Flux puts values for `${NAME}` into an object before it is applied: it can't be judged as written."""
    holder = resource.unit.holder
    if holder is None:
        return resource.engine == "flux-ks"  # by a Kustomization that isn't in the tree
    held = tree.by_identity.get(holder, ())
    return any(isinstance(each.get("spec", "postBuild"), dict) for each in held)


@lru_cache(maxsize=4)
def _of_version(version: str) -> Schemas:
    return Schemas(version)


def _judged(tree: Tree) -> Judged:
    schemas = _of_version(version_of(tree))
    crds = [resource.body for resource in tree.of("CustomResourceDefinition")]
    known = schemas.with_crds(crds) if crds else schemas
    return tuple(
        (resource, fault)
        for resource in tree.resources
        for fault in known.validate(as_decrypted(resource.body))
        if not _is_open(fault, resource, tree)
    )


def _is_open(fault: SchemaFault, resource: Resource, tree: Tree) -> bool:
    """Whether a fault is about a value that isn't known yet: an encrypted one, or one that Flux puts in."""
    if fault.kind in {FaultKind.UNKNOWN_FIELD, FaultKind.MISSING_FIELD, FaultKind.REMOVED_API}:
        return False
    if resource.is_encrypted:
        return True
    value = resource.get(*fault.path)
    return isinstance(value, str) and "${" in value and is_substituted(resource, tree)
