"""Every field of an environment file as plain data: what messages and the reference page are made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from annotated_types import Ge, Le
from msgspec import Struct
from msgspec.structs import replace
from pydantic.fields import FieldInfo
from pydantic.types import StringConstraints
from pydantic_core import PydanticUndefined

from airfoil.config.schema import Environment
from airfoil.config.schema.section import Section, Words
from airfoil.config.tree import Keys

Kind: TypeAlias = Literal["text", "flag", "number", "choice", "list", "section", "map", "scalar", "any"]

_FILE_NAME_IS = "name"
"""The one field of ``Environment`` that isn't in the file."""

ANY_NAME = "*"
"""Stands in paths for a name that the file gives: `airflow.profiles.*.image`."""


class Shape(Struct, frozen=True):
    """What a value may be.

    Args:
        words: what it must be, reading on from "must be"; empty where the kind says all. ``hint`` and
            ``label`` are those of ``Words``.
        choices: the values allowed, where they are few.
        pattern: the regular expression of a text, and `longest` the most characters of it; 0 for no limit.
        section: the class of a section.
        item: what each item of a list may be, or each value of a map.
        entry: what the names of a map may be.
    """

    kind: Kind
    nullable: bool = False
    words: str = ""
    hint: str = ""
    label: str = ""
    choices: tuple[str | bool, ...] = ()
    pattern: str = ""
    longest: int = 0
    section: type[Section] | None = None
    item: Shape | None = None
    entry: Shape | None = None


class FieldFacts(Struct, frozen=True):
    """One field: its dotted path in camelCase, its shape, and what its author said of it.

    ``default`` is JSON-like data; it is None where there is none, where it is computed (``is_computed``), and where it is
    null.
    """

    path: str
    shape: Shape
    required: bool
    is_computed: bool
    default: Any
    description: str
    examples: tuple[Any, ...]

    @property
    def key(self) -> str:
        return self.path.rpartition(".")[2].replace(ANY_NAME, "NAME")


@lru_cache(maxsize=1)
def all_fields() -> Mapping[str, FieldFacts]:
    """Every field of an environment file by its dotted path, in the order of the schema."""
    return {field.path: field for field in _fields(Environment, "")}


@lru_cache(maxsize=1)
def name_shape() -> Shape:
    """What the environment's name may be, which comes from the file's name."""
    info = Environment.model_fields[_FILE_NAME_IS]
    return _shape(info.annotation, info.metadata)


def children(path: str) -> Sequence[FieldFacts]:
    """The fields directly in the section at `path`; the root's for an empty path."""
    prefix = f"{path}." if path else ""
    return [
        field
        for each, field in all_fields().items()
        if each.startswith(prefix) and "." not in each[len(prefix) :] and each != path
    ]


def field_at(keys: Keys) -> FieldFacts | None:
    """The field at `keys`, or None where the schema has none. An item of a list is described by the list's field."""
    return all_fields().get(schema_path(keys))


def schema_path(keys: Keys) -> str:
    """The path of `keys` in the schema: without the indexes of lists, and with `ANY_NAME` for the names in a map."""
    path = ""
    for key in keys:
        if isinstance(key, str):
            above = all_fields().get(path)
            step = ANY_NAME if above is not None and above.shape.kind == "map" else key
            path = f"{path}.{step}" if path else step
    return path


def _fields(model: type[Section], prefix: str) -> Iterator[FieldFacts]:
    for name, info in model.model_fields.items():
        if model is Environment and name == _FILE_NAME_IS:
            continue
        path = prefix + (info.alias or name)
        shape = _shape(info.annotation, info.metadata)
        field = FieldFacts(
            path=path,
            shape=shape,
            required=info.is_required(),
            is_computed=info.default_factory is not None,
            default=_default(info),
            description=info.description or "",
            examples=tuple(info.examples or ()),
        )
        yield field
        if shape.section is not None:
            yield from _fields(shape.section, f"{path}.")
        if shape.kind == "map" and shape.item is not None:
            yield from _entries(field, shape.item)


def _entries(field: FieldFacts, shape: Shape) -> Iterator[FieldFacts]:
    """What stands under each name of a map, and the fields in it."""
    path = f"{field.path}.{ANY_NAME}"
    examples = tuple(value for example in field.examples for value in example.values())
    yield replace(field, path=path, shape=shape, required=False, is_computed=False, default=None, examples=examples)
    if shape.section is not None:
        yield from _fields(shape.section, f"{path}.")
    if shape.kind == "map" and shape.item is not None and shape.item.kind != "any":
        inner = replace(field, path=path, examples=examples)
        yield from _entries(inner, shape.item)


def _default(info: FieldInfo) -> Any:
    if info.default is PydanticUndefined:
        return None
    return list(info.default) if isinstance(info.default, tuple) else info.default


def _shape(annotation: Any, metadata: Sequence[Any] = ()) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0], [*arguments[1:], *metadata])
    if origin in {Union, UnionType}:
        return _union(arguments)
    if origin is Literal:
        return Shape("choice", choices=arguments)
    if origin is tuple:
        return Shape("list", item=_shape(arguments[0]))
    if origin is Mapping:
        return Shape("map", entry=_shape(arguments[0]), item=_shape(arguments[1]))
    if annotation is Any:
        return Shape("any")
    if annotation is bool:
        return Shape("flag")
    if annotation is int:
        return Shape("number", words=_range(metadata))
    if annotation is float:
        return Shape("number")
    if annotation is str:
        return _text(metadata)
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return Shape("section", section=annotation)
    raise TypeError(f"no words for a field of the type {annotation!r}")


def _union(members: Sequence[Any]) -> Shape:
    shapes = [_shape(member) for member in members if member is not NoneType]
    nullable = len(shapes) < len(members)
    if len(shapes) == 1:
        return replace(shapes[0], nullable=nullable)
    if {"text", "number"} <= {shape.kind for shape in shapes}:
        return Shape("scalar", nullable=nullable)
    choices: list[str | bool] = []
    for shape in shapes:
        choices += (True, False) if shape.kind == "flag" else shape.choices
    return Shape("choice", nullable=nullable, choices=tuple(choices))


def _text(metadata: Sequence[Any]) -> Shape:
    constraints = next((each for each in metadata if isinstance(each, StringConstraints)), StringConstraints())
    pattern = constraints.pattern if isinstance(constraints.pattern, str) else ""
    words = next((each for each in metadata if isinstance(each, Words)), Words(""))
    return Shape(
        "text",
        words=words.text,
        hint=words.hint,
        label=words.label,
        pattern=pattern,
        longest=constraints.max_length or 0,
    )


def _range(metadata: Sequence[Any]) -> str:
    low = next((each.ge for each in metadata if isinstance(each, Ge)), None)
    high = next((each.le for each in metadata if isinstance(each, Le)), None)
    return f"a whole number from {low} to {high}" if low is not None and high is not None else "a whole number"
