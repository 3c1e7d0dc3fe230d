"""`airfoil init` gives a repository whose own synth and tests run, and takes nothing away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.repositories import airfoil, contents


@pytest.fixture(scope="module")
def scaffold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("init") / "new"
    ran = airfoil(folder.parent, "init", "new", "--yes", "--url", "https://git.example.org/airflow.git")
    assert (ran.code, ran.err) == (0, "")
    return folder


def test_its_own_synth_and_tests_run(scaffold: Path) -> None:
    assert airfoil(scaffold, "synth").code == 0
    assert airfoil(scaffold, "synth", "--check").code == 0
    for words in (["--snapshot-update"], []):
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words],
            cwd=scaffold,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_existing_files_are_never_overwritten_and_nothing_is_half_written(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    ran = airfoil(tmp_path, "init", ".", "--yes")
    assert ran.code == 2
    assert "README.md" in ran.err
    assert contents(tmp_path) == {"README.md": b"mine"}


def test_nothing_is_asked_where_nobody_can_answer(tmp_path: Path) -> None:
    ran = airfoil(tmp_path, "init", "new", "--name", "lab", "--executor", "KubernetesExecutor")
    assert ran.code == 0
    written = yaml.safe_load((tmp_path / "new/environments/lab.yaml").read_text())
    assert written["airflow"] == {"executor": "KubernetesExecutor"}


def test_where_nobody_reconciles_the_chart_is_rendered(tmp_path: Path) -> None:
    ran = airfoil(tmp_path, "init", "new", "--yes", "--controller", "none", "--distribution", "kubeadm")
    assert ran.code == 0
    assert "airfoil chart add && airfoil synth" in ran.out
    written = yaml.safe_load((tmp_path / "new/environments/home.yaml").read_text())
    assert written["delivery"] == {"controller": "none", "release": "rendered"}
    assert "airfoil[helm]==" in (tmp_path / "new/requirements.txt").read_text()


def test_wrong_answers_are_told_as_in_a_file_and_write_nothing(tmp_path: Path) -> None:
    ran = airfoil(tmp_path, "init", "new", "--yes", "--name", "Foo_Bar", "--host", "http://a.b/c")
    assert ran.code == 2
    assert "the name `Foo_Bar`" in ran.err
    assert "did you mean `a.b`?" in ran.err
    assert not (tmp_path / "new").exists()


def test_requirements_say_where_airfoil_comes_from(tmp_path: Path) -> None:
    where = "airfoil @ git+https://git.example.org/airfoil@0123abc"
    assert airfoil(tmp_path, "init", "new", "--yes", "--requirement", where).code == 0
    lines = (tmp_path / "new/requirements.txt").read_text().splitlines()
    assert where in [line for line in lines if not line.startswith("#")]


def test_flux_finds_the_tree_by_a_file_outside_of_dist(scaffold: Path) -> None:
    # `flux bootstrap` commits files beside it, and cdk8s' command line removes all of dist/
    kustomization = yaml.safe_load((scaffold / "clusters/home/airflow.yaml").read_text())
    assert kustomization["spec"]["path"] == "./dist/home/gitops"


def test_workflow_may_only_read(scaffold: Path) -> None:
    workflow = yaml.safe_load((scaffold / ".github/workflows/airfoil.yaml").read_text())
    assert workflow["permissions"] == {"contents": "read"}
    steps = [step.get("run") for step in workflow["jobs"]["check"]["steps"]]
    assert "airfoil synth --check" in steps


def test_secret_commands_of_the_readme_name_this_environment(scaffold: Path) -> None:
    readme = (scaffold / "README.md").read_text()
    assert "airfoil secrets home | kubectl apply -f -" in readme
    assert "--url=https://git.example.org/airflow.git" in readme
