"""What a check found as SARIF 2.1.0, which GitHub's code scanning shows beside the lines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.registry import modules
from airfoil.checks.rule import Rule
from airfoil.checks.run import Outcome
from airfoil.errors import Place
from airfoil.version import VERSION

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note",
}  # fmt: skip


def sarif_text(outcome: Outcome) -> str:
    """The whole report."""
    used = sorted({finding.rule for finding in outcome.findings})
    known = modules()
    rules = [_rule(known[rule].RULE, known[rule].__doc__ or "") for rule in used if rule in known]
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    driver = {
        "name": "airfoil",
        "version": VERSION,
        "rules": rules,
    }
    results = [_result(finding, index) for finding in outcome.findings]
    results += [
        _result(finding, index) | {"suppressions": [{"kind": "inSource", "justification": ignore.reason}]}
        for finding, ignore in outcome.ignored
    ]
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(rule: Rule, page: str) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.fix, "markdown": page.partition("\n\n")[2].strip() or rule.summary},
    }


def _result(finding: Finding, index: Mapping[str, int]) -> dict[str, Any]:
    parts = [finding.what, finding.sees and f"You will see: {finding.sees}", finding.fix and f"Fix: {finding.fix}"]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(part for part in parts if part)},
        "locations": [_location(finding.place, finding)],
        "partialFingerprints": {"airfoil/v1": _fingerprint(finding)},
    }
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    related = [
        {**_physical(each.place), "message": {"text": f"{each.identity}: {each.what}"}}
        for each in finding.related
        if each.place is not None
    ]
    return result | ({"relatedLocations": related} if related else {})


def _location(place: Place | None, finding: Finding) -> dict[str, Any]:
    names = [str(finding.identity), *([finding.path] if finding.path else [])] if finding.identity else []
    logical = {"logicalLocations": [{"fullyQualifiedName": " ".join(names)}]} if names else {}
    return {**_physical(place), **logical}


def _physical(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {}
    region = {"startLine": place.line, **({"startColumn": place.column} if place.column else {})} if place.line else {}
    physical = {"artifactLocation": {"uri": _uri(place.file)}, **({"region": region} if region else {})}
    return {"physicalLocation": physical}


def _uri(file: str) -> str:
    from urllib.parse import quote

    return quote(file, safe="/")


def _fingerprint(finding: Finding) -> str:
    """The same for the same fault when lines shift."""
    file = finding.place.file if finding.place else ""
    parts = (finding.rule, str(finding.identity or ""), file, finding.path)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
