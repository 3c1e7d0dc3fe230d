"""Real charts, rendered by Helm's own library with our values.

Runs where AIRFOIL_TEST_CHARTS names a folder of chart folders or archives, and helm-python-sdk is installed.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from airfoil.airflow import claims, services
from airfoil.airflow.jobs import job_policy
from airfoil.airflow.secrets import expected
from airfoil.airflow.values import values
from airfoil.airflow.versions import chart_for, known
from airfoil.cluster.scopes import CLUSTER_SCOPED
from airfoil.config.schema import Environment
from tests.airflow.environments import STORAGES
from tests.airflow.matrix import environments, refused
from tests.airflow.rendered import Rendered, containers, mounts_claim

FOLDER = os.environ.get("AIRFOIL_TEST_CHARTS", "")
CHARTS = sorted(
    path
    for path in (Path(FOLDER).iterdir() if FOLDER else ())
    if (path / "Chart.yaml").is_file() or path.suffix == ".tgz"
)

pytestmark = pytest.mark.skipif(not CHARTS, reason="AIRFOIL_TEST_CHARTS names no folder with charts")

KINDS = [kind for kind in STORAGES if kind not in {"local", "nfs", "existingClaim"}]


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.name)
def test_the_chart_makes_what_it_should_and_nothing_else(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    helm = pytest.importorskip("helm_python", reason="helm-python-sdk is not installed")
    with helm.Chart.load(path) as chart:
        if chart.name != "airflow" or known(chart.version) is None:
            pytest.skip(f"{chart.name} {chart.version} is no chart of the table")
        counts: Counter[str] = Counter()
        seen: dict[str, Rendered] = {}
        for environment in environments([chart.version], KINDS):
            if refused(environment):
                counts["refused"] += 1
                continue
            key = json.dumps(values(environment), sort_keys=True)
            if key not in seen:
                seen[key] = render(chart, environment)
            rendered = seen[key]
            check(environment, rendered)
            counts["right"] += 1
            counts[f"{environment.airflow.executor} on {environment.airflow.major}"] += 1
            counts["objects"] += len(rendered.objects)
        with capsys.disabled():
            print(f"\n chart {chart.version}: {dict(counts)}, of {len(seen)} different values", end="")


def render(chart: Any, environment: Environment) -> Rendered:
    """The chart's objects, after making sure that a second rendering gives the same bytes."""
    release = {"name": environment.airflow.release, "namespace": environment.namespace}
    files, again = (chart.render(values(environment), **release) for _ in range(2))
    assert files == again
    return Rendered.of(files)


def check(environment: Environment, rendered: Rendered) -> None:
    jobs = {"airflow-run-airflow-migrations"} | ({"airflow-create-user"} if environment.airflow.admin else set())
    assert rendered.names("Job") == jobs
    # hooks that can't be switched off become what the reconciler runs (charts 1.0 to 1.2, in the rendered form alone)
    stay = job_policy(environment).use_helm_hooks or not chart_for(environment).has("migrateDatabaseJob.useHelmHooks")
    assert rendered.hooks() == (jobs if stay else set())
    assert rendered.names("Secret") == set()
    assert not {each["kind"] for each in rendered.objects} & {kind for _, kind in CLUSTER_SCOPED}
    assert rendered.names("PersistentVolumeClaim") == set()
    assert rendered.with_claim_templates() <= {"airflow-redis"}
    database = {environment.secrets.database} if environment.database.in_cluster else set()
    assert rendered.secrets() | database == {secret.name for secret in expected(environment)}
    check_pods(environment, rendered)


def probes(container: Mapping[str, Any]) -> Iterator[str]:
    """Commands of a container's probes."""
    for probe in ("livenessProbe", "readinessProbe", "startupProbe"):
        yield " ".join(container.get(probe, {}).get("exec", {}).get("command", []))


def check_pods(environment: Environment, rendered: Rendered) -> None:
    web = services.web_service(environment)
    assert rendered.ports(web.name) == [(web.port_name, web.port)]
    logs = environment.storage.logs
    prepares = logs is not None and logs.host_path is not None and logs.prepare
    for name, pod in rendered.pods():
        init = [container["name"] for container in pod.get("initContainers") or []]
        wanted = prepares and mounts_claim(pod, claims.logs_claim(environment))
        assert ("prepare-logs" in init) is wanted, name
        for container in containers(pod):
            # the first charts had no amounts for init containers, sidecars and the migrations
            if is_since(environment, (1, 4)):
                assert (container.get("resources") or {}).get("limits"), (name, container["name"])
            if "hostname_callable" in values(environment)["config"]["core"]:
                assert not [each for each in probes(container) if "jobs check" in each and "--local" not in each]
            if container["name"] in {"webserver", "api-server"}:
                assert container["livenessProbe"]["httpGet"]["path"] == web.probe_path
        if name == "airflow-create-user":
            *shell, script = pod["containers"][0]["args"]
            assert shell == ["bash", "-c"]
            assert '--password="$ADMIN_PASSWORD"' in script


def is_since(environment: Environment, version: tuple[int, ...]) -> bool:
    return chart_for(environment).number >= version
