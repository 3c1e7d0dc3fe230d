"""All rules: what is known of each without importing its module, and the modules.

A run of `check` imports those about what is in the tree. `explain RULE` imports that one, and `rules` none: a hundred and
more modules, with the models of Kubernetes that they ask, take longer than all else that these commands do (run).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from msgspec import Struct

from airfoil.checks import rules
from airfoil.checks.rules._index import RULES

if TYPE_CHECKING:
    from airfoil.checks.rule import Rule
    from airfoil.checks.tree import Tree


class Entry(Struct, frozen=True):
    """What the index says of a rule, as its `RULE` does: `airfoil.checks.rule.Rule` has the words for it.

    Args:
        module: the dotted name of its module below `checks/rules/`.
        severities: by engine; "*" stands for all others.
    """

    id: str
    name: str
    module: str
    summary: str
    severities: Mapping[str, str]
    loses_data: bool
    about: tuple[str, ...]

    @property
    def area(self) -> str:
        """The folder that the rule's file lies in: `storage`."""
        return self.module.partition(".")[0]

    def load(self) -> ModuleType:
        """Its module, imported now if it wasn't before: the `RULE`, and as docstring the page."""
        return import_module(f"{rules.__name__}.{self.module}")


@cache
def entries() -> Mapping[str, Entry]:
    """Every rule by its id, sorted by it."""
    return {each[0]: Entry(*each[:4], dict(each[4]), *each[5:]) for each in RULES}


@cache
def names() -> frozenset[str]:
    """What rules are called by: ids and names."""
    return frozenset(text for each in entries().values() for text in (each.id, each.name))


@cache
def modules() -> Mapping[str, ModuleType]:
    """The module of each rule, by id."""
    return {each.id: each.load() for each in entries().values()}


def rules_for(tree: Tree) -> tuple[Rule, ...]:
    """The rules that may find something in a tree, by id."""
    return tuple(each.load().RULE for each in entries().values() if not each.about or tree.has(*each.about))
