"""What is installed is what was locked, by digest."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


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
