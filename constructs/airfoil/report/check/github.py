"""What a check found as GitHub's workflow commands, which a pull request shows beside the lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.run import Outcome
from airfoil.report.check.summary import summary_of

_COMMANDS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice",
}  # fmt: skip


def github_text(outcome: Outcome) -> str:
    """One command a finding, and the summary as plain text."""
    return "".join(f"{_command(finding)}\n" for finding in outcome.findings) + f"{summary_of(outcome).text}\n"


def _command(finding: Finding) -> str:
    place = finding.place
    properties = {"title": finding.title}
    if place is not None:
        properties = {"file": place.file, **properties}
        if place.line:
            properties |= {"line": str(place.line), "col": str(place.column or 1)}
    text = "\n".join(filter(None, (_subject(finding), finding.sees, finding.fix and f"fix: {finding.fix}")))
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(text)}"


def _subject(finding: Finding) -> str:
    return f"{finding.identity}: {finding.what}" if finding.identity else finding.what


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
