"""`dataclass` as the standard library has it, for a quarter of the time that the library's own takes.

That one compiles every method of a class by itself: a millisecond a class in Python 3.11, and a quarter of all that
`check` of a small tree took (run). Here the methods that need speed are compiled together, as the library does from
Python 3.13 on (read: `_FuncBuilder` in Lib/dataclasses.py), and the others are the same functions for all classes.
`__init__` fills slots by their descriptors, which makes an object in two thirds of the time (run).

`field`, `fields`, `replace` and `asdict` are the library's. What airfoil doesn't use isn't here: `ClassVar`, `InitVar`,
`kw_only`, `weakref_slot`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, Final

__all__ = ["dataclass"]

_Fields = Mapping[str, Field[Any]]

_ORDER: Final = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def _dataclass(
    *, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False
) -> Callable[[type[Any]], type[Any]]:
    """Gives a class the fields that it names. The arguments are the standard library's."""

    def make(plain: type[Any]) -> type[Any]:
        own = {name: _field(plain, name, kind) for name, kind in plain.__annotations__.items()}
        fields = {**getattr(plain, "__dataclass_fields__", {}), **own}
        made = _with_slots(plain, own) if slots else plain
        source = _init(fields, checked=hasattr(plain, "__post_init__"))
        if eq:
            source += _comparing(fields, hashed=frozen, ordered=order)
        methods: dict[str, Any] = {"__repr__": _repr, "__dataclass_fields__": fields}
        methods["__match_args__"] = tuple(name for name, each in fields.items() if each.init)
        exec("\n".join(source), _names(made, fields), methods)  # noqa: S102 - made of nothing but the names of fields
        if frozen:
            methods |= {
                "__setattr__": _refuse,
                "__delattr__": _refuse,
                "__getstate__": _state,
                "__setstate__": _restore,
            }
        elif eq:
            methods["__hash__"] = None
        for name, method in methods.items():
            if name not in vars(plain):
                setattr(made, name, method)
        return made

    return make


if TYPE_CHECKING:
    from dataclasses import dataclass  # noqa: TID251 - type checkers know what it makes of a class
else:
    dataclass = _dataclass


def _field(plain: type[Any], name: str, kind: Any) -> Field[Any]:
    value = vars(plain).get(name, MISSING)
    made: Field[Any] = value if isinstance(value, Field) else dataclasses.field(default=value)
    made.name, made.type = name, kind
    made._field_type = dataclasses._FIELD  # type: ignore[attr-defined] # what `dataclasses.fields` looks for
    return made


def _with_slots(plain: type[Any], own: _Fields) -> type[Any]:
    """The class made once more: slots can't be added to one that is there."""
    body = {name: value for name, value in vars(plain).items() if name not in {*own, "__dict__", "__weakref__"}}
    return type(plain.__name__, plain.__bases__, {**body, "__slots__": tuple(own)})


def _names(made: type[Any], fields: _Fields) -> dict[str, Any]:
    """What the compiled methods speak of."""
    names: dict[str, Any] = {"MISSING": MISSING}
    for name, each in fields.items():
        names |= {
            f"set_{name}": _setter(made, name),
            f"default_{name}": each.default,
            f"make_{name}": each.default_factory,
        }
    return names


def _setter(made: type[Any], name: str) -> Callable[[Any, Any], None]:
    slot = getattr(made, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return lambda self, value: object.__setattr__(self, name, value)


def _init(fields: _Fields, *, checked: bool) -> list[str]:
    parameters, lines = ["self"], []
    for name, each in fields.items():
        made = each.default_factory is not MISSING
        default = "=MISSING" if made else "" if each.default is MISSING else f"=default_{name}"
        value = (
            name if not made else f"make_{name}() if {name} is MISSING else {name}" if each.init else f"make_{name}()"
        )
        parameters += [name + default] if each.init else []
        lines.append(f" set_{name}(self, {value})")
    if checked:
        lines.append(" self.__post_init__()")
    return [f"def __init__({', '.join(parameters)}):", *(lines or [" pass"])]


def _comparing(fields: _Fields, *, hashed: bool, ordered: bool) -> list[str]:
    compared = [name for name, each in fields.items() if each.compare]
    operators = {"__eq__": "==", **(_ORDER if ordered else {})}
    lines = [
        f"def {name}(self, other): return {_tuple('self', compared)} {operator} {_tuple('other', compared)} "
        "if other.__class__ is self.__class__ else NotImplemented"
        for name, operator in operators.items()
    ]
    if hashed:
        named = [name for name, each in fields.items() if (each.compare if each.hash is None else each.hash)]
        lines.append(f"def __hash__(self): return hash({_tuple('self', named)})")
    return lines


def _tuple(of: str, names: Sequence[str]) -> str:
    return "(" + "".join(f"{of}.{name}, " for name in names) + ")"


def _repr(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: Any, name: str, *value: Any) -> None:
    raise FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _restore(self: Any, state: Sequence[Any]) -> None:
    """For `pickle` and `copy`, which would assign."""
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
