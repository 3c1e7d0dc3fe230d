"""What a check found as JSON; `schema/check.schema.json` describes it, and stays the same within a version."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from msgspec.structs import asdict

from airfoil.checks.finding import Finding
from airfoil.checks.profile import Profile
from airfoil.checks.run import Outcome
from airfoil.checks.tree import Tree
from airfoil.errors import Place
from airfoil.manifests import Identity
from airfoil.report.check.summary import loses_data, summary_of
from airfoil.version import VERSION

FORM: Final = 1
"""Version of the form: a higher number if a field is gone or means something else; new fields may come at any time."""


def json_text(outcome: Outcome) -> str:
    """The whole report."""
    return json.dumps(tree_of(outcome), indent=2, ensure_ascii=False) + "\n"


def tree_of(outcome: Outcome) -> dict[str, Any]:
    """The report as plain data."""
    summary = summary_of(outcome)
    return {
        "version": FORM,
        "airfoil": VERSION,
        "summary": {"errors": summary.errors, **{_camel(name): value for name, value in asdict(summary).items()}},
        "trees": [
            {
                **_tree(each.tree),
                "findings": [_finding(finding) for finding in each.findings],
                "ignored": [
                    {**_finding(finding), "reason": ignore.reason, "until": ignore.until and str(ignore.until)}
                    for finding, ignore in each.ignored
                ],
            }
            for each in outcome.checked
        ],
        "findings": [_finding(finding) for finding in outcome.general],
    }


def _tree(tree: Tree) -> dict[str, Any]:
    return {
        "name": tree.name,
        "objects": len(tree.resources),
        "files": len(tree.files),
        "notes": list(tree.notes),
        "profile": _profile(tree.profile),
    }


def _profile(profile: Profile) -> dict[str, Any]:
    facts = {_camel(name): _plain(value) for name, value in asdict(profile).items()}
    return facts | {"guesses": {_camel(name): how for name, how in sorted(profile.guesses.items())}}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "losesData": loses_data(finding),
        "object": None if finding.identity is None else _object(finding.identity),
        **_place(finding.place),
        "path": finding.path,
        "what": finding.what,
        "sees": finding.sees,
        "fix": finding.fix,
        "paste": finding.paste,
        "fixable": bool(finding.changes),
        "release": finding.release,
        "source": finding.source or "airfoil",
        "related": [
            {"what": each.what, "object": _object(each.identity), **_place(each.place)} for each in finding.related
        ],
        "guesses": list(finding.guesses),
    }


def _object(identity: Identity) -> dict[str, str]:
    return {
        "group": identity.group,
        "kind": identity.kind,
        "namespace": identity.namespace,
        "name": identity.name,
    }


def _place(place: Place | None) -> dict[str, str | int | None]:
    if place is None:
        return {"file": None, "line": None, "column": None}
    return {"file": place.file, "line": place.line or None, "column": place.column or None}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(sorted(value.items()))
    if isinstance(value, frozenset):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)
