"""The quick answer, that an object fits its typed schema, is only given where the walk along it finds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from airfoil.cluster.admission.decode import typed, typed_faults
from tests.cluster.test_admission_decoded_form import CLUSTER, ODD, bodies, changed


def faults(body: dict[str, Any]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    resource = CLUSTER.find(str(body.get("apiVersion")), str(body.get("kind")))
    if resource is None:
        return [], []
    return list(typed_faults(body, resource.node)), list(typed._walk(body, resource.node, ""))


def doubled(value: Any) -> Iterator[Any]:
    """The value with one item of one of its lists twice."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from ({**value, key: other} for other in doubled(child))
    elif isinstance(value, list):
        yield from ([*value, item] for item in value)
        for index, child in enumerate(value):
            yield from ([*value[:index], other, *value[index + 1 :]] for other in doubled(child))


def by_kind() -> list[dict[str, Any]]:
    return list({(body.get("apiVersion"), body["kind"]): body for body in bodies()}.values())


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_of_objects_with_an_odd_part(odd: Any) -> None:
    for body in by_kind():
        for other in changed(body, odd):
            if isinstance(other, dict) and isinstance(other.get("kind"), str):
                answered, walked = faults(other)
                assert answered == walked, other


def test_of_objects_with_an_item_twice() -> None:
    found = [faults(other) for body in by_kind() for other in doubled(body)]
    assert all(answered == walked for answered, walked in found)
    assert sum(bool(walked) for _, walked in found) > 5
