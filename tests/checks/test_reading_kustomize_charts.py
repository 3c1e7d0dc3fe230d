"""What a kustomization.yaml inflates is rendered where the chart is at hand, and named where it isn't."""

from __future__ import annotations

from pathlib import Path

from tests.checks.trees import tree_of
from tests.helm.samples import needs_helm

CHART = {
    "app/charts/notes/Chart.yaml": "apiVersion: v2\nname: notes\nversion: 1.0.0\n",
    "app/charts/notes/values.yaml": "one: chart\ntwo: chart\nthree: chart\n",
    "app/charts/notes/crds/a.yaml": (
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: notes.example.org}\n"
    ),
    "app/charts/notes/templates/a.yaml": (
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ .Release.Name }}}\n"
        'data: {text: "{{ .Values.one }} {{ .Values.two }} {{ .Values.three }}"}\n'
    ),
}
KUSTOMIZATION = """\
namespace: here
helmCharts:
  - name: notes
    releaseName: mine
    valuesFile: file.yaml
    valuesInline: {two: inline}
    additionalValuesFiles: [more.yaml]
"""
FILES = {
    **CHART, "app/kustomization.yaml": KUSTOMIZATION, "app/file.yaml": "one: file\ntwo: file\n",
    "app/more.yaml": "three: more\n",
}  # fmt: skip


@needs_helm
def test_a_chart_of_its_home_is_rendered_with_all_values(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, FILES)
    (made,) = [each for each in tree.resources if each.release]
    assert (str(made.identity), made.get("data", "text"), made.engine) == (
        "ConfigMap/here/mine", "file inline more", "kubectl",
    )  # fmt: skip
    assert not any("not at hand" in note for note in tree.notes)
    with_crds = {**FILES, "app/kustomization.yaml": f"{KUSTOMIZATION}    includeCRDs: true\n"}
    kinds = {each.kind for each in tree_of(tmp_path / "crds", with_crds).resources if each.release}
    assert kinds == {"ConfigMap", "CustomResourceDefinition"}


@needs_helm
def test_what_it_makes_belongs_to_the_kustomization_that_applies_the_folder(tmp_path: Path) -> None:
    flux = (
        "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: app, namespace: flux-system}\n"
        "spec: {interval: 10m, path: ./app, prune: true, sourceRef: {kind: GitRepository, name: flux-system}}\n"
    )
    tree = tree_of(tmp_path, {**FILES, "flux.yaml": flux})
    (made,) = [each for each in tree.resources if each.release]
    assert made.unit.name == "Kustomization/flux-system/app"


PATCHED = """\
patches:
  - target: {kind: ConfigMap, name: mine}
    patch: '[{op: add, path: /data/patched, value: "yes"}]'
"""


@needs_helm
def test_patches_reach_what_the_chart_makes_from_its_own_folder_and_from_those_around(tmp_path: Path) -> None:
    overlay = {
        "over/kustomization.yaml": "resources: [../app]\ncommonAnnotations: {from: overlay}\npatchesStrategicMerge:\n"
        "  - {apiVersion: v1, kind: ConfigMap, metadata: {name: mine}, data: {over: lay}}\n"
    }
    tree = tree_of(tmp_path, {**FILES, **overlay, "app/kustomization.yaml": KUSTOMIZATION + PATCHED})
    (made,) = [each for each in tree.resources if each.release]
    assert made.get("data") == {"text": "file inline more", "patched": "yes", "over": "lay"}
    assert made.annotations == {"from": "overlay"}
    assert made.unit.name.endswith("over")


@needs_helm
def test_what_a_patch_deletes_is_gone(tmp_path: Path) -> None:
    delete = "patches:\n  - patch: '{apiVersion: v1, kind: ConfigMap, metadata: {name: mine}, $patch: delete}'\n"
    tree = tree_of(tmp_path, {**FILES, "app/kustomization.yaml": KUSTOMIZATION + delete})
    assert [each for each in tree.resources if each.release] == []


@needs_helm
def test_a_patch_that_does_not_fit_is_told_with_its_place(tmp_path: Path) -> None:
    wrong = PATCHED.replace("add, path: /data/patched", "replace, path: /data/none/deeper")
    tree = tree_of(tmp_path, {**FILES, "app/kustomization.yaml": KUSTOMIZATION + wrong})
    (fault,) = [each for each in tree.faults if each.code == "kustomize-patch"]
    assert fault.where is not None
    assert fault.where.file.endswith("app/kustomization.yaml")


def test_a_chart_that_is_elsewhere_is_named(tmp_path: Path) -> None:
    files = {name: text for name, text in FILES.items() if "/charts/" not in name}
    tree = tree_of(tmp_path, files)
    assert any("chart notes of its helmCharts is not at hand" in note for note in tree.notes)
    (release,) = tree.releases
    assert (release.chart, release.get("two")) == ("notes", "inline")
