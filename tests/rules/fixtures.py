"""The fixtures of all rules, read as `airfoil check` reads them."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from airfoil.checks.engine import findings
from airfoil.checks.finding import Finding
from airfoil.checks.profile_file import load_profile
from airfoil.checks.reading import read_tree
from airfoil.checks.registry import modules
from airfoil.checks.rule import Rule
from airfoil.checks.tree import Tree
from airfoil.goyaml import read_one

HERE = Path(__file__).parent
RULES: dict[str, Rule] = {module.RULE.name: module.RULE for module in modules().values()}


def fixtures(kind: str) -> list[Path]:
    """The fixtures of a kind, `fail` or `pass`: files and folders."""
    found = sorted(HERE.glob(f"*/{kind}.*"))
    return [path for path in found if path.suffix == ".yaml" or path.is_dir()]


def rule_of(fixture: Path) -> Rule:
    return RULES[fixture.parent.name]


def tree_of(fixture: Path) -> Tree:
    """The fixture's tree; skips one that has a chart, where Helm's library isn't installed."""
    has_chart = (fixture / "charts.lock").is_file() or any(fixture.rglob("Chart.yaml"))
    if has_chart and importlib.util.find_spec("helm_python") is None:
        pytest.skip("helm-python-sdk isn't installed: pip install 'airfoil[helm]'")
    return read_tree([fixture], profile_of(fixture))


def profile_of(fixture: Path) -> Mapping[str, Any]:
    file = fixture / ".airfoil.yaml" if fixture.is_dir() else fixture
    if not file.exists():
        return {}
    text = file.read_text(encoding="utf-8")
    if not fixture.is_dir():
        lines = []
        for line in text.splitlines():
            if not line.startswith("#"):
                break
            lines.append(line[1:])
        if not lines or lines[0].strip() != "profile:":
            return {}
        indent = len(lines[1]) - len(lines[1].lstrip())
        text = "\n".join(line[indent:] for line in lines[1:])
    return load_profile(read_one(text, file.name)).given


def found_in(fixture: Path) -> list[Finding]:
    """What the fixture's own rule finds in it; a crash of the rule counts as found."""
    rule = rule_of(fixture)
    return [finding for finding in findings(tree_of(fixture), [rule]) if finding.rule in {rule.id, "EN001"}]


def shown(finding: Finding, fixture: Path) -> str:
    """A finding as the snapshot has it: without places in the file, which shift with every line."""
    lines = [f"{finding.severity.value} {finding.identity or _file(finding, fixture)}", f"  {finding.path or '-'}"]
    lines += [f"  {line}" for line in finding.what.splitlines()]
    lines += [f"  related: {each.identity}: {each.what}" for each in finding.related]
    lines += [f"  guess: {guess}" for guess in finding.guesses]
    return "\n".join(lines) + "\n"


def _file(finding: Finding, fixture: Path) -> str:
    return finding.place.file.rpartition(f"{fixture.name}/")[2].rpartition("/")[2] if finding.place else "-"
