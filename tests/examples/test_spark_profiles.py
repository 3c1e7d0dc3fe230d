"""The example with two versions of Spark builds, and its Python is what `airfoil profiles` prints."""

from __future__ import annotations

import ast
from pathlib import Path

import yaml

from airfoil.airflow.profiles import templates
from airfoil.airflow.profiles.snippet import module
from airfoil.config.load import load
from airfoil.config.schema import Environment
from airfoil.project import CLASHES
from tests.environments.trees import of_kind
from tests.sources import ROOT

EXAMPLE = ROOT / "examples" / "spark-profiles"


def environment() -> Environment:
    return load(EXAMPLE / "environments" / "spark.yaml", CLASHES).environment


def test_its_pod_templates_are_in_the_tree_as_manifests_alone() -> None:
    (config_map,) = of_kind(environment(), "ConfigMap")
    assert config_map["metadata"]["name"] == "airflow-profiles"
    found = {name: yaml.safe_load(text) for name, text in config_map["data"].items()}
    assert found == {f"{name}.yaml": template for name, template in templates(environment()).items()}
    images = {name: pod["spec"]["containers"][0]["image"] for name, pod in found.items()}
    assert len(set(images.values())) == len(images) == 2


def test_its_module_is_fresh() -> None:
    committed = (EXAMPLE / "dags" / "profiles.py").read_text(encoding="utf-8")
    assert committed == module(environment(), ["spark2", "spark3"]), "run `airfoil profiles spark > dags/profiles.py`"


def test_its_dag_uses_profiles_that_are_there() -> None:
    dag = ast.parse((EXAMPLE / "dags" / "two_sparks.py").read_text(encoding="utf-8"))
    made = ast.parse((EXAMPLE / "dags" / "profiles.py").read_text(encoding="utf-8"))
    imported = {
        name.name
        for node in dag.body
        if isinstance(node, ast.ImportFrom) and node.module == "profiles"
        for name in node.names
    }
    assigned = {
        node.targets[0].id
        for node in made.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    assert imported
    assert imported <= assigned


def test_its_readme_names_what_is_there() -> None:
    text = Path(EXAMPLE / "README.md").read_text(encoding="utf-8")
    for file in ("environments/spark.yaml", "dags/profiles.py", "dags/two_sparks.py"):
        assert file in text
        assert (EXAMPLE / file).is_file()
