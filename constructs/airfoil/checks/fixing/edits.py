"""The edits of a text that make a change: as few characters as can be."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import yaml

from airfoil.checks.change import Change, Scalar, Steps
from airfoil.checks.fixing.data import UnfitError, nested
from airfoil.checks.fixing.nodes import Marked, Node, child
from airfoil.goyaml import read

_PLAIN: Final = re.compile(r"[A-Za-z][\w./-]*")

_ONE_LINE: Final = (None, "", '"', "'")
"""Styles of scalars that aren't blocks; plain is None or, by libyaml, empty."""


class Edit(NamedTuple):
    """What stands between two offsets becomes another text."""

    start: int
    end: int
    text: str


def edit_of(marked: Marked, root: Node, change: Change) -> Edit:
    """The edit that makes a change.

    Args:
        marked: the document.
        root: the mapping that the change's path starts from.
        change: any but `precede`.

    Raises:
        UnfitError: if it can't be made by a small edit.
    """
    parent, index = _nearest(root, change.path)
    if index < len(change.path):
        if change.action != "put":
            raise UnfitError(f"there is no {change.path[index]}")
        return _added(marked, parent, change.path[index:], change.value)
    holder = marked.node(change.path[:-1], root)
    if change.action == "rename":
        key = _key(holder, change.path[-1])
        return Edit(marked.offset(key.start_mark), marked.offset(key.end_mark), shown(change.value))
    if change.action == "remove":
        return _removed(marked, holder, change.path[-1])
    value = shown(change.value) if change.action == "put" else json.dumps(raw(marked, parent), ensure_ascii=False)
    return _replaced(marked, parent, value)


def raw(marked: Marked, node: Node) -> str:
    """A scalar as it is written, without quotes around it."""
    if not isinstance(node, yaml.ScalarNode) or node.style:
        raise UnfitError("it is no plain number or truth value")
    return marked.text[marked.offset(node.start_mark) : marked.offset(node.end_mark)]


def shown(value: Scalar) -> str:
    """A scalar as YAML, without quotes where it means the same without."""
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and read(value, "").documents[0].value == value:
        return value
    return json.dumps(value, ensure_ascii=False)


def _nearest(root: Node, path: Steps) -> tuple[Node, int]:
    """The deepest node of a path that is there, and how many steps lead to it."""
    node = root
    for index, step in enumerate(path):
        found = child(node, step)
        if found is None:
            return node, index
        node = found
    return node, len(path)


def _replaced(marked: Marked, node: Node, text: str) -> Edit:
    if not isinstance(node, yaml.ScalarNode) or node.style not in _ONE_LINE:
        raise UnfitError("a mapping, a list or a text of several lines stands there")
    start = marked.offset(node.start_mark)
    blank = " " if marked.text[start - 1 : start] == ":" else ""
    return Edit(start, marked.offset(node.end_mark), blank + text)


def _added(marked: Marked, mapping: Node, path: Steps, value: Scalar) -> Edit:
    if not isinstance(mapping, yaml.MappingNode) or any(isinstance(step, int) for step in path):
        raise UnfitError("a key can't be added there")
    pair = {str(path[0]): nested(path[1:], value)}
    if mapping.flow_style:
        flow = _flow(pair)[1:-1]
        if not mapping.value:
            at = marked.offset(mapping.end_mark) - 1
            return Edit(at, at, flow)
        at = marked.offset(mapping.value[-1][1].end_mark)
        return Edit(at, at, f", {flow}")
    first: Node = mapping.value[0][0]
    column = first.start_mark.column
    lines = _block(pair)
    after = _last_short(mapping)
    if after is None:
        at = marked.offset(first.start_mark)
        return Edit(at, at, "".join(f"{line}\n{' ' * column}" for line in lines))
    at = marked.line_end(marked.offset(after.end_mark))
    newline = "\r\n" if "\r\n" in marked.text else "\n"
    return Edit(at, at, "".join(f"{newline}{' ' * column}{line}" for line in lines))


def _last_short(mapping: Node) -> Node | None:
    """The last value that stands on the line of its key, behind which a line can be added."""
    short = [
        value
        for key, value in mapping.value
        if isinstance(value, yaml.ScalarNode)
        and value.style in _ONE_LINE
        and value.value
        and key.start_mark.line == value.start_mark.line == value.end_mark.line
    ]
    return short[-1] if short else None


def _block(value: Mapping[str, Any]) -> list[str]:
    lines: list[str] = []
    for key, item in value.items():
        if isinstance(item, Mapping):
            lines += [f"{shown(key)}:", *(f"  {line}" for line in _block(item))]
        else:
            lines.append(f"{shown(key)}: {shown(item)}")
    return lines


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{shown(key)}: {_flow(item)}" for key, item in value.items()) + "}"
    return shown(value)


def _key(mapping: Node, name: str | int) -> Node:
    if isinstance(mapping, yaml.MappingNode):
        for key, _ in mapping.value:
            if key.value == name:
                found: Node = key
                return found
    raise UnfitError(f"there is no {name}")


def _removed(marked: Marked, mapping: Node, name: str | int) -> Edit:
    """The line of a key and its value; a comment behind it goes with it."""
    key = _key(mapping, name)
    if not isinstance(mapping, yaml.MappingNode) or len(mapping.value) == 1:
        raise UnfitError("nothing would be left")
    if mapping.flow_style:
        return _removed_in_brackets(marked, mapping, key)
    start = marked.line_start(marked.offset(key.start_mark))
    if marked.text[start : marked.offset(key.start_mark)].strip(" "):
        raise UnfitError("it doesn't begin its line")
    value = child(mapping, name)
    if value is None or value.end_mark.line != key.start_mark.line:
        raise UnfitError("its value is longer than a line")
    end = marked.text.find("\n", marked.offset(value.end_mark))
    return Edit(start, len(marked.text) if end < 0 else end + 1, "")


def _removed_in_brackets(marked: Marked, mapping: Node, key: Node) -> Edit:
    """A key, its value and one of the commas beside them."""
    index = next(number for number, pair in enumerate(mapping.value) if pair[0] is key)
    if index + 1 < len(mapping.value):
        start, end = marked.offset(key.start_mark), marked.offset(mapping.value[index + 1][0].start_mark)
    else:
        start, end = (marked.offset(mapping.value[number][1].end_mark) for number in (index - 1, index))
    if "#" in marked.text[start:end]:
        raise UnfitError("a comment stands beside it, in brackets")
    return Edit(start, end, "")
