"""One rule, asked of one value: kept, broken, or not to be told."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from airfoil.cluster.cel.evaluate import evaluate
from airfoil.cluster.cel.functions import EvaluationError, OverloadError
from airfoil.cluster.cel.syntax import Expression, UnsupportedError, parse

_OLD = re.compile(r"\boldSelf\b")


def is_transition(text: str) -> bool:
    """Whether a rule compares with the stored object, so that it says something of changes only."""
    return _OLD.search(text) is not None


class Rule(Struct, frozen=True):
    """A rule about new objects; what it doesn't surely refuse is held against nobody."""

    expression: Expression

    @classmethod
    def parse(cls, text: str) -> Rule | None:
        """Reads a rule; ``None`` if it is about changes, or says what isn't known here."""
        try:
            return None if is_transition(text) else cls(parse(text))
        except UnsupportedError:
            return None

    def holds(self, value: object) -> bool | None:
        """Whether the rule holds for ``self``; ``None`` if that can't be told.

        The types of a value are those of its schema, and the server refuses a CRD whose rule doesn't fit them: so
        an operation that has no such types says that something else is wrong. An error over what isn't there breaks
        the rule, as it does in the server.
        """
        try:
            verdict = evaluate(self.expression, {"self": value})
        except (UnsupportedError, OverloadError):
            return None
        except EvaluationError:
            verdict = False
        if not isinstance(verdict, bool):
            return None
        # of a nullable field: what the server's has() says of it isn't known here
        return None if verdict is False and _holds_null(value) else verdict


def _holds_null(value: object) -> bool:
    if isinstance(value, Mapping):
        return any(_holds_null(each) for each in value.values())
    return any(_holds_null(each) for each in value) if isinstance(value, list) else value is None
