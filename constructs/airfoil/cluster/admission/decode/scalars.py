"""Texts that Go decodes into something else: quantities, base64, times; and which numbers fit."""

from __future__ import annotations

import re
from datetime import datetime

from airfoil.cluster.admission.structure import Node, Shape
from airfoil.cluster.quantity import Quantity, QuantityError

_BASE64 = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
_BITS = {"int32": 31}
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.,]\d+)?(Z|[+-]\d\d:\d\d)")


def fits(value: object, node: Node) -> bool:
    """Whether a JSON value has the type that Go holds there."""
    match node.shape:
        case Shape.ANY:
            return True
        case Shape.STRUCT | Shape.MAP:
            return isinstance(value, dict)
        case Shape.LIST:
            return isinstance(value, list)
        case Shape.BOOLEAN:
            return isinstance(value, bool)
        case Shape.INTEGER:
            return is_number(value) and is_whole(value, _BITS.get(node.type, 63))
        case Shape.NUMBER:
            return is_number(value)
        case Shape.INT_OR_STRING:
            return isinstance(value, str) or (is_number(value) and is_whole(value, 31))
        case Shape.QUANTITY:
            return True  # it reads what it is given itself
        case _:
            return isinstance(value, str)


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_whole(value: object, bits: int) -> bool:
    """An integer of that many bits and a sign; ``5.0`` is one, because YAML becomes JSON ``5``."""
    if isinstance(value, float):
        return value.is_integer() and -(2.0**bits) <= value < 2.0**bits
    return isinstance(value, int) and -(2**bits) <= value < 2**bits


def text_fault(value: object, node: Node) -> str:
    """Why Go cannot read a text of the right JSON type; empty if it can."""
    if node.shape is Shape.QUANTITY:
        try:
            Quantity.of(value)
        except QuantityError as error:
            return str(error)
    if node.shape is Shape.BYTES:
        at = base64_fault(str(value))
        return "" if at is None else f"illegal base64 data at input byte {at}"
    if node.shape is Shape.TIME and not _is_time(str(value)):
        return f'parsing time "{value}" as "2006-01-02T15:04:05Z07:00": cannot parse'
    return ""


def _is_time(text: str) -> bool:
    if not _RFC3339.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text[:19])
    except ValueError:
        return False
    return True


def base64_fault(text: str) -> int | None:
    """The byte at which Go's base64 decoder stops, None if it does not. Port of encoding/base64 (read)."""
    data = [(at, char) for at, char in enumerate(text) if char not in "\r\n"]
    position = 0
    while position < len(data):
        quantum = data[position : position + 4]
        for index, (at, char) in enumerate(quantum):
            if char in _BASE64:
                continue
            return _padding_fault(data, position + index, index, len(text)) if char == "=" else at
        if len(quantum) < 4:
            return quantum[-1][0] + 1 - len(quantum)
        position += 4
    return None


def _padding_fault(data: list[tuple[int, str]], at: int, index: int, length: int) -> int | None:
    """What is wrong with the padding that begins at ``data[at]``, the ``index``-th of its four characters."""
    if index < 2:
        return data[at][0]
    if index == 2:
        at += 1
        if at == len(data):
            return length
        if data[at][1] != "=":
            return data[at][0] - 1
    return data[at + 1][0] if at + 1 < len(data) else None
