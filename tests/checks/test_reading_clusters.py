"""A repository of several clusters is read as several trees, and one of one cluster as one."""

from __future__ import annotations

from pathlib import Path

from airfoil.checks.reading.read import read_trees
from airfoil.checks.tree import Tree
from tests.checks.test_reading_units import flux
from tests.checks.trees import config_map, written


def trees(folder: Path, files: dict[str, str]) -> dict[str, Tree]:
    return {tree.name: tree for tree in read_trees([written(folder, files)])}


def names(tree: Tree) -> set[str]:
    return {f"{resource.kind}/{resource.name}" for resource in tree.resources}


def two_stages() -> dict[str, str]:
    """The shape of flux2-kustomize-helm-example."""
    files = {
        "apps/base/kustomization.yaml": "resources: [a.yaml]\n",
        "apps/base/a.yaml": config_map("a", "airflow"),
        "infrastructure/i.yaml": config_map("i", "infra"),
    }
    for stage in ("staging", "production"):
        files[f"apps/{stage}/kustomization.yaml"] = "resources: [../base]\npatches: [{path: patch.yaml}]\n"
        files[f"apps/{stage}/patch.yaml"] = config_map("a", "airflow", stage=stage)
        files[f"clusters/{stage}/apps.yaml"] = flux("apps", f"./apps/{stage}")
        files[f"clusters/{stage}/infrastructure.yaml"] = flux("infrastructure", "./infrastructure")
    return files


def test_stages_that_share_a_base_are_two_clusters(tmp_path: Path) -> None:
    found = trees(tmp_path, two_stages())
    assert list(found) == ["production", "staging"]
    for stage, tree in found.items():
        assert any("each is taken for a cluster of its own" in note for note in tree.notes)
        assert names(tree) == {"Kustomization/apps", "Kustomization/infrastructure", "ConfigMap/a", "ConfigMap/i"}
        (config,) = [resource for resource in tree.resources if resource.name == "a"]
        assert config.annotations == {"stage": stage}
        assert config.unit.name == "Kustomization/flux-system/apps"


def test_folders_with_the_same_objects_are_two_clusters(tmp_path: Path) -> None:
    files = {f"{stage}/{name}.yaml": config_map(name, "airflow") for stage in ("home", "work") for name in "abc"}
    assert list(trees(tmp_path, files)) == ["home", "work"]


def test_one_object_twice_is_a_slip_of_one_cluster(tmp_path: Path) -> None:
    files = {f"storage/{name}.yaml": config_map(name, "airflow") for name in "abc"}
    files |= {f"release/{name}.yaml": config_map(name, "airflow") for name in "cde"}
    (tree,) = trees(tmp_path, files).values()
    assert len(tree.resources) == 6


def test_the_same_object_in_one_folder_is_no_second_cluster(tmp_path: Path) -> None:
    assert list(trees(tmp_path, {"a.yaml": config_map("a"), "b.yaml": config_map("a")})) == [""]


def test_each_folder_that_airfoil_wrote_is_a_tree(tmp_path: Path) -> None:
    files = {f"dist/{name}/platform/a.yaml": config_map("a") for name in ("home", "prod")}
    files |= {f"dist/{name}/.airfoil-index": "" for name in ("home", "prod")}
    files["environments/home.yaml"] = "cluster: {distribution: k3s, nodes: [pi]}\ndelivery: {controller: flux}\n"
    written(tmp_path, files)
    home, prod = read_trees([tmp_path / "dist"])
    assert (home.name, home.profile.distribution, home.profile.nodes) == ("home", "k3s", ("pi",))
    assert "distribution" not in home.profile.guesses
    assert (prod.name, prod.profile.distribution) == ("prod", "generic")
    assert "distribution" in prod.profile.guesses


def test_an_environment_file_with_faults_is_said(tmp_path: Path) -> None:
    files = {
        "dist/home/a.yaml": config_map("a"),
        "dist/home/.airfoil-index": "",
        "environments/home.yaml": "cluster: 1\n",
    }
    written(tmp_path, files)
    (tree,) = read_trees([tmp_path / "dist"])
    assert any("has faults, so that the profile is inferred" in note for note in tree.notes)
