"""PyYAML's parser events, as far as they are used: its stubs leave each mark optional, which a parser never does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

import yaml
from yaml.events import Event

from airfoil.goyaml.document import Mark


class TextMark(Mark, Protocol):
    """A mark that also knows its offset in the text."""

    @property
    def index(self) -> int: ...


class NodeEvent(Protocol):
    """An alias, a scalar, or the start of a mapping or sequence."""

    anchor: str | None
    start_mark: TextMark
    end_mark: TextMark


class ScalarNode(NodeEvent, Protocol):
    """A scalar; ``implicit[0]`` says that a reader may take it for something else than text."""

    value: str
    tag: str | None
    implicit: tuple[bool, bool]
    style: str | None


class CollectionStart(NodeEvent, Protocol):
    """The start of a mapping or sequence; ``flow_style`` says that it is written in brackets."""

    flow_style: bool


class EventSource(Protocol):
    """One of PyYAML's loaders, of which only the parser is used."""

    def get_event(self) -> Event | None: ...


Parser: TypeAlias = Callable[[str], EventSource]

PARSER: Final[Parser] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML has it (every wheel does), else the one in Python, some 20 times slower."""
