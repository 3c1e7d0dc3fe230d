"""Files that are right, and between them have every key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from airfoil.config.fields import all_fields, schema_path
from airfoil.config.load import load
from airfoil.project import CLASHES
from tests.config.samples import HERE, ROOT, VALID, tree_of

NAMED = "# yaml-language-server: $schema="


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name)
def test_it_loads(path: Path) -> None:
    assert load(path, CLASHES).environment.name == path.stem


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name)
def test_its_first_line_names_the_schema_for_editors(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(NAMED)
    assert (path.parent / first.removeprefix(NAMED)).resolve() == ROOT / "schema" / "environment.schema.json"


def test_the_shortest_useful_file_has_fifteen_lines_at_most() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in VALID}
    assert lengths["shortest.yaml"] == 5
    assert lengths["short-and-useful.yaml"] <= 15


def test_every_key_is_written_in_one_of_them() -> None:
    seen = {path for sample in (HERE / "valid").glob("*.yaml") for path in paths(tree_of(sample))}
    # volumes have the same keys for DAGs and for logs
    seen |= {path.replace(".dags.", ".logs.") for path in seen} | {path.replace(".logs.", ".dags.") for path in seen}
    assert set(all_fields()) - seen == set()


def paths(tree: dict[str, Any], above: tuple[str, ...] = ()) -> Iterator[str]:
    for key, value in tree.items():
        yield schema_path((*above, key))
        if isinstance(value, dict):
            yield from paths(value, (*above, key))
