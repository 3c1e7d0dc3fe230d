"""Repositories with many environments, and what other tools need to make the same of them."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from airfoil.goyaml import emit
from airfoil.helm import ChartLock, ChartStore, Coordinates, LockedChart, read_archive
from airfoil.helm.archive import packed
from airfoil.helm.vendor import write_archive, write_lock
from airfoil.helm.wanted import airflow
from airfoil.project import load_environments

EXECUTORS: Final = ("KubernetesExecutor", "CeleryExecutor", "LocalExecutor", "CeleryExecutor,KubernetesExecutor")
REPOSITORY: Final = "https://airflow.apache.org"

_ENVIRONMENT: Final = """\
cluster:
  distribution: k3s
  kubernetes: "1.34"
delivery:
  controller: flux
  release: {release}
  repository: {{url: https://git.example.org/gitops.git}}
airflow:
  version: 3.0.2
  executor: {executor}
  chart: {{version: {version}}}
  config: {{core: {{parallelism: {number}}}}}
storage:
  dags: {{gitSync: {{repository: https://git.example.org/dags.git, branch: team-{number}}}}}
  logs: {{nfs: {{server: nfs.example.org, path: /logs/team-{number}}}}}
routing:
  host: airflow-{number}.example.org
  tls: {{certResolver: letsencrypt}}
"""


def write_environments(root: Path, count: int, release: str, version: str) -> Path:
    """A repository of this many environments, no two alike. Returns its folder."""
    (root / "environments").mkdir(parents=True)
    for number in range(1, count + 1):
        executor = EXECUTORS[number % len(EXECUTORS)]
        text = _ENVIRONMENT.format(release=release, executor=executor, version=version, number=number)
        (root / "environments" / f"team-{number:03}.yaml").write_text(text, encoding="utf-8")
    return root


def change_one(root: Path) -> None:
    """Changes a value of one environment, to something that it never was."""
    file = min((root / "environments").iterdir())
    mark, _, branch = file.read_text(encoding="utf-8").partition("branch: team-")
    number, _, rest = branch.partition("}")
    file.write_text(f"{mark}branch: team-{int(number) + 1000}}}{rest}", encoding="utf-8")


def forget(root: Path) -> None:
    """What a first run starts from: nothing written, nothing remembered."""
    for name in ("dist", "cache"):
        shutil.rmtree(root / name, ignore_errors=True)


def vendor(root: Path, chart: Path, version: str) -> Path:
    """Locks a chart's folder for a repository. Returns the archive."""
    files = {path.relative_to(chart).as_posix(): path.read_bytes() for path in chart.rglob("*") if path.is_file()}
    coordinates = Coordinates(REPOSITORY, "airflow", version)
    archive = read_archive(packed("airflow", files), chart.name)
    store = ChartStore(root)
    write_archive(store, coordinates, archive)
    write_lock(store, ChartLock.of([LockedChart.of(coordinates, archive)]))
    return store.path(coordinates)


def write_values(root: Path) -> Sequence[Path]:
    """The values of each environment's release, as files for Helm. Returns them."""
    folder = root / "values"
    folder.mkdir()
    files = []
    for environment in load_environments(root / "environments"):
        file = folder / f"{environment.name}.yaml"
        file.write_text(emit(airflow(environment).values), encoding="utf-8")
        files.append(file)
    return files


def write_kustomizations(root: Path, chart: Path, version: str, values: Sequence[Path]) -> Path:
    """For each values file a folder for `kustomize build --enable-helm`. Returns the folder of them all."""
    home = root / "unpacked"
    shutil.copytree(chart, home / "airflow")
    for file in values:
        folder = root / "kustomize" / file.stem
        folder.mkdir(parents=True)
        shutil.copy(file, folder / "values.yaml")
        entry = {"name": "airflow", "version": version, "releaseName": "airflow", "namespace": "airflow"}
        kustomization = {
            "helmGlobals": {"chartHome": "../../unpacked"},
            "helmCharts": [entry | {"valuesFile": "values.yaml"}],
        }
        (folder / "kustomization.yaml").write_text(emit(kustomization), encoding="utf-8")
    return root / "kustomize"


CDK8S_HELM: Final = """\
import pathlib, sys
import cdk8s, yaml
app = cdk8s.App(outdir="cdk8s-dist", yaml_output_type=cdk8s.YamlOutputType.FILE_PER_RESOURCE)
for file in sorted(pathlib.Path("values").iterdir()):
    values = yaml.load(file.read_text(), yaml.CSafeLoader)
    chart = cdk8s.Chart(app, file.stem)
    cdk8s.Helm(chart, "airflow", chart=sys.argv[1], helm_executable=sys.argv[2], release_name="airflow",
               namespace="airflow", values=values)
app.synth()
"""
"""The same releases by cdk8s' own construct: chart and Helm's program are its arguments."""
