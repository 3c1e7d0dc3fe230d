"""Repositories in temporary folders that render the tests' own chart, as Airflow's or beside it."""

from __future__ import annotations

from pathlib import Path

from airfoil.helm import ChartArchive, ChartLock, ChartStore, Coordinates, LockedChart, read_archive
from airfoil.helm.archive import packed
from airfoil.helm.vendor import write_archive, write_lock
from tests.cli.repositories import repository
from tests.helm.samples import archive, files

OFFICIAL = Coordinates("https://airflow.apache.org", "airflow", "1.22.0")
BESIDE = Coordinates("https://charts.example.org", "everything", "1.2.3")

AIRFLOW = """\
cluster: {{distribution: k3s, kubernetes: "1.34"}}
delivery:
  controller: {controller}
  release: {release}
  repository: {{url: https://git.example.org/x.git}}
storage:
  dags: {{gitSync: {{repository: https://git.example.org/dags.git, branch: main}}}}
"""
OTHERS = """\
charts:
  demo:
    chart: everything
    repository: https://charts.example.org
    version: 1.2.3
    namespace: apart
    form: rendered
    values: {password: given}
"""


def stand_in() -> ChartArchive:
    """A chart under the name of Airflow's: the tests' own, whose one random value the values of an environment set."""
    changed = {
        path: data.replace(b"name: everything\nversion: 1.2.3", b"name: airflow\nversion: 1.22.0")
        for path, data in files().items()
        if path not in {"values.schema.json", "templates/secret.yaml", "templates/list.yaml", "crds/widgets.yaml"}
    }
    return read_archive(packed("airflow", changed), "airflow-1.22.0.tgz")


def rendering(folder: Path, controller: str = "flux", release: str = "rendered", *, others: bool = False) -> Path:
    """A repository whose charts are locked and there."""
    text = AIRFLOW.format(controller=controller, release=release)
    root = repository(folder, home=text + (OTHERS if others else ""))
    store = ChartStore(root)
    charts = {OFFICIAL: stand_in()} if release == "rendered" else {}
    charts |= {BESIDE: archive()} if others else {}
    for chart, each in charts.items():
        write_archive(store, chart, each)
    write_lock(store, ChartLock.of(LockedChart.of(chart, each) for chart, each in charts.items()))
    return root
