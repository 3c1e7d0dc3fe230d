"""Compares a verdict with a recorded answer: accepted or refused, the fields that are refused, the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from airfoil.cluster.admission import Verdict
from tests.truth.report import Disagreement, Report

_FIELD = re.compile(
    r"([A-Za-z<][\w.\-/<>]*(?:\[[^\]]*\][\w.]*)*): (?:Required value|Forbidden|Invalid value|Unsupported|"
    r"Duplicate|Not found|Too long|Too many)"
)
_UNKNOWN = re.compile(r'unknown field "([^"]*)"')
_GO_FIELD = re.compile(r"Go struct field \w+\.(\S+) of type")
_TYPED = re.compile(r"(?:typed patch object \([^)]*\): (?:errors:)?|\n)\s*(\.\S+): ")


def answer_fields(message: str) -> frozenset[str]:
    """The fields that a sentence of the API server or of kubectl names."""
    found = _UNKNOWN.findall(message) + _GO_FIELD.findall(message) + _TYPED.findall(message)
    if " is invalid: " in message:
        found += _FIELD.findall(message.partition(" is invalid: ")[2])
    return frozenset(found)


def disagreement(recorded: Mapping[str, Any], verdict: Verdict) -> str:
    """In which way a verdict differs from what was recorded; empty if it does not."""
    if recorded["accepted"] != verdict.accepted:
        said = verdict.message if recorded["accepted"] else recorded["message"]
        return f"recorded {'accepted' if recorded['accepted'] else 'refused'}: {said}"
    if recorded["accepted"]:
        return ""
    if recorded.get("causes"):
        wanted = frozenset(cause["field"] for cause in recorded["causes"] if cause.get("field"))
        found = verdict.fields
    else:
        wanted, found = answer_fields(recorded["message"]), answer_fields(verdict.message)
    return "" if wanted == found else f"recorded {sorted(wanted)}, found {sorted(found)}: {recorded['message']}"


def says_the_same(recorded: Mapping[str, Any], verdict: Verdict) -> bool:
    """Whether the words are the same too; ``…`` in the record stands for anything."""
    if recorded["accepted"]:
        return verdict.accepted
    parts = [re.escape(part) for part in recorded["message"].split("…")]
    return re.fullmatch(".*".join(parts), verdict.message, re.DOTALL) is not None


class Tally:
    """Counts agreements, by way of sending."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._agreed: Counter[str] = Counter()
        self._total: Counter[str] = Counter()
        self._same_words = 0
        self._disagreements: list[Disagreement] = []

    def add(self, scenario: Mapping[str, Any], way: str, verdict: Verdict) -> None:
        """Compares a verdict with the answer recorded for that way, or one of several that the server throws dice for."""
        recorded = scenario[way]
        answers = [recorded, *recorded.get("others", ())]
        self._total[way] += 1
        self._same_words += any(says_the_same(answer, verdict) for answer in answers)
        differences = [disagreement(answer, verdict) for answer in answers]
        if difference := differences[0] if all(differences) else "":
            name = f"{scenario['id']} {way}: {scenario['about']}"
            self._disagreements.append(Disagreement(name, (difference, f"the model says: {verdict.message}")))
        else:
            self._agreed[way] += 1

    def report(self) -> Report:
        total = self._total.total()
        ways = ", ".join(f"{way} {self._agreed[way]}/{count}" for way, count in self._total.items())
        notes = (f"word for word {self._same_words}/{total}",)
        return Report(self._kind, self._agreed.total(), total, ways, notes, tuple(self._disagreements))
