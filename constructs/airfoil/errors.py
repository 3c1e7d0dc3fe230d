"""The only exception a user ever sees, and the place in a file that it points to."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Place(Struct, frozen=True, order=True):
    """Where something stands: a file, and the line and column in it where they are known (both count from 1)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)


class Fault(Struct, frozen=True):
    """One thing that is wrong with what the user gave us.

    Args:
        code: stable kebab-case name of the kind of fault, e.g. ``unknown-key``.
        what: what is wrong, in one sentence.
        where: the place of it, if it stands in a file.
        path: the dotted path of the field, e.g. ``storage.logs.size``; empty if it has none.
        help: the line to write instead, or the command to run.
    """

    code: str
    what: str
    where: Place | None = None
    path: str = ""
    help: str = ""

    def __str__(self) -> str:
        head = f"error[{self.code}]"
        if self.where is not None:
            head += f" {self.where}"
        if self.path:
            head += f" {self.path}"
        lines = [head, *(f"  {line}" for line in self.what.splitlines())]
        lines += [f"  help: {line}" for line in self.help.splitlines()]
        return "\n".join(lines)


class UserError(Exception):
    """Something the user can mend: printed without a traceback, exit code 2. It carries every fault that was found."""

    def __init__(self, *faults: Fault) -> None:
        if not faults:
            raise ValueError("a UserError needs at least one fault")
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults: Sequence[Fault] = faults
