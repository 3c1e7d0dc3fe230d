"""StorageClasses."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import one_of
from airfoil.cluster.admission.verdict import Body, Cause, duplicate, invalid, required, too_long, wrong

_BINDING = ("Immediate", "WaitForFirstConsumer")
_PARAMETERS_LIMIT, _PARAMETERS_SIZE = 512, 256 * 1024


def storage_class(body: Body) -> Iterator[Cause]:
    provisioner = body.get("provisioner", "")
    if not provisioner:
        yield required("provisioner")
    else:
        yield from wrong("provisioner", provisioner, names.qualified_name(provisioner.lower()))
    yield from _parameters(body.get("parameters") or {})
    yield from one_of(body.get("reclaimPolicy") or None, "reclaimPolicy", ("Delete", "Retain"))
    mode = body.get("volumeBindingMode")
    if mode is None:
        yield required("volumeBindingMode")
    yield from one_of(mode, "volumeBindingMode", _BINDING)
    yield from _topologies(body.get("allowedTopologies") or [])


def _parameters(found: Body) -> Iterator[Cause]:
    if len(found) > _PARAMETERS_LIMIT:
        yield too_long("parameters", _PARAMETERS_LIMIT)
        return
    if "" in found:
        yield invalid("parameters", "", "field can not be empty.")
    if sum(len(key.encode()) + len(value.encode()) for key, value in found.items()) > _PARAMETERS_SIZE:
        yield too_long("parameters", _PARAMETERS_SIZE)


def _topologies(terms: list[Body]) -> Iterator[Cause]:
    seen: list[dict[str, set[str]]] = []
    for index, term in enumerate(terms):
        expressions: dict[str, set[str]] = {}
        place = f"allowedTopologies[{index}].matchLabelExpressions"
        for number, expression in enumerate(term.get("matchLabelExpressions") or ()):
            key = expression.get("key", "")
            yield from _topology(expression, f"{place}[{number}]")
            if key in expressions:
                yield duplicate(f"{place}[{number}].key", key)
            expressions[key] = set(expression.get("values") or ())
        if expressions in seen or not expressions:
            yield duplicate(place, "")  # of nothing there are always several (run)
        seen.append(expressions)


def _topology(expression: Body, field: str) -> Iterator[Cause]:
    values: list[str] = expression.get("values") or []
    if not values:
        yield required(f"{field}.values")
    for index, value in enumerate(values):
        if value in values[:index]:
            yield duplicate(f"{field}.values[{index}]", value)
    yield from wrong(f"{field}.key", expression.get("key", ""), names.qualified_name(expression.get("key", "")))
