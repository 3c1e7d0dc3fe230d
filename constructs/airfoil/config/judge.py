"""Makes the typed environment of a file's content, or finds everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec.structs import replace
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from airfoil.config.clash import Clash
from airfoil.config.fields import field_at
from airfoil.config.places import Places, dotted, undotted
from airfoil.config.schema import Environment
from airfoil.config.tree import Keys, find, longest_prefix
from airfoil.config.trials import certain_clashes
from airfoil.config.wording.unknown_keys import unknown_key
from airfoil.config.wording.wrong_values import missing, wrong_name, wrong_value
from airfoil.errors import Fault, UserError

MOST_FAULTS: Final = 100
"""A file with more than these is another kind of file; nobody reads them all."""


def judged(name: str, places: Places, clashes: Sequence[Clash]) -> Environment:
    """The environment of a file.

    Args:
        name: the environment's name.
        places: the file's content, which is a mapping, and where each part of it stands.
        clashes: what is checked beyond the types.

    Raises:
        UserError: with every fault of the file, in the order of the text.
    """
    tree: Mapping[str, Any] = places.tree
    faults: list[Fault] = []
    faulty: list[Keys] = []
    for keys, fault in _type_faults(name, tree, places):
        faulty.append(keys)
        faults.append(fault)
    environment = _typed(name, tree)
    if environment is not None and not faulty:
        faults += (_placed(fault, places) for clash in clashes for fault in clash(environment))
        if not faults:
            return environment
    else:
        certain = certain_clashes(tree, faulty, lambda other: _typed(name, other), clashes)
        paths = {dotted(keys) for keys in faulty}
        faults += (_placed(fault, places) for fault in certain if not _is_covered(fault.path, paths))
    raise UserError(*in_order(faults))


def in_order(faults: Sequence[Fault]) -> list[Fault]:
    """Each fault once, in the order of the text."""
    return sorted(
        dict.fromkeys(faults), key=lambda fault: (fault.where is not None, fault.where, fault.path, fault.what)
    )


def _typed(name: str, tree: Mapping[str, Any]) -> Environment | None:
    try:
        return _validated(name, tree)
    except ValidationError:
        return None


def _validated(name: str, tree: Mapping[str, Any]) -> Environment:
    # by alias alone: `host_path` is Python's spelling, and a file has one way to write a thing
    return Environment.model_validate({**tree, "name": name}, by_alias=True, by_name=False)


def _type_faults(name: str, tree: Mapping[str, Any], places: Places) -> Iterator[tuple[Keys, Fault]]:
    if "name" in tree:
        yield ("name",), unknown_key(("name",), places)
    seen: set[Keys] = {("name",)}
    for keys in _blank_sections(tree, (), places):
        seen.add(keys)
        yield keys, _fault(keys, None, None, places)
    try:
        _validated(name, tree)
    except ValidationError as error:
        for each in error.errors(include_url=False):
            keys = _keys(each, tree)
            # a field that computes its default from a faulty one, and the second half of a union, say nothing new
            if each["type"] == "default_factory_not_called" or any(keys[: len(other)] == other for other in seen):
                continue
            if len(seen) > MOST_FAULTS:
                what, help = (
                    f"this file has more than {MOST_FAULTS} faults; the others are left out",
                    "is it the right file?",
                )
                yield keys, Fault("more-faults", what, places.key(keys), help=help)
                return
            seen.add(keys)
            yield keys, _fault(keys, each, find(tree, keys)[1], places)


def _fault(keys: Keys, error: ErrorDetails | None, value: object, places: Places) -> Fault:
    if error is not None and error["type"] == "extra_forbidden":
        return unknown_key(keys, places)
    if error is not None and error["loc"][-1] == "[key]":
        return wrong_name(keys, places)
    field = field_at(keys)
    if error is not None and error["type"] == "literal_error" and isinstance(value, str):
        field = field_at(error["loc"]) or field  # `chart: comunity` stands for the section's own field
    if field is None:
        return Fault("wrong-value", error["msg"] if error else "has no value", places.at(keys), dotted(keys))
    if error is not None and error["type"] == "missing":
        return missing(keys, field, places)
    return wrong_value(keys, value, field, places)


def _keys(error: ErrorDetails, tree: Any) -> Keys:
    """The keys of what is wrong: pydantic's own, without the members of unions that it adds at their end."""
    if error["type"] in {"missing", "extra_forbidden"}:
        return error["loc"]
    return longest_prefix(tree, error["loc"])


def _blank_sections(tree: Any, keys: Keys, places: Places) -> Iterator[Keys]:
    """Keys that may be null and have nothing behind them.

    `tls:` with its keys behind `#` would mean `tls: null`, no TLS at all, which nobody means who writes it so.
    """
    for key, value in tree.items():
        inner = (*keys, key)
        if field_at(inner) is None:
            continue
        if isinstance(value, dict):
            yield from _blank_sections(value, inner, places)
        elif value is None and places.is_blank(inner):
            yield inner


def _is_covered(path: str, faulty: set[str]) -> bool:
    """Whether a field or something above it is faulty already."""
    keys = undotted(path)
    return any(dotted(keys[:length]) in faulty for length in range(1, len(keys) + 1))


def _placed(fault: Fault, places: Places) -> Fault:
    return replace(fault, where=places.at(undotted(fault.path)))
