"""ApplicationSets make Applications, as far as files tell; what only a cluster knows is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from airfoil.checks.tree import Tree
from tests.checks.trees import config_map, tree_of

SET = """\
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: apps, namespace: argocd}
spec:
  generators:
    - GENERATOR
  template:
    metadata: {name: 'NAME'}
    spec:
      project: default
      source: {repoURL: https://git.example.org/x.git, targetRevision: main, path: 'PATH'}
      destination: {server: https://kubernetes.default.svc, namespace: here}
      syncPolicy: {automated: {prune: true}}
"""
FILES = {
    "apps/one/a.yaml": config_map("one"),
    "apps/two/a.yaml": config_map("two"),
    "apps/old/a.yaml": config_map("old"),
}
FOLDERS = "git: {directories: [{path: apps/*}, {path: apps/old, exclude: true}]}"

LIST = "list: {elements: [{app: one}, {app: two}]}"
SELECTED = (
    "{list: {elements: [{app: one}, {app: two}, {app: old}]},"
    " selector: {matchExpressions: [{key: app, operator: NotIn, values: [old]}]}}"
)
INSIDE = f"{{matrix: {{generators: [{{list: {{elements: [{{top: apps}}]}}}}, {SELECTED}]}}}}"
MERGED = (
    "merge: {mergeKeys: [app], generators: [{list: {elements: [{app: one, top: nowhere}, {app: two, top: apps}]}},"
    " {list: {elements: [{app: one, top: apps}, {app: old, top: apps}]}}]}"
)
WITH_FIRST = (
    "matrix: {generators: [{list: {elements: [{top: apps}]}},"
    " {git: {directories: [{path: '{{top}}/*'}, {path: apps/old, exclude: true}]}}]}"
)
MATRIX = f"matrix: {{generators: [{{list: {{elements: [{{top: apps}}]}}}}, {{{LIST}}}]}}"


def _set(generator: str, name: str = "{{path.basename}}", path: str = "{{path}}") -> str:
    return SET.replace("GENERATOR", generator).replace("NAME", name).replace("PATH", path)


def _units(tree: Tree) -> dict[str, str]:
    return {each.name: each.unit.name for each in tree.of("ConfigMap")}


@pytest.mark.parametrize(
    ("generator", "name", "path"),
    [
        (FOLDERS, "{{path.basename}}", "{{path}}"),
        (FOLDERS, "{{ .path.basename }}", "{{.path.path}}"),
        (LIST, "{{app}}", "apps/{{ .app }}"),
        (MATRIX, "{{app}}", "{{top}}/{{app}}"),
        (WITH_FIRST, "{{path.basename}}", "{{path}}"),
        (MERGED, "{{app}}", "{{top}}/{{app}}"),
    ],
)  # fmt: skip
def test_each_application_applies_its_folder(tmp_path: Path, generator: str, name: str, path: str) -> None:
    tree = tree_of(tmp_path, {**FILES, "sets/a.yaml": _set(generator, name, path)})
    units = _units(tree)
    assert units["one"] == "Application/argocd/one"
    assert units["two"] == "Application/argocd/two"
    assert not units["old"].startswith("Application/")
    assert [each.name for each in tree.of("Application")] == ["one", "two"]
    assert all(each.unit.prune for each in tree.of("ConfigMap") if each.name != "old")
    place = next(tree.of("Application")).place("spec", "project")
    assert place is not None
    assert place.line == 10


@pytest.mark.parametrize(
    ("files", "generator", "name", "path"),
    [
        pytest.param(
            {"apps/one/c.json": '{"app": {"name": "one"}}', "apps/two/c.json": '{"app": {"name": "two"}}'},
            "git: {files: [{path: apps/**/c.json}]}", "{{app.name}}", "{{path}}", id="a file beside each",
        ),
        pytest.param(
            {"sets/all.yaml": "[{app: one}, {app: two}]"},
            "git: {files: [{path: sets/all.yaml}], values: {top: apps}}", "{{.app}}", "{{.values.top}}/{{.app}}",
            id="a list in one file",
        ),
        pytest.param(
            {"apps/one/deep/c.yaml": "tags: [x]", "apps/two/deep/c.yaml": "tags: [x]", "apps/old/deep/c.yaml": "{}"},
            "git: {pathParamPrefix: at, files: [{path: apps/*/c.yaml}, {path: apps/old/*, exclude: true}]}",
            "{{at.path[1]}}", "apps/{{at.path[1]}}", id="a star stands for folders too, without those excluded",
        ),
    ],
)  # fmt: skip
def test_files_hold_the_parameters(tmp_path: Path, files: dict[str, str], generator: str, name: str, path: str) -> None:
    tree = tree_of(tmp_path, {**FILES, **files, "sets/a.yaml": _set(generator, name, path)})
    assert [each.name for each in tree.of("Application")] == ["one", "two"], tree.notes
    assert _units(tree)["one"] == "Application/argocd/one"


@pytest.mark.parametrize(
    ("generator", "more", "names"),
    [
        (SELECTED, "", ["one", "two"]),
        (INSIDE, "", ["old", "one", "two"]),
        (INSIDE, "  applyNestedSelectors: true\n", ["one", "two"]),
    ],
)
def test_a_selector_keeps_what_fits_and_counts_inside_only_if_told_to(
    tmp_path: Path, generator: str, more: str, names: list[str]
) -> None:
    tree = tree_of(tmp_path, {**FILES, "sets/a.yaml": _set(generator, "{{app}}", "apps/{{app}}") + more})
    assert sorted(each.name for each in tree.of("Application")) == names, tree.notes


@pytest.mark.parametrize(
    ("generator", "said"),
    [
        ("clusters: {}", "only the cluster knows what its generator `clusters` makes"),
        ("git: {directories: [{path: nowhere/*}]}", "no folder of the tree fits nowhere/*"),
        ("list: {elements: [{other: one}]}", "what `{{path.basename}}` is can't be told"),
        ("{}", "without a kind"),
        ("git: {files: [{path: nowhere.json}]}", "no file of the tree fits nowhere.json"),
        (
            "list: {elements: [{app: one}], template: {metadata: {name: x}}}",
            "its generator `list` changes the template",
        ),
        (f"matrix: {{generators: [{{{LIST}}}]}}", "its matrix has 1 generators"),
        (f"merge: {{generators: [{{{LIST}}}, {{{LIST}}}]}}", "its merge needs two generators and mergeKeys"),
        (f"merge: {{mergeKeys: [x], generators: [{{{LIST}}}, {{{LIST}}}]}}", "not unique by the mergeKeys"),
        ("list: {elements: 3}", "only the cluster knows"),
    ],
)
def test_what_only_a_cluster_knows_is_said(tmp_path: Path, generator: str, said: str) -> None:
    tree = tree_of(tmp_path, {**FILES, "sets/a.yaml": _set(generator)})
    assert list(tree.of("Application")) == []
    assert any(said in note for note in tree.notes), tree.notes


def test_odd_sets_break_nothing(tmp_path: Path) -> None:
    nameless = "{template: {metadata: {name: 3}}, generators: [{list: {elements: [{a: 1}]}}]}"
    for index, spec in enumerate(("3", "{generators: x}", nameless)):
        text = f"apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {{name: a}}\nspec: {spec}\n"
        assert list(tree_of(tmp_path / str(index), {"a.yaml": text}).of("Application")) == []
