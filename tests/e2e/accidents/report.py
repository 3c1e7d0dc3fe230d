"""The table of accidents at the end of `make e2e`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.e2e.accidents import Unshown
from tests.rules.fixtures import RULES
from tests.sources import ROOT

FILE = ROOT / "build" / "e2e-accidents.json"
_WIDTH = 90


@dataclass(frozen=True)
class Seen:
    """An accident that was had.

    Args:
        engine: who met it.
        message: what was told or seen.
        prevented: whether the tree that the rule asks for did without.
    """

    rule: str
    name: str
    engine: str
    message: str
    prevented: bool


def lines(seen: Sequence[Seen], unshown: Sequence[Unshown]) -> list[str]:
    table = [("rule", "engine", "seen", "prevented")]
    table += [(f"{each.rule} {each.name}", each.engine, short(each.message), yes(each.prevented)) for each in seen]
    table += [(f"{RULES[each.rule].id} {each.rule}", "-", f"not here: {each.why}", "read") for each in unshown]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in table]


def short(message: str) -> str:
    line = " ".join(message.split())
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"


def yes(prevented: bool) -> str:
    return "yes" if prevented else "NO"


def write(seen: Sequence[Seen], unshown: Sequence[Unshown], file: Path = FILE) -> None:
    file.parent.mkdir(exist_ok=True)
    content = {"seen": [asdict(each) for each in seen], "read": [asdict(each) for each in unshown]}
    file.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
