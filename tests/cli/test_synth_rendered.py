"""`airfoil synth` with rendered charts: their objects lie in layers, and the report says what became of the hooks."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from airfoil.helm import ChartLock, ChartStore, LockedChart
from airfoil.helm.vendor import write_archive, write_lock
from tests.cli.repositories import airfoil, airfoil_process, contents, repository
from tests.helm.repositories import AIRFLOW, BESIDE, OTHERS, rendering
from tests.helm.samples import archive, needs_helm


def after(tree: dict[str, bytes], layer: str) -> set[str]:
    """The layers that Flux applies before one."""
    name = f"gitops/kustomization.kustomize.toolkit.fluxcd.io_flux-system_airflow-home-{layer}.yaml"
    spec = yaml.safe_load(tree[f"home/{name}"])["spec"]
    return {each["name"].removeprefix("airflow-home-") for each in spec.get("dependsOn", [])}


@needs_helm
def test_the_objects_of_the_chart_lie_in_the_release_and_its_hooks_before_it(tmp_path: Path) -> None:
    ran = airfoil(rendering(tmp_path), "synth")
    assert (ran.code, ran.err) == (0, "")
    tree = contents(tmp_path / "dist")
    assert "home/release/deployment_airflow_airflow.yaml" in tree
    assert "home/before-release-1/job_airflow_airflow-prepare.yaml" in tree
    assert "home/before-release-2/job_airflow_airflow-migrate.yaml" in tree
    assert "home/release/job_airflow_airflow-announce.yaml" in tree  # Airflow's own come with the release
    assert "before-release-2" in after(tree, "release")
    assert after(tree, "before-release-2") == {"before-release-1"}
    assert not any(b"helm.sh/hook" in data for data in tree.values())
    assert not any("helmrelease" in path for path in tree)
    assert "note: airflow (airflow 1.22.0): Pod airflow-test, a hook for test, is left out" in ran.out


@needs_helm
@pytest.mark.parametrize("controller", ["flux", "argocd", "none"])
def test_a_second_run_in_another_process_writes_the_same_bytes(tmp_path: Path, controller: str) -> None:
    root = rendering(tmp_path, controller, others=True)
    assert airfoil(root, "synth").code == 0
    ran = airfoil_process(root, "synth", "--check", PYTHONHASHSEED="7", LC_ALL="tr_TR.UTF-8")
    assert (ran.code, ran.err) == (0, "")


@needs_helm
def test_a_chart_beside_airflow_has_layers_and_a_namespace_of_its_own(tmp_path: Path) -> None:
    root = rendering(tmp_path, release="helmrelease", others=True)
    assert airfoil(root, "synth").code == 0
    tree = contents(root / "dist")
    assert "home/platform/namespace_apart.yaml" in tree
    assert "home/chart-demo/deployment_apart_demo.yaml" in tree
    assert after(tree, "chart-demo") == {"before-chart-demo-1", "before-chart-demo-2", "platform"}
    assert after(tree, "after-chart-demo") == {"chart-demo"}
    assert "chart-demo" not in after(tree, "release")


@needs_helm
def test_airflow_waits_for_what_comes_before_it(tmp_path: Path) -> None:
    root = rendering(tmp_path, release="helmrelease", others=True)
    file = root / "environments" / "home.yaml"
    file.write_text(file.read_text() + "    beforeAirflow: true\n    crds: own-layer\n")
    assert airfoil(root, "synth").code == 0
    tree = contents(root / "dist")
    assert "chart-demo" in after(tree, "release")
    assert "crds-chart-demo" in after(tree, "chart-demo")
    assert [path for path in tree if path.startswith("home/crds-chart-demo/")] == [
        "home/crds-chart-demo/customresourcedefinition_widgets.example.org.yaml"
    ]


@needs_helm
def test_argo_cd_may_write_what_the_chart_brings_and_orders_it_by_waves(tmp_path: Path) -> None:
    root = rendering(tmp_path, "argocd", others=True)
    assert airfoil(root, "synth").code == 0
    tree = {path: yaml.safe_load(data) for path, data in contents(root / "dist").items() if path.endswith(".yaml")}
    project = tree["home/gitops/appproject.argoproj.io_argocd_airflow-home.yaml"]["spec"]
    kinds = {(each["group"], each["kind"]) for each in project["clusterResourceWhitelist"]}
    assert {("example.org", "Widget"), ("apiextensions.k8s.io", "CustomResourceDefinition")} <= kinds
    assert {"apart", "airflow"} <= {each["namespace"] for each in project["destinations"]}
    waves = {
        path: int(body["metadata"]["annotations"]["argocd.argoproj.io/sync-wave"])
        for path, body in tree.items()
        if "argocd.argoproj.io/sync-wave" in body["metadata"].get("annotations", {})
    }
    first = waves["home/before-release-1/job_airflow_airflow-prepare.yaml"]
    second = waves["home/before-release-2/job_airflow_airflow-migrate.yaml"]
    assert first < second < 0


def test_argo_cd_may_make_no_more_than_a_locked_chart_by_reference_can(tmp_path: Path) -> None:
    text = AIRFLOW.format(controller="argocd", release="application") + OTHERS.replace("rendered", "reference")
    root = repository(tmp_path, home=text)

    def kinds() -> set[tuple[str, str]]:
        (path,) = (root / "dist/home/gitops").glob("appproject*")
        listed = yaml.safe_load(path.read_bytes())["spec"]["clusterResourceWhitelist"]
        return {(each["group"], each["kind"]) for each in listed}

    ran = airfoil(root, "synth")
    assert (ran.code, kinds()) == (0, {("*", "*")})
    assert "note: demo (everything 1.2.3): what it makes isn't known" in ran.out
    store = ChartStore(root)
    write_archive(store, BESIDE, archive())
    write_lock(store, ChartLock.of([LockedChart.of(BESIDE, archive())]))
    ran = airfoil(root, "synth")
    assert ran.code == 0
    assert "isn't known" not in ran.out
    assert ("*", "*") not in kinds()
    assert {("", "Namespace"), ("apiextensions.k8s.io", "CustomResourceDefinition")} <= kinds()


@pytest.mark.parametrize(
    ("controller", "file"),
    [
        ("flux", "chart-demo/helmrelease.helm.toolkit.fluxcd.io_apart_demo.yaml"),
        ("argocd", "gitops/application.argoproj.io_argocd_airflow-home-chart-demo.yaml"),
        ("none", "chart-demo/helmchart.helm.cattle.io_kube-system_demo.yaml"),
    ],
)
@pytest.mark.parametrize("repository_address", ["https://charts.example.org", "oci://registry.example.org/charts"])
def test_a_chart_by_reference_is_the_controllers_own_object(
    tmp_path: Path, controller: str, file: str, repository_address: str
) -> None:
    text = (
        "cluster: {distribution: k3s}\n"
        f"delivery: {{controller: {controller}, repository: {{url: https://git.example.org/x.git}}}}\n" + OTHERS
    )
    text = text.replace("rendered", "reference").replace("https://charts.example.org", repository_address)
    root = repository(tmp_path, home=text)
    ran = airfoil(root, "synth")
    assert (ran.code, ran.err) == (0, "")
    body = (root / "dist" / "home" / file).read_text()
    assert "1.2.3" in body
    assert "password: given" in body


@needs_helm
def test_the_notes_are_in_the_report_for_programs_too(tmp_path: Path) -> None:
    report = json.loads(airfoil(rendering(tmp_path), "synth", "--output", "json").out)
    assert any(
        "airflow-clean, a hook for pre-delete, is left out" in note for note in report["environments"]["home"]["notes"]
    )


def test_a_chart_that_is_not_there_is_told_without_the_network(tmp_path: Path) -> None:
    root = rendering(tmp_path)
    (root / "charts" / "airflow-1.22.0.tgz").unlink()
    program = (
        "import sys, socket\n"
        "def refuse(*_, **__): raise AssertionError('the network is used')\n"
        "socket.socket.connect = socket.create_connection = refuse\n"
        "from airfoil.cli.program import run\n"
        "code = run(['synth'])\n"
        "print(code, 'helm_python' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["2", "False"]
    assert "run `airfoil chart vendor`" in done.stderr


def test_a_synth_that_renders_nothing_does_not_load_helm(tmp_path: Path) -> None:
    root = repository(tmp_path, home="cluster: {distribution: k3s}\ndelivery: {controller: flux}\n")
    program = (
        "import sys\nfrom airfoil.cli.program import run\nassert run(['synth']) == 0\n"
        "sys.exit('helm_python' in sys.modules or 'airfoil.helm.worker' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@needs_helm
def test_what_the_chart_makes_at_random_keeps_the_tree_as_it_was(tmp_path: Path) -> None:
    root = rendering(tmp_path, release="helmrelease", others=True)
    assert airfoil(root, "synth").code == 0
    before = contents(root / "dist")
    file = root / "environments" / "home.yaml"
    file.write_text(file.read_text().replace("{password: given}", "{replicas: 2}"))
    ran = airfoil(root, "synth")
    assert ran.code == 2
    assert "random-in-chart" in ran.err
    assert contents(root / "dist") == before
