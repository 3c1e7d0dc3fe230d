"""Checks that many kinds share: numbers, quantities, texts out of a list, percentages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from airfoil.cluster import names
from airfoil.cluster.admission.verdict import Cause, invalid, required, unsupported, wrong
from airfoil.cluster.quantity import Quantity

NOT_NEGATIVE = "must be greater than or equal to 0"
POSITIVE = "must be greater than zero"
IMMUTABLE = "field is immutable"


def not_negative(value: int | None, field: str) -> Iterator[Cause]:
    if value is not None and value < 0:
        yield invalid(field, value, NOT_NEGATIVE)


def one_of(value: str | None, field: str, allowed: Sequence[str]) -> Iterator[Cause]:
    """An optional text out of a list, which stands in the message in this order."""
    if value is not None and value not in allowed:
        yield unsupported(field, value, allowed)


def required_one_of(value: str | None, field: str, allowed: Sequence[str]) -> Iterator[Cause]:
    if not value:
        yield required(field)
    else:
        yield from one_of(value, field, allowed)


def positive_quantity(value: object, field: str) -> Iterator[Cause]:
    quantity = Quantity.of(value)
    if quantity.sign() <= 0:
        yield invalid(field, str(quantity), POSITIVE)


def not_negative_quantity(value: object, field: str) -> Iterator[Cause]:
    quantity = Quantity.of(value)
    if quantity.sign() < 0:
        yield invalid(field, str(quantity), NOT_NEGATIVE)


def port(value: int | str, field: str) -> Iterator[Cause]:
    """A port by number or by name."""
    complaints = names.port_name(value) if isinstance(value, str) else names.port_number(value)
    yield from wrong(field, value, complaints)


def amount(value: int | str, field: str) -> Iterator[Cause]:
    """A number or a percentage, neither below zero."""
    if isinstance(value, str):
        yield from wrong(field, value, names.percent(value))
    else:
        yield from not_negative(value, field)


def at_most_all(value: int | str, field: str) -> Iterator[Cause]:
    """A percentage of at most 100."""
    if isinstance(value, str) and not names.percent(value) and int(value[:-1]) > 100:
        yield invalid(field, value, "must not be greater than 100%")


def number_of(value: int | str) -> int:
    """The number, with or without the percent sign; 0 for any other text."""
    if isinstance(value, int):
        return value
    return int(value[:-1]) if not names.percent(value) else 0


def steps_back(path: str) -> bool:
    return ".." in path.split("/")


def no_steps_back(path: str, field: str) -> Iterator[Cause]:
    if steps_back(path):
        yield invalid(field, path, "must not contain '..'")


def relative(path: str, field: str) -> Iterator[Cause]:
    """A path below the place it belongs to."""
    if path.startswith("/"):
        yield invalid(field, path, "must be a relative path")
    yield from no_steps_back(path, field)


def relative_visible(path: str, field: str) -> Iterator[Cause]:
    """As :func:`relative`, and not one of the names that the kubelet uses itself (``..data``)."""
    yield from relative(path, field)
    if path.startswith("..") and not path.startswith("../"):
        yield invalid(field, path, "must not start with '..'")


def keyed(field: str, key: str) -> str:
    """The path of a map's entry, as the API server writes it: ``data[airflow.cfg]``."""
    return f"{field}[{key}]"


def listed(values: Collection[str]) -> list[str]:
    """Sorted, as the API server lists the values it supports."""
    return sorted(values)
