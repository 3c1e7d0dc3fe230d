"""What can still be said of a file whose types are faulty: what holds whatever the faulty values were meant to be.

Each faulty value is replaced by each of the things it may have been: the values allowed, the examples, nothing. A clash
that is found every time doesn't rest on the faulty values; one that comes and goes does, and is left out until they are
mended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from math import prod
from typing import Any, Final

from airfoil.config.clash import Clash
from airfoil.config.fields import FieldFacts, children, field_at
from airfoil.config.schema import Environment
from airfoil.config.tree import Keys, find
from airfoil.config.wording.unknown_keys import meant_key
from airfoil.errors import Fault

_ABSENT: Final = object()
_MOST_TRIALS = 48

Judge = Callable[[Any], Environment | None]
"""Makes an environment of a tree, or gives None where it still isn't one."""


def certain_clashes(
    tree: Mapping[str, Any], faulty: Sequence[Keys], judge: Judge, clashes: Sequence[Clash]
) -> list[Fault]:
    """The clashes that don't rest on what is faulty.

    Args:
        tree: the file's content.
        faulty: the keys of what is wrong in it: values, unknown keys, and keys that are missing.
        judge: the schema.
        clashes: what to look for.
    """
    certain: dict[Fault, None] | None = None
    for replacements in _trials(tree, faulty):
        environment = judge(_replaced(tree, replacements))
        if environment is None:
            continue
        found = dict.fromkeys(fault for clash in clashes for fault in clash(environment))
        certain = found if certain is None else {fault: None for fault in certain if fault in found}
        if not certain:
            break
    return list(certain or ())


def _trials(tree: Mapping[str, Any], faulty: Sequence[Keys]) -> Iterator[Iterable[tuple[Keys, Any]]]:
    """Each replacement of the faulty keys that is tried: all combinations if they are few, else some in lockstep."""
    candidates = [_candidates(tree, keys) for keys in faulty]
    if prod(map(len, candidates)) <= _MOST_TRIALS:
        combinations: Iterable[tuple[Any, ...]] = product(*candidates)
    else:
        longest = max(map(len, candidates))
        combinations = (tuple(each[turn % len(each)] for each in candidates) for turn in range(longest))
    for combination in islice(combinations, _MOST_TRIALS):
        yield [pair for pairs in combination for pair in pairs]


def _candidates(tree: Mapping[str, Any], keys: Keys) -> list[list[tuple[Keys, Any]]]:
    """The replacements of one faulty key, each a list of keys and their new values."""
    field = field_at(keys)
    if field is None:
        absent = [(keys, _ABSENT)]
        meant = meant_key(keys)
        _, parent = find(tree, keys[:-1])
        if meant is None or not isinstance(parent, Mapping) or meant in parent:
            return [absent]
        renamed = (*keys[:-1], meant)
        under_its_name = [parent.get(keys[-1]), *(value for (_, value), *_ in _candidates(tree, renamed))]
        return [[*absent, (renamed, value)] for value in under_its_name]
    values: list[Any] = [] if field.required else [_ABSENT]
    values += [None] if field.shape.nullable else []
    if isinstance(keys[-1], int):
        values = [_ABSENT, *(each[0] for each in field.examples if each)]
    else:
        values += field.shape.choices or ((True, False) if field.shape.kind == "flag" else field.examples)
        values += _fillings(field)
    return [[(keys, value)] for value in values]


def _fillings(field: FieldFacts) -> Iterator[Mapping[str, Any]]:
    """What a section may hold: its example with each key of its own in turn."""
    if field.shape.kind == "section":
        for child in children(field.path):
            for value in child.shape.choices or child.examples:
                yield {**field.examples[0], child.key: value}


def _replaced(tree: Any, replacements: Iterable[tuple[Keys, Any]]) -> Any:
    by_first: dict[str | int, list[tuple[Keys, Any]]] = {}
    for keys, value in replacements:
        if not keys:
            return value
        by_first.setdefault(keys[0], []).append((keys[1:], value))
    result: dict[str | int, Any] = dict(enumerate(tree)) if isinstance(tree, list) else {}
    if isinstance(tree, Mapping):
        result = dict(tree)
    for key, inner in by_first.items():
        new = _replaced(result.get(key), inner)
        if new is _ABSENT:
            result.pop(key, None)
        else:
            result[key] = new
    return list(result.values()) if isinstance(tree, list) else result
