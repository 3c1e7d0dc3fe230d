"""The API server's answer to one request: accepted, or refused with the fields and the sentence it names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

Body = Mapping[str, Any]
"""A manifest, or a part of one, as plain data."""


class Cause(Struct, frozen=True):
    """One thing that is wrong.

    Args:
        field: the field as the API server names it, e.g. ``spec.ports[0].name``; it has slips of its own
            (``spec.template.labels``), which are kept.
        message: what it says about that field, e.g. ``Required value``.
        reason: its machine-readable reason, e.g. ``FieldValueRequired``; empty where it gives none.
        path: where in the manifest, if the API server names another place or none.
    """

    field: str
    message: str
    reason: str = ""
    path: str = ""

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" if self.field else self.message


class Verdict(Struct, frozen=True):
    """Accepted, or refused for ``causes``.

    ``code`` is the HTTP status, 0 if a client did not send it; ``message`` is the sentence the user sees.
    """

    causes: tuple[Cause, ...] = ()
    code: int = 200
    message: str = ""

    @property
    def accepted(self) -> bool:
        return 200 <= self.code < 300

    @property
    def fields(self) -> frozenset[str]:
        """The fields that are refused, as the API server names them."""
        return frozenset(cause.field for cause in self.causes if cause.field)


ACCEPTED = Verdict()


class RefusedError(Exception):
    """Carries a verdict out of the step that refuses a request; the public functions catch it."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.message)
        self.verdict = verdict


def invalid_object(what: str, name: str, causes: Iterable[Cause]) -> Verdict:
    """A 422 answer. ``what`` is the kind with its group, as ``Job.batch``; the message names each fault once."""
    found = tuple(causes)
    if not found:
        return ACCEPTED
    texts = list(dict.fromkeys(str(cause) for cause in found))
    listed = texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"
    return Verdict(found, 422, f'{what} "{name}" is invalid: {listed}')


def refusal(code: int, message: str, *, field: str = "", path: str = "", reason: str = "") -> Verdict:
    """An answer that is one sentence."""
    return Verdict((Cause(field, message, reason, path),), code, message)


def required(field: str, detail: str = "") -> Cause:
    return Cause(field, _text("Required value", detail), "FieldValueRequired")


def forbidden(field: str, detail: str) -> Cause:
    return Cause(field, _text("Forbidden", detail), "FieldValueForbidden")


def invalid(field: str, value: object, detail: str) -> Cause:
    return Cause(field, _text(f"Invalid value: {in_go(value)}", detail), "FieldValueInvalid")


def unsupported(field: str, value: object, allowed: Sequence[str]) -> Cause:
    shown = ", ".join(quoted(item) for item in allowed)
    return Cause(field, f"Unsupported value: {in_go(value)}: supported values: {shown}", "FieldValueNotSupported")


def duplicate(field: str, value: object) -> Cause:
    return Cause(field, f"Duplicate value: {in_go(value)}", "FieldValueDuplicate")


def not_found(field: str, value: object, detail: str = "") -> Cause:
    return Cause(field, _text(f"Not found: {in_go(value)}", detail), "FieldValueNotFound")


def too_long(field: str, limit: int) -> Cause:
    return Cause(field, f"Too long: may not be more than {limit} bytes", "FieldValueTooLong")


def too_many(field: str, count: int, limit: int) -> Cause:
    return Cause(field, f"Too many: {count}: must have at most {limit} items", "FieldValueTooMany")


def wrong(field: str, value: object, complaints: Iterable[str]) -> list[Cause]:
    """One cause for each complaint of a rule in :mod:`airfoil.cluster.names`."""
    return [invalid(field, value, complaint) for complaint in complaints]


def quoted(text: str) -> str:
    """As Go's ``%q`` prints a string."""
    return json.dumps(text, ensure_ascii=False)


def in_go(value: object) -> str:
    """A value as Go prints it in a message: JSON without blanks, keys sorted, ``<>&`` escaped inside objects."""
    if isinstance(value, str):
        return quoted(value)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    for mark in "<>&":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text


def _text(what: str, detail: str) -> str:
    return f"{what}: {detail}" if detail else what
