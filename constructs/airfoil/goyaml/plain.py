"""The short way through a document of the plainest kind, as nearly all manifests are: no anchors, tags or merge keys.

It gives what the long way in ``compose`` gives, in three quarters of the time (run), or nothing at all where it meets
anything else: then the long way says what it means, or what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, Protocol, cast

import yaml
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from airfoil.goyaml.document import Branch, Spot
from airfoil.goyaml.events import CollectionStart, Parser, ScalarNode, TextMark
from airfoil.goyaml.limits import MAX_DEPTH
from airfoil.goyaml.scalars import resolve, through_json


class _NoKey(str):
    __slots__ = ()


_NO_KEY: Final[str] = _NoKey()
"""Stands for the key of a mapping that expects one."""


class Plain(NamedTuple):
    """A document's value, the places of what is in it, and how many nodes it has."""

    value: object
    root: Branch
    nodes: int


class _AnyEvent(ScalarNode, CollectionStart, Protocol):
    """What any event may have: which of it, its type says."""


class _Open(NamedTuple):
    """A mapping that is still open, or a sequence, which has no entries; ``key`` is that of the value that comes next."""

    entries: dict[str, object] | None
    items: list[object]
    branch: Branch
    is_flow: bool
    key: str
    key_mark: TextMark


def compose_plain(text: str, parser: Parser, budget: int) -> Plain | None:
    """Reads the one document of ``text``, whose root is a mapping; None for what takes the long way."""
    if "\\/" in text:
        return None
    try:
        return _composed(cast("Callable[[], _AnyEvent]", parser(text).get_event), budget)
    except (yaml.YAMLError, ValueError):  # a scalar that Go refuses is a ValueError too
        return None


def _composed(next_event: Callable[[], _AnyEvent], budget: int) -> Plain | None:  # noqa: PLR0912 - one loop, for speed
    next_event()  # the start of the stream
    if not _is_of(next_event(), DocumentStartEvent):
        return None
    event = next_event()
    if not _is_of(event, MappingStartEvent) or event.anchor is not None or event.tag is not None:
        return None
    stack: list[_Open] = []
    nodes = 2  # the document and its root
    entries: dict[str, object] | None = {}
    items: list[object] = []
    branch, is_flow, key, key_mark = Branch(event.start_mark, {}, []), event.flow_style, _NO_KEY, event.start_mark
    value: object
    spot: Spot
    while nodes <= budget:
        event = next_event()
        kind: type = type(event)
        if kind is ScalarEvent:
            value, spot = event.value, event.start_mark
            if event.anchor is not None or event.tag is not None:
                return None
            if event.implicit[0]:
                if value == "<<" or (is_flow and "?" in event.value):
                    return None
                value = resolve(event.value)
            nodes += 1
            if entries is not None and key is _NO_KEY:
                if type(value) is not str or value in entries:
                    return None
                key, key_mark = value, event.start_mark
                continue
            if type(value) is int or type(value) is float:
                value = through_json(value)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            is_key = entries is not None and key is _NO_KEY
            if is_key or event.anchor is not None or event.tag is not None or len(stack) + 2 > MAX_DEPTH:
                return None
            stack.append(_Open(entries, items, branch, is_flow, key, key_mark))
            entries, items = ({}, []) if kind is MappingStartEvent else (None, [])
            branch, is_flow, key = Branch(event.start_mark, {}, []), event.flow_style, _NO_KEY
            nodes += 1
            continue
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            value, spot = items if entries is None else entries, branch
            if not stack:
                is_whole = _is_of(next_event(), DocumentEndEvent) and not _is_of(next_event(), DocumentStartEvent)
                return Plain(value, branch, nodes) if is_whole else None
            entries, items, branch, is_flow, key, key_mark = stack.pop()
        else:
            return None
        if entries is None:
            items.append(value)
            branch.items.append(spot)
        else:
            entries[key] = value
            branch.entries[key] = (key_mark, spot)
            key = _NO_KEY
    return None


def _is_of(event: object, kind: type) -> bool:
    return type(event) is kind
