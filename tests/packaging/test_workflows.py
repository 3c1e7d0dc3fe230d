"""Workflows may do no more than they must, and nothing in them is secret; what an audit couldn't ask is not called clean."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import audit
import pytest
import yaml

from airfoil.version import VERSION
from tests.sources import ROOT

OWN = ROOT / ".github" / "workflows"
WORKFLOWS = [*sorted(OWN.glob("*.yaml")), ROOT / "constructs/airfoil/scaffold/workflow.yaml"]
GRANTS = {
    "ci.yaml": {},
    "workflow.yaml": {},
    "release.yaml": {
        "build": {"contents": "read"},
        "attest": {"id-token": "write", "attestations": "write"},
        "publish": {"id-token": "write"},
        "notes": {"contents": "write"},
    },
}
"""What each job may do beyond reading the repository."""


def read(file: Path) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return workflow


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_has_the_rights_it_names_and_no_secrets(file: Path) -> None:
    workflow, text = read(file), file.read_text(encoding="utf-8")
    grants = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    assert grants == GRANTS[file.name]
    assert workflow["permissions"] == ({} if grants else {"contents": "read"})
    assert "secrets." not in text
    assert "pull_request_target" not in text
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 65
        for step in job["steps"]:
            assert step.get("uses", "actions/").startswith("actions/"), "GitHub's own alone"
            assert "@v" in step.get("uses", "@v")
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"] == {"persist-credentials": False}
            # what others can choose (a title, a branch) would be run as a command if it were filled in there
            assert "${{" not in step.get("run", "")


def test_no_job_that_may_sign_or_write_runs_code_of_the_checkout() -> None:
    for job in read(OWN / "release.yaml")["jobs"].values():
        if "write" in job["permissions"].values():
            used = [step.get("uses", "").partition("@")[0] for step in job["steps"]]
            assert "actions/checkout" not in used
            assert [step["run"] for step in job["steps"] if "make" in step.get("run", "").split()] == []


def test_a_tag_that_is_not_the_version_is_refused() -> None:
    (command,) = [
        step["run"] for step in read(OWN / "release.yaml")["jobs"]["build"]["steps"] if "tag" in step.get("name", "")
    ]
    for tag, code in ((f"v{VERSION}", 0), (VERSION, 1), ("v9.9.9", 1)):
        done = subprocess.run(
            ["sh", "-c", command], cwd=ROOT, env={"GITHUB_REF_NAME": tag, "PATH": "/usr/bin:/bin"}, check=False
        )
        assert done.returncode == code


def test_what_is_published_is_installed_by_the_version_of_uv_that_is_locked() -> None:
    locked = re.findall(r'"(uv==[^"]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert [f"pip install {locked[0]}"] == re.findall(r"pip install uv.*", (OWN / "release.yaml").read_text())


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actionlint_finds_nothing(file: Path) -> None:
    program = shutil.which("actionlint")
    if program is None:
        pytest.skip("no actionlint on the PATH: go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.7")
    done = subprocess.run([program, "-no-color", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


CLEAN = {"name": "a", "version": "1", "vulns": []}
UNKNOWN = {"name": "b", "skip_reason": "Dependency not found on PyPI and could not be audited: b (2)"}
FAULTY = {"name": "c", "version": "3", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3.1"]}]}


@pytest.mark.parametrize(
    ("packages", "code", "said"),
    [
        ([CLEAN], 0, "nothing is known of 1 packages"),
        ([CLEAN, UNKNOWN], audit.NOT_ASKED, "1 of 2 packages could not be asked about"),
        ([], audit.NOT_ASKED, "0 of 0 packages"),
        ([UNKNOWN, FAULTY], audit.FOUND, "c 3: PYSEC-1, mended in 3.1"),
    ],
)
def test_an_audit_is_clean_only_if_every_package_was_asked_about(
    packages: list[dict[str, Any]], code: int, said: str
) -> None:
    found, lines = audit.judged({"dependencies": packages})
    assert found == code
    assert said in "\n".join(lines)


@pytest.mark.parametrize("answer", ["print('no JSON')", "import sys; sys.exit('no network')", ""])
def test_an_auditor_that_gives_no_report_is_no_clean_audit(answer: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main([sys.executable, "-c", answer]) == audit.NOT_ASKED
    assert "nobody could be asked" in capsys.readouterr().out


def test_an_auditor_that_is_not_there_is_no_clean_audit() -> None:
    assert audit.main(["/no/such/program"]) == audit.NOT_ASKED
