"""Who applies what, after what, and what they change in it."""

from __future__ import annotations

from pathlib import Path

from tests.checks.trees import by_name, config_map, tree_of

FLUX = """\
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {{name: {name}, namespace: flux-system}}
spec:
  interval: 10m
  path: {path}
  prune: true
  sourceRef: {{kind: GitRepository, name: flux-system}}
{more}"""

APPLICATION = """\
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {{name: airflow, namespace: argocd}}
spec:
  destination: {{namespace: airflow}}
  source:
    repoURL: https://example.org/a.git
    path: apps
    {directory}
  syncPolicy: {{automated: {{prune: true}}}}
"""


def flux(name: str, path: str, more: str = "") -> str:
    return FLUX.format(name=name, path=path, more=more)


def test_a_kustomization_applies_all_below_its_path(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        {
            "flux.yaml": flux("storage", "./apps/storage", "  wait: true\n")
            + "---\n"
            + flux("airflow", "apps/airflow/", "  dependsOn: [{name: storage}]\n"),
            "apps/storage/deep/a.yaml": config_map("a", "airflow"),
            "apps/airflow/b.yaml": config_map("b", "airflow"),
            "other/c.yaml": config_map("c", "airflow"),
        },
    )
    found = by_name(tree)
    storage, airflow = found["ConfigMap/a"].unit, found["ConfigMap/b"].unit
    assert (storage.name, storage.engine, storage.gate, storage.prune) == (
        "Kustomization/flux-system/storage", "flux-ks", True, True,
    )  # fmt: skip
    assert airflow.after == ("Kustomization/flux-system/storage",)
    assert not airflow.gate
    assert storage.holder == found["Kustomization/storage"].identity
    assert (found["ConfigMap/c"].unit.holder, found["ConfigMap/c"].engine) == (None, "flux-ks")
    assert found["Kustomization/storage"].engine == "flux-ks"


def test_health_checks_are_a_gate_for_what_they_name(tmp_path: Path) -> None:
    more = "  healthChecks: [{apiVersion: v1, kind: ConfigMap, name: a, namespace: airflow}]\n"
    tree = tree_of(tmp_path, {"f.yaml": flux("x", "./apps", more), "apps/a.yaml": config_map("a", "airflow")})
    unit = by_name(tree)["ConfigMap/a"].unit
    assert unit.gate
    assert [str(each) for each in unit.health_checks] == ["ConfigMap/airflow/a"]


def test_target_namespace_moves_objects_and_renames_the_namespace(tmp_path: Path) -> None:
    namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: airflow}\n"
    tree = tree_of(
        tmp_path,
        {
            "f.yaml": flux("x", "./apps", "  targetNamespace: prod\n"),
            "apps/a.yaml": config_map("a", "airflow"),
            "apps/n.yaml": namespace,
        },
    )
    moved, renamed = by_name(tree)["ConfigMap/a"], by_name(tree)["Namespace/prod"]
    assert (moved.namespace, moved.as_written["metadata"]["namespace"]) == ("prod", "airflow")
    assert renamed.as_written["metadata"]["name"] == "airflow"


def test_a_path_that_is_not_in_the_tree_leaves_a_unit_without_objects(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, {"f.yaml": flux("x", "./nowhere")})
    assert tree.units[0].name == "Kustomization/flux-system/x"
    assert [resource.name for resource in tree.resources] == ["x"]


def test_a_plain_application_takes_the_files_of_its_folder_alone(tmp_path: Path) -> None:
    files = {
        "app.yaml": APPLICATION.format(directory=""),
        "apps/a.yaml": config_map("a"),
        "apps/deep/b.yaml": config_map("b"),
    }
    found = by_name(tree_of(tmp_path, files))
    assert (found["ConfigMap/a"].unit.name, found["ConfigMap/a"].namespace) == ("Application/argocd/airflow", "airflow")
    assert found["ConfigMap/b"].unit.holder is None
    files["app.yaml"] = APPLICATION.format(directory="directory: {recurse: true, exclude: '{deep/c*,x}'}")
    files["apps/deep/c.yaml"] = config_map("c")
    found = by_name(tree_of(tmp_path / "again", files))
    assert found["ConfigMap/b"].unit.name == "Application/argocd/airflow"
    assert found["ConfigMap/c"].unit.holder is None


