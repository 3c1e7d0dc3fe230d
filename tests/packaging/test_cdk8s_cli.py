"""`cdk8s synth` of the npm package writes the same bytes as `airfoil synth`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import cdk8s_cli
import pytest

from tests.sources import ROOT

pytestmark = [
    pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not on the PATH"),
    pytest.mark.skipif(os.name == "nt", reason="`app:` in cdk8s.yaml is a path of POSIX systems"),
]


@pytest.fixture(scope="module")
def cli() -> list[str]:
    """The cdk8s command. Installing it needs npm's registry, once for a machine."""
    try:
        return ["node", str(cdk8s_cli.installed())]
    except subprocess.CalledProcessError as fault:
        pytest.skip(f"npm could not install cdk8s-cli: {fault}")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with this one's input and environment, because `cdk8s synth` removes the output folder first."""
    for name in ("cdk8s.yaml", "main.py"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "environments", tmp_path / "environments")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    return tmp_path


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_writes_the_same_bytes_and_lists_every_manifest(cli: list[str], checkout: Path) -> None:
    by_airfoil = run([sys.executable, "-m", "airfoil", "synth"], checkout)
    assert by_airfoil.returncode == 0, by_airfoil.stderr
    expected = contents(checkout / "dist")

    by_cdk8s = run([*cli, "synth", "--no-check-upgrade"], checkout)

    assert (by_cdk8s.returncode, by_cdk8s.stderr) == (0, "")
    assert contents(checkout / "dist") == expected
    listed = {line.removeprefix("  - dist/") for line in by_cdk8s.stdout.splitlines() if line.startswith("  - ")}
    assert listed == {name for name in expected if name.endswith(".yaml")}


def test_a_fault_in_an_environment_file_fails_it_and_is_named(cli: list[str], checkout: Path) -> None:
    home = checkout / "environments" / "home.yaml"
    home.write_text(home.read_text(encoding="utf-8") + "\nbogus: 1\n", encoding="utf-8")

    done = run([*cli, "synth", "--no-check-upgrade"], checkout)

    assert done.returncode == 1
    assert "error[unknown-key] environments/home.yaml:" in done.stderr
