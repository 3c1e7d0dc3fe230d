"""What an evaluation of recorded scenarios found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One place where the model and the recording differ; ``details`` are lines for a reader."""

    scenario: str
    details: Sequence[str]


@dataclass(frozen=True, slots=True)
class Report:
    """How many of the recorded observations the model agrees with.

    ``remark`` stands in brackets behind the count, ``notes`` are further lines that are no disagreements.
    """

    kind: str
    agreed: int
    total: int
    remark: str = ""
    notes: Sequence[str] = ()
    disagreements: Sequence[Disagreement] = ()

    def lines(self) -> Iterator[str]:
        yield f"{self.kind} {self.agreed}/{self.total}" + (f" ({self.remark})" if self.remark else "")
        yield from (f"  {note}" for note in self.notes)
        for disagreement in self.disagreements:
            yield f"  {disagreement.scenario}:"
            yield from (f"    {line}" for line in disagreement.details)
