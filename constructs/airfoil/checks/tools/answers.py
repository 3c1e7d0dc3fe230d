"""What other checkers print as JSON, as findings of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from airfoil.checks.finding import Finding, Severity
from airfoil.errors import Place
from airfoil.manifests import Identity

_GRADES: Final[Mapping[int, Severity]] = {1: Severity.WARNING, 5: Severity.INFO}
"""kube-score's critical and warning; 7 and 10 are fine (scorecard.go, read)."""


def checkov(answer: Any) -> Iterator[Finding]:
    """`checkov --output json`: one report, or one a framework."""
    for report in answer if isinstance(answer, list) else [answer]:
        for each in _entries(report, "results", "failed_checks"):
            lines = each.get("file_line_range")
            line = lines[0] if isinstance(lines, list) and lines else 0
            yield Finding(
                _text(each, "check_id"), _kebab(_text(each, "check_name")), Severity.WARNING, _text(each, "check_name"),
                _of_checkov(_text(each, "resource")), Place(_text(each, "file_abs_path"), max(1, int(line))),
                fix=_text(each, "guideline"), source="checkov",
            )  # fmt: skip


def kube_score(answer: Any) -> Iterator[Finding]:
    """`kube-score score --output-format json`: objects, each with its checks."""
    for scored in answer if isinstance(answer, list) else []:
        place = Place(_text(scored, "file_name"), int(scored.get("file_row") or 1))
        identity = _identity(scored.get("type_meta"), scored.get("object_meta"))
        for each in _entries(scored, "checks"):
            severity = _GRADES.get(int(each.get("grade") or 0))
            check = each.get("check")
            if severity is None or each.get("skipped") or not isinstance(check, Mapping):
                continue
            for comment in _entries(each, "comments"):
                yield Finding(
                    _text(check, "id"), _text(check, "id"), severity, _text(comment, "summary"), identity, place,
                    _text(comment, "path"), fix=_text(comment, "description"), source="kube-score",
                )  # fmt: skip


def _entries(value: Any, *path: str) -> Sequence[Mapping[str, Any]]:
    for step in path:
        value = value.get(step) if isinstance(value, Mapping) else None
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def _text(value: Mapping[str, Any], key: str) -> str:
    found = value.get(key)
    return found if isinstance(found, str) else "" if found is None else str(found)


def _of_checkov(resource: str) -> Identity | None:
    """`Deployment.default.web`; a name may have dots itself."""
    kind, _, rest = resource.partition(".")
    namespace, _, name = rest.partition(".")
    return Identity("", kind, namespace, name) if name else None


def _identity(kind: Any, metadata: Any) -> Identity | None:
    if not isinstance(kind, Mapping) or not isinstance(metadata, Mapping):
        return None
    group = _text(kind, "apiVersion").rpartition("/")[0]
    return Identity(group, _text(kind, "kind"), _text(metadata, "namespace"), _text(metadata, "name"))


def _kebab(text: str) -> str:
    words = "".join(char.lower() if char.isalnum() else " " for char in text).split()
    return "-".join(words[:8])
