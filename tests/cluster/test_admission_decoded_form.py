"""One walk says of an object what two walks say: that it decodes, and what it is then."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from airfoil.cluster.admission.cluster import Cluster
from airfoil.cluster.admission.decode import decoded_form, normal
from airfoil.cluster.admission.decode.walk import decodes
from airfoil.goyaml import decode, read

ROOT = Path(__file__).parents[2]
ODD: tuple[Any, ...] = (None, "", "1Gi", -1, 2**40, 1.0, 1.5, True, [], [None], ["x"], {}, {"x": None}, {"x": ""})
CLUSTER = Cluster()


@cache
def bodies() -> list[dict[str, Any]]:
    files = [*sorted((ROOT / "dist" / "k3s").rglob("*.yaml")), *sorted((ROOT / "tests" / "rules").glob("*/*.yaml"))]
    found = (each.value for file in files for each in read(decode(file.read_bytes(), file.name), file.name).documents)
    return [value for value in found if isinstance(value, dict) and isinstance(value.get("kind"), str)]


def same(body: dict[str, Any]) -> bool:
    resource = CLUSTER.find(str(body.get("apiVersion")), str(body.get("kind")))
    if resource is None or resource.is_custom:
        return True
    expected = normal(body, resource.node) if decodes(body, resource.node) else None
    return repr(decoded_form(body, resource.node)) == repr(expected)


def changed(value: Any, odd: Any) -> Iterator[Any]:
    """The value with each of its parts, one at a time, replaced by an odd one."""
    yield odd
    if isinstance(value, dict):
        for key, child in value.items():
            yield from ({**value, key: other} for other in changed(child, odd))
        yield {**value, "odd": odd}
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from ([*value[:index], other, *value[index + 1 :]] for other in changed(child, odd))


def test_of_real_objects() -> None:
    assert len(bodies()) > 500
    assert [body for body in bodies() if not same(body)] == []


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_of_objects_with_an_odd_part(odd: Any) -> None:
    kinds = {(body.get("apiVersion"), body["kind"]): body for body in bodies()}
    for body in kinds.values():
        for other in changed(body, odd):
            if isinstance(other, dict) and isinstance(other.get("kind"), str):
                assert same(other), other
