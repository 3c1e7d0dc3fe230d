"""Charts that lie in the tree, or in an object of it, are rendered with the values of whoever installs them."""

from __future__ import annotations

import base64
import shutil
from pathlib import Path

from airfoil.checks.tree import Tree
from airfoil.helm import ChartLock
from airfoil.helm.archive import packed
from tests.checks.trees import tree_of
from tests.helm.samples import needs_helm

LOCKED = Path(__file__).parents[1] / "rules" / "values-refused" / "pass.a-number"
HEAD = "apiVersion: v2\nname: notes\nversion: 1.0.0\n"
TEMPLATE = """\
apiVersion: v1
kind: ConfigMap
metadata: {name: {{ .Release.Name }}}
data: {text: "{{ .Values.text }}", day: "{{ .Values.day }}"}
"""
NOTES = {"charts/notes/Chart.yaml": HEAD, "charts/notes/values.yaml": "text: default\nday: monday\n",
         "charts/notes/templates/a.yaml": TEMPLATE}  # fmt: skip
APPLICATION = """\
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: app, namespace: argocd}
spec:
  destination: {namespace: here}
  source: {repoURL: https://git.example.org/x.git, path: charts/notes, helm: {valueFiles: [prod.yaml]}}
"""
HELM_RELEASE = """\
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: rel, namespace: here}
spec:
  chart: {spec: {chart: ./charts/notes, sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}}}
  values: {text: mine}
"""
HELM_CHART = """\
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: nn, namespace: kube-system}
spec:
  chartContent: CONTENT
  targetNamespace: here
  valuesContent: |
    text: packed
"""
UMBRELLA = HEAD + "dependencies: [{name: airflow, version: 1.16.x, repository: https://airflow.apache.org}]\n"
LOCK = "dependencies: [{name: airflow, version: 1.16.0, repository: https://airflow.apache.org}]\n"


def _data(tree: Tree) -> list[tuple[str, str, str]]:
    return [
        (str(each.identity), each.get("data", "text"), each.get("data", "day"))
        for each in tree.resources
        if each.release
    ]


@needs_helm
def test_an_application_of_a_folder_with_a_chart(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, {**NOTES, "charts/notes/prod.yaml": "day: sunday\n", "app.yaml": APPLICATION})
    assert _data(tree) == [("ConfigMap/here/app", "default", "sunday")]
    assert tree.faults == ()


@needs_helm
def test_a_helm_release_of_a_chart_in_the_repository(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, {**NOTES, "apps/release.yaml": HELM_RELEASE})
    assert _data(tree) == [("ConfigMap/here/rel", "mine", "monday")]
    (release,) = tree.releases
    assert (release.flavour, release.version) == ("notes", "1.0.0")


@needs_helm
def test_a_helm_chart_that_holds_its_archive(tmp_path: Path) -> None:
    files = {"Chart.yaml": HEAD.encode(), "templates/a.yaml": TEMPLATE.encode()}
    content = base64.b64encode(packed("notes", files)).decode()
    text = HELM_CHART.replace("CONTENT", content)
    assert _data(tree_of(tmp_path, {"a.yaml": text})) == [("ConfigMap/here/nn", "packed", "")]
    odd = tree_of(tmp_path / "odd", {"a.yaml": text.replace(content, base64.b64encode(b"no archive").decode())})
    assert odd.releases[0].refusals
    broken = tree_of(tmp_path / "broken", {"a.yaml": text.replace(content, "'%%%'")})
    assert (broken.releases[0].objects, broken.releases[0].refusals) == ((), ())


def test_an_umbrella_shows_airflow_as_a_release_of_its_own(tmp_path: Path) -> None:
    values = "airflow:\n  executor: LocalExecutor\n  ingress: {}\n"
    files = {"charts/my/Chart.yaml": UMBRELLA, "charts/my/Chart.lock": LOCK, "charts/my/values.yaml": values}
    application = APPLICATION.replace("charts/notes", "charts/my").replace(
        "valueFiles: [prod.yaml]", "valuesObject: {airflow: {executor: CeleryExecutor}}"
    )
    around, airflow = tree_of(tmp_path, {**files, "app.yaml": application}).releases
    assert (around.flavour, airflow.flavour, airflow.version) == ("notes", "official", "1.16.0")
    assert airflow.get("executor") == "CeleryExecutor"
    place = airflow.place("executor")
    assert place is not None
    assert place.file.endswith("app.yaml")
    inner = airflow.place("ingress")
    assert inner is not None
    assert (inner.file.rpartition("/")[2], inner.line) == ("values.yaml", 3)
    lone = tree_of(tmp_path / "lone", files).releases
    assert [each.flavour for each in lone] == ["notes", "official"]


@needs_helm
def test_what_an_umbrella_lacks_is_said(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, {"my/Chart.yaml": UMBRELLA, "my/values.yaml": "airflow: {}\n"})
    assert any("names charts that it doesn't hold: airflow" in note for note in tree.notes), tree.notes


@needs_helm
def test_chance_is_told_by_field(tmp_path: Path) -> None:
    template = TEMPLATE.replace("{{ .Values.day }}", "{{ randAlphaNum 8 }}")
    tree = tree_of(tmp_path, {**NOTES, "charts/notes/templates/a.yaml": template, "r.yaml": HELM_RELEASE})
    (field,) = tree.releases[0].random
    assert (field.template, field.object, field.field) == ("notes/templates/a.yaml", "ConfigMap/rel", "data.day")


def test_a_chart_that_nobody_installs_is_only_named(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, NOTES)
    assert (tree.resources, tree.releases) == ((), ())
    assert any("its templates are not read" in note for note in tree.notes)


def test_a_chart_that_is_no_chart_breaks_nothing(tmp_path: Path) -> None:
    for index, head in enumerate(("", "[]\n", "dependencies: 3\n", "dependencies: [3, {alias: x}]\n", "a: [\n")):
        tree = tree_of(tmp_path / str(index), {"charts/notes/Chart.yaml": head, "app.yaml": APPLICATION})
        assert len(tree.releases) == 1


@needs_helm
def test_parts_that_a_chart_does_not_hold_come_from_the_lock(tmp_path: Path) -> None:
    shutil.copytree(LOCKED, tmp_path, dirs_exist_ok=True)
    (tmp_path / "release.yaml").unlink()
    (chart,) = ChartLock.read(tmp_path / "charts.lock").charts
    part = f"{{name: {chart.name}, version: {chart.version}, repository: {chart.repository}}}"
    head = f"{HEAD.replace('notes', 'my')}dependencies: [{part}]\n"
    application = APPLICATION.replace("charts/notes", "my").replace("valueFiles: [prod.yaml]", "releaseName: rel")
    tree = tree_of(tmp_path, {"my/Chart.yaml": head, "app.yaml": application})
    assert [str(each.identity) for each in tree.resources if each.release] == ["ConfigMap/here/rel-notes"], tree.notes
