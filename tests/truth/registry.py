"""Which module evaluates which kind of recorded scenario, and how a file's kind is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from tests.truth.report import Document, Report

#: kind -> (the keys that its scenarios have and no other kind's, the module with its ``evaluate``)
EVALUATORS = {
    "binding": ({"objects", "outcomes"}, "tests.truth.binding"),
    "updates": ({"old", "new"}, "tests.truth.updates"),
    "admission": ({"object", "create_strict"}, "tests.truth.admission"),
}


class UnknownKindError(ValueError):
    """A file whose scenarios are of no known kind."""


def kind_of(document: Document) -> str:
    """The kind of a file's scenarios, told by their keys. Raises ``UnknownKindError``."""
    scenarios = document.get("scenarios") or [{}]
    for kind, (keys, _) in EVALUATORS.items():
        if keys <= set(scenarios[0]):
            return kind
    raise UnknownKindError(f"scenarios with the keys {sorted(scenarios[0])} are of no known kind")


def evaluate(document: Document) -> Report:
    """Runs every scenario of a file. Raises ``UnknownKindError``."""
    module = import_module(EVALUATORS[kind_of(document)][1])
    return cast(Callable[[Document], Report], module.evaluate)(document)


def read(path: Path) -> Document:
    """Reads a file of scenarios."""
    return cast(Document, json.loads(path.read_text(encoding="utf-8")))
