"""`airfoil check --with`: findings of other checkers in our report; answers as checkov 3.3, kube-score 1.20 print them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from airfoil.checks.tools.run import TOOLS, found_by
from airfoil.errors import UserError
from tests.checks.trees import config_map, written
from tests.cli.repositories import airfoil

CHECKOV = {
    "check_type": "kubernetes",
    "results": {"failed_checks": [{
        "check_id": "CKV_K8S_21", "check_name": "The default namespace should not be used", "file_path": "/a.yaml",
        "file_abs_path": "ABSOLUTE", "file_line_range": [1, 5], "resource": "ConfigMap.default.a", "severity": None,
        "guideline": None,
    }]},
}  # fmt: skip
SCORE = [{
    "object_name": "ConfigMap/v1/a", "type_meta": {"kind": "ConfigMap", "apiVersion": "v1"},
    "object_meta": {"name": "a", "namespace": "default"}, "file_name": "a.yaml", "file_row": 1,
    "checks": [
        {"check": {"id": "label-values"}, "grade": 10, "skipped": False, "comments": None},
        {"check": {"id": "odd"}, "grade": 1, "skipped": False, "comments": [{"path": "data", "summary": "odd data"}]},
    ],
}]  # fmt: skip


def _program(folder: Path, name: str, answer: str, code: int = 0) -> None:
    file = folder / "bin" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!{sys.executable}\nimport sys\nsys.stdout.write({answer!r})\nsys.exit({code})\n")
    file.chmod(0o755)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return written(tmp_path, {"a.yaml": config_map("a", "default")})


def test_their_findings_stand_among_ours(folder: Path) -> None:
    _program(folder, "checkov", json.dumps(CHECKOV).replace("ABSOLUTE", str(folder / "a.yaml")), 1)
    _program(folder, "kube-score", json.dumps(SCORE), 1)
    ran = airfoil(folder, "check", ".", "--with", "checkov", "--with", "kube-score", "--output", "json")
    assert ran.code == 0, ran.err
    findings = json.loads(ran.out)["trees"][0]["findings"]
    assert [(each["source"], each["rule"], each["file"], each["line"]) for each in findings] == [
        ("checkov", "CKV_K8S_21", "a.yaml", 1),
        ("kube-score", "odd", "a.yaml", 1),
    ]
    assert {each["object"]["name"] for each in findings} == {"a"}
    assert airfoil(folder, "check", ".", "--with", "checkov", "--strict").code == 1
    shown = airfoil(folder, "check", ".", "--with", "checkov").out
    assert "warning checkov CKV_K8S_21 the-default-namespace-should-not-be-used" in shown


def test_they_are_ignored_like_ours(folder: Path) -> None:
    _program(folder, "checkov", json.dumps(CHECKOV).replace("ABSOLUTE", str(folder / "a.yaml")))
    written(folder, {".airfoil.yaml": "ignores:\n  - {rule: CKV_K8S_21, reason: the only one here}\n"})
    ran = airfoil(folder, "check", ".", "--with", "checkov", "--strict")
    assert (ran.code, "1 ignored" in ran.out) == (0, True)


def test_one_that_is_not_there_is_named_with_how_to_install_it(folder: Path) -> None:
    ran = airfoil(folder, "check", ".", "--with", "checkov")
    assert ran.code == 2
    assert "there is no program checkov here" in ran.err
    assert "uv tool install checkov" in ran.err


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("Traceback: boom", "fails: Traceback: boom"),
        ('[{"file_row": "x"}]', "a form that airfoil doesn't know"),
    ],
)
def test_one_that_fails_is_an_error_and_no_crash(folder: Path, answer: str, said: str) -> None:
    _program(folder, "kube-score", answer, 2)
    ran = airfoil(folder, "check", ".", "--with", "kube-score")
    assert (ran.code, said in ran.err) == (2, True), ran.err


def test_one_that_hangs_is_stopped(folder: Path) -> None:
    (folder / "hang").write_text(f"#!{sys.executable}\nimport time\ntime.sleep(60)\n")
    (folder / "hang").chmod(0o755)
    with pytest.raises(UserError, match="takes longer than"):
        found_by(TOOLS["kube-score"], str(folder / "hang"), ["a.yaml"], 0.2)
