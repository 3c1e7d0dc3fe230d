"""`airfoil profiles` and `airfoil explain executor`, as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.repositories import SMALL, airfoil, contents, repository

PROFILES = (
    SMALL
    + """\
airflow:
  executor: KubernetesExecutor
  profiles:
    spark2: {image: "ghcr.io/example/airflow-spark2:3.2.2"}
    spark3: {image: "ghcr.io/example/airflow-spark3:3.2.2"}
"""
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return repository(tmp_path, home=PROFILES, plain=SMALL)


def test_profiles_prints_a_module_and_writes_nothing(folder: Path) -> None:
    before = contents(folder)
    ran = airfoil(folder, "profiles", "home")
    assert ran.code == 0
    compile(ran.out, "profiles.py", "exec")
    assert "SPARK2 = {" in ran.out
    assert "SPARK3_FILE = {" in ran.out
    assert contents(folder) == before


def test_profiles_prints_those_that_are_named(folder: Path) -> None:
    ran = airfoil(folder, "profiles", "home", "spark3")
    assert "SPARK3" in ran.out
    assert "SPARK2" not in ran.out


def test_profiles_as_json_has_the_whole_template(folder: Path) -> None:
    ran = airfoil(folder, "profiles", "home", "--output", "json")
    found = json.loads(ran.out)["profiles"]["spark2"]
    assert found["podTemplateFile"] == "/opt/airflow/profiles/spark2.yaml"
    assert found["podTemplate"]["spec"]["containers"][0]["image"] == "ghcr.io/example/airflow-spark2:3.2.2"
    assert found["podOverride"]["spec"]["containers"][0]["name"] == "base"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("home", "spark4"), "did you mean `spark3`?"),
        (("plain",), "airflow.profiles"),
        (("office",), "home"),
    ],
)
def test_profiles_that_arent_there(folder: Path, words: tuple[str, ...], said: str) -> None:
    ran = airfoil(folder, "profiles", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_explain_executor_compares_in_the_numbers_of_the_environment(folder: Path) -> None:
    ran = airfoil(folder, "explain", "executor", "KubernetesExecutor", "home")
    assert ran.code == 0
    assert "in requests of environment home" in ran.out
    rows = {
        line.replace(">", " ").split()[0]: line.split()
        for line in ran.out.splitlines()
        if line.endswith("MiB") and "Executor" in line
    }
    assert int(rows["CeleryExecutor"][-2]) > int(rows["KubernetesExecutor"][-2])
    assert "> KubernetesExecutor" in ran.out


def test_explain_executor_as_json(folder: Path) -> None:
    ran = airfoil(folder, "explain", "executor", "CeleryExecutor", "home", "--output", "json")
    found = json.loads(ran.out)
    (celery,) = [each for each in found["idle"] if each["executor"] == "CeleryExecutor"]
    assert celery["pods"] == sum(part["pods"] for part in celery["components"])
    assert celery["cpuMillis"] == sum(part["cpuMillis"] for part in celery["components"])
    assert found["refused"] == ""


def test_explain_executor_without_a_repository_takes_the_defaults(tmp_path: Path) -> None:
    ran = airfoil(tmp_path, "explain", "executor", "DaskExecutor")
    assert ran.code == 0
    assert "can't be used here: it left Airflow in 2.7" in ran.out
    assert "size small" in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("executor", "Kubernetes", "home"), "did you mean `KubernetesExecutor`?"),
        (("executor", "LocalExecutor"), "there are 2 environments: `home`, `plain`"),
        (("executor",), "explain executor NAME"),
        (("ST002", "home"), "explain executor NAME"),
    ],
)
def test_explain_executor_says_what_was_meant(folder: Path, words: tuple[str, ...], said: str) -> None:
    ran = airfoil(folder, "explain", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
