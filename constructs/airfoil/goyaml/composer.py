"""Builds one document's value from the events of PyYAML's parser, by Go's rules and within bounds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from airfoil.goyaml.compose import Composed
from airfoil.goyaml.document import Branch, Mark
from airfoil.goyaml.events import PARSER, CollectionStart, EventSource, NodeEvent, Parser, ScalarNode
from airfoil.goyaml.frames import MERGE_KEY, Anchored, BrokenDocumentError, Frame, MappingFrame, Problem, SequenceFrame
from airfoil.goyaml.limits import MAX_DEPTH, MAX_FAULTS, MAX_NODES, excessive_aliasing
from airfoil.goyaml.scalars import Scalar, ScalarError, resolve, resolve_tagged, shown
from airfoil.goyaml.syntax import explain

_MERGE_TAG: Final = "tag:yaml.org,2002:merge"
_ESCAPED_SLASH: Final = re.compile(r"(?<!\\)(?:\\\\)*+\\/")


def composed(text: str, parser: Parser | None = None, budget: int = MAX_NODES) -> Composed:
    """Reads the one document that ``text`` holds, up to ``budget`` nodes."""
    composer = _Composer(text, budget)
    try:
        return composer.run((parser or PARSER)(text))
    except BrokenDocumentError as error:
        problem = error.problem
    except (yaml.YAMLError, ValueError) as error:  # ValueError: PyYAML's parser in Python on "\\UFFFFFFFF"
        problem = explain(error, text)
    return Composed(None, None, [*composer.problems, problem], composer.nodes)


class _Composer:
    def __init__(self, text: str, budget: int) -> None:
        self._text = text
        self._budget = budget
        self._has_escaped_slash = "\\/" in text
        self._stack: list[Frame] = []
        self._anchors: dict[str, Anchored] = {}
        self.problems: list[Problem] = []
        # What Go counts: the document, each node, and each node behind an alias once more.
        self.nodes = 1
        self._aliased = 0

    def run(self, source: EventSource) -> Composed:
        next_event = source.get_event
        next_event()  # the start of the stream
        event = next_event()
        if not isinstance(event, DocumentStartEvent):
            return Composed(None, None, self.problems, self.nodes)
        document = SequenceFrame(_mark(event), None, 0, self.problems)
        self._stack.append(document)
        handlers: dict[type[Event], Callable[..., None]] = {
            ScalarEvent: self._scalar,
            AliasEvent: self._alias,
            MappingStartEvent: self._start_mapping,
            SequenceStartEvent: self._start_sequence,
            MappingEndEvent: self._end,
            SequenceEndEvent: self._end,
        }
        event = next_event()
        is_empty = _holds_nothing(event)
        while event is not None and type(event) is not DocumentEndEvent:
            handlers[type(event)](event)
            if self.nodes > self._budget or len(self.problems) > MAX_FAULTS:
                raise _too_much(event)
            event = next_event()
        _refuse_another_document(next_event())
        if is_empty:
            return Composed(None, None, self.problems, self.nodes)
        return Composed(document.items[0], document.branch.items[0], self.problems, self.nodes)

    def _scalar(self, event: ScalarNode) -> None:
        self.nodes += 1
        mark = event.start_mark
        text = event.value
        if self._has_escaped_slash and event.style == '"':
            self._refuse_escaped_slash(event)
        if self._stack[-1].is_flow and not event.style:
            self._refuse_in_brackets(event)
        value: object
        if text == "<<" and (event.implicit[0] or event.tag == _MERGE_TAG):
            value = MERGE_KEY
        elif event.tag is None:
            value = resolve(text) if event.implicit[0] else text
        else:
            value = self._tagged(event.tag, text, mark)
        if event.anchor is not None:
            self._anchors[event.anchor] = Anchored("<<" if value is MERGE_KEY else value, mark)
        self._stack[-1].add(value, mark)

    def _tagged(self, tag: str, text: str, mark: Mark) -> Scalar:
        try:
            return resolve_tagged(tag, text)
        except ScalarError as error:
            self.problems.append(Problem("tag", str(error), mark, "remove the tag, or write a value that fits it"))
            return None

    def _refuse_escaped_slash(self, event: ScalarNode) -> None:
        # libyaml takes it since 0.2, as JSON does; Go's port of 0.1 does not (run).
        if _ESCAPED_SLASH.search(self._text, event.start_mark.index, event.end_mark.index):
            what = "Go's YAML reader, so kubectl, Flux and Argo CD too, refuses the escape \\/"
            raise BrokenDocumentError("syntax", what, event.start_mark, "write / without the backslash")

    def _refuse_in_brackets(self, event: ScalarNode) -> None:
        # Go's port of libyaml 0.1 ends plain text in brackets at a ?, and takes a comma for a part of a tag (run).
        if "?" in event.value:
            what = f"Go's YAML reader ends the text `{shown(event.value)}` at its ? inside {{}} or []"
            raise BrokenDocumentError("syntax", what, event.start_mark, "put it in quotes")
        if event.tag and not event.value and self._text.startswith(",", event.end_mark.index):
            what = "Go's YAML reader takes the comma behind this tag for a part of it"
            raise BrokenDocumentError("syntax", what, event.start_mark, "put a value or a blank behind the tag")

    def _alias(self, event: NodeEvent) -> None:
        anchored = self._anchors.get(event.anchor or "")
        mark = event.start_mark
        if anchored is None:
            # its name isn't shown: who forgot the quotes around a password that begins with * has it here
            what = "this alias has no anchor of its name before it"
            raise BrokenDocumentError("alias", what, mark, "put text that starts with * in quotes")
        if anchored.spot is None:
            what = f"the anchor &{event.anchor} contains itself"
            raise BrokenDocumentError("alias", what, mark, "remove the alias")
        self.nodes += 1 + anchored.nodes
        self._aliased += anchored.nodes
        if excessive_aliasing(self.nodes, self._aliased):
            what = f"aliases blow this document up to {self.nodes} nodes: Go refuses it"
            raise BrokenDocumentError("alias", what, mark, "write the values out, or use fewer aliases")
        self._bound(len(self._stack) - 1 + anchored.height, mark)
        frame = self._stack[-1]
        frame.height = max(frame.height, anchored.height + 1)
        spot = anchored.spot
        here = Branch(mark, spot.entries, spot.items) if isinstance(spot, Branch) else mark
        frame.add(anchored.value, here, aliased=True)

    def _start_mapping(self, event: CollectionStart) -> None:
        frame = MappingFrame(event.start_mark, self._opened(event), self.nodes, self.problems)
        frame.is_flow = event.flow_style
        self._stack.append(frame)

    def _start_sequence(self, event: CollectionStart) -> None:
        frame = SequenceFrame(event.start_mark, self._opened(event), self.nodes, self.problems)
        frame.is_flow = event.flow_style
        self._stack.append(frame)

    def _opened(self, event: NodeEvent) -> Anchored | None:
        self.nodes += 1
        mark = event.start_mark
        self._bound(len(self._stack), mark)
        if self._stack[-1].expects_key:
            what = "a mapping or list stands where a key must be: keys are text in JSON"
            raise BrokenDocumentError("key-not-text", what, mark, "put text that starts with { or [ in quotes")
        if event.anchor is None:
            return None
        anchored = self._anchors[event.anchor] = Anchored(None, None)
        return anchored

    def _end(self, _: Event) -> None:
        frame = self._stack.pop()
        if frame.anchored is not None:
            anchored = frame.anchored
            anchored.value, anchored.spot, anchored.height = frame.value, frame.branch, frame.height
            anchored.nodes = self.nodes - frame.nodes_before + 1
        parent = self._stack[-1]
        parent.height = max(parent.height, frame.height + 1)
        parent.add(frame.value, frame.branch)

    def _bound(self, depth: int, mark: Mark) -> None:
        if depth > MAX_DEPTH:
            what = f"this is nested more than {MAX_DEPTH} levels deep"
            raise BrokenDocumentError("too-deep", what, mark, "no Kubernetes object is: is this the right file?")


def _holds_nothing(event: Event | None) -> bool:
    return (
        isinstance(event, ScalarEvent)
        and event.value == ""
        and event.tag is None
        and event.anchor is None
        and bool(event.implicit[0])
    )


def _too_much(event: Event) -> BrokenDocumentError:
    what = f"this file has more than {MAX_NODES} keys and values, or more than {MAX_FAULTS} faults: reading stops here"
    return BrokenDocumentError("too-big", what, _mark(event), "split the file, or mend what is named first")


def _refuse_another_document(event: Event | None) -> None:
    if isinstance(event, DocumentStartEvent):
        what = "a second document starts here that Kubernetes' readers never see"
        raise BrokenDocumentError(
            "hidden-document", what, _mark(event), "start it with a `---` line; lines end with \\n"
        )


def _mark(event: Event) -> Mark:
    mark = event.start_mark
    assert mark is not None
    return mark
