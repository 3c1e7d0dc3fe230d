"""A tree where Argo CD can fetch it: in a Git repository and a chart repository of this machine."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from airfoil import Environment
from airfoil.airflow.versions import chart_for
from airfoil.helm import read_archive
from airfoil.helm.archive import packed
from tests.environments.trees import REPOSITORY
from tests.helm.repositories import stand_in
from tests.helm.servers import Answer, index, serving

_CHARTS = "https://airflow.apache.org"


@dataclass(frozen=True)
class Published:
    """A published copy of an environment's tree.

    Args:
        folder: the copy.
        chart: the archive of Airflow's chart.
        is_airflow: whether that is the real one; else it is the tests' own chart under its name.
    """

    folder: Path
    chart: Path
    is_airflow: bool

    def manifests(self, layer: str = "") -> list[Mapping[str, Any]]:
        """The objects of one layer, or of all."""
        files = sorted((self.folder / layer).rglob("*.yaml"))
        return [manifest for file in files for manifest in yaml.safe_load_all(file.read_text()) if manifest]


@contextmanager
def published(environment: Environment, tmp: Path) -> Iterator[Published]:
    """Publish `dist/<name>`. The copy differs in two addresses: that of the Git repository and that of the charts."""
    data, is_airflow = airflow_chart(chart_for(environment).version)
    archive = read_archive(data, "airflow.tgz")
    file = f"airflow-{archive.version}.tgz"
    (tmp / file).write_bytes(data)
    git = tmp / "repository"
    with serving() as charts:
        charts.answers["/index.yaml"] = Answer(body=index("airflow", archive.version, file))
        charts.answers[f"/{file}"] = Answer(body=data)
        addresses = {str(environment.delivery.repository.url): f"file://{git}", _CHARTS: f"http://{charts.host}"}
        for source in sorted((REPOSITORY / "dist" / environment.name).rglob("*.yaml")):
            text = source.read_text()
            for address, here in addresses.items():
                text = text.replace(address, here)
            target = git / source.relative_to(REPOSITORY)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
        _commit(git)
        yield Published(git / "dist" / environment.name, tmp / file, is_airflow)


def airflow_chart(version: str) -> tuple[bytes, bool]:
    """Airflow's chart from AIRFOIL_TEST_CHARTS, packed, and True; where it isn't given, the tests' own under its name."""
    given = os.environ.get("AIRFOIL_TEST_CHARTS")
    folder = Path(given or "", f"airflow-{version}")
    if given and folder.is_dir():
        files = {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        return packed("airflow", files), True
    if given and (archive := folder.with_name(f"{folder.name}.tgz")).is_file():
        return archive.read_bytes(), True
    return stand_in().data, False


def _commit(folder: Path) -> None:
    author = ["-c", "user.name=e2e", "-c", "user.email=e2e@example.org"]
    for words in (["init", "--quiet", "-b", "main"], ["add", "."], [*author, "commit", "--quiet", "-m", "The tree"]):
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)
