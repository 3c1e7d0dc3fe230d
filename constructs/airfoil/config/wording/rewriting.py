"""How a value of another kind is written so that it becomes what was meant: with quotes, without, in brackets."""

from __future__ import annotations

import re

from airfoil.config.fields import Kind, Shape
from airfoil.config.wording.flow import flow
from airfoil.config.wording.repair import fits
from airfoil.goyaml.scalars import resolve

_PYTHON: dict[Kind, type] = {"number": int, "text": str, "list": list, "section": dict, "map": dict}


def is_of(kind: Kind, value: object) -> bool:
    """Whether a value of the file is of the kind that a field asks for."""
    if isinstance(value, bool):
        return kind == "flag"
    return kind in _PYTHON and isinstance(value, _PYTHON[kind])


def rewritten(value: object, shape: Shape, token: str) -> tuple[str, str] | None:
    """What to do with the value so that it fits the shape, and how it is written then; None if nothing helps.

    Args:
        value: the value, of another kind than the shape's.
        shape: what the field asks for.
        token: a number or a flag as it is written in the file.
    """
    if shape.kind == "text":
        return _as_text(value, shape, token)
    if shape.kind == "list" and isinstance(value, str) and shape.item is not None:
        items = [part for part in re.split(r"[\s,]+", value) if part]
        if 0 < len(items) <= 5 and all(fits(item, shape.item) for item in items):
            return "write it in brackets", flow(items)
    if isinstance(value, str) and shape.kind in {"flag", "number"} and is_of(shape.kind, resolve(value)):
        return "write it without quotes", value
    return None


def _as_text(value: object, shape: Shape, token: str) -> tuple[str, str] | None:
    if isinstance(value, bool | int | float):
        text = token or flow(value)
        return ("write it in quotes", _quoted(text)) if fits(text, shape) else None
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) and fits(value[0], shape):
        return "write it without dash and brackets", flow(value[0])
    return None


def _quoted(text: str) -> str:
    written = flow(text)
    return written if written.startswith('"') else f'"{written}"'
