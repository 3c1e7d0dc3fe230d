"""What is installed is what was locked, by digest; and workflows may do no more than they must."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / "constructs/airfoil/scaffold/workflow.yaml"


def test_every_package_of_the_lock_has_digests() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    for package in lock["package"]:
        if "registry" not in package["source"]:
            assert package["name"] == "airfoil", "only the project itself comes from elsewhere"
            continue
        files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
        assert files, package["name"]
        assert all(each["hash"].startswith("sha256:") for each in files), package["name"]


def test_a_bill_of_materials_is_made_of_the_lock_alone(tmp_path: Path) -> None:
    uv = Path(sys.executable).with_name("uv")
    if not uv.exists():
        pytest.skip("uv isn't installed beside this Python")
    target = tmp_path / "sbom.json"
    command: list[str | Path] = [
        uv,
        "export",
        "--offline",
        "--frozen",
        "--no-dev",
        "--all-extras",
        "--format",
        "cyclonedx1.5",
        "-o",
        target,
    ]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    sbom = json.loads(target.read_text(encoding="utf-8"))
    assert sbom["bomFormat"] == "CycloneDX"
    assert {"cdk8s", "pydantic", "pyyaml"} <= {each["name"] for each in sbom["components"]}


def test_the_workflow_of_a_new_repository_may_only_read() -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert "permissions" not in job
        assert job["timeout-minutes"] <= 30
        checkouts = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)
        assert all(step["uses"].startswith("actions/") for step in job["steps"] if "uses" in step)
    assert "pull_request_target" not in WORKFLOW.read_text(encoding="utf-8")
    assert "secrets." not in WORKFLOW.read_text(encoding="utf-8")
