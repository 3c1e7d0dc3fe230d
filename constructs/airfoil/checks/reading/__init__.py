"""Reads anybody's folder into a tree: faulty input becomes a fault of the tree, never a crash."""

from airfoil.checks.reading.read import read_tree

__all__ = ["read_tree"]
