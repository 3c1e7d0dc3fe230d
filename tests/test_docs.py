"""Code in the docs runs, and links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
PYTHON = re.findall(r"```python\n(.*?)```", (DOCS / "how-to" / "python.md").read_text(encoding="utf-8"), re.DOTALL)
PROGRAMS = [code for code in PYTHON if "app.synth()" in code]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("code", PROGRAMS, ids=["constructs-alone", "environments-in-python"])
def test_programs_run(code: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert any((tmp_path / "dist").rglob("*.yaml"))


def test_fragments_are_parts_of_the_example() -> None:
    example = (DOCS.parent / "examples" / "own-charts" / "main.py").read_text(encoding="utf-8")
    for fragment in set(PYTHON) - set(PROGRAMS):
        assert fragment.strip() in example
