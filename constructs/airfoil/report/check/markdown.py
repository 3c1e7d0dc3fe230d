"""What a check found as Markdown for a comment on a pull request, never longer than its budget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.run import Outcome
from airfoil.report.check.summary import loses_data, summary_of

BUDGET: Final = 60_000
"""Characters; GitHub takes 65,536 in a comment (read)."""

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_LEFT_OUT: Final = 80


def markdown_text(outcome: Outcome, budget: int = BUDGET) -> str:
    """The report: the worst first, and a line that says how many found no room."""
    head = f"### airfoil check\n\n{_plain(summary_of(outcome).text)}\n"
    findings = sorted(outcome.findings, key=lambda each: (_ORDER.index(each.severity), not loses_data(each)))
    text, left = head, len(findings)
    for finding in findings:
        part = "\n".join(_finding(finding)) + "\n"
        if len(text) + len(part) > budget - _LEFT_OUT:
            break
        text, left = text + part, left - 1
    more = f"\n… and {left} more: run `airfoil check`.\n" if left else ""
    return (text + more)[: max(budget, 0)]


def _finding(finding: Finding) -> Iterator[str]:
    subject = f"{_code(str(finding.identity))} " if finding.identity else ""
    lost = " (loses data)" if loses_data(finding) else ""
    yield f"\n**{finding.severity.value}**{lost} {_code(finding.title)} {subject}{_place(finding)}"
    yield ""
    yield _plain(finding.what)
    if finding.sees:
        yield f"- you will see: {_plain(finding.sees)}"
    if finding.fix:
        yield f"- fix: {_plain(finding.fix)}"
    if finding.paste:
        fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", finding.paste)), 3)
        yield f"\n{fence}yaml\n{finding.paste.rstrip()}\n{fence}"
    for guess in finding.guesses:
        yield f"- rests on a guess: {_plain(guess)}"


def _place(finding: Finding) -> str:
    return "" if finding.place is None else f"at {_code(str(finding.place))}"


def _code(text: str) -> str:
    clean = " ".join(text.split()).replace("`", "'")
    return f"`{clean}`"


def _plain(text: str) -> str:
    """Text that is no markup, but for code between backticks: no links, no HTML, no mentions."""
    parts = re.split(r"(`[^`]*`)", " ".join(text.split()))
    return "".join(part if part.startswith("`") else re.sub(r"([\\*_<>\[\]|#@~$])", r"\\\1", part) for part in parts)
