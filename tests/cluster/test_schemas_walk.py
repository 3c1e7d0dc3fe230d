"""A walk along the schema of a built-in kind finds what jsonschema-rs finds with it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from airfoil.cluster.core_kinds import core_kinds, shipped
from airfoil.cluster.formats import CORE_FORMATS
from airfoil.cluster.schemas import Schemas
from airfoil.goyaml import read

ROOT = Path(__file__).parents[2]
WORDS = {
    "$ref", "type", "enum", "properties", "required", "additionalProperties", "items", "minimum", "maximum", "format"
}  # fmt: skip
COMPILED, WALKED = Schemas("1.33"), Schemas("1.33", few=True)
ODD: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, False, 0, 1, -1, 1.0, 1.5, 2**31, -(2**63), 2**63, "", "x", "1", "true", "2024-01-01T00:00:00Z", "YQ==",
     [], [None], ["x"], [{}], {}, {"x": 1}, {"name": "x"}]
)  # fmt: skip
KEYS = st.sampled_from(
    ["name", "nam", "spec", "spek", "containers", "volumeMount", "x", "status", "metadata", "type", "8"]
)


def manifests() -> Iterator[Mapping[str, Any]]:
    """Objects of all kinds that the rules' fixtures and our own trees have."""
    for file in (*sorted((ROOT / "tests/rules").rglob("*.yaml")), *sorted((ROOT / "dist").rglob("*.yaml"))):
        for document in read(file.read_text(encoding="utf-8"), file.name).documents:
            if isinstance(document.value, dict) and isinstance(document.value.get("kind"), str):
                yield document.value


MANIFESTS = list(manifests())
SAMPLES = list({(each["kind"], len(json.dumps(each)) // 500): each for each in MANIFESTS}.values())


def told(schemas: Schemas, body: Mapping[str, Any]) -> list[str]:
    return sorted(f"{fault.kind} {fault} {fault.meant}" for fault in schemas.validate(body))


@pytest.mark.parametrize("version", [min(shipped()), max(shipped())], ids=str)
def test_it_knows_every_word_of_these_schemas(version: Any) -> None:
    core = core_kinds(version)
    waiting: list[Any] = list(core.closure(*core.kinds.values()).values())
    while waiting:
        schema = waiting.pop()
        assert set(schema) <= WORDS
        assert schema.get("format", "go-time") in CORE_FORMATS
        below = (*schema.get("properties", {}).values(), schema.get("items"), schema.get("additionalProperties"))
        waiting += [each for each in below if isinstance(each, dict)]


def test_objects_as_they_are() -> None:
    assert len(MANIFESTS) > 1000
    assert sum(told(WALKED, body) != [] for body in MANIFESTS) > 10
    for body in MANIFESTS:
        assert told(WALKED, body) == told(COMPILED, body)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_objects_with_anything_anywhere(data: st.DataObject) -> None:
    body = copy.deepcopy(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(1, 3))):
        place: Any = body
        while True:
            steps = list(place) if isinstance(place, dict) else list(range(len(place)))
            inner = [step for step in steps if isinstance(place[step], dict | list) and place[step]]
            if not inner or data.draw(st.booleans()):
                break
            place = place[data.draw(st.sampled_from(inner))]
        changed = data.draw(st.sampled_from(steps))
        if isinstance(place, dict) and place is not body and data.draw(st.booleans()):
            place[data.draw(KEYS)] = place.pop(changed)
        elif place is not body or changed not in {"apiVersion", "kind"}:
            place[changed] = copy.deepcopy(data.draw(ODD))
    assert told(WALKED, body) == told(COMPILED, body)


@pytest.mark.parametrize("odd", [("a", "b"), {8: "x"}, {"when": date(2024, 1, 1)}])
def test_what_json_has_no_word_for(odd: object) -> None:
    body = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "labels": odd}, "data": odd}
    assert told(WALKED, body) == told(COMPILED, body)
