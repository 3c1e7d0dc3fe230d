"""The generated trees: what shall be true of them, and a snapshot that shows in review what changed."""

from pathlib import Path

import pytest
import yaml

DIST = Path(__file__).parents[1] / "dist"
FILES = sorted(DIST.rglob("*.yaml"))


def names() -> list[str]:
    return [file.relative_to(DIST).as_posix() for file in FILES]


def test_dist_was_generated() -> None:
    assert FILES, "run `airfoil synth` and commit dist/"


@pytest.mark.parametrize("file", FILES, ids=names())
def test_no_secret_is_committed(file: Path) -> None:
    manifest = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert manifest["kind"] != "Secret"


def test_objects(snapshot: object) -> None:
    # The first run writes the snapshot: `pytest --snapshot-update`.
    assert names() == snapshot