def test_waves_and_hooks_make_units_that_wait_for_each_other(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        {
            "app.yaml": APPLICATION.format(directory=""),
            "apps/a.yaml": config_map("a", **{"argocd.argoproj.io/sync-wave": "-1"}),
            "apps/b.yaml": config_map("b"),
            "apps/c.yaml": config_map("c", **{"helm.sh/hook": "post-install,post-upgrade"}),
            "apps/d.yaml": config_map("d", **{"helm.sh/hook": "pre-install", "helm.sh/hook-weight": "3"}),
        },
    )
    units = {name: resource.unit for name, resource in by_name(tree).items()}
    order = [units[f"ConfigMap/{name}"] for name in "dabc"]
    assert [(unit.phase, unit.wave, unit.gate) for unit in order] == [
        ("PreSync", 3, True), ("Sync", -1, True), ("Sync", 0, True), ("PostSync", 0, False),
    ]  # fmt: skip
    assert [unit.after for unit in order[1:]] == [(unit.name,) for unit in order[:-1]]


def test_lists_are_taken_apart_and_their_items_have_places(tmp_path: Path) -> None:
    text = """\
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: ConfigMap
            metadata:
              name: a
          - apiVersion: v1
            kind: ConfigMapList
            items:
              - apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: b
    """
    tree = tree_of(tmp_path, {"a.yaml": text})
    lines = {resource.name: resource.place("metadata", "name") for resource in tree.resources}
    assert {name: place and place.line for name, place in lines.items()} == {"a": 7, "b": 14}


def test_folders_may_have_engines_of_their_own(tmp_path: Path) -> None:
    files = {"manual/a.yaml": config_map("a"), "gitops/b.yaml": config_map("b")}
    tree = tree_of(tmp_path, files, engine="flux-ks", folders={"manual": "kubectl"})
    assert {resource.name: resource.engine for resource in tree.resources} == {"a": "kubectl", "b": "flux-ks"}


def test_what_a_generated_kustomization_reads_follows_kustomization_files_below(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        {
            "f.yaml": flux("x", "./apps"),
            "apps/a.yaml": config_map("a"),
            "apps/deep/kustomization.yaml": "resources: [b.yaml]\nnamespace: deep\n",
            "apps/deep/b.yaml": config_map("b"),
            "apps/deep/unlisted.yaml": config_map("c"),
        },
    )
    found = by_name(tree)
    assert set(found) == {"Kustomization/x", "ConfigMap/a", "ConfigMap/b"}
    assert (found["ConfigMap/b"].namespace, found["ConfigMap/b"].unit.name) == (
        "deep", "Kustomization/flux-system/x",
    )  # fmt: skip
    unlisted = next(file for file in tree.files if file.path.endswith("unlisted.yaml"))
    assert unlisted.kind == "objects"


def test_a_kustomization_that_is_moved_to_another_namespace_holds_its_objects_there(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        {
            "cluster/kustomization.yaml": "resources: [flux.yaml]\nnamespace: delivery\n",
            "cluster/flux.yaml": flux("storage", "./storage") + "---\n"
            + flux("apps", "./apps", "  dependsOn: [{name: storage}]\n"),
            "storage/a.yaml": config_map("a", "airflow"),
            "apps/b.yaml": config_map("b", "airflow"),
        },
    )  # fmt: skip
    found = by_name(tree)
    assert found["Kustomization/apps"].namespace == "delivery"
    unit = found["ConfigMap/b"].unit
    assert (unit.name, unit.holder) == ("Kustomization/delivery/apps", found["Kustomization/apps"].identity)
    assert unit.after == ("Kustomization/delivery/storage",)
