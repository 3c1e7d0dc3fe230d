"""The JSON schema says what the types say, and is the committed one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from airfoil.config import json_schema
from tests.config.samples import INVALID, ROOT, VALID, said_of, tree_of

COMMITTED = ROOT / "schema" / "environment.schema.json"
VALIDATOR = jsonschema_rs.validator_for(json.loads(json_schema.text()))

OF_TYPES = {"unknown-key", "name-in-file", "missing-key", "wrong-type", "wrong-choice", "bad-format", "out-of-range"}
UNREADABLE = {"syntax", "not-utf8", "empty-file", "several-documents", "duplicate-key", "bad-name", "wrong-ending"}
# null is a value to JSON, and what is listed twice is no fault of a type here
SAID_OTHERWISE = {"no-value", "listed-twice"}


def test_the_committed_copy_is_fresh() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == json_schema.text(), "run scripts/generate_reference.py"


def test_it_is_a_schema_of_its_draft() -> None:
    schema = json_schema.schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(schema)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name)
def test_it_takes_valid_files(path: Path) -> None:
    assert [str(error) for error in VALIDATOR.iter_errors(tree_of(path))] == []


def test_it_refuses_what_the_types_refuse_and_nothing_else() -> None:
    judged = 0
    for path in INVALID:
        codes = {fault.code for fault in said_of(path)}
        if not codes & (UNREADABLE | SAID_OTHERWISE):
            judged += 1
            assert VALIDATOR.is_valid(tree_of(path)) == (not codes & OF_TYPES), path.name
    assert judged >= 90


def test_the_name_is_no_key() -> None:
    schema = json_schema.schema()
    assert "name" not in schema["properties"]
    assert schema["required"] == ["cluster", "delivery"]


def test_editors_see_descriptions_choices_and_defaults_and_no_python_names() -> None:
    routing = json_schema.schema()["$defs"]["Routing"]["properties"]
    assert routing["stripPrefix"]["enum"] == ["auto", True, False]
    assert routing["stripPrefix"]["default"] == "auto"
    assert routing["redirectFrom"]["type"] == ["string", "null"]
    assert "default" not in routing["redirectFrom"]
    assert [node for node in nodes(json_schema.schema()) if "_" in node] == []


def nodes(schema: Any) -> list[str]:
    """The names of all properties."""
    if isinstance(schema, dict):
        own = list(schema.get("properties", {})) if isinstance(schema.get("properties"), dict) else []
        return own + [name for value in schema.values() for name in nodes(value)]
    return [name for item in schema for name in nodes(item)] if isinstance(schema, list) else []
