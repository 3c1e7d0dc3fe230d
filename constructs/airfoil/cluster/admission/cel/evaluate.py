"""Evaluates a CEL expression on plain data."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from airfoil.cluster.admission.cel.functions import FUNCTIONS, METHODS, EvaluationError
from airfoil.cluster.admission.cel.syntax import (
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


@dataclass(frozen=True, slots=True)
class Old:
    """An optional value: ``oldSelf`` of a rule that also holds at creation."""

    found: tuple[object, ...] = ()


def evaluate(expression: Expression, names: Names) -> Any:
    """The value of an expression.

    Raises ``EvaluationError`` where CEL gives an error, such as a missing key, and ``UnsupportedError`` for a function
    that is not known here.
    """
    match expression:
        case Literal(value):
            return value
        case Name(name):
            if name not in names:
                raise UnsupportedError(name)
            return names[name]
        case Select(of, field):
            return _field(evaluate(of, names), field)
        case Items(values, None):
            return [evaluate(value, names) for value in values]
        case Items(values, keys):
            pairs = zip(keys or (), values, strict=True)
            return {evaluate(key, names): evaluate(value, names) for key, value in pairs}
        case Call():
            return _call(expression, names)


def _call(call: Call, names: Names) -> Any:
    if call.function in _LAZY:
        return _LAZY[call.function](call.arguments, names)
    if call.is_method and call.function in _MACROS and len(call.arguments) == 3:
        return _MACROS[call.function](call, names)
    values = [evaluate(argument, names) for argument in call.arguments]
    if call.is_method and isinstance(values[0], Old):
        return _optional(values[0], call.function, values[1:])
    if call.function in _COMPARISONS:
        return _compare(call.function, *values)
    known = METHODS if call.is_method else FUNCTIONS
    if call.function not in known:
        raise UnsupportedError(call.function)
    try:
        return known[call.function](*values)
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        raise EvaluationError(str(error)) from error


def _field(value: Any, field: str) -> Any:
    if not isinstance(value, Mapping):
        raise EvaluationError(f"no such key: {field}")
    if field not in value:
        raise EvaluationError(f"no such key: {field}")
    return value[field]


def _compare(sign: str, left: Any, right: Any) -> bool:
    numbers = all(isinstance(value, int | float) and not isinstance(value, bool) for value in (left, right))
    if numbers or (isinstance(left, str) and isinstance(right, str)):
        return _COMPARISONS[sign](left, right)
    raise EvaluationError("no such overload")


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
    value = evaluate(place.of, names)
    return isinstance(value, Mapping) and place.field in value


def _choice(arguments: tuple[Expression, ...], names: Names) -> Any:
    condition, chosen, other = arguments
    return evaluate(chosen if _truth(evaluate(condition, names)) else other, names)


def _either(decisive: bool) -> Callable[[tuple[Expression, ...], Names], bool]:
    """``||`` and ``&&``: one side that decides makes up for an error on the other."""

    def run(arguments: tuple[Expression, ...], names: Names) -> bool:
        failure: EvaluationError | None = None
        for argument in arguments:
            try:
                if _truth(evaluate(argument, names)) is decisive:
                    return decisive
            except EvaluationError as error:
                failure = failure or error
        if failure is not None:
            raise failure
        return not decisive

    return run


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise EvaluationError("no such overload")
    return value


def _each(call: Call, names: Names) -> list[tuple[Any, Any]]:
    """(item, what the expression gives for it) of ``list.macro(name, expression)``; of a map its keys."""
    of, name, expression = call.arguments
    if not isinstance(name, Name):
        raise UnsupportedError(call.function)
    found = evaluate(of, names)
    if not isinstance(found, list | dict):
        raise EvaluationError("no such overload")
    return [(item, evaluate(expression, {**names, name.name: item})) for item in found]


_LAZY: Mapping[str, Callable[[tuple[Expression, ...], Names], Any]] = {
    "has": _has,
    "?:": _choice,
    "||": _either(decisive=True),
    "&&": _either(decisive=False),
}
_MACROS: Mapping[str, Callable[[Call, Names], Any]] = {
    "all": lambda call, names: all(_truth(found) for _, found in _each(call, names)),
    "exists": lambda call, names: any(_truth(found) for _, found in _each(call, names)),
    "exists_one": lambda call, names: sum(_truth(found) for _, found in _each(call, names)) == 1,
    "filter": lambda call, names: [item for item, found in _each(call, names) if _truth(found)],
    "map": lambda call, names: [found for _, found in _each(call, names)],
}
