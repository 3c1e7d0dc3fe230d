"""Makes the index of the rules of their files: every module below `checks/rules/` that has a `RULE`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable

from airfoil.checks import rules
from airfoil.checks.registry import Entry
from airfoil.checks.rule import Rule

FILE = "checks/rules/_index.py"
"""Where it lies in the package."""

_PREFIX = f"{rules.__name__}."

_HEAD = '''"""The index of the rules, made from their files by `scripts/generate_reference.py`: add none by hand."""

# fmt: off
RULES: tuple[tuple[str, str, str, str, tuple[tuple[str, str], ...], bool, tuple[str, ...]], ...] = (
    # id, name, module, summary, severity by engine, whether it loses data, what it is about
'''


def found() -> tuple[Entry, ...]:
    """Every rule that the folders have, by id.

    Raises:
        ValueError: if two rules have one id or one name, or a file has no rule.
    """
    made: dict[str, Entry] = {}
    names: set[str] = set()
    for info in pkgutil.walk_packages(rules.__path__, _PREFIX):
        if info.ispkg or info.name.rpartition(".")[2].startswith("_"):
            continue
        rule: Rule | None = getattr(importlib.import_module(info.name), "RULE", None)
        if rule is None:
            raise ValueError(f"{info.name} has no RULE; a file that holds none begins with an underscore")
        if rule.id in made or rule.name in names:
            raise ValueError(f"{info.name}: there is a rule {rule.id} {rule.name} already")
        severities = {str(engine): level.value for engine, level in rule.severity.items()}
        made[rule.id] = Entry(
            rule.id,
            rule.name,
            info.name.removeprefix(_PREFIX),
            rule.summary,
            severities,
            rule.loses_data,
            tuple(rule.about),
        )
        names.add(rule.name)
    return tuple(made[rule_id] for rule_id in sorted(made))


def text(entries: Iterable[Entry]) -> str:
    """The index as it is committed."""
    return _HEAD + "".join(f"    {_row(entry)!r},\n" for entry in entries) + ")\n"


def _row(entry: Entry) -> tuple[object, ...]:
    severities = tuple(entry.severities.items())
    return entry.id, entry.name, entry.module, entry.summary, severities, entry.loses_data, entry.about
