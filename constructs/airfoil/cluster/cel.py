"""The part of CEL that CRDs' validation rules are mostly written in: presence, comparisons, strings, lists.

A rule that says more than this part can is not parsed (``Rule.parse`` gives ``None``), and one that meets something it
can't decide has no verdict: neither is ever held against an object. Source: the CEL language definition (read); 45,000
verdicts on 42 rules were the same as those of kube-apiserver v1.36.3 (run).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from airfoil.cluster.cel_values import (
    MACROS,
    QUESTIONS,
    NoVerdictError,
    RuleError,
    Scope,
    Step,
    arithmetic,
    at,
    compare,
    first,
    has,
    items,
    negative,
    select,
    size,
    text,
    truth,
)

_TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<string>'(?:[^'\\]|\\['"\\/])*'|"(?:[^"\\]|\\['"\\/])*")"""
    r"""|(?P<name>[A-Za-z_]\w*)|(?P<mark>&&|\|\||==|!=|<=|>=|[-+!<>?:.,()\[\]]))""",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A parsed rule."""

    evaluate: Callable[[Scope], Any]

    @classmethod
    def parse(cls, text: str) -> Rule | None:
        """Reads a rule; ``None`` if it uses what isn't known here."""
        try:
            return cls(_Parser(text).whole())
        except (NoVerdictError, RecursionError):
            return None

    def holds(self, value: object) -> bool | None:
        """Whether the rule holds for ``self``; ``None`` if that can't be told."""
        try:
            verdict = self.evaluate({"self": value})
        except RuleError:
            return False
        except (NoVerdictError, RecursionError):
            return None
        return verdict if isinstance(verdict, bool) else None


class _Parser:
    """Recursive descent over the tokens of one rule; each method returns what evaluates its part."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._place = 0
        self._selected: tuple[Step, str] = (_nothing, "")

    def whole(self) -> Step:
        node = self._choice()
        if self._place != len(self._tokens):
            raise NoVerdictError
        return node

    def _peek(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""

    def _take(self, *wanted: str) -> str:
        token = self._peek()
        if not token or (wanted and token not in wanted):
            raise NoVerdictError
        self._place += 1
        return token

    def _if(self, *wanted: str) -> str:
        return self._take() if self._peek() in wanted else ""

    def _choice(self) -> Step:
        condition = self._any()
        if not self._if("?"):
            return condition
        yes = self._any()
        self._take(":")
        no = self._choice()
        return lambda scope: yes(scope) if truth(condition(scope)) else no(scope)

    def _any(self) -> Step:
        parts = [self._all()]
        while self._if("||"):
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else lambda scope: first(parts, scope, decisive=True)

    def _all(self) -> Step:
        parts = [self._relation()]
        while self._if("&&"):
            parts.append(self._relation())
        return parts[0] if len(parts) == 1 else lambda scope: first(parts, scope, decisive=False)

    def _relation(self) -> Step:
        left = self._sum()
        sign = self._if("==", "!=", "<=", ">=", "<", ">", "in")
        if not sign:
            return left
        right = self._sum()
        return lambda scope: compare(sign, left(scope), right(scope))

    def _sum(self) -> Step:
        node = self._unary()
        while sign := self._if("+", "-"):
            node = arithmetic(sign, node, self._unary())
        return node

    def _unary(self) -> Step:
        if self._if("!"):
            inner = self._unary()
            return lambda scope: not truth(inner(scope))
        if self._if("-"):
            return negative(self._unary())
        return self._member()

    def _member(self) -> Step:
        node = self._primary()
        while mark := self._if(".", "["):
            if mark == "[":
                node = at(node, self._choice())
                self._take("]")
            else:
                name = self._name()
                self._selected = node, name
                node = self._call(node, name) if self._if("(") else select(node, name)
        return node

    def _name(self) -> str:
        name = self._take()
        if not name[0].isalpha() and name[0] != "_":
            raise NoVerdictError
        return name

    def _call(self, target: Step, name: str) -> Step:
        if name in MACROS:
            variable = self._name()
            self._take(",")
            body = self._choice()
            self._take(")")
            macro = MACROS[name]
            return lambda scope: macro(items(target(scope)), lambda item: body({**scope, variable: item}))
        if name == "size":
            self._take(")")
            return lambda scope: size(target(scope))
        if name not in QUESTIONS:
            raise NoVerdictError
        argument = self._choice()
        self._take(")")
        test = QUESTIONS[name]
        return lambda scope: test(text(target(scope)), text(argument(scope)))

    def _primary(self) -> Step:
        word = self._take()
        if word == "(":
            node = self._choice()
            self._take(")")
            return node
        if word == "[":
            return self._list()
        if word in ("has", "size"):
            self._take("(")
            node = self._member() if word == "has" else self._choice()
            self._take(")")
            return has(*self._selected) if word == "has" else (lambda scope: size(node(scope)))
        return _literal(word)

    def _list(self) -> Step:
        parts: list[Step] = []
        while not self._if("]"):
            parts.append(self._choice())
            if self._peek() != "]":
                self._take(",")
        return lambda scope: [part(scope) for part in parts]


def _nothing(_: Scope) -> Any:
    raise NoVerdictError


def _tokens(text: str) -> list[str]:
    tokens, place = [], 0
    stripped = text.rstrip()
    while place < len(stripped):
        match = _TOKEN.match(stripped, place)
        if match is None:
            raise NoVerdictError
        tokens.append(match[0].strip())
        place = match.end()
    return tokens


def _literal(word: str) -> Step:
    if word[0] in "'\"":
        string = re.sub(r"\\(.)", r"\1", word[1:-1])
        return lambda _: string
    if word[0].isdigit():
        number = float(word) if "." in word else int(word)
        return lambda _: number
    if word in ("true", "false"):
        return lambda _: word == "true"
    if not word[0].isalpha() or word in ("null", "oldSelf"):
        raise NoVerdictError
    return lambda scope: _known(scope, word)


def _known(scope: Scope, name: str) -> Any:
    if name not in scope:
        raise NoVerdictError
    return scope[name]
