"""The same objects, field by field, as the `helm` that users trust.

It needs `helm` on the PATH, or its path in AIRFOIL_TEST_HELM. AIRFOIL_TEST_CHARTS may name a folder of more charts: packed
ones, or folders as `helm pull --untar` leaves them; beside each, or beside all, `*.values.yaml` to render with.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from airfoil.airflow.charts import COMMUNITY, OFFICIAL, CommunityVersion
from airfoil.config.schema import Environment
from airfoil.goyaml import emit, read
from airfoil.helm import ChartArchive, Release, read_archive, render
from airfoil.helm.archive import packed
from airfoil.helm.parsing import parse
from airfoil.helm.render import full_version
from airfoil.helm.wanted import airflow as wanted_airflow
from tests.airflow.community import on_community
from tests.airflow.environments import DELIVERIES, on_chart
from tests.airflow.matrix import EXECUTORS, airflows, refused
from tests.helm.samples import archive, needs_helm

HELM = os.environ.get("AIRFOIL_TEST_HELM") or shutil.which("helm")

APIS = ("monitoring.coreos.com/v1",)

pytestmark = [
    needs_helm,
    pytest.mark.skipif(HELM is None, reason="no helm: put it on the PATH, or its path into AIRFOIL_TEST_HELM"),
]

VALUES: Mapping[str, Mapping[str, Any]] = {
    "as-it-is": {"existingSecret": "there"},
    "password": {"password": "given"},
    "without-inner": {"password": "given", "inner": {"enabled": False}},
    "more": {"password": "given", "replicas": 3, "greeting": "{{ .Values.image }}: on, yes, 012", "inner": {"size": 9}},
}


def by_helm(chart: ChartArchive, values: Mapping[str, Any], kubernetes: str, folder: Path) -> list[Any]:
    """What `helm template` prints, hooks and all, read as Kubernetes reads it."""
    return released_by_helm(Release(chart, values, "demo", "space", kubernetes, APIS), folder)


def released_by_helm(release: Release, folder: Path) -> list[Any]:
    file, told = folder / "chart.tgz", folder / "values.json"
    file.write_bytes(release.chart.data)
    told.write_text(json.dumps(release.values))
    words = [str(HELM), "template", release.name, str(file), "--namespace", release.namespace, "-f", str(told)]
    apis = ["--kube-version", release.kubernetes, *(f"--api-versions={api}" for api in release.apis)]
    env = {"HOME": str(folder), "PATH": os.environ["PATH"]}
    done = subprocess.run([*words, *apis], capture_output=True, text=True, check=False, env=env)
    if done.returncode:
        pytest.fail(done.stderr)
    return objects(done.stdout)


def objects(text: str) -> list[Any]:
    return sorted((each.body for each in parse({"x/templates/all.yaml": text}, "x").objects), key=key)


def key(body: Mapping[str, Any]) -> tuple[str, str, str, str]:
    metadata = body["metadata"]
    return body["apiVersion"], body["kind"], str(metadata.get("namespace")), metadata["name"]


def by_us(chart: ChartArchive, values: Mapping[str, Any], kubernetes: str) -> list[Any]:
    release = Release(chart, values, "demo", "space", kubernetes, APIS)
    return sorted((each.body for each in render(release).objects), key=key)


@pytest.mark.parametrize("kubernetes", ["v1.28.0", "v1.34.2"])
@pytest.mark.parametrize("name", VALUES)
def test_the_tests_own_chart_renders_as_by_helm(name: str, kubernetes: str, tmp_path: Path) -> None:
    helms = by_helm(archive(), VALUES[name], kubernetes, tmp_path)
    # Helm passes over the hook for an event that it doesn't know; we hand it on, and the delivery leaves it out
    ours = [body for body in by_us(archive(), VALUES[name], kubernetes) if body["metadata"]["name"] != "demo-ancient"]
    assert [key(body) for body in ours] == [key(body) for body in helms]
    assert ours == helms


def others() -> Iterator[Any]:
    """Charts of AIRFOIL_TEST_CHARTS, each with each of its values."""
    folder = os.environ.get("AIRFOIL_TEST_CHARTS")
    for path in sorted(Path(folder).iterdir()) if folder else ():
        if path.suffix == ".tgz" or (path / "Chart.yaml").is_file():
            own = sorted(path.parent.glob(f"{path.name.removesuffix('.tgz')}.*values.yaml"))
            found: list[Path | None] = [*own, *sorted(path.parent.glob("all.*values.yaml"))]
            for values in found or [None]:
                yield pytest.param(path, values, id=f"{path.name}-{values.name if values else 'defaults'}")


def other_archive(path: Path) -> ChartArchive:
    if path.is_file():
        return read_archive(path.read_bytes(), path.name)
    found = {
        file.relative_to(path).as_posix(): file.read_bytes()
        for file in path.rglob("*")
        if file.is_file() and not file.name.startswith(".")  # as .helmignore has it in most charts
    }
    chart = read_archive(packed(path.name, found), path.name)
    if not chart.missing_dependencies:
        return chart
    # as sources have it: their subcharts are fetched when they are packed. What is compared is the chart itself
    head: Any = read(found["Chart.yaml"].decode(), "Chart.yaml").documents[0].value
    listed = [each for each in head.get("dependencies", ()) if each["name"] not in chart.missing_dependencies]
    found["Chart.yaml"] = emit(head | {"dependencies": listed}).encode()
    return read_archive(packed(path.name, {k: v for k, v in found.items() if k != "Chart.lock"}), path.name)


@pytest.mark.parametrize(
    ("path", "values"),
    [*others()] or [pytest.param(Path(), None, marks=pytest.mark.skip(reason="AIRFOIL_TEST_CHARTS names no charts"))],
)
def test_any_other_chart_renders_as_by_helm(path: Path, values: Path | None, tmp_path: Path) -> None:
    chart = other_archive(path)
    if values is None and is_airflows(chart):
        pytest.skip("makes passwords at random by itself; with airfoil's values it is compared below")
    told: Any = {} if values is None else read(values.read_text(), values.name).documents[0].value
    helms, ours = by_helm(chart, told, "v1.34.2", tmp_path), by_us(chart, told, "v1.34.2")
    assert [key(body) for body in ours] == [key(body) for body in helms]
    assert ours == helms
    print(f"{chart.name} {chart.version}: {len(ours)} objects are equal")


def is_airflows(chart: ChartArchive) -> bool:
    return chart.name == "airflow" and any(row.version == chart.version for row in (*OFFICIAL, *COMMUNITY))


def airflow_environments(chart: ChartArchive) -> Iterator[Environment]:
    """Every executor, Airflow and controller of the rendered form, refused ones too."""
    deliveries = [each for each in DELIVERIES.values() if each.get("release") == "rendered"]
    row = next(row for row in (*OFFICIAL, *COMMUNITY) if row.version == chart.version)
    for executor, delivery in product(EXECUTORS, deliveries):
        if isinstance(row, CommunityVersion):
            yield on_community(executor, row.version, row.airflow, delivery=delivery)
        else:
            for airflow in airflows(row):
                yield on_chart(row.version, airflow, executor, delivery=delivery)


@pytest.mark.parametrize("path", [pytest.param(each.values[0], id=each.values[0].name) for each in others()] or [None])
def test_airflows_own_charts_render_as_by_helm_with_every_executor(
    path: Path | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if path is None:
        pytest.skip("AIRFOIL_TEST_CHARTS names no charts")
    chart = other_archive(path)
    if not is_airflows(chart):
        pytest.skip("is not Airflow's")
    counts: Counter[str] = Counter()
    objects_of: dict[str, int] = {}
    for environment in airflow_environments(chart):
        if refused(environment):
            counts["refused"] += 1
            continue
        wanted = wanted_airflow(environment)
        # what the chart makes at random, or refuses by its schema, is an error of `render`
        kubernetes = full_version(environment.cluster.kubernetes)
        release = Release(chart, wanted.values, wanted.name, wanted.namespace, kubernetes, APIS)
        told = json.dumps(wanted.values, sort_keys=True)
        if told not in objects_of:
            ours = sorted((each.body for each in render(release).objects), key=key)
            assert ours == released_by_helm(release, tmp_path)
            assert not [body for body in ours if "helm.sh/hook" in (body["metadata"].get("annotations") or {})]
            objects_of[told] = len(ours)
        counts[f"{environment.airflow.executor} on {environment.airflow.version}"] += 1
    assert len(counts) > 1
    with capsys.disabled():
        said = f"{sum(objects_of.values())} objects of {len(objects_of)} different values are equal"
        print(f"\n chart {chart.version}: {said}; {dict(counts)}", end="")
