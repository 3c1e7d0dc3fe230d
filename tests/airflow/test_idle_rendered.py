"""What stands idle, against the requests of everything that real charts render.

Runs where AIRFOIL_TEST_CHARTS names a folder of chart folders or archives, and helm-python-sdk is installed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from airfoil.airflow.idle import Standing, standing
from airfoil.airflow.values import values
from airfoil.airflow.versions import known
from airfoil.config.clashes.resources import amount
from airfoil.config.schema import Environment
from tests.airflow.matrix import environments, refused
from tests.airflow.rendered import Rendered
from tests.airflow.test_rendered import CHARTS

pytestmark = pytest.mark.skipif(not CHARTS, reason="AIRFOIL_TEST_CHARTS names no folder with charts")

KINDS = ("image", "hostPath", "gitSync by SSH")
WORKERS: tuple[Mapping[str, Any], ...] = (
    {},
    {"replicas": 3},
    {"sets": {"reports": {"queues": ["reports"], "replicas": 2, "resources": {"requests": {"memory": "768Mi"}}}}},
)


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.name)
def test_it_is_what_the_chart_keeps_running(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    helm = pytest.importorskip("helm_python", reason="helm-python-sdk is not installed")
    with helm.Chart.load(path) as chart:
        if chart.name != "airflow" or known(chart.version) is None:
            pytest.skip(f"{chart.name} {chart.version} is no chart of the table")
        if chart.version == "1.0.0":
            pytest.skip("chart 1.0 gives its sidecars no requests")
        counts: Counter[str] = Counter()
        for number, plain in enumerate(environments([chart.version], KINDS)):
            environment = with_workers(plain, WORKERS[number % 3]) if "Celery" in plain.airflow.executor else plain
            if refused(environment):
                counts["refused"] += 1
                continue
            release = {"name": environment.airflow.release, "namespace": environment.namespace}
            rendered = Rendered.of(chart.render(values(environment), **release))
            assert sorted(of_the_chart(environment), key=str) == sorted(of(rendered), key=str)
            counts["equal"] += 1
        with capsys.disabled():
            print(f" {chart.version}: {dict(counts)}", end="")
        assert counts["equal"]


def with_workers(plain: Environment, workers: Mapping[str, Any]) -> Environment:
    tree = plain.model_dump(by_alias=True, exclude_unset=True)
    tree["airflow"] = {**tree["airflow"], "workers": workers}
    return Environment.model_validate({**tree, "name": plain.name})


def of_the_chart(environment: Environment) -> list[Standing]:
    return [each for each in standing(environment) if each.name != "database"]


def of(rendered: Rendered) -> list[Standing]:
    found = []
    for each in rendered.objects:
        if each["kind"] in {"Deployment", "StatefulSet"}:
            pods = each["spec"].get("replicas", 1)
            requests = [
                (container.get("resources") or {}).get("requests") or {}
                for container in each["spec"]["template"]["spec"]["containers"]
            ]
            cpu = sum(amount(request.get("cpu", "0")) for request in requests)
            memory = sum(amount(request.get("memory", "0")) for request in requests)
            name = each["metadata"]["name"].removeprefix("airflow-")
            found.append(Standing(name, pods, int(cpu * 1000) * pods, int(memory) * pods))
    return found
