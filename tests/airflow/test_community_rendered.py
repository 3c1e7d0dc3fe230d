"""The real community chart, rendered by Helm's own library with our values.

Runs where AIRFOIL_TEST_CHARTS names a folder that has it, and helm-python-sdk is installed. A folder without the charts
of PostgreSQL and Redis does: the first is off, and the second's objects are no part of what is asked here.
"""

from __future__ import annotations

import base64
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from airfoil.airflow import claims, services
from airfoil.airflow.charts import COMMUNITY
from airfoil.airflow.idle import standing
from airfoil.airflow.secrets import expected
from airfoil.airflow.values import values
from airfoil.config.schema import Environment
from tests.airflow.community import environments
from tests.airflow.environments import DELIVERIES, STORAGES
from tests.airflow.rendered import Rendered, containers, mounts_claim
from tests.airflow.test_idle_rendered import of

FOLDER = os.environ.get("AIRFOIL_TEST_CHARTS", "")
CHARTS = sorted(Path(FOLDER).glob("community-*")) if FOLDER else []
VERSIONS = {chart.version: chart for chart in COMMUNITY}
PUBLIC_KEYS = ("7T512UXSSmBOkpWimFHIVb8jK6lfmSAvx4mO6Arehnc=", "THIS IS UNSAFE!")

pytestmark = pytest.mark.skipif(not CHARTS, reason="AIRFOIL_TEST_CHARTS names no folder with community-VERSION in it")


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.name)
def test_the_chart_makes_what_it_should_and_nothing_else(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    helm = pytest.importorskip("helm_python", reason="helm-python-sdk is not installed")
    with helm.Chart.load(path) as chart:
        row = VERSIONS[chart.version]
        counts: Counter[str] = Counter()
        for environment in environments(row.version, row.airflow):
            rendered = render(chart, environment)
            check(environment, rendered)
            counts["rendered"] += 1
            counts["objects"] += len(rendered.objects)
        assert counts["rendered"] == 3 * len(DELIVERIES) * len(STORAGES)
        with capsys.disabled():
            print(f" {chart.version}: {dict(counts)}", end="")


def render(chart: Any, environment: Environment) -> Rendered:
    release = {"name": environment.airflow.release, "namespace": environment.namespace}
    files, again = (chart.render(values(environment), **release) for _ in range(2))
    assert files == again, "something is made at random"
    return Rendered.of(files)


def check(environment: Environment, rendered: Rendered) -> None:
    assert rendered.hooks() == set()
    assert not {each["kind"] for each in rendered.objects} & {"Job", "PersistentVolumeClaim"}
    service = services.web_service(environment)
    assert rendered.ports(service.name) == [(service.port_name, service.port)]
    # the chart's own hold options and scripts; what else pods read is expected to be there
    own = rendered.names("Secret")
    needed = {secret.name for secret in expected(environment)}
    assert rendered.secrets() - own <= needed
    for each in rendered.objects:
        held = (each.get("data") or {}).values() if each["kind"] == "Secret" else ()
        assert not {base64.b64decode(value).decode() for value in held} & set(PUBLIC_KEYS)
    # Redis is a chart of its own, and the database is no chart's
    elsewhere = {"database", "redis-master"}
    stands = [each for each in standing(environment) if each.name not in elsewhere]
    assert sorted(stands, key=str) == sorted(of(rendered), key=str)
    pods = dict(rendered.pods())
    assert {f"airflow-{part}" for part in ("db-migrations", "scheduler", "web")} <= pods.keys()
    assert ("airflow-sync-users" in pods) == environment.airflow.admin
    for name in ("airflow-scheduler", "airflow-web"):
        for claim in (claims.dags_claim(environment), claims.logs_claim(environment)):
            assert claim is None or mounts_claim(pods[name], claim)
        web = next(each for each in pods[name]["containers"] if name.endswith(each["name"].removeprefix("airflow-")))
        assert web["resources"]["requests"]
    probe = next(each for each in containers(pods["airflow-web"]) if "readinessProbe" in each)["readinessProbe"]
    assert probe["httpGet"]["path"] == service.probe_path
