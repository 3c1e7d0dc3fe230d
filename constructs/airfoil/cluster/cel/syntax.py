"""Reads a CEL expression into a tree. Source: the language definition of github.com/google/cel-spec (read)."""

from __future__ import annotations

import re
import sys
from functools import lru_cache

from msgspec import Struct

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<number>\d+\.\d+(?:[eE][-+]?\d+)?|0x[0-9a-fA-F]+u?|\d+u?)
      | (?P<text>r?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"))
      | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
      | (?P<mark>&&|\|\||==|!=|<=|>=|[-+*/%!<>?:.,()\[\]{}])
    )""",
    re.VERBOSE,
)
_LEVELS = (("||",), ("&&",), ("==", "!=", "<=", ">=", "<", ">", "in"), ("+", "-"), ("*", "/", "%"))
_ESCAPE = re.compile(
    r"\\(?:[xX](?P<hex>[0-9a-fA-F]{2})|u(?P<wide>[0-9a-fA-F]{4})|U(?P<widest>[0-9a-fA-F]{8})|(?P<octal>[0-3][0-7]{2})|(?P<short>.))",
    re.DOTALL,
)
_SHORT = dict(zip("abfnrtv\\'\"`?", "\a\b\f\n\r\t\v\\'\"`?", strict=True))
_CONSTANTS = {"true": True, "false": False, "null": None}


class UnsupportedError(Exception):
    """An expression that this reader does not know; the API server might."""


class Literal(Struct, frozen=True):
    value: object


class Name(Struct, frozen=True):
    name: str


class Select(Struct, frozen=True):
    """``of.field``"""

    of: Expression
    field: str


class Call(Struct, frozen=True):
    """A function, an operator (by its sign) or, with a target first, a method."""

    function: str
    arguments: tuple[Expression, ...]
    is_method: bool = False


class Items(Struct, frozen=True):
    """``[a, b]``, or with keys ``{k: a}``."""

    values: tuple[Expression, ...]
    keys: tuple[Expression, ...] | None = None


Expression = Literal | Name | Select | Call | Items


@lru_cache(maxsize=512)
def parse(text: str) -> Expression:
    """The tree of an expression. Raises ``UnsupportedError`` for what it cannot read."""
    reader = _Reader(_tokens(text))
    try:
        found = reader.expression()
    except RecursionError:
        raise UnsupportedError("an expression of this depth") from None
    if reader.kind:
        raise UnsupportedError(text)
    return found


def _tokens(text: str) -> list[tuple[str, str]]:
    found, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise UnsupportedError(text)
        found.append((match.lastgroup or "", match[match.lastgroup or 0]))
        at = match.end()
    return found


class _Reader:
    """Recursive descent; one method a level of precedence."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def kind(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    @property
    def text(self) -> str:
        return self._tokens[self._at][1] if self._at < len(self._tokens) else ""

    def expression(self) -> Expression:
        condition = self._binary(0)
        if not self._skip("?"):
            return condition
        chosen = self._binary(0)
        self._expect(":")
        return Call("?:", (condition, chosen, self.expression()))

    def _binary(self, level: int) -> Expression:
        if level == len(_LEVELS):
            return self._unary()
        left = self._binary(level + 1)
        while self.text in _LEVELS[level] and self.kind != "text":
            sign = self._next()
            left = Call(sign, (left, self._binary(level + 1)))
        return left

    def _unary(self) -> Expression:
        if self.kind == "mark" and self.text in ("!", "-"):
            sign = self._next()
            return Call("!" if sign == "!" else "negate", (self._unary(),))
        return self._member()

    def _member(self) -> Expression:
        found = self._primary()
        while True:
            if self._skip("."):
                name = self._name()
                found = Call(name, (found, *self._arguments(")")), True) if self._skip("(") else Select(found, name)
            elif self._skip("["):
                found = Call("[]", (found, self.expression()))
                self._expect("]")
            else:
                return found

    def _primary(self) -> Expression:
        kind, text = self.kind, self._next()
        if kind == "number":
            return Literal(_number(text))
        if kind == "text":
            return Literal(_unquoted(text))
        if kind == "name" and text in _CONSTANTS:
            return Literal(_CONSTANTS[text])
        if kind == "name":
            return Call(text, self._arguments(")")) if self._skip("(") else Name(text)
        if text == "(":
            found = self.expression()
            self._expect(")")
            return found
        if text == "[":
            return Items(self._arguments("]"))
        if text == "{":
            return self._map()
        raise UnsupportedError(text)

    def _map(self) -> Expression:
        keys, values = [], []
        while not self._skip("}"):
            keys.append(self.expression())
            self._expect(":")
            values.append(self.expression())
            if self.text != "}":
                self._expect(",")
        return Items(tuple(values), tuple(keys))

    def _arguments(self, end: str) -> tuple[Expression, ...]:
        found = []
        while not self._skip(end):
            found.append(self.expression())
            if self.text != end:
                self._expect(",")
        return tuple(found)

    def _name(self) -> str:
        if self.kind != "name":
            raise UnsupportedError(self.text)
        return self._next()

    def _next(self) -> str:
        text = self.text
        if not self.kind:
            raise UnsupportedError("the expression ends too early")
        self._at += 1
        return text

    def _skip(self, mark: str) -> bool:
        if self.kind == "mark" and self.text == mark:
            self._at += 1
            return True
        return False

    def _expect(self, mark: str) -> None:
        if not self._skip(mark):
            raise UnsupportedError(self.text)


def _unquoted(token: str) -> str:
    """The text of a string literal; a raw one has no escapes."""
    return token[2:-1] if token.startswith("r") else _ESCAPE.sub(_meant, token[1:-1])


def _number(text: str) -> float | int:
    try:
        return float(text) if "." in text else int(text.rstrip("u"), 0)
    except ValueError:  # `02` is no number of CEL's either
        raise UnsupportedError(text) from None


def _meant(match: re.Match[str]) -> str:
    short, code = match["short"], match["hex"] or match["wide"] or match["widest"]
    if short is not None:
        if short not in _SHORT:
            raise UnsupportedError(match[0])
        return _SHORT[short]
    number = int(match["octal"], 8) if match["octal"] else int(code, 16)
    if number > sys.maxunicode:
        raise UnsupportedError(match[0])
    return chr(number)
