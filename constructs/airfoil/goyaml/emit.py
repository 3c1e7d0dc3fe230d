"""Writes a value as YAML that Go (sigs.k8s.io/yaml, kustomize) and PyYAML read back as that value.

No emitter on PyPI does: each leaves some text plain that one of the readers takes for a number or a boolean, such as
``1e3``, ``y`` or ``0o17`` (11 of them were run). ``tests/goyaml`` holds what Go read.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final, TypeGuard

from airfoil.goyaml.limits import MAX_DEPTH
from airfoil.goyaml.scalars import INT64_MAX, INT64_MIN
from airfoil.goyaml.text import RefusedError, inline, literal

_STEP: Final = "  "
_SIMPLE_KEY: Final = 250  # readers take 1024 characters before a colon; Go's may count bytes, of which each can have 4

_LEAVES: Final = frozenset((str, int, float, bool, type(None)))


def emit(value: object) -> str:
    """One YAML document: block style, two blanks a level, lists at the indentation of their key, keys as they come.

    Lines are never folded and nothing is aliased. Text of several lines becomes a literal block where it can. Whole
    floats are written as floats; Kubernetes' JSON still makes ints of them.

    Args:
        value: mappings with text keys, sequences, str, int, float, bool and None.

    Raises:
        TypeError: for any other type, or a key that is no text.
        ValueError: for what no reader would get back: NaN and infinity, ints beyond 64 bits (Go makes floats of them),
            half surrogate pairs, and nesting beyond 200 levels (a value that contains itself, too).
    """
    out: list[str] = []
    try:
        if value and _is_mapping(value):
            _mapping(out, value, "", "", 1)
        elif value and _is_sequence(value):
            _sequence(out, value, "", "", 1)
        else:
            out.append(_leaf(value, _STEP))
    except RefusedError as refused:
        path = ".".join(reversed(refused.path))
        raise refused.kind(f"{path}: {refused}" if path else str(refused)) from None
    return "".join(out)


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return type(value) is dict or (type(value) not in _LEAVES and isinstance(value, Mapping))


def _is_sequence(value: object) -> TypeGuard[Sequence[object]]:
    kind = type(value)
    if kind is list or kind is tuple:
        return True
    return kind not in _LEAVES and isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray)


def _mapping(out: list[str], mapping: Mapping[object, object], indent: str, lead: str, depth: int) -> None:
    """Appends the lines of a mapping that isn't empty; the first one starts with ``lead``, the others with ``indent``."""
    _bound(depth)
    deeper = indent + _STEP
    key: object = ""
    try:
        for key, value in mapping.items():
            name = inline(key) if type(key) is str else _key(key)
            head = f"{lead}{name}:" if len(name) <= _SIMPLE_KEY else f"{lead}? {name}\n{indent}:"
            lead = indent
            if type(value) is str and "\n" not in value:  # most values are
                out.append(f"{head} {inline(value)}\n")
            elif not value or type(value) in _LEAVES:
                out.append(f"{head} {_leaf(value, deeper)}")
            elif _is_mapping(value):
                out.append(f"{head}\n")
                _mapping(out, value, deeper, deeper, depth + 1)
            elif _is_sequence(value):
                out.append(f"{head}\n")
                _sequence(out, value, indent, indent, depth + 1)
            else:
                out.append(f"{head} {_leaf(value, deeper)}")
    except RefusedError as refused:
        refused.path.append(str(key))
        raise


def _sequence(out: list[str], sequence: Sequence[object], indent: str, lead: str, depth: int) -> None:
    """Appends the lines of a sequence that isn't empty; the first one starts with ``lead``, the others with ``indent``."""
    _bound(depth)
    deeper = indent + _STEP
    index = 0
    try:
        for index, value in enumerate(sequence):  # noqa: B007 - the except clause reads it
            if not value or type(value) in _LEAVES:
                out.append(f"{lead}- {_leaf(value, deeper)}")
            elif _is_mapping(value):
                _mapping(out, value, deeper, f"{lead}- ", depth + 1)
            elif _is_sequence(value):
                _sequence(out, value, deeper, f"{lead}- ", depth + 1)
            else:
                out.append(f"{lead}- {_leaf(value, deeper)}")
            lead = indent
    except RefusedError as refused:
        refused.path.append(str(index))
        raise


def _bound(depth: int) -> None:
    if depth > MAX_DEPTH:
        raise RefusedError(ValueError, f"nested more than {MAX_DEPTH} levels deep, or a value that contains itself")


def _key(key: object) -> str:
    if isinstance(key, str):
        return inline(str.__str__(key))
    raise RefusedError(TypeError, f"a key must be text, not {type(key).__name__}")


def _leaf(value: object, indent: str) -> str:
    """The text of a scalar or an empty collection, with the newline at its end; ``indent`` is that of a literal block."""
    if isinstance(value, str):
        text = value if type(value) is str else str.__str__(value)  # an enum's member is written as its value
        return ("\n" in text and literal(text, indent)) or f"{inline(text)}\n"
    if value is None:
        return "null\n"
    if isinstance(value, bool):
        return "true\n" if value else "false\n"
    if isinstance(value, int):
        return f"{_integer(value)}\n"
    if isinstance(value, float):
        return f"{_float(value)}\n"
    if _is_mapping(value):
        return "{}\n"
    if _is_sequence(value):
        return "[]\n"
    raise RefusedError(TypeError, f"{type(value).__name__} has no form in YAML")


def _integer(value: int) -> int:
    if not INT64_MIN <= value <= INT64_MAX:
        raise RefusedError(ValueError, "an int beyond 64 bits: Kubernetes would make a float of it and lose digits")
    return int(value)


def _float(value: float) -> str:
    if not math.isfinite(value):
        raise RefusedError(ValueError, f"{value} is no number that JSON can carry")
    mantissa, exponent, power = float.__repr__(value).partition("e")
    # PyYAML takes 1e+16 for text: YAML 1.1 wants the dot.
    return f"{mantissa}{'' if '.' in mantissa else '.0'}{exponent}{power}"
