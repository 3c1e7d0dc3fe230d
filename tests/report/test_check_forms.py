"""Every form of the report of a check can be read by those it is meant for, whatever the findings say."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.report.check import lines
from airfoil.report.check.github import github_text
from airfoil.report.check.json_form import json_text
from airfoil.report.check.junit import junit_text
from airfoil.report.check.markdown import markdown_text
from airfoil.report.check.masking import masked
from airfoil.report.check.sarif import sarif_text
from airfoil.report.check.summary import summary_of
from airfoil.report.check.text import text_of
from tests.report.outcomes import outcome

SCHEMA = Path(__file__).parents[2] / "schema" / "check.schema.json"


def test_json_is_what_its_schema_says(tmp_path: Path) -> None:
    report = json.loads(json_text(outcome(tmp_path)))
    validator = jsonschema_rs.validator_for(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(report)] == []
    (tree,) = report["trees"]
    assert [finding["rule"] for finding in tree["findings"]] == ["ST002", "ST002"]
    assert [finding["reason"] for finding in tree["ignored"]] == ["known"]
    assert [finding["rule"] for finding in report["findings"]] == ["IG001"]
    assert tree["profile"]["guesses"]["nodes"] == "none (nothing in the tree tells)"
    assert report["summary"]["errors"] == 1


def test_sarif_names_rules_places_and_suppressions(tmp_path: Path) -> None:
    (run,) = json.loads(sarif_text(outcome(tmp_path)))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["IG001", "ST002"]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    first = next(result for result in run["results"] if result["level"] == "error")
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"].endswith("/first.yaml")
    assert location["region"] == {"startLine": 4, "startColumn": 3}
    assert first["relatedLocations"][0]["message"]["text"] == "ConfigMap/n1: the other one"
    assert [result["ruleId"] for result in run["results"] if "suppressions" in result] == ["ST002"]


def test_a_sarif_fingerprint_outlives_shifted_lines(tmp_path: Path) -> None:
    def prints() -> set[str]:
        results = json.loads(sarif_text(outcome(tmp_path)))["runs"][0]["results"]
        return {result["partialFingerprints"]["airfoil/v1"] for result in results}

    before = prints()
    file = tmp_path / "first.yaml"
    changed = "# a comment\n" + file.read_text()
    file.write_text(changed)
    assert prints() == before


@pytest.mark.parametrize(("strict", "failures"), [(False, 1), (True, 3)])
def test_junit_is_xml_in_which_only_errors_fail(tmp_path: Path, strict: bool, failures: int) -> None:
    root = ElementTree.fromstring(junit_text(outcome(tmp_path), strict=strict))
    assert sum(int(suite.attrib["failures"]) for suite in root) == failures
    assert sum(int(suite.attrib["tests"]) for suite in root) == len(root.findall(".//testcase"))
    assert len(root.findall(".//failure")) == failures


def test_junit_of_a_clean_run_has_a_test_that_passes(tmp_path: Path) -> None:
    result = outcome(tmp_path)
    clean = type(result)(tuple(type(each)(each.tree, ()) for each in result.checked))
    (suite,) = ElementTree.fromstring(junit_text(clean))
    assert (suite.attrib["tests"], suite.attrib["failures"]) == ("1", "0")


def test_github_commands_stand_on_one_line_each(tmp_path: Path) -> None:
    *commands, _ = github_text(outcome(tmp_path)).splitlines()
    assert len(commands) == 3
    assert all(re.match(r"::(error|warning|notice) [^:]*::", command) for command in commands)
    assert any(command.startswith("::error file=") and ",line=4,col=3::" in command for command in commands)
    assert any("100%25" in command and "%0D%0Asecond" in command for command in commands)


def test_markdown_shows_no_markup_of_a_finding(tmp_path: Path) -> None:
    text = markdown_text(outcome(tmp_path))
    assert "<script>" not in text
    assert r"\<script\>" in text
    assert r"\@team" in text
    assert "````yaml\na: 1\nb: ```\n````" in text


@pytest.mark.parametrize("budget", [0, 50, 500, 2000, 100_000])
def test_markdown_keeps_its_budget_and_says_what_is_left_out(tmp_path: Path, budget: int) -> None:
    text = markdown_text(outcome(tmp_path, 40), budget)
    assert len(text) <= budget
    shown = text.count("**warning**") + text.count("**error**")
    if 500 <= budget <= 2000:
        assert f"… and {40 - shown} more" in text
    if budget >= 2000:
        assert text.index("**error**") < text.index("**warning**")
    if budget == 100_000:
        assert "more: run" not in text


def test_text_shows_lines_guesses_and_related_objects(tmp_path: Path) -> None:
    text = "\n".join(str(line) for line in text_of(outcome(tmp_path)))
    wanted = """\
ConfigMap first
  error ST002 pvc-without-consumer metadata.name
    4 |   name: first
you will see: `the message`
fix:
see ConfigMap n1
the other one
rests on a guess: nodes: none
      a: 1
warning IG001 unused-ignore
1 error (1 will fail), 2 warnings; 3 objects in 3 files, 1 ignored."""
    for part in wanted.splitlines():
        assert part in text, part


def test_nothing_in_a_text_steers_a_terminal(tmp_path: Path) -> None:
    result = outcome(tmp_path)
    (tmp_path / "first.yaml").write_bytes(b"\0\x1b[31m\n" * 9)
    lines._lines.cache_clear()
    text = "\n".join(str(line) for line in text_of(result))
    assert "\0" not in text
    assert "\x1b" not in text


def test_a_clean_run_says_so(tmp_path: Path) -> None:
    result = outcome(tmp_path)
    clean = type(result)(tuple(type(each)(each.tree, ()) for each in result.checked))
    assert summary_of(clean).text == "Nothing will fail: 3 objects in 3 files."


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("password: hunter2", "password: ***"),
        ('  - PGPASSWORD: "hunter2"', "  - PGPASSWORD: ***"),
        ("fernetKey: abc=", "fernetKey: ***"),
        ("password: ${PASSWORD}", "password: ${PASSWORD}"),
        ("passwordSecretName:", "passwordSecretName:"),
        ("connection: postgresql://user:hunter2@host/db", "connection: postgresql://user:***@host/db"),
        ("name: airflow", "name: airflow"),
        ("key: |", "key: |"),
    ],
)
def test_lines_show_no_password(line: str, shown: str) -> None:
    assert masked(line) == shown


def test_no_value_of_a_finding_about_secrets_is_shown() -> None:
    assert masked("  anything: hunter2", always=True) == "  anything: ***"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_masking_takes_any_line(text: str) -> None:
    assert "hunter2" not in masked(f"password: hunter2{text}".replace("\n", " ").replace("#", ""))
