"""The JSON schema of environment files, by which editors complete and check them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from airfoil.config.schema import Environment

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"

_NOISE = frozenset({"title"})
"""What pydantic makes of Python names, and editors would show instead of the description."""

_NULL = {"type": "null"}
_FLAG = {"type": "boolean"}
_DATA = frozenset({"const", "default", "enum", "examples"})
"""Keywords whose values are no schemas."""


def schema() -> dict[str, Any]:
    """The schema, draft 2020-12, of a file: without the name, which is the file's own."""
    made = Environment.model_json_schema(by_alias=True)
    made["properties"].pop("name")
    made["required"].remove("name")
    definitions = made.pop("$defs")
    return {
        "$schema": DRAFT,
        "title": "airfoil environment",
        "description": "One Airflow in one cluster: environments/<name>.yaml",
        **{key: value for key, value in _tidied(made).items() if key not in {"description", "$schema"}},
        "$defs": {name: _tidied(definitions[name]) for name in sorted(definitions)},
    }


def text() -> str:
    """The schema as it is printed and committed: the same bytes each time."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _tidied(node: Any) -> Any:
    """A part of the schema without noise, and with choices and null in the form that editors complete best."""
    if isinstance(node, list):
        return [_tidied(each) for each in node]
    if not isinstance(node, Mapping):
        return node
    tidied = {
        key: value if key in _DATA else _tidied(value)
        for key, value in node.items()
        if not (key in _NOISE and isinstance(value, str))
    }
    if tidied.get("default", "") is None:
        del tidied["default"]
    if tidied.get("type") == "array":
        tidied["uniqueItems"] = True
    members = tidied.get("anyOf")
    return _joined(tidied, members) if isinstance(members, list) else tidied


def _joined(node: dict[str, Any], members: list[dict[str, Any]]) -> dict[str, Any]:
    """`anyOf` as one schema where that says the same: null beside a scalar, a flag beside words."""
    rest = {key: value for key, value in node.items() if key != "anyOf"}
    if len(members) == 2 and _NULL in members:
        other = next(member for member in members if member != _NULL)
        if isinstance(other.get("type"), str) and "enum" not in other:
            return {**other, "type": [other["type"], "null"], **rest}
    if _FLAG in members:
        words = [member for member in members if member != _FLAG]
        if all("const" in member for member in words):
            return {"enum": [*(member["const"] for member in words), True, False], **rest}
    return node
