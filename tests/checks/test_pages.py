"""The pages of the rules are the committed ones, and lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

from airfoil.checks import pages
from airfoil.checks.registry import all_rules

RULES = Path(__file__).parents[2] / "docs" / "rules"


def test_the_committed_pages_are_fresh() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in RULES.glob("*.md")}
    assert committed == dict(pages.pages()), "run scripts/generate_reference.py"


def test_the_index_links_to_every_page() -> None:
    links = set(re.findall(r"\]\(([^)]+)\)", pages.index()))
    assert links == {pages.file_name(rule) for rule in all_rules()}


def test_a_page_says_what_why_and_how_it_is_known() -> None:
    for rule in all_rules():
        text = pages.page(rule)
        assert text.startswith(f"# {rule.id} {rule.name}\n")
        headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
        assert headings == ["What", "Why", "Example", "Use instead", "Fix", "Evidence"], rule.id
