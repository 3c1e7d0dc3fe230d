"""Writes what is made from the schema of environment files and from the rules: ``python scripts/generate_reference.py``.

``schema/environment.schema.json`` for editors, ``docs/reference/environment.md`` and ``docs/rules/`` for people, and the
index of the rules, by which airfoil finds them. Tests compare them. Pages of rules that are gone are removed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from airfoil.checks import index, pages
from airfoil.config import json_schema, reference

ROOT = Path(__file__).resolve().parents[1]
RULES = ROOT / "docs" / "rules"
PACKAGE = ROOT / "constructs" / "airfoil"


def generated() -> Mapping[Path, str]:
    """The files and what they hold."""
    rules = index.found()
    return {
        ROOT / "schema" / "environment.schema.json": json_schema.text(),
        ROOT / "docs" / "reference" / "environment.md": reference.text(),
        PACKAGE / index.FILE: index.text(rules),
        **{RULES / name: text for name, text in pages.pages(rules).items()},
    }


def main() -> None:
    for path, text in generated().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path.relative_to(ROOT))
    for path in sorted(set(RULES.glob("*.md")) - set(generated())):
        path.unlink()
        print(f"{path.relative_to(ROOT)} is gone")


if __name__ == "__main__":
    main()
