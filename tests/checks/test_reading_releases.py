"""Which charts a tree installs, with which values, and where each value stands."""

from __future__ import annotations

from pathlib import Path

from airfoil.checks.tree import ChartRelease
from tests.checks.trees import tree_of

HELM_RELEASE = """\
apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata: {name: airflow, namespace: airflow}
spec: {url: https://airflow.apache.org}
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: airflow, namespace: airflow}
spec:
  targetNamespace: data
  dependsOn: [{name: database}]
  chart:
    spec:
      chart: airflow
      version: 1.18.0
      sourceRef: {kind: HelmRepository, name: airflow}
  valuesFrom:
    - {kind: ConfigMap, name: values}
  values:
    executor: LocalExecutor
    dags:
      persistence: {enabled: true}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: values, namespace: airflow}
data:
  values.yaml: |
    executor: CeleryExecutor
    dags:
      gitSync:
        enabled: true
"""

HELM_CHART = """\
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: airflow, namespace: kube-system}
spec:
  chart: airflow
  repo: https://airflow-helm.github.io/charts
  targetNamespace: airflow
  set: {airflow.image.tag: "2.9.3"}
  valuesContent: |-
    # a comment first

    web:
      replicas: 2
---
apiVersion: helm.cattle.io/v1
kind: HelmChartConfig
metadata: {name: airflow, namespace: kube-system}
spec:
  valuesContent: "web: {replicas: 3}"
"""

APPLICATION = """\
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: airflow, namespace: argocd}
spec:
  destination: {namespace: airflow}
  sources:
    - repoURL: https://example.org/a.git
      ref: own
    - chart: airflow
      repoURL: https://airflow.apache.org
      targetRevision: 1.22.0
      helm:
        releaseName: prod
        valueFiles: [$own/apps/values.yaml, $own/apps/missing.yaml]
        parameters: [{name: webserver.replicas, value: "2"}]
        values: |
          executor: KubernetesExecutor
"""


def release_of(folder: Path, files: dict[str, str], **given: object) -> ChartRelease:
    (release,) = tree_of(folder, files, **given).releases
    return release


def line(release: ChartRelease, *path: str) -> tuple[str, int]:
    place = release.place(*path)
    assert place is not None
    return place.file.rpartition("/")[2], place.line


def test_a_helm_release_with_values_of_a_config_map(tmp_path: Path) -> None:
    release = release_of(tmp_path, {"a.yaml": HELM_RELEASE})
    assert (release.engine, release.flavour, release.version) == ("flux-hr", "official", "1.18.0")
    assert (release.name, release.namespace, release.is_whole) == ("data-airflow", "data", True)
    assert release.get("executor") == "LocalExecutor"
    assert release.get("dags", "gitSync", "enabled") is True
    assert line(release, "executor") == ("a.yaml", 20)
    assert line(release, "dags", "gitSync", "enabled") == ("a.yaml", 32)
    assert line(release, "dags", "gitSync", "missing") == ("a.yaml", 31)
    assert release.unit is not None
    assert (release.unit.gate, release.unit.after) == (True, ("HelmRelease/airflow/database",))


def test_values_from_elsewhere_are_known_to_be_missing(tmp_path: Path) -> None:
    release = release_of(
        tmp_path, {"a.yaml": HELM_RELEASE.replace("name: values, namespace", "name: other, namespace")}
    )
    assert not release.is_whole


def test_a_helm_chart_with_its_config(tmp_path: Path) -> None:
    release = release_of(tmp_path, {"a.yaml": HELM_CHART})
    assert (release.engine, release.flavour, release.name, release.namespace) == (
        "k3s-hc", "community", "airflow", "airflow",
    )  # fmt: skip
    assert release.get("web", "replicas") == 3
    assert release.get("airflow", "image", "tag") == "2.9.3"
    assert line(release, "web", "replicas") == ("a.yaml", 19)
    assert line(release, "airflow", "image", "tag") == ("a.yaml", 8)


def test_text_values_have_places_of_their_own(tmp_path: Path) -> None:
    release = release_of(tmp_path, {"a.yaml": HELM_CHART.partition("---")[0]})
    place = release.place("web", "replicas")
    assert place is not None
    assert (place.line, place.column) == (13, 7)


def test_an_application_with_files_of_another_source(tmp_path: Path) -> None:
    files = {
        "app.yaml": APPLICATION,
        "apps/values.yaml": "executor: LocalExecutor\nlogs: {persistence: {enabled: true}}\n",
    }
    release = release_of(tmp_path, files)
    assert (release.engine, release.name, release.namespace) == ("argo-helm", "prod", "airflow")
    assert release.get("executor") == "KubernetesExecutor"
    assert release.get("webserver", "replicas") == 2
    assert not release.is_whole
    assert line(release, "executor") == ("app.yaml", 17)
    assert line(release, "logs", "persistence") == ("values.yaml", 2)


def test_broken_values_in_a_text_are_a_fault_with_a_place(tmp_path: Path) -> None:
    text = HELM_CHART.partition("---")[0].replace("web:", "web: [")
    tree = tree_of(tmp_path, {"a.yaml": text})
    (fault,) = tree.faults
    assert fault.where is not None
    assert (fault.where.line, fault.path) == (9, "spec.valuesContent")


def test_lone_values_are_told_by_shape_or_name(tmp_path: Path) -> None:
    files = {
        "overrides.yaml": "webserver: {replicas: 1}\ndata: {metadataConnection: {}}\n",
        "grafana/values.yaml": "adminUser: admin\n",
        "cdk8s.yaml": "language: python\napp: python main.py\n",
        "compose.yaml": "services: {web: {image: nginx}}\n",
    }
    tree = tree_of(tmp_path, files)
    assert [(release.flavour, release.engine) for release in tree.releases] == [("", "helm"), ("official", "helm")]
    assert {Path(file.path).name: file.kind for file in tree.files} == {
        "overrides.yaml": "values", "values.yaml": "values", "cdk8s.yaml": "other", "compose.yaml": "other",
    }  # fmt: skip


def test_the_engine_of_a_lone_file_follows_the_profile(tmp_path: Path) -> None:
    assert release_of(tmp_path, {"values.yaml": "executor: A\n"}, engine="argo-dir").engine == "argo-helm"
    assert release_of(tmp_path, {"values.yaml": "executor: A\n"}, engine="flux-hr").engine == "flux-hr"


def test_a_chart_folder_is_no_manifest(tmp_path: Path) -> None:
    files = {
        "chart/Chart.yaml": "apiVersion: v2\nname: mine\nversion: 1.0.0\n",
        "chart/values.yaml": "executor: LocalExecutor\n",
        "chart/templates/a.yaml": "{{ if .Values.a }}\na: {{ .b }}\n{{ end }}\n",
    }
    tree = tree_of(tmp_path, files)
    assert (tree.faults, tree.releases, tree.resources) == ((), (), ())
    assert any("its templates are not read" in note for note in tree.notes)
