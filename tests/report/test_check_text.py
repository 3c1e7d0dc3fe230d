"""The text for people repeats nothing."""

from __future__ import annotations

import json
from pathlib import Path

from msgspec.structs import replace

from airfoil.checks.finding import Severity
from airfoil.errors import Place
from airfoil.report.check.json_form import json_text
from airfoil.report.check.text import text_of
from tests.report.outcomes import outcome


def test_a_text_says_once_what_several_findings_share(tmp_path: Path) -> None:
    result = outcome(tmp_path)
    (tree,) = result.checked
    (first,) = [each for each in tree.findings if each.severity is Severity.ERROR]
    second = replace(first, path="spec.other", place=Place(str(tmp_path / "first.yaml"), 2))
    other = replace(first, path="spec.third", what="something else")
    unlike = replace(first, path="spec.fourth", fix="another remedy")
    several = replace(result, checked=(replace(tree, findings=(first, second, other, unlike)),))
    text = "\n".join(str(line) for line in text_of(several))
    assert text.count("you will see: `the message`") == 2
    assert f"{first.title}, 3 times" in text
    assert all(each.path in text for each in (first, second, other, unlike))
    assert text.count("something else") == 1
    (told,) = json.loads(json_text(several))["trees"]
    assert len(told["findings"]) == 4


def test_what_is_taken_for_granted_of_several_clusters_is_said_once(tmp_path: Path) -> None:
    result = outcome(tmp_path)
    (tree,) = result.checked
    twin = replace(tree, tree=replace(tree.tree, name="other"), findings=())
    text = "\n".join(str(line) for line in text_of(replace(result, checked=(tree, twin))))
    assert "home: 3 objects" in text
    assert "other: 3 objects" in text
    assert text.count("guessed: engine") == text.count("state what is wrong") == 1
