"""Traefik's rules (`match`) as Traefik reads them: Go expressions of matchers with quoted arguments.

Source: traefik v3.6 pkg/rules/parser.go, pkg/muxer/http/matcher.go and matcher_v2.go, and vulcand/predicate (read); what
is an expression and what isn't was compared with that parser on some thousand generated rules (run).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Syntax = Literal["v2", "v3"]

_V3: Mapping[str, tuple[int, ...]] = {
    "ClientIP": (1,), "Method": (1,), "Host": (1,), "HostRegexp": (1,), "Path": (1,), "PathRegexp": (1,),
    "PathPrefix": (1,), "Header": (2,), "HeaderRegexp": (2,), "Query": (1, 2), "QueryRegexp": (1, 2),
}  # fmt: skip
"""Matchers of Traefik 3, and how many arguments each takes."""

_V2 = (
    "Host",
    "HostHeader",
    "HostRegexp",
    "ClientIP",
    "Path",
    "PathPrefix",
    "Method",
    "Headers",
    "HeadersRegexp",
    "Query",
)
"""Matchers of Traefik 2; nearly all of them take any number of arguments."""

_ALTERNATIVES = frozenset(("Host", "HostHeader", "Path", "PathPrefix", "Method", "ClientIP", "HostRegexp"))
_RENAMED: Mapping[str, str] = {"HostHeader": "Host", "Headers": "Header", "HeadersRegexp": "HeaderRegexp"}
_NAME = re.compile(r"[A-Za-z_]\w*")
_ESCAPE = r'\\(?:[abfnrtv\\"]|x[0-9A-Fa-f]{2}|[0-7]{3}|u[0-9A-Fa-f]{4})'
_STRING = re.compile(rf'`[^`]*`|"(?:[^"\\\n]|{_ESCAPE})*"')
_PLACEHOLDER = re.compile(r"\{[A-Za-z_]\w*(:[^}]*)?\}")


class Call(Struct, frozen=True):
    """One matcher of a rule.

    Args:
        name: as it is written.
        arguments: without their quotes.
        start: where it begins in the rule.
        end: where it ends.
        bare: the arguments that stand without quotes.
    """

    name: str
    arguments: tuple[str, ...]
    start: int
    end: int
    bare: tuple[str, ...] = ()


class NotARuleError(Exception):
    """The text is no expression of matchers."""


def calls(rule: str) -> tuple[Call, ...]:
    """The matchers of a rule.

    Raises:
        NotARuleError: with what is wrong, if it is no expression of matchers.
    """
    found: list[Call] = []
    end = _either(rule, 0, found)
    end = _blank(rule, end)
    if end < len(rule):
        raise NotARuleError(f"nothing can follow here: `{rule[end:]}`")
    return tuple(found)


def fault(rule: str, syntax: Syntax) -> str:
    """What is wrong with a rule, in a sentence; empty if Traefik takes it and it can match."""
    try:
        found = calls(rule)
    except NotARuleError as error:
        return str(error)
    for call in found:
        said = _of_call(call, syntax)
        if said:
            return said
    return ""


def message(rule: str, syntax: Syntax) -> str:
    """What Traefik logs of a faulty rule; empty where it takes the rule, which then matches nothing."""
    try:
        found = calls(rule)
    except NotARuleError:
        return f"error while parsing rule {rule}"
    for call in found:
        known = _canonical(call.name, syntax)
        if call.bare:
            return f"error while parsing rule {rule}"
        if known is None:
            return f"error while parsing rule {rule}: unsupported function: {call.name}"
        if syntax == "v3" and len(call.arguments) not in _V3[known]:
            expected = " ".join(map(str, _V3[known]))
            got = len(call.arguments)
            return f"error while adding rule {known}: unexpected number of parameters; got {got}, expected one of [{expected}]"
        if known in {"Path", "PathPrefix"} and not all(each.startswith("/") for each in call.arguments):
            return f"error while adding rule {known}: path \"{call.arguments[0]}\" does not start with a '/'"
    return ""


def for_v3(rule: str) -> str:
    """The rule in the syntax of Traefik 3, or nothing where that takes a person."""
    try:
        found = calls(rule)
    except NotARuleError:
        return ""
    parts: list[str] = []
    end = 0
    for call in found:
        parts += [rule[end : call.start], _translated(call)]
        end = call.end
    text = "".join((*parts, rule[end:]))
    return "" if fault(text, "v3") else text


def _translated(call: Call) -> str:
    known = _canonical(call.name, "v3") or _canonical(call.name, "v2") or call.name
    name = _RENAMED.get(known, known)
    if known == "Query" and all("=" in each for each in call.arguments):
        both = " && ".join(f"Query({_quoted(*each.split('=', 1))})" for each in call.arguments)
        return f"({both})" if len(call.arguments) > 1 else both
    if known in _ALTERNATIVES and len(call.arguments) > 1:
        return "(" + " || ".join(f"{name}({_quoted(each)})" for each in call.arguments) + ")"
    return f"{name}({_quoted(*call.arguments)})"


def _quoted(*arguments: str) -> str:
    return ", ".join(f"`{each}`" for each in arguments)


def _of_call(call: Call, syntax: Syntax) -> str:
    known = _canonical(call.name, syntax)
    if known is None:
        other = _canonical(call.name, "v3" if syntax == "v2" else "v2")
        return f"Traefik's rules have no `{call.name}`" + (f" in syntax {syntax}" if other else "")
    if call.bare:
        return f"`{call.bare[0]}` has no backticks around it"
    if not call.arguments:
        return f"`{call.name}` has no argument"
    if syntax == "v3":
        if len(call.arguments) not in _V3[known]:
            wanted = " or ".join({1: "one", 2: "two"}[count] for count in _V3[known])
            return f"`{call.name}` takes {wanted} argument{'s' if _V3[known] != (1,) else ''} in syntax v3, not {len(call.arguments)}"
        placeholder = next((match[0] for each in call.arguments if (match := _PLACEHOLDER.search(each))), "")
        if placeholder and known in {"Host", "HostRegexp", "Path", "PathPrefix"}:
            return f"`{placeholder}` is a placeholder of syntax v2; in v3 it is taken literally"
        if known == "Query" and len(call.arguments) == 1 and "=" in call.arguments[0]:
            return "`Query` takes key and value as two arguments in syntax v3"
    if known in {"Path", "PathPrefix"} and not all(each.startswith("/") for each in call.arguments):
        return f"the path of `{call.name}` has to begin with a slash"
    return ""


def _canonical(name: str, syntax: Syntax) -> str | None:
    """Names are also taken in lower case, in capitals, and with one capital."""
    for known in _V3 if syntax == "v3" else _V2:
        if name in {known, known.lower(), known.upper(), known.capitalize()}:
            return known
    return None


def _either(rule: str, at: int, found: list[Call]) -> int:
    """Matchers, brackets and what joins them; a count of open brackets, as Traefik takes more of them than Python calls."""
    opened = 0
    while True:
        at = _blank(rule, at)
        while rule[at : at + 1] in {"!", "("}:
            opened += rule[at] == "("
            at = _blank(rule, at + 1)
        at = _blank(rule, _one(rule, at, found))
        while opened and rule[at : at + 1] == ")":
            opened -= 1
            at = _blank(rule, at + 1)
        if rule[at : at + 2] in {"&&", "||"}:
            at += 2
        elif opened:
            raise NotARuleError("a bracket is not closed")
        else:
            return at


def _one(rule: str, at: int, found: list[Call]) -> int:
    name = _NAME.match(rule, at)
    if name is None or rule[_blank(rule, name.end()) : _blank(rule, name.end()) + 1] != "(":
        raise NotARuleError(
            f"a matcher such as Host(`…`) is wanted here: `{rule[at:]}`" if at < len(rule) else "it ends too early"
        )
    return _call(rule, name, found)


def _call(rule: str, name: re.Match[str], found: list[Call]) -> int:
    arguments: list[str] = []
    bare: list[str] = []
    at = _blank(rule, _blank(rule, name.end()) + 1)
    while rule[at : at + 1] not in {")", ""}:
        string = _STRING.match(rule, at)
        if string is None:
            end = next((index for index in range(at, len(rule)) if rule[index] in ",)"), len(rule))
            bare.append(rule[at:end].strip())
            arguments.append(rule[at:end].strip())
        else:
            end = string.end()
            arguments.append(string[0][1:-1])
        at = _blank(rule, end)
        if rule[at : at + 1] == ",":
            at = _blank(rule, at + 1)
        elif rule[at : at + 1] != ")":
            raise NotARuleError(f"a comma or a closing bracket is wanted here: `{rule[at:]}`")
    end = _closed(rule, at)
    found.append(Call(name[0], tuple(arguments), name.start(), end, tuple(bare)))
    return end


def _closed(rule: str, at: int) -> int:
    at = _blank(rule, at)
    if rule[at : at + 1] != ")":
        raise NotARuleError("a bracket is not closed")
    return at + 1


def _blank(rule: str, at: int) -> int:
    while at < len(rule) and rule[at].isspace():
        at += 1
    return at
