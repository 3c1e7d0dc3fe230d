"""Faults as a person reads them: place, field, what is wrong, what to write instead."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from types import TracebackType

from airfoil.errors import Fault, UserError
from airfoil.report.styled import Line, print_lines


def fault_text(fault: Fault) -> Line:
    """One fault, with colours that vanish where the output takes none."""
    text = Line()
    text.append(f"error[{fault.code}]", style="bold red")
    if fault.where is not None:
        text.append(f" {fault.where}", style="bold")
    if fault.path:
        text.append(f" {fault.path}", style="cyan")
    for line in fault.what.splitlines():
        text.append(f"\n  {line}")
    for line in fault.help.splitlines():
        text.append("\n  help: ", style="green")
        text.append(line)
    return text


def print_faults(faults: Sequence[Fault]) -> None:
    """Prints all faults to standard error, and how many there are if more than one."""
    count = [Line(f"{len(faults)} errors", "bold")] if len(faults) > 1 else []
    print_lines([*map(fault_text, faults), *count], stderr=True)


def explain_user_errors() -> None:
    """Lets a `main.py` that was started by itself end in words and exit code 2, not in a trace and 1."""
    sys.excepthook = _explain


def _explain(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not isinstance(error, UserError):
        sys.__excepthook__(kind, error, trace)
        return
    print_faults(error.faults)
    sys.stderr.flush()
    os._exit(2)  # an excepthook has no other way to choose the exit code
