"""Each object as a line of JSON, which rules look through before they walk it: that takes a tenth of the time (run)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.json import encode

from airfoil.checks.resource import Resource
from airfoil.checks.tree import Tree


def json_text(tree: Tree, resource: Resource) -> str:
    """All keys and values of an object of the tree; quotes, backslashes and control characters are escaped."""
    return tree.once(_texts)[id(resource)]


def _texts(tree: Tree) -> Mapping[int, str]:
    return {id(resource): encode(resource.body, enc_hook=str).decode() for resource in tree.resources}
