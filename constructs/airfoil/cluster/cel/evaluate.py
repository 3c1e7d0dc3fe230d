"""Evaluates a CEL expression on plain data."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec import Struct

from airfoil.cluster.cel.functions import FUNCTIONS, METHODS, EvaluationError, OverloadError, is_number, truth
from airfoil.cluster.cel.syntax import (
    Call,
    Expression,
    Items,
    Literal,
    Name,
    Select,
    UnsupportedError,
)

Names = Mapping[str, Any]

_COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class Old(Struct, frozen=True):
    """An optional value: ``oldSelf`` of a rule that also holds at creation."""

    found: tuple[object, ...] = ()


def evaluate(expression: Expression, names: Names) -> Any:
    """The value of an expression.

    Raises ``EvaluationError`` where CEL gives an error, such as a missing key, and ``UnsupportedError`` for a function
    that is not known here.
    """
    try:
        return _value(expression, names)
    except RecursionError:
        raise UnsupportedError("an expression of this depth") from None


def _value(expression: Expression, names: Names) -> Any:
    match expression:
        case Literal(value):
            return value
        case Name(name):
            if name not in names:
                raise UnsupportedError(name)
            return names[name]
        case Select(of, field):
            return _field(_value(of, names), field)
        case Items(values, None):
            return [_value(value, names) for value in values]
        case Items(values, keys):
            pairs = zip(keys or (), values, strict=True)
            return {_value(key, names): _value(value, names) for key, value in pairs}
        case Call():
            return _call(expression, names)


def _call(call: Call, names: Names) -> Any:
    if call.function in _LAZY:
        return _LAZY[call.function](call.arguments, names)
    if call.is_method and call.function in _MACROS and len(call.arguments) == 3:
        return _MACROS[call.function](call, names)
    values = [_value(argument, names) for argument in call.arguments]
    if call.is_method and isinstance(values[0], Old):
        return _optional(values[0], call.function, values[1:])
    if call.function in _COMPARISONS:
        return _compare(call.function, *values)
    known = METHODS if call.is_method else FUNCTIONS
    if call.function not in known:
        raise UnsupportedError(call.function)
    try:
        return known[call.function](*values)
    except (TypeError, AttributeError) as error:
        raise OverloadError from error
    except (ValueError, ArithmeticError, LookupError) as error:
        raise EvaluationError(str(error)) from error


def _field(value: Any, field: str) -> Any:
    if not isinstance(value, Mapping):
        raise OverloadError
    if field not in value:
        raise EvaluationError(f"no such key: {field}")
    return value[field]


def _compare(sign: str, left: Any, right: Any) -> bool:
    if (is_number(left) and is_number(right)) or (isinstance(left, str) and isinstance(right, str)):
        return _COMPARISONS[sign](left, right)
    raise OverloadError


def _optional(old: Old, function: str, arguments: list[Any]) -> Any:
    match function:
        case "hasValue":
            return bool(old.found)
        case "value" if old.found:
            return old.found[0]
        case "orValue":
            return old.found[0] if old.found else arguments[0]
        case "value":
            raise EvaluationError("optional.none() dereference")
        case _:
            raise UnsupportedError(function)


def _has(arguments: tuple[Expression, ...], names: Names) -> bool:
    (place,) = arguments
    if not isinstance(place, Select):
        raise UnsupportedError("has")
    value = _value(place.of, names)
    if not isinstance(value, Mapping):
        raise OverloadError
    return place.field in value


def _choice(arguments: tuple[Expression, ...], names: Names) -> Any:
    condition, chosen, other = arguments
    return _value(chosen if truth(_value(condition, names)) else other, names)


def _first(parts: Iterable[Callable[[], Any]], *, decisive: bool) -> bool:
    """``||`` (true is decisive) and ``&&`` (false is): a part that decides makes up for an error in another."""
    failure: EvaluationError | None = None
    for part in parts:
        try:
            if truth(part()) is decisive:
                return decisive
        except EvaluationError as error:
            # an error of types says less than one of values
            failure = error if failure is None or isinstance(error, OverloadError) else failure
    if failure is not None:
        raise failure
    return not decisive


def _either(arguments: Sequence[Expression], names: Names, *, decisive: bool) -> bool:
    return _first((partial(_value, argument, names) for argument in arguments), decisive=decisive)


def _each(call: Call, names: Names) -> list[tuple[Any, Callable[[], Any]]]:
    """(item, what gives the expression's value for it) of ``list.macro(name, expression)``; of a map its keys."""
    of, name, expression = call.arguments
    if not isinstance(name, Name):
        raise UnsupportedError(call.function)
    found = _value(of, names)
    if not isinstance(found, list | dict):
        raise OverloadError
    return [(item, partial(_value, expression, {**names, name.name: item})) for item in found]


def _parts(call: Call, names: Names) -> list[Callable[[], Any]]:
    return [part for _, part in _each(call, names)]


_LAZY: Mapping[str, Callable[[tuple[Expression, ...], Names], Any]] = {
    "has": _has,
    "?:": _choice,
    "||": partial(_either, decisive=True),
    "&&": partial(_either, decisive=False),
}
_MACROS: Mapping[str, Callable[[Call, Names], Any]] = {
    "all": lambda call, names: _first(_parts(call, names), decisive=False),
    "exists": lambda call, names: _first(_parts(call, names), decisive=True),
    "exists_one": lambda call, names: sum(truth(part()) for part in _parts(call, names)) == 1,
    "filter": lambda call, names: [item for item, part in _each(call, names) if truth(part())],
    "map": lambda call, names: [part() for part in _parts(call, names)],
}
