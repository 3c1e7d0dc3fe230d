"""YAML as messages may show it: what may be a password is `***`.

It goes by the text alone, line by line: what can't be read as YAML is shown too, and may hold a secret all the more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

HIDDEN: Final = "***"

_WORD: Final = r"[\w.-]*(?:pass|passwd|password|secret|token|credential|fernet|key|stringdata)[\w.-]*"
_LOGIN: Final = re.compile(r"(://(?:[^/\s\"':@]*:)?)[^/\s\"']+@")
_KEY: Final = re.compile(r"""^(?P<key>[\s-]*(?P<quote>["']?)(?P<name>[\w./-]+)(?P=quote)\s*:)(?P<value>\s+\S.*|)$""")
_SECRET_NAME: Final = re.compile(_WORD, re.IGNORECASE)
_SECRET_PAIR: Final = re.compile(
    rf"""(?P<key>["']?\b{_WORD}["']?\s*:\s*)(?P<value>"[^"]*"|'[^']*'|[^\s,{{}}\[\]"'][^,}}\]]*)""", re.IGNORECASE
)
_NAMED_VALUE: Final = re.compile(
    rf"""(["']?\bname["']?\s*:\s*["']?{_WORD}["']?\s*,.*?["']?\bvalue["']?\s*:\s*)("[^"]*"|'[^']*'|[^,}}]*)""",
    re.IGNORECASE,
)
_NAME_OF_SECRET: Final = re.compile(rf"""^[\s-]*["']?name["']?\s*:\s*["']?{_WORD}["']?,?\s*$""", re.IGNORECASE)
_STAND_IN: Final = re.compile(r"""^["']?(true|false|null|~|\$\{\w+\}|\$\w+)["']?,?$""", re.IGNORECASE)
_PORT: Final = re.compile(r"^\d{1,5}$")
_BLOCK: Final = re.compile(r"^[|>][-+0-9]*\s*(#.*)?$")
_IS_SECRET: Final = re.compile(r"""(^|[\s{,-])["']?kind["']?\s*:\s*["']?Secret\b(?![\w-])""", re.MULTILINE)
_TOLD_OF_SECRETS: Final = frozenset(
    ("apiVersion", "kind", "metadata", "name", "namespace", "type", "items", "immutable")
)
_HELD: Final = frozenset(("data", "stringData", "annotations"))


def masked_lines(text: str) -> list[str]:
    """The lines of a file. Of Secrets only what they are called is shown."""
    lines: list[str] = []
    for document in _documents(text.splitlines()):
        is_secret = _IS_SECRET.search("\n".join(document)) is not None
        lines += _of_secret(document) if is_secret else _of_other(document)
    return lines


@lru_cache(maxsize=1 << 10)  # the lines of manifests are alike: half of the time of a report of 500 findings (run)
def masked(line: str, *, always: bool = False) -> str:
    """One line without passwords.

    Args:
        line: the line.
        always: whether any value may be a secret, whatever its key is called.
    """
    line = _LOGIN.sub(rf"\1{HIDDEN}@", line)
    found = _KEY.match(line)
    if found is None:
        return HIDDEN if always and line.strip() else _pairs(line)
    value = found["value"].strip()
    if not value or value.startswith("#") or _BLOCK.match(value):
        return line
    if _STAND_IN.match(value):
        return line
    if always or (_SECRET_NAME.search(found["name"]) and not _PORT.match(value) and value[0] not in "{["):
        return f"{found['key']} {HIDDEN}"
    return _pairs(line)


def _pairs(line: str) -> str:
    """Passwords in `{a: b}`, and in the values of variables."""
    line = _NAMED_VALUE.sub(rf"\1{HIDDEN}", line)
    return _SECRET_PAIR.sub(lambda pair: pair[0] if _is_plain(pair["value"]) else f"{pair['key']}{HIDDEN}", line)


def _is_plain(value: str) -> bool:
    return (_STAND_IN.match(value) or _PORT.match(value)) is not None


def _documents(lines: Sequence[str]) -> Iterator[list[str]]:
    document: list[str] = []
    for line in lines:
        if line.startswith("---"):
            yield document
            document = []
        document.append(line)
    yield document


def _of_secret(lines: Sequence[str]) -> Iterator[str]:
    held = -1  # the indent of `data:`, below which all is secret
    for line in lines:
        found = _KEY.match(line)
        indent = _indent(line)
        if held >= 0 and line.strip() and indent <= held:
            held = -1
        if held >= 0:
            yield _only_key(line)
        elif found is not None and found["name"] in _HELD:
            held = indent
            yield found["key"] + (f" {HIDDEN}" if found["value"].strip() else "")
        elif not line.strip() or line.startswith(("---", "#")) or line.strip() in {"{", "}", "},", "[", "]", "],"}:
            yield line
        elif found is not None and found["name"] in _TOLD_OF_SECRETS:
            held_here = any(name in found["value"] for name in _HELD)
            yield f"{found['key']} {HIDDEN}" if held_here else line
        else:
            yield _only_key(line)


def _only_key(line: str) -> str:
    found = _KEY.match(line)
    if found is None or not found["value"].strip():
        return line if found is not None or not line.strip() else f"{line[: _indent(line)]}{HIDDEN}"
    return f"{found['key']} {HIDDEN}"


def _of_other(lines: Sequence[str]) -> Iterator[str]:
    block = -1  # the indent of a key whose text follows in lines of its own
    for number, line in enumerate(lines):
        found = _KEY.match(line)
        if block >= 0 and line.strip() and _indent(line) <= block:
            block = -1
        if block >= 0:
            yield f"{line[: _indent(line)]}{HIDDEN}" if line.strip() else line
            continue
        if found is not None and _opens_secret(found["name"], found["value"].strip()):
            block = _indent(line)
        beside = lines[max(0, number - 1) : number + 2]
        is_value = found is not None and found["name"] == "value" and any(map(_NAME_OF_SECRET.match, beside))
        yield masked(line, always=is_value)


def _opens_secret(name: str, value: str) -> bool:
    return bool(_SECRET_NAME.search(name) and _BLOCK.match(value)) or (name == "stringData" and not value)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
