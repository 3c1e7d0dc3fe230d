"""Findings that were there before: an old repository is checked for new ones only."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from airfoil.checks.finding import Finding
from airfoil.errors import Fault, Place, UserError

_FORM: Final = 1


def written(found: Iterable[Finding]) -> str:
    """The text of a baseline with these findings: sorted, one line a finding, with a count where one occurs again."""
    counts = Counter(map(_key, found))
    entries = [
        {"rule": rule, "object": object, "file": file, "path": path, "count": count}
        for (rule, object, file, path), count in sorted(counts.items())
    ]
    lines = ",\n".join(f"    {json.dumps(entry, ensure_ascii=False)}" for entry in entries)
    return f'{{\n  "version": {_FORM},\n  "findings": [\n{lines}\n  ]\n}}\n'


def read_baseline(text: str, file: str) -> Counter[tuple[str, str, str, str]]:
    """How often each finding is known.

    Raises:
        UserError: if the text is no baseline.
    """
    try:
        tree: Any = json.loads(text)
        entries = [
            ((str(each["rule"]), str(each["object"]), str(each["file"]), str(each["path"])), int(each["count"]))
            for each in tree["findings"]
        ]
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        what = f"this is no baseline: {type(error).__name__}: {error}"
        help = f"write it anew: airfoil check --baseline {file} --write-baseline"
        raise UserError(Fault("no-baseline", what, Place(file), help=help)) from None
    return Counter(dict(entries))


def new_ones(
    found: Iterable[Finding], known: Counter[tuple[str, str, str, str]]
) -> tuple[tuple[Finding, ...], int, int]:
    """The findings that a baseline doesn't hold, how many it holds, and how many of its own are gone."""
    rest = known.copy()
    new = []
    for finding in found:
        key = _key(finding)
        if rest[key] > 0:
            rest[key] -= 1
        else:
            new.append(finding)
    gone = sum(rest.values())
    return tuple(new), sum(known.values()) - gone, gone


def _key(finding: Finding) -> tuple[str, str, str, str]:
    """What stays when lines shift: no line, no wording."""
    file = finding.place.file if finding.place else ""
    return finding.rule, str(finding.identity or ""), file, finding.path
