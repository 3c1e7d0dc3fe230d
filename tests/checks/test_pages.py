"""The pages of the rules are the committed ones, and lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

from airfoil.checks import index, pages
from airfoil.checks.registry import entries

ROOT = Path(__file__).parents[2]
RULES = ROOT / "docs" / "rules"
ENTRIES = tuple(entries().values())


def test_the_committed_index_is_fresh() -> None:
    committed = (ROOT / "constructs" / "airfoil" / index.FILE).read_text(encoding="utf-8")
    assert committed == index.text(index.found()), "run scripts/generate_reference.py"
    assert index.found() == ENTRIES


def test_the_committed_pages_are_fresh() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in RULES.glob("*.md")}
    assert committed == dict(pages.pages(ENTRIES)), "run scripts/generate_reference.py"


def test_the_index_links_to_every_page() -> None:
    links = set(re.findall(r"\]\(([^)]+)\)", pages.index(ENTRIES)))
    assert links == {pages.file_name(rule) for rule in ENTRIES}


def test_a_page_says_what_why_and_how_it_is_known() -> None:
    for rule in ENTRIES:
        text = pages.page(rule)
        assert text.startswith(f"# {rule.id} {rule.name}\n")
        headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
        assert headings == ["What", "Why", "Example", "Use instead", "Fix", "Evidence"], rule.id
