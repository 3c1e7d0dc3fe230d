"""What a prune removes: what was in an earlier tree, is in this one no more, and has an owner that prunes."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.pruning import kept_by
from airfoil.checks.tree import Resource, Tree
from airfoil.timeline.model import PruneList, Removal


def removals(before: Tree, tree: Tree, commit: str) -> PruneList:
    """Compares two trees of one cluster.

    Objects of rendered charts are left out, for Helm deletes those; so is what no Kustomization or Application of the tree
    applies: nobody prunes it.

    Args:
        before: the tree as it is committed, which is what the cluster has, if the last commit has landed.
        tree: the tree as it is now.
        commit: its name, to be shown.
    """
    gone = [each for each in before.resources if each.identity not in tree.by_identity and not each.release]
    removed = (Removal(each.identity, each.unit.bundle, kept_by(each)) for each in gone if each.unit.prune)
    return PruneList(commit, tuple(sorted(dict.fromkeys(removed), key=lambda each: each.identity)), at_risk(tree))


def at_risk(tree: Tree) -> tuple[Removal, ...]:
    """Volumes, claims and namespaces that are deleted once their files leave the tree."""
    return tuple(Removal(each.identity, each.unit.bundle) for each in _with_state(tree) if not kept_by(each))


def _with_state(tree: Tree) -> Iterator[Resource]:
    for resource in tree.of("Namespace", "PersistentVolume", "PersistentVolumeClaim", group=""):
        if resource.unit.prune and not resource.release:
            yield resource
