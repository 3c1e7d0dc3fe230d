"""What airfoil's own subset of kustomize makes; compared with the real program where it is at hand."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from airfoil.checks.reading.frozen import thawed
from airfoil.checks.reading.kustomize import Program
from airfoil.checks.reading.read import read_trees
from tests.checks.trees import by_name, config_map, tree_of, written

DEPLOYMENT = """\
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 1
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          image: registry:5000/team/web:1.0
          env: [{name: A, value: "1"}]
        - {name: side, image: busybox}
"""

TREES: Mapping[str, Mapping[str, str]] = {
    "namespace-labels-images": {
        "kustomization.yaml": """\
            resources: [web.yaml, ns.yaml]
            namespace: prod
            labels: [{pairs: {team: data}, includeSelectors: true}]
            commonAnnotations: {owner: data}
            images: [{name: "registry:5000/team/web", newTag: "2.0"}, {name: busybox, newName: alpine, newTag: "3"}]
            replicas: [{name: web, count: 3}]
        """,
        "web.yaml": DEPLOYMENT,
        "ns.yaml": "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r}\nrules: []\n",
    },
    "patches": {
        "kustomization.yaml": """\
            resources: [web.yaml]
            patches:
              - path: merge.yaml
              - target: {kind: Deployment, name: w.*}
                patch: |
                  - {op: replace, path: /spec/replicas, value: 5}
                  - {op: add, path: /metadata/annotations, value: {a: b}}
                  - {op: remove, path: /spec/template/spec/containers/1}
        """,
        "merge.yaml": """\
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              template:
                spec:
                  containers:
                    - name: web
                      env: [{name: B, value: "2"}]
                      command: [run]
        """,
        "web.yaml": DEPLOYMENT,
    },
    "overlay": {
        "kustomization.yaml": "resources: [base]\ncomponents: [extra]\nnamespace: over\n",
        "base/kustomization.yaml": "resources: [web.yaml]\nnamespace: base\ncommonLabels: {a: b}\n",
        "base/web.yaml": DEPLOYMENT,
        "extra/kustomization.yaml": """\
            apiVersion: kustomize.config.k8s.io/v1alpha1
            kind: Component
            resources: [c.yaml]
            patches: [{target: {kind: Deployment}, patch: '[{"op": "replace", "path": "/spec/replicas", "value": 2}]'}]
        """,
        "extra/c.yaml": config_map("c"),
    },
    "replacements": {
        "kustomization.yaml": """\
            resources: [web.yaml, facts.yaml]
            configurations: [names.yaml]
            replacements:
              - path: more.yaml
              - source: {kind: ConfigMap, name: facts, fieldPath: data.address, options: {delimiter: ":", index: 1}}
                targets:
                  - select: {kind: Deployment}
                    fieldPaths: [spec.replicas]
        """,
        "names.yaml": "nameReference: [{kind: ConfigMap, fieldSpecs: [{kind: Deployment, path: spec/facts}]}]\n",
        "more.yaml": """\
            source: {kind: ConfigMap, name: facts}
            targets:
              - select: {kind: Deployment, name: web}
                fieldPaths: ["spec.template.metadata.labels.[example.org/facts]", metadata.annotations.facts]
                options: {create: true}
              - select: {kind: Deployment}
                reject: [{name: web}]
                fieldPaths: [spec.nowhere]
              - select: {kind: Deployment}
                fieldPaths: ["spec.template.spec.containers.[name=web].image"]
                options: {delimiter: ":", index: 2}
        """,
        "facts.yaml": config_map("facts") + 'data: {address: "host:8080"}\n',
        "web.yaml": DEPLOYMENT,
    },
    "generators": {
        "kustomization.yaml": """\
            generatorOptions: {disableNameSuffixHash: true}
            configMapGenerator: [{name: values, files: [values.yaml, x=other.txt], literals: [a=b]}]
            secretGenerator: [{name: secret, literals: [password=hunter2], options: {labels: {a: b}}}]
        """,
        "values.yaml": "executor: LocalExecutor\n",
        "other.txt": "text\n",
    },
}


def built(folder: Path, files: Mapping[str, str]) -> dict[str, Any]:
    tree = tree_of(folder, files)
    assert tree.faults == ()
    return {name: thawed(resource.body) for name, resource in by_name(tree).items()}


@pytest.mark.parametrize("name", sorted(TREES))
def test_it_makes_what_kustomize_makes(name: str, tmp_path: Path) -> None:
    if shutil.which("kubectl") is None:
        pytest.skip("needs kubectl, for `kubectl kustomize`")
    ours = built(tmp_path, TREES[name])
    done = subprocess.run(["kubectl", "kustomize", tmp_path], capture_output=True, text=True, check=True)
    real = {f"{each['kind']}/{each['metadata']['name']}": each for each in yaml.safe_load_all(done.stdout)}
    assert ours == real


def test_patches_merge_lists_by_name(tmp_path: Path) -> None:
    web = built(tmp_path, TREES["patches"])["Deployment/web"]
    (container,) = web["spec"]["template"]["spec"]["containers"]
    assert container["env"] == [{"name": "B", "value": "2"}, {"name": "A", "value": "1"}]
    assert (web["spec"]["replicas"], web["metadata"]["annotations"]) == (5, {"a": "b"})


def test_overlays_see_what_components_change(tmp_path: Path) -> None:
    found = built(tmp_path, TREES["overlay"])
    assert found["Deployment/web"]["metadata"]["namespace"] == "over"
    assert found["Deployment/web"]["spec"]["replicas"] == 2
    assert found["Deployment/web"]["spec"]["selector"]["matchLabels"] == {"app": "web", "a": "b"}


def test_generated_values_are_no_lone_values_file(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, TREES["generators"])
    assert tree.releases == ()
    assert by_name(tree)["ConfigMap/values"].get("data", "values.yaml") == "executor: LocalExecutor\n"


def test_what_is_not_read_is_said(tmp_path: Path) -> None:
    text = "resources: [a.yaml, https://example.org/b.yaml]\nnamePrefix: x-\n"
    tree = tree_of(tmp_path, {"kustomization.yaml": text, "a.yaml": config_map("a")})
    said = "\n".join(tree.notes)
    assert "airfoil's own subset" in said
    assert "namePrefix is not part of airfoil's own subset" in said
    assert "https://example.org/b.yaml is elsewhere" in said


def test_a_base_outside_of_the_path_is_read_too(tmp_path: Path) -> None:
    tree_of(tmp_path, {"base/kustomization.yaml": "resources: [a.yaml]\n", "base/a.yaml": config_map("a")})
    tree = tree_of(tmp_path / "overlays" / "prod", {"kustomization.yaml": "resources: [../../base]\nnamespace: p\n"})
    assert [(resource.name, resource.namespace) for resource in tree.resources] == [("a", "p")]


def test_generators_read_no_file_outside(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("hidden")
    text = "configMapGenerator: [{name: c, files: [../secret.txt, link.txt]}]\n"
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "link.txt").symlink_to(tmp_path / "secret.txt")
    tree = tree_of(tmp_path / "tree", {"kustomization.yaml": text})
    assert by_name(tree)["ConfigMap/c"].get("data") == {"secret.txt": "", "link.txt": ""}


PREFIXED = {
    "over/kustomization.yaml": "resources: [../base]\nnamePrefix: prod-\n",
    "base/kustomization.yaml": "resources: [a.yaml]\n",
    "base/a.yaml": config_map("a"),
}


def test_the_program_is_asked_for_the_rest_and_places_stay(tmp_path: Path) -> None:
    kubectl = shutil.which("kubectl")
    if kubectl is None:
        pytest.skip("needs kubectl, for `kubectl kustomize`")
    (tree,) = read_trees([written(tmp_path, PREFIXED)], program=lambda: Program((kubectl, "kustomize")))
    (resource,) = tree.resources
    assert resource.name == "prod-a"
    place = resource.place("metadata", "name")
    assert place is not None
    assert place.file.endswith("base/a.yaml")
    assert any("is built by `kubectl kustomize`, for namePrefix" in note for note in tree.notes)


@pytest.mark.parametrize("command", [("/bin/false",), ("/nowhere/kustomize", "build")])
def test_a_program_that_fails_is_said_and_our_own_result_stays(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tree,) = read_trees([written(tmp_path, PREFIXED)], program=lambda: Program(command))
    assert [resource.name for resource in tree.resources] == ["a"]
    assert any("fails:" in note for note in tree.notes)


def test_role_bindings_follow_their_accounts_into_the_namespace(tmp_path: Path) -> None:
    binding = (
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b}\n"
        "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\nsubjects:\n"
        "- {kind: ServiceAccount, name: runner}\n- {kind: ServiceAccount, name: runner, namespace: far}\n"
        "- {kind: ServiceAccount, name: default}\n- {kind: ServiceAccount, name: stranger}\n"
    )
    account = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: runner}\n"
    files = {"kustomization.yaml": "namespace: shop\nresources: [a.yaml]\n", "a.yaml": f"{account}---\n{binding}"}
    subjects = by_name(tree_of(tmp_path, files))["ClusterRoleBinding/b"].body["subjects"]
    assert [each.get("namespace") for each in subjects] == ["shop", "far", "shop", None]
