"""What the operators and functions of CEL do with values, each as a step that takes the variables in scope."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

Scope = Mapping[str, Any]
Step = Callable[[Scope], Any]
_Body = Callable[[Any], Any]


class NoVerdictError(Exception):
    """Something that this part of CEL can't decide."""


class RuleError(NoVerdictError):
    """What is an error in CEL too: a field or an item that isn't there. A rule that ends in one is broken."""


def select(target: Step, name: str) -> Step:
    """``target.name``."""

    def run(scope: Scope) -> Any:
        value = target(scope)
        if not isinstance(value, dict):
            raise NoVerdictError
        if name not in value:
            raise RuleError
        if value[name] is None:  # of a nullable field: what has() says of it isn't known here
            raise NoVerdictError
        return value[name]

    return run


def has(target: Step, name: str) -> Step:
    """``has(target.name)``; an error if the target itself isn't there."""

    def run(scope: Scope) -> bool:
        value = target(scope)
        if not isinstance(value, dict) or (name in value and value[name] is None):
            raise NoVerdictError
        return name in value

    return run


def at(target: Step, place: Step) -> Step:
    """``target[place]``."""

    def run(scope: Scope) -> Any:
        value, key = target(scope), place(scope)
        if not (isinstance(value, dict) and isinstance(key, str)) and not (isinstance(value, list) and is_number(key)):
            raise NoVerdictError
        if key not in (value if isinstance(value, dict) else range(len(value))):
            raise RuleError
        return value[key]

    return run


def first(parts: Sequence[Step], scope: Scope, *, decisive: bool) -> bool:
    """``||`` (true is decisive) and ``&&`` (false is): one decisive part is enough, whatever the others are."""
    undecided: NoVerdictError | None = None
    for part in parts:
        try:
            if truth(part(scope)) is decisive:
                return decisive
        except NoVerdictError as error:
            undecided = error if undecided is None or isinstance(undecided, RuleError) else undecided
    if undecided is not None:
        raise undecided
    return not decisive


_ORDER = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def compare(sign: str, left: Any, right: Any) -> bool:
    if sign == "in":
        if not isinstance(right, dict | list):
            raise NoVerdictError
        return any(_same(left, each) for each in right)
    if sign in ("==", "!="):
        return _same(left, right) is (sign == "==")
    if not (is_number(left) and is_number(right)) and not (isinstance(left, str) and isinstance(right, str)):
        raise NoVerdictError
    return bool(_ORDER[sign](left, right))


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _same(left: object, right: object) -> bool:
    return left == right and isinstance(left, bool) is isinstance(right, bool)


def arithmetic(sign: str, left: Step, right: Step) -> Step:
    def run(scope: Scope) -> Any:
        one, other = left(scope), right(scope)
        if is_number(one) and is_number(other):
            return one + other if sign == "+" else one - other
        if sign == "+" and type(one) is type(other) and isinstance(one, str | list):
            return one + other
        raise NoVerdictError

    return run


def negative(number: Step) -> Step:
    def run(scope: Scope) -> Any:
        value = number(scope)
        if not is_number(value):
            raise NoVerdictError
        return -value

    return run


def truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise NoVerdictError
    return value


def text(value: object) -> str:
    if not isinstance(value, str):
        raise NoVerdictError
    return value


def size(value: object) -> int:
    if not isinstance(value, str | list | dict):
        raise NoVerdictError
    return len(value)


def items(value: object) -> list[Any]:
    """The items of a list, the keys of a map."""
    if not isinstance(value, list | dict):
        raise NoVerdictError
    return list(value)


def _each(values: list[Any], body: _Body, *, decisive: bool) -> bool:
    return first([_applied(body, value) for value in values], {}, decisive=decisive)


def _applied(body: _Body, value: Any) -> Step:
    return lambda _: body(value)


#: Macros over the items of a list or the keys of a map.
MACROS: Mapping[str, Callable[[list[Any], _Body], Any]] = MappingProxyType(
    {
        "all": lambda values, body: _each(values, body, decisive=False),
        "exists": lambda values, body: _each(values, body, decisive=True),
        "exists_one": lambda values, body: sum(truth(body(value)) for value in values) == 1,
        "filter": lambda values, body: [value for value in values if truth(body(value))],
        "map": lambda values, body: [body(value) for value in values],
    }
)

#: Functions that ask one string about another.
QUESTIONS: Mapping[str, Callable[[str, str], bool]] = MappingProxyType(
    {"startsWith": str.startswith, "endsWith": str.endswith, "contains": str.__contains__}
)
