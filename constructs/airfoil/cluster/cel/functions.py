"""The functions and operators of CEL, and those that Kubernetes adds for texts and lists.

Source: pkg/cel/library of k8s.io/apiserver v0.36.3, and cel-spec (read).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from airfoil.cluster.cel.syntax import UnsupportedError

if TYPE_CHECKING:
    from jsonschema_rs import Validator


class EvaluationError(Exception):
    """What CEL calls an error: a missing key, a value of the wrong type."""


class OverloadError(EvaluationError):
    """An operation that has no values of these types."""

    def __init__(self) -> None:
        super().__init__("no such overload")


def is_number(value: object) -> bool:
    """Whether a value is a number to CEL, to which truth is none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def truth(value: object) -> bool:
    """A value that is true or false. Raises ``OverloadError`` for any other."""
    if not isinstance(value, bool):
        raise OverloadError
    return value


def _equal(left: Any, right: Any) -> bool:
    """Numbers compare by value, true is not 1."""
    if isinstance(left, bool) is not isinstance(right, bool):
        return False
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return left.keys() == right.keys() and all(_equal(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_equal, left, right))
    return bool(left == right)


def _contains(item: Any, found: Any) -> bool:
    if isinstance(found, Mapping):
        return item in found
    if isinstance(found, list):
        return any(_equal(item, each) for each in found)
    raise OverloadError


def _add(left: Any, right: Any) -> Any:
    if is_number(left) and is_number(right):
        return left + right
    if isinstance(left, str) and isinstance(right, str):
        return left + right
    if isinstance(left, list) and isinstance(right, list):
        return [*left, *right]
    raise OverloadError


def _negate(value: Any) -> Any:
    if not is_number(value):
        raise OverloadError
    return -value


def _divide(left: Any, right: Any) -> Any:
    if isinstance(left, float):
        return left / right
    quotient = abs(left) // abs(right)
    return quotient if (left < 0) == (right < 0) else -quotient


def _index(found: Any, key: Any) -> Any:
    if isinstance(found, Mapping):
        if key not in found:
            if not isinstance(key, str):
                raise OverloadError
            raise EvaluationError(f"no such key: {key}")
        return found[key]
    if not isinstance(found, list) or not is_number(key):
        raise OverloadError
    if not 0 <= key < len(found):
        raise EvaluationError(f"index out of bounds: {key}")
    return found[int(key)]


def _size(found: Any) -> int:
    if isinstance(found, str | list | Mapping):
        return len(found)
    raise OverloadError


def _matches(text: str, pattern: str) -> bool:
    if not isinstance(text, str) or not isinstance(pattern, str):
        raise OverloadError
    return _pattern(pattern).is_valid(text)


@lru_cache(maxsize=256)
def _pattern(pattern: str) -> Validator:
    """A regular expression, in linear time as Go's: Python's own would hang on `(a+)+$`, which anybody's CRD may hold."""
    import jsonschema_rs

    try:
        return jsonschema_rs.validator_for({"pattern": pattern}, pattern_options=jsonschema_rs.RegexOptions())
    except ValueError as error:
        raise UnsupportedError(f"the pattern {pattern}") from error


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def _replace(text: str, old: str, new: str, count: int = -1) -> str:
    return text.replace(old, new, count)


def _split(text: str, separator: str, count: int = -1) -> list[str]:
    return text.split(separator, count - 1 if count > 0 else -1)


def _join(found: Sequence[str], separator: str = "") -> str:
    return separator.join(found)


def _substring(text: str, start: int, end: int | None = None) -> str:
    stop = len(text) if end is None else end
    if not 0 <= start <= stop <= len(text):
        raise EvaluationError("index out of range")
    return text[start:stop]


FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "==": _equal,
    "!=": lambda left, right: not _equal(left, right),
    "in": _contains,
    "+": _add,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": _divide,
    "%": lambda left, right: left - _divide(left, right) * right,
    "!": lambda value: not truth(value),
    "negate": _negate,
    "[]": _index,
    "size": _size,
    "matches": _matches,
    "string": _text,
    "int": int,
    "double": float,
    "dyn": lambda value: value,
}

METHODS: Mapping[str, Callable[..., Any]] = {
    "size": _size,
    "matches": _matches,
    "startsWith": lambda text, prefix: text.startswith(prefix),
    "endsWith": lambda text, suffix: text.endswith(suffix),
    "contains": lambda text, part: part in text,
    "lowerAscii": lambda text: text.lower(),
    "upperAscii": lambda text: text.upper(),
    "trim": lambda text: text.strip(),
    "replace": _replace,
    "split": _split,
    "join": _join,
    "substring": _substring,
    "indexOf": lambda found, part: found.find(part) if isinstance(found, str) else found.index(part),
    "sum": sum,
    "min": min,
    "max": max,
    "isSorted": lambda found: found == sorted(found),
}
