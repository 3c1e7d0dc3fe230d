"""Walks an object along its type and finds what Go cannot decode."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from msgspec import Struct

from airfoil.cluster.admission.decode.scalars import fits, text_fault
from airfoil.cluster.admission.structure import Node, Shape
from airfoil.cluster.admission.structure.embedded import embedded


class Trouble(Enum):
    """The three ways a place can fail to decode."""

    TYPE = "a value of another type"
    TEXT = "a text that cannot be read"
    UNKNOWN = "a field that the type does not have"


class Misfit(Struct, frozen=True):
    """One place that does not decode.

    Args:
        trouble: in which way.
        path: the place, as ``spec.containers[0].image``.
        names: the field names on the way there, without indices and map keys.
        owner: the Go struct that has the field.
        value: what stands there.
        node: the type that should; for an unknown field the struct that lacks it.
        text: Go's complaint about a text.
    """

    trouble: Trouble
    path: str
    names: tuple[str, ...]
    owner: str
    value: object
    node: Node
    text: str = ""


class _Here(Struct, frozen=True):
    path: str = ""
    names: tuple[str, ...] = ()
    owner: str = ""

    def field(self, name: str, owner: Node) -> _Here:
        path = f"{self.path}.{name}" if self.path else name
        if owner.shape is Shape.MAP:
            return _Here(path, self.names, self.owner)
        inline = embedded(owner.type, name)
        return _Here(path, (*self.names, *((inline,) if inline else ()), name), owner.type)

    def item(self, index: int) -> _Here:
        return _Here(f"{self.path}[{index}]", self.names, self.owner)


def misfits(value: object, node: Node) -> Iterator[Misfit]:
    """Every place that Go cannot decode, in the order of the document. Null always decodes, as nothing."""
    # nearly every object decodes, and only of one that doesn't are the paths worth their time (a third of it, run)
    if not decodes(value, node):
        yield from _walk(value, node, _Here())


def decodes(value: object, node: Node) -> bool:
    """Whether Go can decode all of a value and knows each of its fields."""
    shape = node.shape
    if value is None or shape is Shape.ANY:
        return True
    if shape is Shape.STRING:
        return isinstance(value, str)
    if isinstance(value, dict):
        return (shape is Shape.STRUCT or shape is Shape.MAP) and _object_decodes(value, node)
    if isinstance(value, list):
        if shape is not Shape.LIST:
            return False
        of = node.item
        return all(decodes(item, of) for item in value)
    return fits(value, node) and not text_fault(value, node)


def _object_decodes(value: Mapping[object, object], node: Node) -> bool:
    for key, child in value.items():
        kind = node.field(str(key))
        if kind is None:
            return False
        if (kind.shape is not Shape.STRING or type(child) is not str) and not decodes(child, kind):
            return False
    return True


def _walk(value: object, node: Node, here: _Here) -> Iterator[Misfit]:
    if value is None or node.shape is Shape.ANY:
        return
    if not fits(value, node):
        yield Misfit(Trouble.TYPE, here.path, here.names, here.owner, value, node)
    elif text := text_fault(value, node):
        yield Misfit(Trouble.TEXT, here.path, here.names, here.owner, value, node, text)
    elif isinstance(value, Mapping):
        yield from _walk_object(value, node, here)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, item in enumerate(value):
            yield from _walk(item, node.item, here.item(index))


def _walk_object(value: Mapping[object, object], node: Node, here: _Here) -> Iterator[Misfit]:
    for key, child in value.items():
        name = str(key)
        kind = node.field(name)
        place = here.field(name, node)
        if kind is None:
            yield Misfit(Trouble.UNKNOWN, place.path, place.names, node.type, child, node)
        else:
            yield from _walk(child, kind, place)
