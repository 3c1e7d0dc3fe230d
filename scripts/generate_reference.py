"""Writes what is made from the schema of environment files: ``python scripts/generate_reference.py``.

``schema/environment.schema.json`` for editors, and ``docs/reference/environment.md`` for people. Tests compare both.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from airfoil.config import json_schema, reference

ROOT = Path(__file__).resolve().parents[1]


def generated() -> Mapping[Path, str]:
    """The files and what they hold."""
    return {
        ROOT / "schema" / "environment.schema.json": json_schema.text(),
        ROOT / "docs" / "reference" / "environment.md": reference.text(),
    }


def main() -> None:
    for path, text in generated().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
