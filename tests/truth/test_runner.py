"""The runner tells a file's kind, prints agreement and disagreements, and its exit code says which it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.truth.__main__ import main
from tests.truth.report import Disagreement, Report

OWN = Path(__file__).parent / "scenarios" / "binding.json"


def written(folder: Path, document: dict[str, Any]) -> str:
    path = folder / "file.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def test_agreement_is_printed_by_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(OWN)]) == 0
    assert capsys.readouterr().out.startswith("binding 12/12 (one prediction and right: 8)\n")


def test_a_disagreement_is_told_in_full_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(OWN.read_text(encoding="utf-8"))
    document["scenarios"] = document["scenarios"][:1]
    document["scenarios"][0]["outcomes"][0]["pvcs"]["dags"]["phase"] = "Pending"
    assert main([written(tmp_path, document)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("binding 0/1")
    assert "observed, not predicted: ('airflow/dags', 'Pending', 'local', 'pv')" in out
    assert "predicted: ('airflow/dags', 'Bound', 'local', 'pv')" in out


@pytest.mark.parametrize("text", ['{"scenarios": [{"x": 1}]}', "{}", "no json"])
def test_a_file_of_no_known_kind_cannot_be_evaluated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    path = tmp_path / "file.json"
    path.write_text(text, encoding="utf-8")
    assert main([str(path)]) == 2
    assert str(path) in capsys.readouterr().err


def test_a_file_that_is_missing_cannot_be_evaluated_and_the_others_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["missing.json", str(OWN)]) == 2
    assert "binding 12/12" in capsys.readouterr().out
    assert main([]) == 2


def test_a_report_is_a_headline_notes_and_disagreements() -> None:
    report = Report("updates", 1, 2, "", ("a note",), (Disagreement("u001", ("expected a", "got b")),))
    assert list(report.lines()) == ["updates 1/2", "  a note", "  u001:", "    expected a", "    got b"]
