"""What a text was probably meant to be, where it nearly fits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.config.fields import Shape

_AMOUNT = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*([kKmMgGtTpP])?(?:i?[bB]|i)?(?:ytes?)?")
_TIME = re.compile(r"([0-9]+)\s*(h|m|s)[a-z]*", re.IGNORECASE)
_VERSION = re.compile(r"v?([0-9]+\.[0-9]+\.[0-9]+)")
_LONGEST = 300


def repaired(text: str, shape: Shape) -> str | None:
    """The first of some likely corrections of `text` that the shape allows, or None."""
    if len(text) > _LONGEST:
        return None
    return next((each for each in _corrections(text, shape) if each != text and fits(each, shape)), None)


def fits(text: str, shape: Shape) -> bool:
    """Whether a text may stand where `shape` is asked for."""
    if shape.kind != "text" or (shape.longest and len(text) > shape.longest):
        return False
    return re.fullmatch(shape.pattern, text, re.ASCII) is not None if shape.pattern else bool(text)


def _corrections(text: str, shape: Shape) -> Iterator[str]:
    stripped = text.strip()
    yield stripped
    yield stripped.removeprefix("v")
    yield stripped.rstrip("/")
    yield stripped.strip("/")
    yield "/" + stripped.strip("/")
    yield re.sub(r"/{2,}", "/", stripped).rstrip("/")
    yield stripped.lower()
    yield re.sub(r"[_\s]+", "-", stripped.lower()).strip("-.")
    amount = _AMOUNT.fullmatch(stripped)
    if amount is not None and amount[2]:
        yield f"{amount[1]}{'m' if amount[2] == 'm' and stripped.endswith('m') else amount[2].upper() + 'i'}"
    time = _TIME.fullmatch(stripped)
    if time is not None:
        yield f"{time[1]}{time[2].lower()}"
    version = _VERSION.match(stripped)
    if version is not None:
        yield version[1]
    yield re.sub(r"\s*,\s*", ",", stripped)
    yield re.sub(r"[:@][^/]*$", "", stripped).lower()
    if shape.label in {"host", "name"}:
        yield _host(stripped)


def _host(address: str) -> str:
    """The host of an address such as `https://home.example.org:443/airflow`."""
    rest = address.partition("://")[2] or address
    return re.split(r"[/:?#]", rest, maxsplit=1)[0].lower()
