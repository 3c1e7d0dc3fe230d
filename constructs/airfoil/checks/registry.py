"""All rules: every module below `checks/rules/` that has a `RULE`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import ModuleType

from airfoil.checks import rules
from airfoil.checks.rule import Rule


@cache
def modules() -> Mapping[str, ModuleType]:
    """The module of each rule, by id.

    Raises:
        ValueError: if two rules have one id or one name, or a file has no rule.
    """
    found: dict[str, ModuleType] = {}
    names: set[str] = set()
    for info in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        if info.ispkg or info.name.rpartition(".")[2].startswith("_"):
            continue
        module = importlib.import_module(info.name)
        rule: Rule | None = getattr(module, "RULE", None)
        if rule is None:
            raise ValueError(f"{info.name} has no RULE; a file that holds none begins with an underscore")
        if rule.id in found or rule.name in names:
            raise ValueError(f"{info.name}: there is a rule {rule.id} {rule.name} already")
        found[rule.id] = module
        names.add(rule.name)
    return {rule_id: found[rule_id] for rule_id in sorted(found)}


def all_rules() -> tuple[Rule, ...]:
    """All rules, by id."""
    return tuple(module.RULE for module in modules().values())
