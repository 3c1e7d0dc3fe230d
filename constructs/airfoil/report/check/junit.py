"""What a check found as JUnit XML: a suite a tree, a test an object; only errors fail, or warnings too if strict."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.run import Outcome

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_text(outcome: Outcome, *, strict: bool = False) -> str:
    """The whole report."""
    suites = [(each.tree.name or "airfoil", each.findings) for each in outcome.checked]
    suites += [("this run", outcome.general)] if outcome.general else []
    body = "".join(_suite(name, findings, strict=strict) for name, findings in suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="airfoil check">\n{body}</testsuites>\n'


def _suite(name: str, findings: Iterable[Finding], *, strict: bool) -> str:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        file = finding.place.file if finding.place else ""
        groups.setdefault(str(finding.identity or file or "airfoil"), []).append(finding)
    cases = [_case(group, held, strict=strict) for group, held in groups.items()]
    failures = sum(1 for held in groups.values() if any(_fails(each, strict=strict) for each in held))
    if not cases:
        cases = [f"    <testcase classname={_attribute(name)} name={_attribute('nothing found')}/>\n"]
    return (
        f'  <testsuite name={_attribute(name)} tests="{len(cases)}" failures="{failures}">\n'
        f"{''.join(cases)}  </testsuite>\n"
    )


def _case(name: str, findings: list[Finding], *, strict: bool) -> str:
    place = findings[0].place
    file = f" file={_attribute(place.file)}" if place else ""
    lines = [f"    <testcase classname={_attribute(findings[0].name)} name={_attribute(name)}{file}>\n"]
    for finding in findings:
        kind = finding.title
        text = "\n".join(filter(None, (str(finding.place or ""), finding.what, finding.sees, finding.fix)))
        if _fails(finding, strict=strict):
            message = _attribute(finding.what)
            lines.append(f"      <failure type={_attribute(kind)} message={message}>{_text(text)}</failure>\n")
        else:
            lines.append(f"      <system-out>{_text(f'{finding.severity.value} {kind}: {text}')}</system-out>\n")
    return "".join([*lines, "    </testcase>\n"])


def _fails(finding: Finding, *, strict: bool) -> bool:
    return finding.severity is Severity.ERROR or (strict and finding.severity is Severity.WARNING)


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("?", text))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("?", text))
