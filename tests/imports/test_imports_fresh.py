"""`imports/` is what the pinned generator makes of the recorded CRD files."""

import json
from pathlib import Path
from shutil import which

import cdk8s_cli
import generate_imports
import pytest

from tests.imports.crds import CRDS, ROOT, needs_crds

RECORD = json.loads((ROOT / "imports" / "inputs.json").read_text(encoding="utf-8"))


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_record_names_every_import_and_the_pinned_generator() -> None:
    assert list(RECORD["inputs"]) == list(generate_imports.wanted())
    assert RECORD["cdk8s-cli"] == cdk8s_cli.version()


@needs_crds
def test_the_crd_files_are_those_that_the_types_were_made_from() -> None:
    assert generate_imports.inputs(CRDS) == RECORD["inputs"]


@needs_crds
def test_the_schemas_are_those_of_the_crd_files(tmp_path: Path) -> None:
    generate_imports.write_schemas(CRDS, tmp_path / "schemas")
    assert contents(tmp_path / "schemas") == contents(ROOT / "imports" / "schemas")


@needs_crds
@pytest.mark.regenerates
@pytest.mark.skipif(which("npm") is None, reason="npm is not on the PATH")
def test_the_types_are_what_cdk8s_import_makes(tmp_path: Path) -> None:
    generate_imports.regenerate(CRDS, tmp_path)
    fresh, committed = contents(tmp_path), contents(ROOT / "imports")
    assert sorted(fresh) == sorted(committed)
    assert [name for name in fresh if fresh[name] != committed[name]] == []


def test_prose_is_removed_but_fields_of_that_name_stay() -> None:
    schema = {
        "description": "prose",
        "properties": {
            "description": {"description": "prose", "type": "string", "default": {"title": "kept"}},
            "properties": {"type": "object", "properties": {"title": {"title": "prose"}}},
        },
    }
    assert generate_imports.stripped(schema) == {
        "properties": {
            "description": {"type": "string", "default": {"title": "kept"}},
            "properties": {"type": "object", "properties": {"title": {}}},
        }
    }
