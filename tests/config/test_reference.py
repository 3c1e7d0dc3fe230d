"""The reference page has every field, and is the committed one."""

from __future__ import annotations

from airfoil.config import reference
from airfoil.config.fields import all_fields
from tests.config.samples import HERE, ROOT, VALID


def test_the_committed_page_is_fresh() -> None:
    committed = ROOT / "docs" / "reference" / "environment.md"
    assert committed.read_text(encoding="utf-8") == reference.text(), "run scripts/generate_reference.py"


def test_every_description_is_on_the_page() -> None:
    page = reference.text()
    assert [field.path for field in all_fields().values() if field.description not in page] == []


def test_every_link_leads_to_a_heading() -> None:
    page = reference.text()
    headings = {
        line.lstrip("# ").replace("`", "").replace(".", "").lower().replace(" ", "-") for line in page.splitlines()
    }
    links = {part.split(")")[0] for part in page.split("](#")[1:]}
    assert links - headings == set()


def test_the_shortest_file_on_the_page_is_the_tested_one() -> None:
    shortest = (HERE / "valid" / "shortest.yaml").read_text(encoding="utf-8").replace("../../../schema", "../schema")
    assert shortest in reference.text()
    assert VALID
