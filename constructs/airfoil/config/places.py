"""Where each key of an environment file stands, and how paths are written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from airfoil.config.tree import Keys, find
from airfoil.errors import Place
from airfoil.goyaml.document import Document

_PLAIN_KEY = re.compile(r"[A-Za-z_][\w-]{0,60}", re.ASCII)
_STEP = re.compile(r"\[(\d{1,9})\]|\.?([^.\[\]]+)")
_LINE_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_TOKEN = re.compile(r"[^\s#,\]}]+")


def dotted(keys: Keys) -> str:
    """The path as messages show it: `storage.dags.hostPath`, `cluster.nodes[1]`; odd keys in quotes."""
    text = ""
    for key in keys:
        if isinstance(key, int):
            text += f"[{key}]"
        elif _PLAIN_KEY.fullmatch(key):
            text += f".{key}" if text else key
        else:
            short = key if len(key) <= 40 else key[:39] + "…"
            text += f"[{json.dumps(short, ensure_ascii=not short.isprintable())}]"
    return text


def undotted(path: str) -> Keys:
    """The keys of a path such as `cluster.nodes[1]`."""
    return tuple(int(step[1]) if step[1] else step[2] for step in _STEP.finditer(path))


class Places(Struct, frozen=True):
    """Finds places in one environment file.

    Args:
        document: the file as it was read.
        text: the file's text.
    """

    document: Document
    text: str

    @property
    def tree(self) -> Mapping[str, Any]:
        """The file's content; ``airfoil.config.reading`` lets nothing but a mapping pass."""
        value = self.document.value
        return value if isinstance(value, dict) else {}

    def at(self, keys: Keys) -> Place:
        """Where the value at `keys` stands if it is on one line, else its key; the nearest parent of what isn't there."""
        found, value = find(self.document.value, keys)
        positions = self.document.positions
        if found and not isinstance(value, dict | list) and not (value is None and self.is_blank(keys)):
            return positions.value(keys)
        return positions.key(keys)

    def key(self, keys: Keys) -> Place:
        """Where the key at the end of `keys` stands."""
        return self.document.positions.key(keys)

    def is_blank(self, keys: Keys) -> bool:
        """Whether nothing at all is written behind the key; an explicit `null` is something."""
        rest = self._rest_of_line(keys)
        return not rest or rest[0] in " \t#,]}"

    def token(self, keys: Keys) -> str:
        """The plain scalar at `keys` as it is written: `1.30` where the value is the number 1.3."""
        found = _TOKEN.match(self._rest_of_line(keys))
        return found[0] if found is not None else ""

    def _rest_of_line(self, keys: Keys) -> str:
        place = self.document.positions.value(keys)
        lines = _LINE_BREAK.split(self.text)
        return lines[place.line - 1][place.column - 1 :] if 0 < place.line <= len(lines) else ""
